package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.util.UUID;

/** As stored. Public for who reads it from the rows. */
public record TrainingRow(
        UUID household,
        int itemNo,
        int revision,
        int carerNo,
        String what,
        LocalDate doneOn,
        LocalDate untilOn,
        boolean withdrawn)
        implements SupervisionTable.Row {

    static TrainingRow of(Training one, int revision, boolean withdrawn) {
        return new TrainingRow(
                one.household(),
                one.number(),
                revision,
                one.carer(),
                one.what(),
                one.doneOn(),
                one.certificateUntil(),
                withdrawn);
    }

    Training training() {
        return new Training(household, itemNo, carerNo, what, doneOn, untilOn);
    }
}
