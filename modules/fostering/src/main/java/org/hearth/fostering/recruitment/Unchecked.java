package org.hearth.fostering.recruitment;

import java.util.List;
import org.hearth.platform.api.Refusals;
import org.hearth.platform.api.RuleBroken;

/** Who of an enquiry has no check recorded: said before stage 1 is decided and before an approval, and answered by a person. */
final class Unchecked {
    private Unchecked() {}

    /** Those of whom none was asked for; a check of the household is of neither. */
    static List<Enquirer> of(Enquiry enquiry) {
        return enquiry.people().stream()
                .filter(one -> enquiry.checks().stream()
                        .noneMatch(check -> check.personNo() != null && check.personNo() == one.personNo()))
                .toList();
    }

    /**
     * @param confirmed that it goes on without, for which the note says why
     * @throws RuleBroken for {@code withoutChecks} and {@code note} where somebody has none and it is not; no name is told
     */
    static void answered(Enquiry enquiry, boolean confirmed, String note) {
        var without = of(enquiry);
        if (without.isEmpty()) {
            return;
        }
        var refusals = new Refusals();
        refusals.check(
                confirmed,
                () -> new RuleBroken(
                        "withoutChecks",
                        "No check is recorded of %s. Record their checks first, or confirm that it goes on without them and say why in the note."
                                .formatted(who(enquiry, without))));
        refusals.check(
                note != null && !note.isBlank(),
                () -> new RuleBroken("note", "Enter in the note why it goes on without those checks."));
        refusals.tell();
    }

    private static String who(Enquiry enquiry, List<Enquirer> without) {
        if (enquiry.people().size() == 1) {
            return "the applicant";
        }
        if (without.size() > 1) {
            return "either applicant";
        }
        return "the %s of the two applicants"
                .formatted(enquiry.people().indexOf(without.get(0)) == 0 ? "first" : "second");
    }
}
