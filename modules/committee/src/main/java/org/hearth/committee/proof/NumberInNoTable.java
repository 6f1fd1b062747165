package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PublicationCheck;

/**
 * A number in commentary that stands in no table of the paper (committee-pack.md section 10). A self-assessment of 2017
 * gave the same result as 29% in its text and as 27% in the table below it.
 */
@ApplicationScoped
class NumberInNoTable implements PublicationCheck {
    @Override
    public String key() {
        return "commentary.number";
    }

    @Override
    public Kind kind() {
        return Kind.COMMENTARY;
    }

    @Override
    public String passes() {
        return "Every number in the commentary stands in a table.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        var whole = NumbersInText.whole(paper);
        var figures = paper.figures().toList();
        paper.commentary().forEach(text -> {
            for (var said : NumbersInText.in(text.words())) {
                boolean stands = figures.stream()
                                .anyMatch(figure -> Figuring.isPercent(figure) == said.percent()
                                        && NumbersInText.matches(said, figure))
                        || !said.percent() && whole.contains(said.value());
                if (!stands) {
                    problems.add(Problem.warn(
                            text.place(),
                            "%s: \"%s\" stands in no table of this paper. Say the figure as the table has it, or say where this one comes from."
                                    .formatted(text.label(), said.said())));
                }
            }
        });
        return problems;
    }
}
