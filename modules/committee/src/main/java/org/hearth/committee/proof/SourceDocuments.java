package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PublicationCheck;

/** The background papers that the public may inspect: beside those that are listed by themselves, what the words cite. */
@ApplicationScoped
class SourceDocuments implements PublicationCheck {
    private static final Pattern SUFFICIENCY =
            Pattern.compile("sufficiency (?:statement|strategy)", Pattern.CASE_INSENSITIVE);
    private static final Place HERE = new Place("front-sheet", "sources");

    @Override
    public String key() {
        return "completeness.sources";
    }

    @Override
    public Kind kind() {
        return Kind.COMPLETENESS;
    }

    @Override
    public String passes() {
        return "The source documents name what the report cites.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        String sources = paper.texts().stream()
                .filter(text -> HERE.equals(text.place()))
                .map(ComposedPaper.Text::words)
                .findFirst()
                .orElse("");
        if (sources.isBlank()) {
            return problems; // that it is missing is said of the front sheet
        }
        boolean cited = paper.texts().stream()
                .filter(text -> !HERE.equals(text.place()))
                .anyMatch(text -> SUFFICIENCY.matcher(text.words()).find());
        if (cited && !SUFFICIENCY.matcher(sources).find()) {
            problems.add(
                    Problem.warn(
                            HERE,
                            "Source documents: the report speaks of the Sufficiency Statement, which is not among them. Add it with where it can be read."));
        }
        return problems;
    }
}
