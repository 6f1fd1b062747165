package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.ACCOM;
import static org.hearth.returns.checking.Column.ACTIV;
import static org.hearth.returns.checking.Column.DOB;
import static org.hearth.returns.checking.Column.IN_TOUCH;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.HEADER;
import static org.hearth.returns.checking.Table.OC3;

import java.util.List;
import java.util.Set;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.Oc3Row;
import org.hearth.returns.checking.Rule;

/** Care leavers around a birthday (OC3): whether the council is in touch, what they do and where they live. */
final class Oc3Rules {
    private static final String DOES_NOT_APPLY = "0";
    private static final Set<String> ACTIVITIES =
            Set.of("F1", "P1", "F2", "P2", "F4", "P4", "F5", "P5", "G4", "G5", "G6", DOES_NOT_APPLY);
    private static final Set<String> ACCOMMODATION = Set.of(
            "B1",
            "B2",
            "C1",
            "C2",
            "D1",
            "D2",
            "E1",
            "E2",
            "G1",
            "G2",
            "H1",
            "H2",
            "K1",
            "K2",
            "R1",
            "R2",
            "S2",
            "T1",
            "T2",
            "U1",
            "U2",
            "V1",
            "V2",
            "W1",
            "W2",
            "X2",
            "Y1",
            "Y2",
            "Z1",
            "Z2",
            DOES_NOT_APPLY);

    private Oc3Rules() {}

    static List<Rule> rules() {
        return List.of(
                rule("131")
                        .faults(OC3, IN_TOUCH)
                        .wrong("It is not said whether the council is in touch with the care leaver, or the code is"
                                + " not one of the list.")
                        .mend("Give YES, NO, DIED, REFU, NREQ or RHOM.")
                        .when(row -> !row.inTouch().isOneOf("YES", "NO", "DIED", "REFU", "NREQ", "RHOM")),
                rule("132")
                        .faults(OC3, ACTIV)
                        .wrong("It is not said what the care leaver does, or the activity is not one of the list.")
                        .mend("Give an activity of the year's list, or 0 where none applies.")
                        .when(row -> !row.activ().isIn(ACTIVITIES)),
                rule("133")
                        .faults(OC3, ACCOM)
                        .wrong("It is not said where the care leaver lives, or the accommodation is not one of the"
                                + " list.")
                        .mend("Give accommodation of the year's list, or 0 where none applies.")
                        .when(row -> !row.accom().isIn(ACCOMMODATION)),
                rule("153")
                        .faults(OC3, IN_TOUCH, ACTIV, ACCOM)
                        .wrong("Being in touch, activity and accommodation belong together, and not all of them are"
                                + " given.")
                        .mend("Give all three, or none if the young person is no care leaver.")
                        .when(row -> row.partlyGiven(IN_TOUCH, ACTIV, ACCOM)),
                rule("344")
                        .faults(OC3, IN_TOUCH, ACTIV, ACCOM)
                        .wrong("The care leaver died or went home to the parents, and activity and accommodation are"
                                + " not both 0.")
                        .mend("Write 0 for both, or correct whether the council is in touch.")
                        .when(row -> row.inTouch().isOneOf("DIED", "RHOM")
                                && !(row.activ().is(DOES_NOT_APPLY)
                                        && row.accom().is(DOES_NOT_APPLY))),
                rule("345")
                        .faults(OC3, IN_TOUCH, ACTIV, ACCOM)
                        .wrong("The council is in touch with the care leaver, and activity or accommodation is 0.")
                        .mend("Say what the care leaver does and where the home is, or correct whether the"
                                + " council is in touch.")
                        .when(row -> row.inTouch().is("YES")
                                && (row.activ().is(DOES_NOT_APPLY)
                                        || row.accom().is(DOES_NOT_APPLY))),
                rule("347")
                        .faults(OC3, ACCOM, DOB)
                        .from(2024)
                        .wrong("A care leaver who was under 18 when the year began is said to live in a foyer.")
                        .mend("Correct the accommodation or the birth date.")
                        .when((row, child) -> row.accom().isOneOf("T1", "T2", "T")
                                && row.dob().birthday(18).isAfter(child.year().start())),
                rule("348")
                        .faults(OC3, IN_TOUCH)
                        .from(2026)
                        .needsLastYear(OC3)
                        .wrong("Last year's return says that the care leaver died, and this year's says something"
                                + " else.")
                        .mend("Find out which is true, and correct this return or ask for last year's to be corrected.")
                        .when((row, child) -> !row.hasDied() && hadDied(child)),
                rule("391")
                        .faults(OC3, DOB, IN_TOUCH, ACTIV, ACCOM)
                        .wrong("The row on care leavers is filled in for somebody who was under 17 at the end of the"
                                + " year.")
                        .mend("Leave being in touch, activity and accommodation blank, or correct the birth date.")
                        .when((row, child) -> row.isAnswered()
                                && row.dob().birthday(17).isAfter(child.year().end())),
                rule("3001")
                        .faults(OC3, ACCOM)
                        .needs(HEADER)
                        .wrong("A care leaver who turned 17 in the year is said to live with a former foster carer.")
                        .mend("Correct the accommodation, or the birth date in the header.")
                        .when((row, child) -> row.accom().isOneOf("Z1", "Z2")
                                && child.anyHeaderDob(dob -> child.year().includes(dob.birthday(17)))));
    }

    private static boolean hadDied(Child child) {
        for (Oc3Row before : child.lastYear().oc3()) {
            if (before.hasDied()) {
                return true;
            }
        }
        return false;
    }
}
