package org.hearth.returns.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.core.api.care.ChildQuestions;

/** What the returns could not settle about a child, for the child's page. */
@ApplicationScoped
class AskedAboutChild implements ChildQuestions {
    @Inject
    KeptReturns returns;

    @Override
    public List<Open> about(String reference) {
        return returns.questionsAbout(reference).stream()
                .map(question -> new Open(
                        question.kind().words(),
                        question.message(),
                        Stream.of(question.first(), question.second())
                                .filter(place -> place != null)
                                .toList()))
                .toList();
    }
}
