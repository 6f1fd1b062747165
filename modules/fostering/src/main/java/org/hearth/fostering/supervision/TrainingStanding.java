package org.hearth.fostering.supervision;

/**
 * How one carer stands on a day with the standards or with one course.
 *
 * @param course {@code null} for the standards
 */
record TrainingStanding(Carer carer, Course course, Standing standing) {

    /** As a manager of training says it. */
    enum State {
        COMPLETE("Complete", "green"),
        TO_COME("Not due yet", "blue"),
        LATE("Late", "red"),
        IN_DATE("In date", "green"),
        EXPIRES_SOON("Runs out soon", "yellow"),
        OUT_OF_DATE("Out of date", "red"),
        NONE_RECORDED("None recorded", "red"),
        NOT_KNOWN("Not known", "grey");

        private final String words;
        private final String colour;

        State(String words, String colour) {
            this.words = words;
            this.colour = colour;
        }

        String words() {
            return words;
        }

        String colour() {
            return colour;
        }
    }

    boolean isStandards() {
        return course == null;
    }

    String what() {
        return isStandards() ? Training.STANDARDS : course.code();
    }

    String name() {
        return isStandards() ? "Training standards" : course.name();
    }

    State state() {
        return switch (standing.state()) {
            case DONE -> isStandards() ? State.COMPLETE : State.IN_DATE;
            case LATE -> isStandards() ? State.LATE : standing.last() == null ? State.NONE_RECORDED : State.OUT_OF_DATE;
            case IN_TIME -> isStandards() ? State.TO_COME : inTime();
            case NOT_KNOWN, NOT_ASKED -> State.NOT_KNOWN;
        };
    }

    /** On the day of their approval a carer who has not done it yet is not late. */
    private State inTime() {
        if (standing.last() == null) {
            return State.TO_COME;
        }
        return Interval.EXPIRING.due(standing.day()).isBefore(standing.due()) ? State.IN_DATE : State.EXPIRES_SOON;
    }
}
