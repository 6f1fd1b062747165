package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.DOB;
import static org.hearth.returns.checking.Column.LS;
import static org.hearth.returns.checking.Column.MOTHER;
import static org.hearth.returns.checking.Column.REVIEW;
import static org.hearth.returns.checking.Column.REVIEW_CODE;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.EPISODES;
import static org.hearth.returns.checking.Table.HEADER;
import static org.hearth.returns.checking.Table.REVIEWS;

import java.util.List;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.HeaderRow;
import org.hearth.returns.checking.ReviewRow;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.UnderCheck;

/** Reviews of the child's case. */
final class ReviewRules {
    private static final String[] FROM_FOUR_ON = {"PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7"};
    private static final String ON_THE_BIRTHDAY =
            "A review on the fourth birthday itself passes with either kind of code.";

    private ReviewRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("166")
                        .faults(REVIEWS, REVIEW)
                        .wrong("The date of the review is missing or is not a date.")
                        .mend("Write it as dd/mm/yyyy, or remove the row if there was no review.")
                        .when(review -> !review.review().isDay()),
                rule("167")
                        .faults(REVIEWS, REVIEW_CODE)
                        .wrong("How the child took part is not said by PN0 to PN7, or is said of no review.")
                        .mend("Give one of PN0 to PN7 with the date of the review.")
                        .when(ReviewRules::hasWrongCode),
                rule("399")
                        .faults(EPISODES, MOTHER, LS, REVIEW, REVIEW_CODE)
                        .andFaults(HEADER)
                        .andFaults(REVIEWS)
                        .wrong("The child has short breaks only, and motherhood or reviews are recorded.")
                        .mend("Leave motherhood blank and remove the reviews, or correct the legal status.")
                        .check(ReviewRules::shortBreaksOnly),
                rule("440")
                        .faults(REVIEWS, DOB, REVIEW, REVIEW_CODE)
                        .wrong("The review is coded as of a child under four (PN0), and the child was older.")
                        .mend("Give one of PN1 to PN7, or correct the date of the review or of birth.")
                        .doubt(ON_THE_BIRTHDAY)
                        .when(review -> review.reviewCode().is("PN0")
                                && review.review().isAfter(review.dob().birthday(4))),
                rule("441")
                        .faults(REVIEWS, DOB, REVIEW, REVIEW_CODE)
                        .wrong("The review is coded as of a child of four or more, and the child was younger.")
                        .mend("Give PN0, or correct the date of the review or of birth.")
                        .doubt(ON_THE_BIRTHDAY)
                        .when(review -> review.reviewCode().isOneOf(FROM_FOUR_ON)
                                && review.review().isBefore(review.dob().birthday(4))));
    }

    private static boolean hasWrongCode(ReviewRow review) {
        return review.review().isGiven()
                ? !review.reviewCode().is("PN0") && !review.reviewCode().isOneOf(FROM_FOUR_ON)
                : review.reviewCode().isGiven();
    }

    /** Motherhood stands against all the child's reviews; without it, reviews that say anything stand by themselves. */
    private static void shortBreaksOnly(Child child, UnderCheck in, Rule.Flags flags) {
        if (!child.has(EPISODES) || child.hasMoreThanShortBreaks()) {
            return;
        }
        List<ReviewRow> held = child.reviews().stream()
                .filter(review -> review.anyGiven(REVIEW, REVIEW_CODE))
                .toList();
        List<HeaderRow> sayMother = child.headers().stream()
                .filter(header -> header.mother().isGiven())
                .toList();
        if (sayMother.isEmpty() && held.isEmpty()) {
            return;
        }
        flags.on(child.episodesAsSent());
        flags.on(held.isEmpty() ? sayMother : child.headers());
        flags.on(sayMother.isEmpty() ? held : child.reviews());
    }
}
