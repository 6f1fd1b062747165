package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.CHILD;
import static org.hearth.returns.checking.Column.CONVICTED;
import static org.hearth.returns.checking.Column.DOB;
import static org.hearth.returns.checking.Column.HEALTH_ASSESSMENT;
import static org.hearth.returns.checking.Column.HEALTH_CHECK;
import static org.hearth.returns.checking.Column.IMMUNISATIONS;
import static org.hearth.returns.checking.Column.INTERVENTION_OFFERED;
import static org.hearth.returns.checking.Column.INTERVENTION_RECEIVED;
import static org.hearth.returns.checking.Column.SUBSTANCE_MISUSE;
import static org.hearth.returns.checking.Column.TEETH_CHECK;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.EPISODES;
import static org.hearth.returns.checking.Table.OC2;

import java.util.List;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.Column;
import org.hearth.returns.checking.Oc2Row;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.UnderCheck;

/** Health and convictions of children looked after all year (OC2). */
final class Oc2Rules {
    private static final Column[] ANSWERS = {
        CONVICTED,
        HEALTH_CHECK,
        IMMUNISATIONS,
        TEETH_CHECK,
        HEALTH_ASSESSMENT,
        SUBSTANCE_MISUSE,
        INTERVENTION_RECEIVED,
        INTERVENTION_OFFERED
    };
    private static final Column[] ANSWERS_FOR_SOME = {
        CONVICTED, HEALTH_CHECK, INTERVENTION_RECEIVED, INTERVENTION_OFFERED
    };

    private Oc2Rules() {}

    static List<Rule> rules() {
        return List.of(
                rule("158")
                        .faults(OC2, INTERVENTION_RECEIVED, INTERVENTION_OFFERED)
                        .wrong("The child had help with substance misuse, and it is still said whether help was"
                                + " offered.")
                        .mend("Leave the offer blank where help was received.")
                        .when(row -> row.interventionReceived().is("1")
                                && row.interventionOffered().isGiven()),
                rule("159")
                        .faults(OC2, SUBSTANCE_MISUSE, INTERVENTION_RECEIVED, INTERVENTION_OFFERED)
                        .wrong("The child misuses substances and had no help, and it is not said whether help was"
                                + " offered.")
                        .mend("Say whether help was offered.")
                        .when(row -> row.misusesSubstances()
                                && row.interventionReceived().is("0")
                                && row.interventionOffered().isBlank()),
                rule("181")
                        .faults(OC2, ANSWERS)
                        .wrong("An answer on convictions or health is neither 0 for no nor 1 for yes.")
                        .mend("Write 0 or 1, or leave it blank where it does not apply.")
                        .when(Oc2Row::hasUnknownAnswer),
                rule("182")
                        .faults(OC2, ANSWERS)
                        .wrong("Convictions, development checks or help with substance misuse are answered, but not"
                                + " all of immunisations, teeth check, health assessment and substance misuse.")
                        .mend("Answer all four, which every child looked after for the year has.")
                        .when(row -> row.lacksAnswerForAll() && row.anyGiven(ANSWERS_FOR_SOME)),
                rule("190")
                        .faults(OC2, ANSWERS)
                        .needs(EPISODES)
                        .wrong("Convictions or health are answered for a child who was not looked after for the whole"
                                + " year.")
                        .mend("Remove the answers, or correct the child's episodes.")
                        .when((row, child) -> row.isAnswered() && !child.isContinuouslyLookedAfter()),
                rule("191")
                        .faults(OC2, IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT, SUBSTANCE_MISUSE, CHILD)
                        .andFaults(EPISODES)
                        .wrong("The child was looked after for the whole year, and immunisations, teeth check, health"
                                + " assessment or substance misuse is not answered.")
                        .mend("Answer all four, adding the child's row on health if there is none.")
                        .check(Oc2Rules::lacksAnswersForAll),
                rule("192")
                        .faults(OC2, SUBSTANCE_MISUSE, INTERVENTION_RECEIVED)
                        .wrong("The child misuses substances, and it is not said whether the child had help with it.")
                        .mend("Say whether help was received.")
                        .when(row -> row.misusesSubstances()
                                && row.interventionReceived().isBlank()),
                rule("193")
                        .faults(OC2, SUBSTANCE_MISUSE, INTERVENTION_RECEIVED, INTERVENTION_OFFERED)
                        .wrong("Help with substance misuse is answered for a child who is not said to misuse"
                                + " substances.")
                        .mend("Leave both answers on help blank, or correct the one on substance misuse.")
                        .when(row -> (row.substanceMisuse().isBlank()
                                        || row.substanceMisuse().is("0"))
                                && row.anyGiven(INTERVENTION_RECEIVED, INTERVENTION_OFFERED)),
                rule("542")
                        .faults(OC2, CONVICTED)
                        .wrong("Convictions are answered for a child who was under 10 at the end of the year.")
                        .mend("Leave convictions blank, or correct the birth date.")
                        .when((row, child) -> row.convicted().isGiven() && isStillUnder(10, row, child)),
                rule("543")
                        .faults(OC2, DOB, CONVICTED)
                        .needs(EPISODES)
                        .wrong("The child is 10 or older and was looked after for the whole year, and it is not said"
                                + " whether the child was convicted.")
                        .mend("Say whether the child was convicted, or correct the birth date.")
                        .doubt("It overlooks a child who turns 10 on the last day of the year, whom the department"
                                + " counts.")
                        .when((row, child) -> row.convicted().isBlank()
                                && row.dob().birthday(10).isBefore(child.year().end())
                                && child.isContinuouslyLookedAfter()),
                rule("544")
                        .faults(OC2, CONVICTED, IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT, SUBSTANCE_MISUSE)
                        .wrong("The child was convicted, and immunisations, teeth check, health assessment or"
                                + " substance misuse is not answered.")
                        .mend("Answer all four.")
                        .doubt("It looks at children who were convicted; by its title it is about any answer, no"
                                + " included.")
                        .when(row -> row.convicted().is("1") && row.lacksAnswerForAll()),
                rule("545")
                        .faults(OC2, DOB, HEALTH_CHECK)
                        .needs(EPISODES)
                        .wrong("The child is under 5 and was looked after for the whole year, and it is not said"
                                + " whether development checks are up to date.")
                        .mend("Answer development checks, or correct the birth date.")
                        .when((row, child) -> row.healthCheck().isBlank()
                                && isStillUnder(5, row, child)
                                && child.isContinuouslyLookedAfter()),
                rule("546")
                        .faults(OC2, DOB, HEALTH_CHECK)
                        .needs(EPISODES)
                        .wrong("Development checks are answered for a child who was 5 or older at the end of the year.")
                        .mend("Leave development checks blank, or correct the birth date.")
                        .when((row, child) -> row.healthCheck().isGiven()
                                && row.dob()
                                        .birthday(5)
                                        .isOnOrBefore(child.year().end())
                                && child.isContinuouslyLookedAfter()),
                rule("547")
                        .faults(OC2, HEALTH_CHECK, IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT, SUBSTANCE_MISUSE)
                        .wrong("Development checks are up to date, and immunisations, teeth check, health assessment"
                                + " or substance misuse is not answered.")
                        .mend("Answer all four.")
                        .doubt("It looks at checks that are up to date; by its title it is about any answer, no"
                                + " included.")
                        .when(row -> row.healthCheck().is("1") && row.lacksAnswerForAll()));
    }

    private static void lacksAnswersForAll(Child child, UnderCheck in, Rule.Flags flags) {
        if (!child.isContinuouslyLookedAfter()) {
            return;
        }
        if (!child.has(OC2)) {
            flags.on(child.firstEpisode());
        }
        for (Oc2Row row : child.oc2()) {
            if (row.lacksAnswerForAll()) {
                flags.on(row);
            }
        }
    }

    private static boolean isStillUnder(int age, Oc2Row row, Child child) {
        return row.dob().birthday(age).isAfter(child.year().end());
    }
}
