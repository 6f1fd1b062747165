package org.hearth.fostering.recruitment;

import java.util.List;
import java.util.Set;

/** A number of recruitment; behind each stand enquiries. */
public enum FigureLine {
    ENQUIRIES("Enquiries"),
    VISITS("Initial visits"),
    APPLICATIONS("Applications accepted"),
    APPROVALS("Approvals"),
    REFUSALS("Refused"),
    WITHDRAWALS("Withdrew"),
    NOT_TAKEN_ON("Not taken on by the service"),
    OPEN("Still open today"),
    ANSWERED_IN_TIME("Answered within the limit"),
    ANSWERED_LATE("Answered later"),
    UNANSWERED("Not answered"),
    RECOMMENDED("Recommendations of the panel"),
    WITHIN_STANDARD("Recommended within the national standard"),
    OVER_STANDARD("Recommended later"),
    WAITING_OVER_STANDARD("Applications waiting for panel beyond the standard"),
    IN_STAGE_2("Assessments finished");

    /** The way of an enquiry, counted by either basis. */
    static final List<FigureLine> FUNNEL = List.of(ENQUIRIES, VISITS, APPLICATIONS, APPROVALS);

    /** These are told of the enquiries of the days alone. */
    private static final Set<FigureLine> COHORT_ONLY = Set.of(OPEN, ANSWERED_IN_TIME, ANSWERED_LATE, UNANSWERED);

    /** And these of what happened on the days. */
    private static final Set<FigureLine> PERIOD_ONLY =
            Set.of(RECOMMENDED, WITHIN_STANDARD, OVER_STANDARD, WAITING_OVER_STANDARD, IN_STAGE_2);

    private final String words;

    FigureLine(String words) {
        this.words = words;
    }

    /** Whether it means something on that basis. */
    public boolean isCountedBy(Basis basis) {
        return !(basis == Basis.COHORT ? PERIOD_ONLY : COHORT_ONLY).contains(this);
    }

    public String words() {
        return words;
    }
}
