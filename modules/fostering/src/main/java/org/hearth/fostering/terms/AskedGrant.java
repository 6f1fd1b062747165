package org.hearth.fostering.terms;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.care.Care;
import org.hearth.core.api.time.WorkingDays;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Limits;
import org.hearth.fostering.household.Typing;
import org.hearth.fostering.household.UsualLimit;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/** An exemption or emergency placement as asked for; each part as in {@link Grant}, and {@code null} where nothing was entered. */
public record AskedGrant(
        Grant.Kind kind, Set<UUID> children, LocalDate from, LocalDate until, String council, String conditions) {
    private static final int LONGEST = 1000;
    private static final int LONGEST_NAME = 100;

    /** @throws RuleBroken for the first part that cannot be */
    AskedGrant checked(Household of, LocalDate today) {
        if (kind == null) {
            throw new RuleBroken("kind", "Choose what was granted.");
        }
        if (from == null) {
            throw new RuleBroken("from", "Enter the first day on which it holds.");
        }
        LocalDate latest = today.plusYears(1);
        if (from.isAfter(latest)) {
            throw new RuleBroken(
                    "from",
                    "%s cannot be meant. Enter a day until %s.".formatted(Days.inWords(from), Days.inWords(latest)));
        }
        if (kind == Grant.Kind.EMERGENCY && from.isAfter(today.plusDays(Care.DAYS_AHEAD))) {
            throw new RuleBroken(
                    "from",
                    "%s is more than %d days ahead, and what is planned so long before is no emergency. Have the terms varied, or enter a day until %s."
                            .formatted(
                                    Days.inWords(from),
                                    Care.DAYS_AHEAD,
                                    Days.inWords(today.plusDays(Care.DAYS_AHEAD))));
        }
        LocalDate earliest = WorkingDays.england().firstDay();
        if (kind == Grant.Kind.EMERGENCY && from.isBefore(earliest)) {
            throw new RuleBroken(
                    "from",
                    "The working days of an emergency begun on %s are not held. Enter a day from %s on."
                            .formatted(Days.inWords(from), Days.inWords(earliest)));
        }
        if (of.approvalOn(from).isEmpty()) {
            throw new RuleBroken(
                    "from",
                    "%s is not approved to foster on %s, and nothing is granted beside terms that do not hold. Enter a day of its approval."
                            .formatted(of.reference(), Days.inWords(from)));
        }
        boolean exemption = kind == Grant.Kind.EXEMPTION;
        if (children == null || children.isEmpty()) {
            throw new RuleBroken("children", "Enter the reference of each child whom it names.");
        }
        if (exemption && children.size() <= UsualLimit.CHILDREN) {
            throw new RuleBroken(
                    "children",
                    "An exemption names every foster child whom the carers may have, so more than %d, and %d %s named. Enter all of them."
                            .formatted(UsualLimit.CHILDREN, children.size(), children.size() == 1 ? "is" : "are"));
        }
        checkUntil(exemption);
        String by = Typing.words("council", council, LONGEST_NAME);
        if (exemption && by.isEmpty()) {
            throw new RuleBroken("council", "Enter the council that exempted: the one where the carers live.");
        }
        return new AskedGrant(
                kind,
                children,
                from,
                until,
                exemption ? by : "",
                exemption ? Typing.words("conditions", conditions, LONGEST) : "");
    }

    private void checkUntil(boolean exemption) {
        if (until == null) {
            return;
        }
        if (!exemption) {
            throw new RuleBroken(
                    "until",
                    "An emergency ends by itself, after %d working days on %s. Leave the last day empty."
                            .formatted(Limits.emergencyDays(from), Days.inWords(Limits.lastEmergencyDay(from))));
        }
        if (until.isBefore(from)) {
            throw new RuleBroken(
                    "until",
                    "%s is before the first day, %s. Enter that day or a later one."
                            .formatted(Days.inWords(until), Days.inWords(from)));
        }
    }

    Grant numbered(UUID household, int number) {
        return new Grant(household, number, kind, children, from, until, council, conditions);
    }
}
