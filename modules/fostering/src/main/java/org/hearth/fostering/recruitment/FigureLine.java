package org.hearth.fostering.recruitment;

import java.util.List;

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
    IN_STAGE_2("Stage 2 finished");

    /** The way of an enquiry, counted by either basis. */
    static final List<FigureLine> FUNNEL = List.of(ENQUIRIES, VISITS, APPLICATIONS, APPROVALS);

    private final String words;

    FigureLine(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
