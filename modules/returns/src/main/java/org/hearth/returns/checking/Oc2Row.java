package org.hearth.returns.checking;

/** A row of OC2: health and convictions of a child looked after for the whole year. */
public final class Oc2Row extends SentRow {
    Oc2Row(Sent sent) {
        super(Table.OC2, sent);
    }

    public Day dob() {
        return day(Column.DOB);
    }

    public Value sdqScore() {
        return value(Column.SDQ_SCORE);
    }

    public Value sdqReason() {
        return value(Column.SDQ_REASON);
    }

    public Value convicted() {
        return value(Column.CONVICTED);
    }

    public Value healthCheck() {
        return value(Column.HEALTH_CHECK);
    }

    public Value substanceMisuse() {
        return value(Column.SUBSTANCE_MISUSE);
    }

    public Value interventionReceived() {
        return value(Column.INTERVENTION_RECEIVED);
    }

    public Value interventionOffered() {
        return value(Column.INTERVENTION_OFFERED);
    }

    private static final Column[] HEALTH = {
        Column.CONVICTED,
        Column.HEALTH_CHECK,
        Column.IMMUNISATIONS,
        Column.TEETH_CHECK,
        Column.HEALTH_ASSESSMENT,
        Column.SUBSTANCE_MISUSE,
        Column.INTERVENTION_RECEIVED,
        Column.INTERVENTION_OFFERED
    };

    private static final Column[] FOR_ALL = {
        Column.IMMUNISATIONS, Column.TEETH_CHECK, Column.HEALTH_ASSESSMENT, Column.SUBSTANCE_MISUSE
    };

    /** Any of the eight answers on convictions and health given; the strengths and difficulties score does not count. */
    public boolean isAnswered() {
        return anyGiven(HEALTH);
    }

    /** Any of those eight given and neither 0 nor 1. */
    public boolean hasUnknownAnswer() {
        for (Column column : HEALTH) {
            if (value(column).isGivenOtherThan("0", "1")) {
                return true;
            }
        }
        return false;
    }

    /** Any of the four answers that every child has is blank. */
    public boolean lacksAnswerForAll() {
        return anyBlank(FOR_ALL);
    }

    /** SDQ_SCORE or SDQ_REASON given: the strengths and difficulties score, or why there is none. */
    public boolean hasSdq() {
        return sdqScore().isGiven() || sdqReason().isGiven();
    }

    /** SUBSTANCE_MISUSE 1. */
    public boolean misusesSubstances() {
        return substanceMisuse().is("1");
    }
}
