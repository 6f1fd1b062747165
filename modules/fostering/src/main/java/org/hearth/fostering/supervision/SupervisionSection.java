package org.hearth.fostering.supervision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.fostering.household.Typing;

/** What the record of a household tells of its reviews and visits and of its carers' training. */
@Named
@RequestScoped
public class SupervisionSection {

    @Inject
    SupervisionViews views;

    private DueRow standing;

    private DueRow standing() {
        if (standing == null) {
            standing = Typing.id().flatMap(views::part).map(views::standing).orElse(null);
        }
        return standing;
    }

    public boolean isFound() {
        return standing() != null;
    }

    public String getHref() {
        return HouseholdSupervisionPage.address(standing().of().household().id());
    }

    public String getWorker() {
        return standing().worker().isEmpty() ? "Nobody recorded" : standing().worker();
    }

    public String getReview() {
        return StandingWords.of(standing().review(), "none recorded");
    }

    public String getReviewLate() {
        return StandingWords.late(standing().review());
    }

    /** Why a review is needed after a change, and since when; empty where none is. */
    public String getNeeded() {
        return StandingWords.needed(standing().needed());
    }

    /** Whether that is certain. */
    public boolean isReviewNeeded() {
        return standing().isReviewNeeded();
    }

    public String getVisit() {
        return StandingWords.of(standing().visit(), "none recorded");
    }

    public String getVisitLate() {
        return StandingWords.late(standing().visit());
    }

    public String getTrainingHref() {
        return CarersTrainingPage.address(standing().of().household().id());
    }

    public String getStandards() {
        return TrainingWords.standards(standing());
    }

    public String getStandardsLate() {
        return StandingWords.late(standing().standards());
    }

    public String getCourses() {
        return TrainingWords.courses(standing());
    }

    public String getCoursesLate() {
        return StandingWords.late(standing().courses());
    }
}
