package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.DOB;
import static org.hearth.returns.checking.Column.SDQ_REASON;
import static org.hearth.returns.checking.Column.SDQ_SCORE;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.EPISODES;
import static org.hearth.returns.checking.Table.OC2;

import java.math.BigDecimal;
import java.util.List;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.Oc2Row;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.Value;

/** The strengths and difficulties score (SDQ) of children looked after all year, or why there is none. */
final class SdqRules {
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(40);

    private SdqRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("157")
                        .faults(OC2, SDQ_REASON, DOB)
                        .needs(EPISODES)
                        .wrong("There is no strengths and difficulties score because of the child's age, and the child"
                                + " was of the age for one all year.")
                        .mend("Give the score or the true reason why there is none, or correct the birth date.")
                        .when((row, child) -> row.sdqScore().isBlank()
                                && row.sdqReason().is("SDQ1")
                                && row.dob()
                                        .birthday(4)
                                        .isOnOrBefore(child.year().start())
                                && row.dob()
                                        .birthday(16)
                                        .isOnOrAfter(child.year().end())
                                && child.isContinuouslyLookedAfter()),
                rule("180")
                        .faults(OC2, SDQ_SCORE)
                        .wrong("The strengths and difficulties score is not a whole number from 0 to 40.")
                        .mend("Correct the score, or give the reason why there is none.")
                        .when(row -> row.sdqScore().isGiven() && !isScore(row.sdqScore())),
                rule("185")
                        .faults(OC2, SDQ_SCORE)
                        .needs(EPISODES)
                        .wrong("A strengths and difficulties score is given for a child who was not looked after for"
                                + " the whole year.")
                        .mend("Remove the score, or correct the child's episodes.")
                        .when((row, child) -> row.sdqScore().isGiven() && !child.isContinuouslyLookedAfter()),
                rule("186")
                        .faults(OC2, SDQ_SCORE)
                        .needs(EPISODES)
                        .wrong("The child was 4 to 16 and looked after for the whole year, and has neither a strengths"
                                + " and difficulties score nor a reason why there is none.")
                        .mend("Give the score, or the reason why there is none.")
                        .when((row, child) -> !row.hasSdq()
                                && row.dob()
                                        .birthday(4)
                                        .isOnOrBefore(child.year().start())
                                && row.dob().birthday(17).isAfter(child.year().end())
                                && child.isContinuouslyLookedAfter()),
                rule("188")
                        .faults(OC2, SDQ_SCORE, SDQ_REASON)
                        .wrong("A strengths and difficulties score, or a reason why there is none, is given for a"
                                + " child who was under 4 at the end of the year.")
                        .mend("Leave score and reason blank, or correct the birth date.")
                        .when((row, child) -> row.hasSdq()
                                && row.dob().birthday(4).isAfter(child.year().end())),
                rule("189")
                        .faults(OC2, DOB, SDQ_SCORE, SDQ_REASON)
                        .wrong("A strengths and difficulties score, or a reason why there is none, is given for"
                                + " somebody who turned 17 before the year began.")
                        .mend("Leave score and reason blank, or correct the birth date.")
                        .when((row, child) -> row.hasSdq()
                                && row.dob().birthday(17).isBefore(child.year().start())),
                rule("196")
                        .faults(OC2, SDQ_REASON)
                        .wrong("The reason why there is no strengths and difficulties score is not one of the list.")
                        .mend("Give one of SDQ1 to SDQ5, or leave it blank where there is a score.")
                        .when(row -> row.sdqReason().isGivenOtherThan("SDQ1", "SDQ2", "SDQ3", "SDQ4", "SDQ5")),
                rule("197a")
                        .faults(OC2, SDQ_SCORE, SDQ_REASON)
                        .wrong("There is a strengths and difficulties score, and a reason why there is none.")
                        .mend("Leave one of the two blank.")
                        .when(row -> row.allGiven(SDQ_SCORE, SDQ_REASON)),
                rule("197B")
                        .faults(OC2, SDQ_REASON, DOB)
                        .needs(EPISODES)
                        .wrong("The child turned 4 or 17 in the year and was looked after throughout, and has neither"
                                + " a strengths and difficulties score nor a reason why there is none.")
                        .mend("Give the score or the reason why there is none, SDQ1 where it is the child's age.")
                        .when((row, child) -> !row.hasSdq()
                                && (turns(4, row, child) || turns(17, row, child))
                                && child.isContinuouslyLookedAfter()),
                rule("198")
                        .faults(OC2, SDQ_REASON)
                        .needs(EPISODES)
                        .wrong("A reason why there is no strengths and difficulties score is given for a child who was"
                                + " not looked after for the whole year.")
                        .mend("Remove the reason, or correct the child's episodes.")
                        .when((row, child) -> row.sdqReason().isGiven() && !child.isContinuouslyLookedAfter()));
    }

    private static boolean isScore(Value score) {
        return score.number()
                .filter(number -> number.signum() >= 0 && number.compareTo(HIGHEST) <= 0)
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .isPresent();
    }

    private static boolean turns(int age, Oc2Row row, Child child) {
        return child.year().includes(row.dob().birthday(age));
    }
}
