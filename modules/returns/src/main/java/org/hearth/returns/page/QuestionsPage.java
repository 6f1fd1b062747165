package org.hearth.returns.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;
import org.hearth.returns.api.Part;
import org.hearth.returns.api.Question;
import org.hearth.returns.api.Returns;

/** What the years together could not settle, by kind. */
@Named
@RequestScoped
public class QuestionsPage {
    @Inject
    Returns returns;

    @Inject
    Audit audit;

    private Map<Question.Kind, Integer> counts = Map.of();
    private Part<Question> found = new Part<>(List.of(), 0);
    private Question.Kind kind;
    private int page = 1;

    /** A question in words. */
    public record Asked(String child, String title, String where, String message) {}

    public void load() {
        try {
            page = Shown.page();
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
        String wanted = Pages.parameter("kind").orElse("");
        kind = Stream.of(Question.Kind.values())
                .filter(one -> one.key().equals(wanted))
                .findFirst()
                .orElse(null);
        counts = returns.questionsByKind();
        found = returns.questions(kind, page, Shown.PAGE);
        audit.record(
                "questions.listed", null, Map.of("kind", kind == null ? "" : kind.key(), "page", String.valueOf(page)));
    }

    public List<Asked> getQuestions() {
        return found.items().stream()
                .map(one -> new Asked(
                        one.child(),
                        one.kind().words(),
                        one.second() == null ? one.first() : one.first() + "; " + one.second(),
                        one.message()))
                .toList();
    }

    public int getFound() {
        return found.total();
    }

    public List<Choice> getKinds() {
        List<Choice> kinds = new ArrayList<>();
        kinds.add(Choice.of(
                "",
                "All kinds (%,d)"
                        .formatted(counts.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())));
        counts.forEach((one, count) -> kinds.add(Choice.of(one.key(), "%s (%,d)".formatted(one.words(), count))));
        return kinds;
    }

    public String getKind() {
        return kind == null ? "" : kind.key();
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return Shown.pages(found.total());
    }

    /** The list with its filter, for the next page. */
    public String getAddress() {
        return kind == null ? "/returns/questions" : "/returns/questions?kind=" + kind.key();
    }
}
