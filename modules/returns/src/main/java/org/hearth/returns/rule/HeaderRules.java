package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.DEC;
import static org.hearth.returns.checking.Column.DOB;
import static org.hearth.returns.checking.Column.ETHNIC;
import static org.hearth.returns.checking.Column.MC_DOB;
import static org.hearth.returns.checking.Column.MOTHER;
import static org.hearth.returns.checking.Column.SEX;
import static org.hearth.returns.checking.Column.UPN;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.EPISODES;
import static org.hearth.returns.checking.Table.HEADER;
import static org.hearth.returns.checking.Table.OC3;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.HeaderRow;
import org.hearth.returns.checking.Oc3Row;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.UnderCheck;
import org.hearth.returns.checking.Value;

/** Who the child is: the Header by itself and beside the episodes. */
final class HeaderRules {
    private static final Set<String> ETHNIC_GROUPS = Set.of(
            "WBRI", "WIRI", "WOTH", "WIRT", "WROM", "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN", "ABAN", "AOTH",
            "BCRB", "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT");
    private static final int UPN_LENGTH = 13;

    private HeaderRules() {}

    static List<Rule> rules() {
        return Stream.of(theChild(), pupilNumber(), motherhood())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> theChild() {
        return List.of(
                rule("101")
                        .faults(HEADER, SEX)
                        .from(2025)
                        .wrong("The child's sex is missing or is not one of M, F and U.")
                        .mend("Give M, F or U. The numbers 1 and 2 were used until 2023/24.")
                        .when(header -> !header.sex().isOneOf("M", "F", "U")),
                rule("102")
                        .faults(HEADER, DOB)
                        .wrong("The child's date of birth is missing or is not a date.")
                        .mend("Write it as dd/mm/yyyy.")
                        .when(header -> !header.dob().isDay()),
                rule("103")
                        .faults(HEADER, ETHNIC)
                        .wrong("The child's ethnic group is missing or is not a code of the return.")
                        .mend("Give one of the return's codes; REFU if it was refused, NOBT if it is not yet known.")
                        .when(header -> !header.ethnic().isIn(ETHNIC_GROUPS)),
                rule("232")
                        .faults(HEADER, SEX)
                        .question()
                        .from(2025)
                        .wrong("The child's sex is recorded as unknown (U).")
                        .mend("Check the child's record. Give M or F if it is known.")
                        .when(header -> header.sex().is("U")),
                rule("301")
                        .faults(HEADER, DOB)
                        .wrong("The child was born after the year of the return.")
                        .mend("Correct the date of birth, or leave the child to next year's return.")
                        .when((header, child) ->
                                header.dob().isAfter(child.year().end())),
                rule("351")
                        .faults(HEADER, DOB)
                        .wrong("The child turned 25 before the year of the return began.")
                        .mend("Correct the date of birth, or take the child out of this return.")
                        .when((header, child) ->
                                header.dob().birthday(25).isBefore(child.year().start())));
    }

    private static List<Rule> pupilNumber() {
        return List.of(
                rule("168")
                        .faults(HEADER, UPN)
                        .wrong("The pupil number (UPN) is neither in the form of one nor one of UN1 to UN5.")
                        .mend("Copy the thirteen characters from the school's record, or give UN1 to UN5 if none.")
                        .doubt("It looks at the form of the number and does not verify its check letter.")
                        .when(header -> header.hasRealUpn() && !hasFormOfUpn(header.upn())),
                rule("209")
                        .faults(HEADER, UPN, DOB)
                        .wrong("The child is said to be too young for a pupil number (UN1), and is old enough.")
                        .mend("Give the pupil number or one of UN2 to UN5, or correct the date of birth.")
                        .when((header, child) -> header.upn().is("UN1") && hasReachedSchoolAge(header, child)),
                rule("442")
                        .faults(HEADER, UPN)
                        .needs(EPISODES)
                        .wrong("The pupil number (UPN) is missing for a child whose care is more than short breaks.")
                        .mend("Give the pupil number, or one of UN1 to UN5 for the reason why there is none.")
                        .when((header, child) -> header.upn().isBlank() && child.hasMoreThanShortBreaks()),
                rule("444")
                        .faults(HEADER, UPN)
                        .from(2026)
                        .comparesPupilNumbers()
                        .wrong("The same pupil number (UPN) stands in another row of Header.")
                        .mend("Find out whose number it is and correct the other. If it is one child, keep one row.")
                        .when((header, child) ->
                                header.hasRealUpn() && child.in().headersWithUpn(header.upn()) > 1));
    }

    private static List<Rule> motherhood() {
        return List.of(
                rule("171")
                        .faults(HEADER, MC_DOB)
                        .wrong("The date of birth of the young person's child is not a date.")
                        .mend("Write it as dd/mm/yyyy, or leave it blank if there is no child.")
                        .when(header -> header.mcDob().isUnreadable()),
                rule("174")
                        .faults(HEADER, SEX, MC_DOB)
                        .from(2025)
                        .wrong("A date of birth of the mother's child is given for a boy.")
                        .mend("Remove that date, or correct the sex. Only mothers are recorded here.")
                        .when(header -> header.sex().is("M") && header.mcDob().isGiven()),
                rule("393")
                        .faults(HEADER, MOTHER)
                        .needs(EPISODES)
                        .from(2025)
                        .wrong("It is not said whether the girl is a mother, and her care is more than short breaks.")
                        .mend("Give 1 if she is a mother, else 0.")
                        .when((header, child) ->
                                header.sex().is("F") && header.mother().isBlank() && child.hasMoreThanShortBreaks()),
                rule("611")
                        .faults(HEADER, MOTHER, MC_DOB)
                        .wrong("The young person is a mother, and her child's date of birth is missing.")
                        .mend("Give the date of birth of her child, or correct the motherhood status.")
                        .when(header -> header.isMother() && header.mcDob().isBlank()),
                rule("612")
                        .faults(HEADER, SEX, MOTHER, MC_DOB)
                        .from(2025)
                        .wrong("Her child's date of birth is given, and she is not recorded as a mother.")
                        .mend("Record her as a mother (1), or remove the date.")
                        .when(HeaderRules::hasChildButIsNoMother),
                rule("620")
                        .faults(HEADER, DOB, MOTHER)
                        .wrong("The young person is recorded as a mother and was under 11 when the year began.")
                        .mend("Correct the motherhood status or the date of birth.")
                        .when((header, child) -> header.isMother()
                                && header.dob()
                                        .birthday(11)
                                        .isAfter(child.year().start())),
                rule("621")
                        .faults(HEADER, DOB, MC_DOB)
                        .wrong("The young person's child is not born after her, or her date of birth cannot be read.")
                        .mend("Correct one of the two dates of birth.")
                        .when(header ->
                                header.mcDob().isDay() && !header.mcDob().isAfter(header.dob())),
                rule("625")
                        .faults(HEADER, MC_DOB, DEC)
                        .andFaults(EPISODES)
                        .wrong("The young person's child was born after the year or after her last episode ended.")
                        .mend("Correct the child's date of birth or the end date, or leave the birth to next year.")
                        .doubt("A young person none of whose episodes has ended is not looked at.")
                        .check(HeaderRules::childBornTooLate),
                rule("628")
                        .faults(HEADER, MOTHER)
                        .needs(EPISODES, OC3)
                        .wrong("Motherhood is recorded for a care leaver who was not looked after in the year.")
                        .mend("Leave it blank, or add the missing episodes.")
                        .when((header, child) -> header.mother().isGiven()
                                && !child.has(EPISODES)
                                && child.oc3().stream().anyMatch(Oc3Row::isAnswered)));
    }

    /** A letter other than I, O and S, eleven digits, then a digit or a letter. */
    private static boolean hasFormOfUpn(Value upn) {
        String text = upn.text();
        if (text.length() != UPN_LENGTH || !isLetter(text.charAt(0)) || "IOS".indexOf(text.charAt(0)) >= 0) {
            return false;
        }
        for (int i = 1; i < UPN_LENGTH - 1; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        char last = text.charAt(UPN_LENGTH - 1);
        return isDigit(last) || isLetter(last);
    }

    private static boolean isLetter(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** Four by the last day of August in the school year before the return's. */
    private static boolean hasReachedSchoolAge(HeaderRow header, Child child) {
        int yearBefore = child.year().start().date().getYear() - 1;
        return header.dob().birthday(4).isOnOrBefore(Day.on(yearBefore, 8, 31));
    }

    private static boolean hasChildButIsNoMother(HeaderRow header) {
        return header.sex().is("F")
                && header.mcDob().isGiven()
                && (header.mother().isBlank() || header.mother().is("0"));
    }

    private static void childBornTooLate(Child child, UnderCheck in, Rule.Flags flags) {
        EpisodeRow lastEnded = null;
        for (HeaderRow header : child.headers()) {
            if (!header.mcDob().isDay()) {
                continue;
            }
            lastEnded = lastEnded == null ? lastEnded(child) : lastEnded;
            if (lastEnded != null
                    && (header.mcDob().isAfter(child.year().end())
                            || header.mcDob().isAfter(lastEnded.dec()))) {
                flags.on(header);
                flags.on(lastEnded);
            }
        }
    }

    /** The episode that ended last, among equals the first in the file; {@code null} when none has. */
    private static EpisodeRow lastEnded(Child child) {
        EpisodeRow last = null;
        for (EpisodeRow episode : child.episodesAsSent()) {
            if (episode.dec().isDay() && (last == null || episode.dec().isAfter(last.dec()))) {
                last = episode;
            }
        }
        return last;
    }
}
