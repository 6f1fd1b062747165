package org.hearth.returns.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.core.api.care.ChildQuestions;
import org.hearth.returns.api.Question;
import org.hearth.returns.api.Repairs;

/** What the returns could not settle about a child and nobody has answered, for the child's page. */
@ApplicationScoped
class AskedAboutChild implements ChildQuestions {
    @Inject
    Repairs repairs;

    @Override
    public List<Open> about(String reference) {
        return repairs.openAbout(reference).stream()
                .map(asked -> open(asked.question()))
                .toList();
    }

    private static Open open(Question question) {
        return new Open(
                question.kind().words(),
                question.message(),
                Stream.of(question.first(), question.second())
                        .filter(place -> place != null)
                        .toList(),
                question.id() == null ? "" : "/returns/question?id=" + question.id());
    }
}
