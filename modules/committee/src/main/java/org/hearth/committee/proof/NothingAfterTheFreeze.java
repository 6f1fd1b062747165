package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PublicationCheck;
import org.hearth.core.api.time.AsAt;

/** No figure is of a later day than the day of the paper's figures; and that day should have passed when they were measured. */
@ApplicationScoped
class NothingAfterTheFreeze implements PublicationCheck {
    @Override
    public String key() {
        return "dates.freeze";
    }

    @Override
    public Kind kind() {
        return Kind.DATES;
    }

    @Override
    public String passes() {
        return "Every figure is dated, and none is later than the day of the figures.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        paper.sections().forEach(section -> section.tables()
                .forEach(table -> table.rows().forEach(row -> row.cells().stream()
                        .map(Figuring::figure)
                        .filter(figure -> figure != null && figure.at().day().isAfter(paper.asAt()))
                        .findFirst()
                        .ifPresent(figure -> problems.add(Problem.block(
                                Place.table(section.key(), table.key()),
                                "%s, %s: this figure is of %s, later than the figures of this paper (%s). Ask the analyst to measure again."
                                        .formatted(
                                                table.caption(),
                                                row.header(),
                                                Dates.inFull(figure.at().day()),
                                                Dates.inFull(paper.asAt()))))))));
        if (AsAt.isProvisional(paper.asAt(), paper.frozenOn())) {
            problems.add(Problem.warn(
                    new Place("figures", null),
                    "The figures are of %s and were measured on %s, before that day was over, so they are provisional, and the paper's data note says so. Measure again once the day is over."
                            .formatted(Dates.inFull(paper.asAt()), Dates.inFull(paper.frozenOn()))));
        }
        if (paper.frozenOn().isAfter(paper.meeting())) {
            problems.add(Problem.warn(
                    new Place("figures", null),
                    "The figures were measured on %s, after the meeting of %s. Check the date of the meeting."
                            .formatted(Dates.inFull(paper.frozenOn()), Dates.inFull(paper.meeting()))));
        }
        return problems;
    }
}
