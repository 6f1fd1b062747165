package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hearth.committee.clearance.ClearanceSheet;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.hearth.core.api.pack.PublicationCheck.Problem;

/**
 * No clearance is open (committee-pack.md section 5): neither not requested, nor without an answer, nor refused, nor given
 * for words and figures that have changed since.
 */
@ApplicationScoped
class ClearancesSettled implements PaperCheck {
    @Override
    public String key() {
        return "clearance.settled";
    }

    @Override
    public Kind kind() {
        return Kind.CLEARANCE;
    }

    @Override
    public String passes() {
        return "Every clearance that is needed has been given for these words and figures.";
    }

    @Override
    public List<Problem> look(Written written) {
        if (!written.draft()) {
            return List.of();
        }
        if (!written.front().template().isInParts()) {
            return List.of(Problem.block(
                    new Place("clearance", null),
                    "This paper was begun before clearances were kept here. Measure it again to go on with it."));
        }
        return written.clearances().unsettled().stream()
                .map(row -> Problem.block(
                        new Place(
                                "clearance",
                                FrontSheetTemplate.IMPLICATION
                                        + row.implication().key()),
                        "%s: %s".formatted(row.implication().label(), words(row))))
                .toList();
    }

    private static String words(ClearanceSheet.Row row) {
        return switch (row.status()) {
            case NOT_REQUESTED ->
                row.spared()
                        ? "clearance has not been requested. Request it, or say that it is not needed."
                        : row.changed().isEmpty()
                                ? "clearance has not been requested. Request it."
                                : "it was said to need no clearance, and since then its words changed. Request clearance.";
            case REQUESTED ->
                row.changed().isEmpty()
                        ? "clearance was requested on %s and not given yet. Remind the officer."
                                .formatted(Dates.inFull(row.on()))
                        : "it was cleared on %s, and since then this changed: %s. It needs to be cleared again."
                                .formatted(Dates.inFull(row.on()), String.join("; ", row.changed()));
            case REFUSED -> "clearance was refused. Settle it with the officer and request it again.";
            case NO_REPLY -> "no reply came. Ask again, or ask the monitoring officer to decide.";
            default -> row.status().words();
        };
    }
}
