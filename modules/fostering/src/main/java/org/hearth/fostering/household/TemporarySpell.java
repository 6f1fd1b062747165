package org.hearth.fostering.household;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.fostering.api.InTheHome.TemporaryApproval;
import org.hearth.fostering.api.InTheHome.TemporaryApproval.Extension;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/**
 * A spell of temporary approval: of a person connected with the children whom its terms name, for so many weeks as
 * {@link Limits} holds. It may be made longer once by some weeks, or until an independent review has had its outcome. Care
 * Planning, Placement and Case Review (England) Regulations 2010, regs 24 and 25.
 */
public record TemporarySpell(Approval approval) {

    /** Those of the household, in the order of their days. */
    public static List<TemporarySpell> of(Household household) {
        return household.approvals().stream()
                .filter(approval -> approval.kind() == HouseholdKind.TEMPORARY)
                .map(TemporarySpell::new)
                .toList();
    }

    /** That which holds on the day. */
    public static Optional<TemporarySpell> on(Household household, LocalDate day) {
        return of(household).stream()
                .filter(spell -> spell.approval.period().includes(day))
                .findFirst();
    }

    /** The first day on which one does not hold that is not ended earlier. */
    static LocalDate end(LocalDate from, boolean extended) {
        return Limits.lastTemporaryDay(from, extended).plusDays(1);
    }

    public LocalDate from() {
        return approval.period().from();
    }

    /** {@code null} while an independent review runs. */
    public LocalDate lastDay() {
        return approval.period().lastDay();
    }

    /** Told by its days, so that they cannot say different things. */
    public Extension extension() {
        LocalDate end = approval.period().to();
        if (end == null) {
            return Extension.UNTIL_REVIEWED;
        }
        return end.isAfter(end(from(), false)) ? Extension.ONCE : Extension.NONE;
    }

    /** Whether it ended before its weeks were over. */
    public boolean isEndedEarly() {
        LocalDate end = approval.period().to();
        return end != null && !end.equals(end(from(), false)) && !end.equals(end(from(), true));
    }

    /** For whom it is on the day; on one on which it does not hold, for whom it was last. */
    public Set<UUID> children(LocalDate day) {
        return approval.termsOn(day)
                .orElseGet(() -> approval.terms().get(approval.terms().size() - 1))
                .named();
    }

    /** As the question reads it whether children may be placed on the day. */
    public TemporaryApproval told(LocalDate day) {
        return new TemporaryApproval(children(day), from(), extension());
    }

    /** {@code Until 20 January 2027, 58 days more. It may be extended once by 8 weeks.} */
    public String countdown(LocalDate today) {
        LocalDate last = lastDay();
        if (last == null) {
            return "Until the independent review has had its outcome.";
        }
        if (today.isAfter(last)) {
            return "Ended on %s.".formatted(Days.inWords(last));
        }
        long days = ChronoUnit.DAYS.between(today, last);
        return "Until %s, %s.%s"
                .formatted(
                        Days.inWords(last),
                        days == 0 ? "which is today" : days == 1 ? "1 day more" : days + " days more",
                        isEndedEarly()
                                ? ""
                                : extension() == Extension.ONCE
                                        ? " It was extended and cannot be again."
                                        : " It may be extended once by %d weeks."
                                                .formatted(Limits.extensionWeeks(from())));
    }

    /** @throws RuleBroken where a temporary approval would hold longer than it may */
    static void checkEnd(LocalDate was, AskedApproval is) {
        // one that was held for a review ended later
        if (is.kind() != HouseholdKind.TEMPORARY
                || is.left() == null
                || is.left().equals(was)) {
            return;
        }
        LocalDate latest = end(is.approvedOn(), true);
        if (is.left().isAfter(latest)) {
            throw new RuleBroken(
                    "left",
                    "A temporary approval from %s holds until %s, and where it is extended until %s. Enter %s or an earlier day."
                            .formatted(
                                    Days.inWords(is.approvedOn()),
                                    Days.inWords(end(is.approvedOn(), false).minusDays(1)),
                                    Days.inWords(latest.minusDays(1)),
                                    Days.inWords(latest)));
        }
    }
}
