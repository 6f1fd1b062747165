package org.hearth.fostering.places;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.core.api.codes.SexCode.Sex;
import org.hearth.core.api.time.Period;

/**
 * A stay of a child of ours in one home, as the care history tells it: a placement with the council's own foster carers, or a
 * short stay away from a placement that may be with them.
 *
 * @param startedOn with the child, what names the stay
 * @param ourOwn    whether the care history says that the council's own carers provide it
 * @param kin       whether it is with family or friends
 * @param longTerm  whether it is meant to last
 * @param postcode  {@code null} where none is told
 * @param home      the household, where whoever recorded the placement chose it; else {@code null}
 * @param period    open where no end is told
 * @param toldUntil the last day for which a source tells of it; {@code null} for any day
 * @param away      days spent elsewhere for a while
 */
public record FosterStay(
        UUID child,
        String reference,
        boolean restricted,
        Sex sex,
        LocalDate born,
        LocalDate startedOn,
        boolean temporary,
        boolean ourOwn,
        boolean kin,
        boolean longTerm,
        String postcode,
        UUID home,
        Period period,
        LocalDate toldUntil,
        List<Period> away) {
    public FosterStay {
        away = List.copyOf(away);
    }

    Occupant in(UUID household) {
        return new Occupant(
                household,
                temporary ? Presence.RESPITE : Presence.OURS,
                child.toString(),
                child,
                restricted ? "Restricted" : reference,
                "",
                sex,
                born,
                period,
                away,
                toldUntil);
    }

    /** Whether it is not over; the 18th birthday, at which it will be at the latest, is no end that anybody told. */
    boolean goesOnAfter(LocalDate day) {
        return period.to() == null || period.to().isAfter(day);
    }

    boolean isAt(String other) {
        return postcode != null && letters(postcode).equals(letters(other));
    }

    private static String letters(String text) {
        return text == null ? "" : text.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
    }
}
