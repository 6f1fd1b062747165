package org.hearth.returns.rule;

import static java.util.Comparator.comparing;
import static org.hearth.returns.checking.Column.DATE_INT;
import static org.hearth.returns.checking.Column.DATE_MATCH;
import static org.hearth.returns.checking.Column.DATE_PLACED;
import static org.hearth.returns.checking.Column.DATE_PLACED_CEASED;
import static org.hearth.returns.checking.Column.DOB;
import static org.hearth.returns.checking.Column.FOSTER_CARE;
import static org.hearth.returns.checking.Column.LS_ADOPTR;
import static org.hearth.returns.checking.Column.NB_ADOPTR;
import static org.hearth.returns.checking.Column.REASON_PLACED_CEASED;
import static org.hearth.returns.checking.Column.SEX_ADOPTR;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.AD1;
import static org.hearth.returns.checking.Table.HEADER;
import static org.hearth.returns.checking.Table.PLACED_ADOPTION;

import java.util.List;
import java.util.function.BiPredicate;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.Column;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.PlacedAdoptionRow;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.RuleWriter;
import org.hearth.returns.checking.UnderCheck;

/** Decisions to place for adoption, and their reversal. */
final class PlacedForAdoptionRules {
    private PlacedForAdoptionRules() {}

    static List<Rule> rules() {
        return List.of(
                notADate("115", DATE_PLACED, "date of the decision to place for adoption"),
                notADate("116", DATE_PLACED_CEASED, "date on which the decision to place for adoption was reversed"),
                rule("119")
                        .faults(PLACED_ADOPTION, REASON_PLACED_CEASED, DATE_PLACED_CEASED)
                        .wrong("The date and the reason of a reversed decision belong together, and one is missing.")
                        .mend("Give both if the decision was reversed, or neither if it stands.")
                        .when(decision -> decision.partlyGiven(DATE_PLACED_CEASED, REASON_PLACED_CEASED)),
                rule("120")
                        .faults(PLACED_ADOPTION, REASON_PLACED_CEASED)
                        .wrong("The reason for reversing the decision to place for adoption is not one of the codes.")
                        .mend("Give one of RD1, RD2, RD3, RD4.")
                        .when(decision -> decision.reasonPlacedCeased().isGivenOtherThan("RD1", "RD2", "RD3", "RD4")),
                rule("184")
                        .faults(PLACED_ADOPTION, DATE_PLACED, DOB)
                        .needs(HEADER)
                        .wrong("The decision to place for adoption is dated before the child's birth,"
                                + " or the child's birth date cannot be told.")
                        .mend("Correct the date of the decision or the child's date of birth.")
                        .when(PlacedForAdoptionRules::isNotSinceBirth),
                rule("522")
                        .faults(PLACED_ADOPTION, DATE_PLACED, DATE_PLACED_CEASED)
                        .wrong("The decision to place for adoption was reversed before it was made.")
                        .mend("Correct one of the two dates.")
                        .when(decision -> decision.datePlacedCeased().isBefore(decision.datePlaced())),
                rule("523")
                        .faults(PLACED_ADOPTION, DATE_PLACED, DATE_INT)
                        .andFaults(AD1)
                        .wrong("The adoption details give another date for the decision than the decision itself.")
                        .mend("The two are the same decision: correct the date that is wrong.")
                        .doubt("Every decision of the child is compared, a reversed one too.")
                        .check(Pairs.both(
                                PLACED_ADOPTION,
                                AD1,
                                (decision, adopted) -> areOtherDays(decision.datePlaced(), adopted.dateInt()))),
                rule("525")
                        .faults(
                                PLACED_ADOPTION,
                                DATE_PLACED_CEASED,
                                DATE_INT,
                                DATE_MATCH,
                                FOSTER_CARE,
                                NB_ADOPTR,
                                SEX_ADOPTR,
                                LS_ADOPTR)
                        .andFaults(AD1)
                        .wrong("The decision to place for adoption was reversed,"
                                + " and details of an adoption are given all the same.")
                        .mend("Remove the reversal if the child was adopted, or else the details of the adoption.")
                        .check(Pairs.both(
                                PLACED_ADOPTION,
                                AD1,
                                (decision, adopted) ->
                                        decision.datePlacedCeased().isGiven() && adopted.isAnswered())),
                rule("559")
                        .faults(PLACED_ADOPTION, DATE_PLACED)
                        .needsLastYear(PLACED_ADOPTION)
                        .wrong("The decision to place for adoption was made before this year,"
                                + " and last year's return does not have it.")
                        .mend("Correct the date of the decision, or amend last year's return.")
                        .when(PlacedForAdoptionRules::isMissingLastYear),
                sinceLastYear("560", DATE_PLACED, DATE_PLACED_CEASED)
                        .wrong("Last year's return has a decision to place for adoption that stands,"
                                + " and this year's has another date or none.")
                        .mend("Give the date of last year's return, or correct that return.")
                        .doubt("A new decision beside the old one is found as well.")
                        .when(besideLastYears(
                                (now, before) -> before.datePlaced().isGiven()
                                        && before.datePlacedCeased().isBlank()
                                        && (now.datePlaced().isBlank()
                                                || areOtherDays(now.datePlaced(), before.datePlaced())))),
                sinceLastYear("561", DATE_PLACED)
                        .wrong("This decision to place for adoption was reversed in last year's return already.")
                        .mend("Remove it, or give the date of the new decision.")
                        .when(besideLastYears((now, before) ->
                                before.isReversed() && now.datePlaced().is(before.datePlaced()))),
                rule("563")
                        .faults(PLACED_ADOPTION, DATE_PLACED, REASON_PLACED_CEASED, DATE_PLACED_CEASED)
                        .wrong("A decision to place for adoption was reversed, and its own date is missing.")
                        .mend("Give the date of the decision.")
                        .when(decision -> decision.isReversedInFull()
                                && decision.datePlaced().isBlank()),
                rule("579")
                        .faults(PLACED_ADOPTION, DATE_PLACED, DATE_PLACED_CEASED)
                        .wrong("This decision to place for adoption follows one that had not been reversed by then.")
                        .mend("Give the date on which the earlier decision was reversed, or correct the dates.")
                        .check(PlacedForAdoptionRules::overlapping),
                rule("583")
                        .faults(PLACED_ADOPTION, DATE_PLACED, DATE_PLACED_CEASED)
                        .wrong("A later decision to place for adoption exists, and this one was not reversed.")
                        .mend("Give date and reason of the reversal, or remove the decision that is not one.")
                        .check(PlacedForAdoptionRules::standingBesideTheLatest),
                sinceLastYear("584", DATE_PLACED)
                        .wrong("Last year's return has a reversed decision to place for adoption,"
                                + " and the date of this one is missing or not after it.")
                        .mend("Give the date of the new decision, or remove one that last year's return has closed.")
                        .when(besideLastYears((now, before) -> before.isReversed()
                                && (now.datePlaced().isBlank()
                                        || now.datePlaced().isOnOrBefore(before.datePlaced())))));
    }

    /** With the latest date; one without a readable date only if none has one; among equals the first in file order. */
    static PlacedAdoptionRow latest(List<PlacedAdoptionRow> decisions) {
        return Child.sorted(decisions, comparing(PlacedAdoptionRow::datePlaced, Day.BLANK_FIRST.reversed()))
                .get(0);
    }

    private static Rule notADate(String code, Column column, String name) {
        return rule(code)
                .faults(PLACED_ADOPTION, column)
                .wrong("The %s is not a date.".formatted(name))
                .mend("Write it as dd/mm/yyyy.")
                .when(decision -> decision.value(column).day().isUnreadable());
    }

    private static RuleWriter<PlacedAdoptionRow> sinceLastYear(String code, Column... columns) {
        return rule(code).faults(PLACED_ADOPTION, columns).needsLastYear(PLACED_ADOPTION);
    }

    /** Whether some decision of last year's return fits beside this one. */
    private static BiPredicate<PlacedAdoptionRow, Child> besideLastYears(
            BiPredicate<PlacedAdoptionRow, PlacedAdoptionRow> fits) {
        return (now, child) -> child.lastYear().placedForAdoption().stream().anyMatch(before -> fits.test(now, before));
    }

    private static boolean isNotSinceBirth(PlacedAdoptionRow decision, Child child) {
        return decision.datePlaced().isDay()
                && (!child.anyHeaderDob(Day::isDay) || child.anyHeaderDob(decision.datePlaced()::isBefore));
    }

    private static boolean areOtherDays(Day one, Day other) {
        return one.isDay() && other.isDay() && !one.is(other);
    }

    private static boolean isMissingLastYear(PlacedAdoptionRow decision, Child child) {
        return decision.datePlaced().isBefore(child.year().start())
                && (!child.lastYear().has(PLACED_ADOPTION)
                        || child.lastYear().placedForAdoption().stream()
                                .anyMatch(before -> !before.datePlaced().isDay()));
    }

    private static void overlapping(Child child, UnderCheck in, Rule.Flags flagged) {
        List<PlacedAdoptionRow> decisions =
                Child.sorted(child.placedForAdoption(), comparing(PlacedAdoptionRow::datePlaced, Day.BLANK_LAST));
        for (int i = 1; i < decisions.size(); i++) {
            Day reversed = decisions.get(i - 1).datePlacedCeased();
            if (!reversed.isDay() || decisions.get(i).datePlaced().isBefore(reversed)) {
                flagged.on(decisions.get(i));
            }
        }
    }

    private static void standingBesideTheLatest(Child child, UnderCheck in, Rule.Flags flagged) {
        if (!child.has(PLACED_ADOPTION)) {
            return;
        }
        PlacedAdoptionRow latest = latest(child.placedForAdoption());
        for (PlacedAdoptionRow decision : child.placedForAdoption()) {
            if (decision != latest && decision.datePlacedCeased().isBlank()) {
                flagged.on(decision);
            }
        }
    }
}
