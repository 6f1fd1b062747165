package org.hearth.fostering.concern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearth.core.api.people.Member;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.WorkingDays;

/**
 * An allegation or a concern about a household, as it is known now. What is alleged is in the papers and not here.
 *
 * @param reference     what it is called by, such as CON-0001; tells nothing of the household
 * @param strategyOn    day of the strategy meeting; {@code null} where none is known
 * @param referredOn    day of the referral to the designated officer; {@code null} where it was not referred
 * @param children      how many children are spoken of; {@code null} where it is not known
 * @param carers        which carers it is about, by their number in the household; empty where that is not said
 * @param supportOn     day on which support was offered; {@code null} while it was not
 * @param outcome       {@code null} while it is open, and for what is not judged
 * @param closedOn      first day on which it is not open any more
 * @param reviewedOn    day of the review of approval held after it
 * @param availableFrom first day on which the home may take children again, by a person's word; {@code null} until then
 * @param papers        where the papers are kept; empty for none
 */
public record Concern(
        UUID id,
        String reference,
        UUID household,
        ConcernKind kind,
        LocalDate receivedOn,
        LocalDate strategyOn,
        LocalDate referredOn,
        Integer children,
        List<Integer> carers,
        Support support,
        LocalDate supportOn,
        Moved moved,
        Outcome outcome,
        LocalDate closedOn,
        LocalDate reviewedOn,
        LocalDate availableFrom,
        String papers)
        implements Member {
    public Concern {
        carers = List.copyOf(carers);
    }

    public boolean isAllegation() {
        return kind == ConcernKind.ALLEGATION;
    }

    public boolean isOpenOn(LocalDate day) {
        return !receivedOn.isAfter(day) && (closedOn == null || closedOn.isAfter(day));
    }

    /** The days on which no vacant place of the home is available. */
    public Period outOfUse() {
        return new Period(receivedOn, availableFrom);
    }

    /** Working days for which it was open, up to the day. */
    public int workingDaysOpen(LocalDate day) {
        LocalDate last = closedOn != null && closedOn.isBefore(day) ? closedOn : day;
        return WorkingDays.england().between(receivedOn, last);
    }

    /** Whether it is looked into and open on the day for longer than the limit that held when it was received. */
    public boolean isOpenTooLongOn(LocalDate day) {
        return kind.isJudged() && isOpenOn(day) && Limit.OPEN.isPast(receivedOn, day);
    }

    /** What somebody has still to do or to find out, in words. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        if (kind.isJudged()) {
            add(missing, isAllegation() && referredOn == null, "referral to the designated officer");
            add(missing, support == Support.NOT_YET, "independent support");
            add(missing, moved == Moved.NOT_KNOWN, "whether a child was moved");
            add(missing, closedOn != null && reviewedOn == null, "review of approval");
        }
        add(missing, closedOn != null && availableFrom == null, "whether the home may take children again");
        return missing;
    }

    private static void add(List<String> missing, boolean is, String what) {
        if (is) {
            missing.add(what);
        }
    }
}
