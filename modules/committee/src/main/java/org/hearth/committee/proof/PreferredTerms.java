package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PublicationCheck;

/** Children and homes, not "LAC" and "placements": {@code committee/preferred-terms.csv} (committee-pack.md section 10, tone). */
@ApplicationScoped
class PreferredTerms implements PublicationCheck {
    private static final List<WordList.Entry> TERMS = WordList.read("preferred-terms.csv");

    @Override
    public String key() {
        return "language.terms";
    }

    @Override
    public Kind kind() {
        return Kind.LANGUAGE;
    }

    @Override
    public String passes() {
        return "The words are those that children and young people asked for.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        paper.texts()
                .forEach(text -> TERMS.forEach(term -> {
                    var found = term.pattern().matcher(text.words());
                    if (found.find()) {
                        problems.add(Problem.warn(
                                text.place(),
                                "%s: rather than \"%s\" write \"%s\"."
                                        .formatted(text.label(), found.group(), term.instead())));
                    }
                }));
        return problems;
    }
}
