package org.hearth.core.care;

import static org.hearth.core.api.care.EpisodeField.CHANGE_REASON;
import static org.hearth.core.api.care.EpisodeField.ENDED_ON;
import static org.hearth.core.api.care.EpisodeField.END_REASON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.places.Places;
import org.hearth.platform.api.people.CurrentPerson;

/**
 * Episodes as the present person says them. What is said by hand is remembered field by field, so that a return that says
 * otherwise later is a difference and does not take its place (ADR 13).
 */
final class HandMade {
    private final Places places;
    private final CurrentPerson person;

    HandMade(Places places, CurrentPerson person) {
        this.places = places;
        this.person = person;
    }

    Source source() {
        return Source.ofPerson(person.get().name());
    }

    /**
     * An episode that begins.
     *
     * @param others the child's episodes so far, the one before it ended: it is the next of those that began on its day
     */
    EpisodeRow begun(UUID child, EpisodeFacts facts, List<EpisodeRow> others) {
        Set<EpisodeField> stated = EnumSet.noneOf(EpisodeField.class);
        facts.texts().forEach((field, text) -> {
            if (text != null) {
                stated.add(field);
            }
        });
        int sameDay = (int) others.stream()
                .filter(row -> row.facts().startedOn().equals(facts.startedOn()))
                .count();
        var row = new EpisodeRow(
                0, 0, Ids.next(), child, null, null, null, sameDay, facts, Location.UNKNOWN, source(), stated);
        var all = new ArrayList<>(others);
        all.add(row);
        return row.locatedAt(Homes.of(all).locate(row, places));
    }

    /** The open one as it ends; {@code because} may be {@code null}. */
    EpisodeRow ended(EpisodeRow open, LocalDate on, String reason, String because) {
        var ends = new EnumMap<EpisodeField, String>(EpisodeField.class);
        ends.put(ENDED_ON, on.toString());
        ends.put(END_REASON, reason);
        if (because != null) {
            ends.put(CHANGE_REASON, because);
        }
        return open.toldBy(source(), open.facts().with(ends), open.location(), ends.keySet());
    }
}
