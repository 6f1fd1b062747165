package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearth.committee.commentary.Part;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PackBlock.Table;
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
        var inPublic = new Standing(paper.publicTables().toList());
        var anywhere = new Standing(paper.tables().toList());
        paper.texts().stream().filter(NumberInNoTable::tellsFigures).forEach(text -> {
            // a number that only members read is in no table of who reads the other words
            var standing = isExempt(text) ? anywhere : inPublic;
            for (var said : NumbersInText.in(text.words())) {
                if (!standing.holds(said)) {
                    problems.add(Problem.warn(
                            text.place(),
                            "%s: \"%s\" stands in no table of this paper. Say the figure as the table has it, or say where this one comes from."
                                    .formatted(text.label(), said.said())));
                }
            }
        });
        return problems;
    }

    /** The figures and whole numbers of tables. */
    private static final class Standing {
        private final List<Figure> figures;
        private final Set<BigDecimal> whole;

        Standing(List<Table> tables) {
            figures = ComposedPaper.figures(tables.stream()).toList();
            whole = NumbersInText.whole(tables);
        }

        boolean holds(NumbersInText.Said said) {
            return figures.stream()
                            .anyMatch(figure ->
                                    Figuring.isPercent(figure) == said.percent() && NumbersInText.matches(said, figure))
                    || !said.percent() && whole.contains(said.value());
        }
    }

    private static boolean isExempt(ComposedPaper.Text text) {
        return text.place().field() != null && Part.isExempt(text.place().field());
    }

    private static boolean tellsFigures(ComposedPaper.Text text) {
        return !text.people()
                && !text.isNotice()
                && !NO_FIGURES.contains(text.place().field());
    }
}
