package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.hearth.core.api.pack.PublicationCheck.Problem;
import org.hearth.platform.api.RuleBroken;

/** The front sheet is whole: required fields, recommendations that begin with a verb, a ground for what is exempt. */
@ApplicationScoped
class FrontSheetRules implements PaperCheck {
    @Override
    public String key() {
        return "completeness.front-sheet";
    }

    @Override
    public Kind kind() {
        return Kind.COMPLETENESS;
    }

    @Override
    public String passes() {
        return "The front sheet is whole.";
    }

    @Override
    public List<Problem> look(Written written) {
        return Stream.concat(
                        written.front().problems().stream()
                                .map(problem -> Problem.block(place(problem), problem.getMessage())),
                        written.front().doubts().stream().map(doubt -> Problem.warn(place(doubt), doubt.getMessage())))
                .toList();
    }

    private static Place place(RuleBroken problem) {
        return new Place(
                problem.field().startsWith(FrontSheetTemplate.IMPLICATION) ? "clearance" : "front-sheet",
                problem.field());
    }
}
