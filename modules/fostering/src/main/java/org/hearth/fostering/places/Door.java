package org.hearth.fostering.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.hearth.core.api.care.PlacementStarting;
import org.hearth.core.api.time.Period;

/** No child comes to live with a household that has no place for them: there is no other way to record it. */
@ApplicationScoped
public class Door {
    private final Room room;

    /** For the container's proxy. */
    protected Door() {
        this(null);
    }

    @Inject
    Door(Room room) {
        this.room = room;
    }

    /** Whoever records a placement holds what is known of care, so two who fill the last place come one after the other. */
    void starting(@Observes PlacementStarting starting) {
        var episode = starting.episode();
        if (episode.home() != null) {
            room.refusal(episode.home(), episode.child(), new Period(episode.startedOn(), null))
                    .ifPresent(starting::refuse);
        }
    }
}
