package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.CHILD;
import static org.hearth.returns.checking.Column.DOB;
import static org.hearth.returns.checking.Column.SEX;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.AD1;
import static org.hearth.returns.checking.Table.EPISODES;
import static org.hearth.returns.checking.Table.HEADER;
import static org.hearth.returns.checking.Table.MISSING;
import static org.hearth.returns.checking.Table.OC2;
import static org.hearth.returns.checking.Table.OC3;
import static org.hearth.returns.checking.Table.PLACED_ADOPTION;
import static org.hearth.returns.checking.Table.PREV_PERM;
import static org.hearth.returns.checking.Table.REVIEWS;
import static org.hearth.returns.checking.Table.UASC;

import java.util.List;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.HeaderRow;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.SentRow;
import org.hearth.returns.checking.Source;
import org.hearth.returns.checking.Table;
import org.hearth.returns.checking.UascRow;

/** Files that belong together: every child in Header, once, with the same birth date and sex. */
final class AcrossFilesRules {
    private static final String NOT_THE_DEPARTMENTS = "This is not in the department's list of rules.";

    private AcrossFilesRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("EPI")
                        .faults(HEADER, CHILD)
                        .uses(EPISODES, OC3)
                        .from(Source.PORTAL)
                        .question()
                        .wrong("The child is in Header and has neither an episode nor a care leaver's row (OC3).")
                        .mend("Add the child's episodes or care leaver's row, or take the child out of Header.")
                        .doubt("Only the department's portal asks this. A file that is not loaded counts as empty.")
                        .when((header, child) -> !child.has(EPISODES) && !child.has(OC3)),
                inHeader("INT01", AD1),
                inHeader("INT02", PLACED_ADOPTION),
                inHeader("INT03", EPISODES),
                inHeader("INT04", MISSING),
                inHeader("INT05", OC2),
                inHeader("INT06", OC3),
                inHeader("INT07", PREV_PERM),
                inHeader("INT08", REVIEWS),
                inHeader("INT09", UASC),
                bornAsInHeader("INT11", AD1),
                bornAsInHeader("INT12", PLACED_ADOPTION),
                bornAsInHeader("INT13", MISSING),
                bornAsInHeader("INT14", OC2),
                bornAsInHeader("INT15", OC3),
                bornAsInHeader("INT16", PREV_PERM),
                bornAsInHeader("INT17", REVIEWS),
                bornAsInHeader("INT18", UASC),
                rule("INT21")
                        .faults(UASC, SEX)
                        .needs(HEADER)
                        .wrong("The child's sex here is not the one in Header.")
                        .mend("Find out which is right and correct the other.")
                        .from(Source.INTEGRITY)
                        .doubt(NOT_THE_DEPARTMENTS)
                        .when(AcrossFilesRules::hasOtherSexInHeader),
                once("INT31", AD1),
                once("INT32", HEADER),
                once("INT33", OC2),
                once("INT34", OC3),
                once("INT35", PREV_PERM),
                once("INT36", UASC));
    }

    private static Rule inHeader(String code, Table<?> table) {
        return rule(code)
                .faults(table, CHILD)
                .needs(HEADER)
                .wrong("The child is in %s and not in Header.".formatted(table.name()))
                .mend("Add the child to Header, or correct the child's number or remove the row.")
                .from(Source.INTEGRITY)
                .doubt(NOT_THE_DEPARTMENTS)
                .when((row, child) -> !child.has(HEADER));
    }

    private static Rule bornAsInHeader(String code, Table<?> table) {
        return rule(code)
                .faults(table, DOB)
                .needs(HEADER)
                .wrong("The child's date of birth here is not the one in Header.")
                .mend("Find out which is right and correct the other.")
                .from(Source.INTEGRITY)
                .doubt(NOT_THE_DEPARTMENTS)
                .when(AcrossFilesRules::isBornOtherwiseInHeader);
    }

    private static Rule once(String code, Table<?> table) {
        return rule(code)
                .faults(table, CHILD)
                .wrong("The child has more than one row in %s, and may have only one.".formatted(table.name()))
                .mend("Keep the row that is right, or correct the child's number in the other.")
                .from(Source.INTEGRITY)
                .doubt(NOT_THE_DEPARTMENTS)
                .when((row, child) -> child.rows(table).size() > 1);
    }

    private static boolean isBornOtherwiseInHeader(SentRow row, Child child) {
        Day born = row.value(DOB).day();
        return born.isDay() && child.anyHeaderDob(dob -> !dob.is(born));
    }

    private static boolean hasOtherSexInHeader(UascRow uasc, Child child) {
        if (uasc.sex().isBlank()) {
            return false;
        }
        for (HeaderRow header : child.headers()) {
            if (header.sex().isGiven() && !header.sex().equals(uasc.sex())) {
                return true;
            }
        }
        return false;
    }
}
