package org.hearth.fostering.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.hearth.fostering.api.FosterChild;
import org.hearth.fostering.api.InTheHome.TemporaryApproval;
import org.hearth.fostering.api.InTheHome.TemporaryApproval.Extension;
import org.hearth.fostering.api.MayTake.Route;
import org.hearth.fostering.api.MayTake.Way;
import org.hearth.fostering.household.Limits;
import org.hearth.fostering.household.TemporarySpell;
import org.hearth.platform.api.pages.Days;

/**
 * Temporary approval of a person connected with a child, for the child it is given for. It ends with its weeks, which may be
 * made longer once; with full approval it is not needed any more. Care Planning, Placement and Case Review (England)
 * Regulations 2010, regs 24 and 25.
 *
 * @param lastDay {@code null} while an independent review runs
 */
record Temporary(TemporaryApproval approval, LocalDate lastDay) {

    static Temporary of(TemporaryApproval approval) {
        return new Temporary(
                approval,
                approval.extension() == Extension.UNTIL_REVIEWED
                        ? null
                        : Limits.lastTemporaryDay(approval.from(), approval.extension() == Extension.ONCE));
    }

    /** One of the register, which tells its last day itself: it may have ended earlier, or with a review. */
    static Temporary of(TemporarySpell spell, LocalDate day) {
        return new Temporary(spell.told(day), spell.lastDay());
    }

    /** The latest begun by the day for the child; {@code null} for none. */
    static Temporary of(FosterChild child, List<Temporary> all, LocalDate day) {
        return all.stream()
                .filter(one -> one.approval.children().contains(child.id())
                        && !one.approval.from().isAfter(day))
                .max(Comparator.comparing(one -> one.approval.from()))
                .orElse(null);
    }

    boolean isOver(LocalDate day) {
        return lastDay != null && day.isAfter(lastDay);
    }

    String over() {
        return "Temporary approval ended on %s.".formatted(Days.inWords(lastDay));
    }

    Route route(String household, String who, LocalDate day) {
        String approved = "%s is approved temporarily for %s, as a connected person, ".formatted(household, who);
        if (lastDay == null) {
            return new Route(
                    Way.TEMPORARY_APPROVAL, null, approved + "until the independent review has had its outcome.");
        }
        long left = ChronoUnit.DAYS.between(day, lastDay);
        String then = approval.extension() == Extension.ONCE
                ? "It was extended and cannot be again: by then the carers are approved or the placement ends."
                : "By then the carers are approved, or it is extended once by %d weeks, or the placement ends."
                        .formatted(Limits.extensionWeeks(approval.from()));
        return new Route(
                Way.TEMPORARY_APPROVAL,
                lastDay,
                "%suntil %s, %s. %s"
                        .formatted(
                                approved,
                                Days.inWords(lastDay),
                                left == 0 ? "which is its last day" : daysMore(left),
                                then));
    }

    /** {@code 1 day more}. */
    static String daysMore(long days) {
        return days == 1 ? "1 day more" : days + " days more";
    }
}
