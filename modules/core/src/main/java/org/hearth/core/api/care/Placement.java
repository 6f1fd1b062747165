package org.hearth.core.api.care;

import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.time.Period;

/**
 * One stay of a child in one home, folded from the episodes of one period of care by GEN-16: a change of legal status or
 * of setting with the same carer goes on with it, and so does the return from a temporary stay.
 *
 * @param episodes in order; the last one's place, provider and postcode are where the stay stands now
 * @param stays    the temporary stays (T0 to T4) spent away from it, in order
 */
public record Placement(List<Episode> episodes, List<Episode> stays) {
    public Placement {
        episodes = List.copyOf(episodes);
        stays = List.copyOf(stays);
    }

    public LocalDate startedOn() {
        return episodes.get(0).startedOn();
    }

    /** Not counted; {@code null} while it goes on. */
    public LocalDate endedOn() {
        return episodes.get(episodes.size() - 1).endedOn();
    }

    public Period period() {
        return new Period(startedOn(), endedOn());
    }

    public Episode last() {
        return episodes.get(episodes.size() - 1);
    }
}
