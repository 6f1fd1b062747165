package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PublicationCheck;

/** One indicator, one period, one value in the whole paper: on the scorecard, on every topic page and in every table. */
@ApplicationScoped
class OneValue implements PublicationCheck {
    @Override
    public String key() {
        return "consistency.one-value";
    }

    @Override
    public Kind kind() {
        return Kind.CONSISTENCY;
    }

    @Override
    public String passes() {
        return "Every figure has the same value wherever it stands.";
    }

    private record Stands(String printed, String where) {}

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        var first = new HashMap<Coordinates, Stands>();
        paper.sections().forEach(section -> section.tables()
                .forEach(table -> table.rows().forEach(row -> row.cells().stream()
                        .map(Figuring::figure)
                        .filter(figure -> figure != null)
                        .forEach(figure -> {
                            var here = new Stands(
                                    Figuring.printed(figure.value()),
                                    "%s, %s".formatted(table.caption(), row.header()));
                            var before = first.putIfAbsent(figure.at(), here);
                            if (before != null && !before.printed().equals(here.printed())) {
                                problems.add(Problem.block(
                                        Place.table(section.key(), table.key()),
                                        "%s says %s and %s says %s for %s. One figure has one value: ask the analyst which, and measure again."
                                                .formatted(
                                                        before.where(),
                                                        before.printed(),
                                                        here.where(),
                                                        here.printed(),
                                                        Dates.inFull(figure.at().day()))));
                            }
                        }))));
        return problems;
    }
}
