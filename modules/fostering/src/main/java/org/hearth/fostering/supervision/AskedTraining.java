package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Member;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/**
 * Training that a carer completed, as told; each part as in {@link Training}, and {@code null} where nothing was entered. It
 * may be of before the approval: who came from another service, or learned it while they were assessed, has it all the same.
 */
public record AskedTraining(Integer carer, String what, LocalDate doneOn, LocalDate certificateUntil) {
    private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);

    /**
     * @param carers of the household, those who left too
     * @param others what else is recorded of them
     * @throws RuleBroken for the first part that cannot be
     */
    void check(Household of, List<Member> carers, List<Training> others, LocalDate today) {
        if (carers.isEmpty()) {
            throw new RuleBroken(
                    "carer",
                    "No carer of %s is recorded. Add them on the household's page first, then record their training."
                            .formatted(of.reference()));
        }
        if (carer == null || carers.stream().noneMatch(one -> one.memberNo() == carer)) {
            throw new RuleBroken("carer", "Choose which carer completed it.");
        }
        if (what == null || what.isBlank()) {
            throw new RuleBroken("what", "Choose what was completed.");
        }
        boolean isStandards = what.equals(Training.STANDARDS);
        if (!isStandards && Course.all().stream().noneMatch(one -> one.code().equals(what))) {
            throw new RuleBroken(
                    "what",
                    "\"%s\" is no training that is kept here. Choose one from the list."
                            .formatted(what.length() > 30 ? what.substring(0, 30) + "..." : what));
        }
        checkDay(today);
        others.stream()
                .filter(one -> one.carer() == carer && one.what().equals(what))
                .filter(one -> isStandards || one.doneOn().equals(doneOn))
                .findFirst()
                .ifPresent(there -> {
                    throw new RuleBroken(
                            isStandards ? "what" : "doneOn",
                            "%s of this carer %s recorded already, completed on %s. Change that one%s."
                                    .formatted(
                                            there.name(),
                                            isStandards ? "are" : "is",
                                            Days.inWords(there.doneOn()),
                                            isStandards ? "" : ", or enter another day"));
                });
        if (certificateUntil != null && isStandards) {
            throw new RuleBroken(
                    "certificateUntil", "The training standards do not run out. Leave the last day empty.");
        }
        if (certificateUntil != null && certificateUntil.isBefore(doneOn)) {
            throw new RuleBroken(
                    "certificateUntil",
                    "%s is before the course was completed, on %s. Enter that day or a later one, or leave it empty."
                            .formatted(Days.inWords(certificateUntil), Days.inWords(doneOn)));
        }
    }

    private void checkDay(LocalDate today) {
        if (doneOn == null) {
            throw new RuleBroken("doneOn", "Enter the day on which it was completed.");
        }
        if (doneOn.isAfter(today)) {
            throw new RuleBroken(
                    "doneOn",
                    "%s is still to come. Enter %s or an earlier day."
                            .formatted(Days.inWords(doneOn), Days.inWords(today)));
        }
        if (doneOn.isBefore(EARLIEST)) {
            throw new RuleBroken(
                    "doneOn",
                    "%s is longer ago than can be meant. Enter a day from %s on."
                            .formatted(Days.inWords(doneOn), Days.inWords(EARLIEST)));
        }
    }

    Training numbered(UUID household, int number) {
        return new Training(household, number, carer, what, doneOn, certificateUntil);
    }
}
