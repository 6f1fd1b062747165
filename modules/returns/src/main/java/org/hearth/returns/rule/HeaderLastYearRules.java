package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.DOB;
import static org.hearth.returns.checking.Column.ETHNIC;
import static org.hearth.returns.checking.Column.MC_DOB;
import static org.hearth.returns.checking.Column.MOTHER;
import static org.hearth.returns.checking.Column.SEX;
import static org.hearth.returns.checking.Column.UPN;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.EPISODES;
import static org.hearth.returns.checking.Table.HEADER;

import java.util.List;
import java.util.function.BiPredicate;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.HeaderRow;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.Value;

/** Who the child is, beside last year's Header. */
final class HeaderLastYearRules {
    private static final int LAST_YEAR_OF_SEX_NUMBERS = 2024;

    private HeaderLastYearRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("202")
                        .faults(HEADER, SEX)
                        .needsLastYear(HEADER)
                        .wrong("The child's sex is not the one of last year's return.")
                        .mend("Check which is right. If this year's is, keep it and say so to the department.")
                        .when(HeaderLastYearRules::hasOtherSex),
                rule("203")
                        .faults(HEADER, DOB)
                        .needsLastYear(HEADER)
                        .wrong("The child's date of birth is not the one of last year's return.")
                        .mend("Check which is right. If this year's is, keep it and say so to the department.")
                        .when(besideLastYear((now, before) -> isOtherDay(now.dob(), before.dob()))),
                rule("204")
                        .faults(HEADER, ETHNIC)
                        .needsLastYear(HEADER)
                        .wrong("The child's ethnic group is not the one of last year's return.")
                        .mend("Check which is right. If this year's is, keep it and say so to the department.")
                        .when(besideLastYear((now, before) -> !now.ethnic().equals(before.ethnic()))),
                rule("207")
                        .faults(HEADER, MOTHER)
                        .needs(EPISODES)
                        .needsLastYear(HEADER)
                        .wrong("The young person was a mother in last year's return and is not in this one.")
                        .mend("Give 1. If last year's return was wrong, say so to the department.")
                        .when(besideLastYear((now, before) -> before.isMother() && !now.isMother())
                                .and((header, child) -> child.has(EPISODES))),
                rule("208")
                        .faults(HEADER, UPN)
                        .needsLastYear(HEADER)
                        .wrong("The pupil number (UPN) is not the one of last year's return.")
                        .mend("Check which is right. If this year's is, keep it and say so to the department.")
                        .when(besideLastYear(HeaderLastYearRules::hasOtherUpn)),
                rule("624")
                        .faults(HEADER, MC_DOB)
                        .needsLastYear(HEADER)
                        .wrong("The date of birth of the young person's child is not that of last year's return.")
                        .mend("Give the date of last year again. If that was wrong, say so to the department.")
                        .when(besideLastYear(HeaderLastYearRules::hasOtherBirthdayOfHerChild)),
                rule("626")
                        .faults(HEADER, MOTHER, MC_DOB)
                        .needsLastYear(HEADER)
                        .wrong("The young person is newly a mother, and her child was born before the year began.")
                        .mend("Correct that date. If last year's return was wrong, say so to the department.")
                        .when(HeaderLastYearRules::wasMotherAlready));
    }

    /** Whether some row of last year's Header for the child makes the condition true. */
    private static BiPredicate<HeaderRow, Child> besideLastYear(BiPredicate<HeaderRow, HeaderRow> fits) {
        return (now, child) -> {
            for (HeaderRow before : child.lastYear().headers()) {
                if (fits.test(now, before)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static boolean hasOtherSex(HeaderRow now, Child child) {
        Child lastYear = child.lastYear();
        boolean numbered = lastYear.year().ends() <= LAST_YEAR_OF_SEX_NUMBERS;
        for (HeaderRow before : lastYear.headers()) {
            if (numbered
                    ? !todaysSex(now).equals(todaysSex(before))
                    : !now.sex().equals(before.sex())) {
                return true;
            }
        }
        return false;
    }

    /** 1 read as M and 2 as F. */
    private static String todaysSex(HeaderRow header) {
        return header.isMale() ? "M" : header.isFemale() ? "F" : header.sex().text();
    }

    /** One is a day and the other is not, or is another one. */
    private static boolean isOtherDay(Day now, Day before) {
        return (now.isDay() || before.isDay()) && !now.is(before);
    }

    /** Another, unless a reason for having none gave way to a real number, or a blank or UN1 to another reason. */
    private static boolean hasOtherUpn(HeaderRow now, HeaderRow before) {
        if (now.upn().equals(before.upn())) {
            return false;
        }
        Value former = before.upn();
        boolean foundNumber = !before.hasRealUpn() && now.hasRealUpn();
        boolean gaveReason = (former.isBlank() || former.is("UN1")) && now.upn().isOneOf("UN2", "UN3", "UN4", "UN5");
        return !foundNumber && !gaveReason;
    }

    private static boolean hasOtherBirthdayOfHerChild(HeaderRow now, HeaderRow before) {
        return before.mcDob().isGiven()
                && (now.mcDob().isBlank()
                        || now.mcDob().isBefore(before.mcDob())
                        || now.mcDob().isAfter(before.mcDob()));
    }

    private static boolean wasMotherAlready(HeaderRow now, Child child) {
        if (!now.isMother() || !now.mcDob().isBefore(child.year().start())) {
            return false;
        }
        for (HeaderRow before : child.lastYear().headers()) {
            if (before.mother().is("0")) {
                return true;
            }
        }
        return false;
    }
}
