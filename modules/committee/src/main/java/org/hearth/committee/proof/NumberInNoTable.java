package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PublicationCheck;

/**
 * A number in what is typed that stands in no table of the paper (committee-pack.md section 10). A self-assessment of 2017
 * gave the same result as 29% in its text and as 27% in the table below it.
 */
@ApplicationScoped
class NumberInNoTable implements PublicationCheck {
    /** Their numbers are those of plans, of paragraphs and of documents. */
    private static final Set<String> NO_FIGURES = Set.of(
            "plan", "agenda-item", "deadline", "cabinet-date", "status", "sources", "terms", "exempt-resolution");

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
        return "Every number that is typed stands in a table.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        var whole = NumbersInText.whole(paper);
        var figures = paper.figures().toList();
        paper.texts().stream().filter(NumberInNoTable::tellsFigures).forEach(text -> {
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

    private static boolean tellsFigures(ComposedPaper.Text text) {
        return !text.people() && !NO_FIGURES.contains(text.place().field());
    }
}
