package org.hearth.returns.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.returns.api.AskedQuestion;
import org.hearth.returns.api.AskedQuestion.State;
import org.hearth.returns.api.Part;
import org.hearth.returns.api.Question;
import org.hearth.returns.api.Repairs;
import org.hearth.returns.api.Repairs.Filter;
import org.hearth.returns.api.Repairs.Way;
import org.hearth.returns.repair.AskedFor;

/** What the years together could not settle, by kind, and what became of it: open ones unless asked otherwise. */
@Named
@RequestScoped
public class QuestionsPage {
    private static final String ANY = "any";

    @Inject
    Repairs repairs;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    private Map<Question.Kind, Integer> counts = Map.of();
    private Part<AskedQuestion> found = new Part<>(List.of(), 0);
    private Filter filter = new Filter(null, State.OPEN, null);
    private Map<UUID, List<Way>> ways = Map.of();
    private boolean refused;
    private int page = 1;

    /** A question in words. @param href empty for one that was asked before proposals were made */
    public record Asked(
            String child,
            String title,
            String where,
            String message,
            String state,
            String colour,
            String href,
            List<String> ways) {}

    public void load() {
        try {
            page = Shown.page();
            String state = Pages.parameter("state").orElse(State.OPEN.key());
            filter = AskedFor.of(
                    Pages.parameter("kind").orElse(null),
                    ANY.equals(state) ? null : state,
                    Pages.parameter("child").orElse(null));
        } catch (RuleBroken wrong) {
            Pages.refused(wrong);
            refused = true;
            return;
        }
        counts = repairs.byKind(filter.state());
        found = repairs.list(filter, page, Shown.PAGE);
        ways = repairs.ways(found.items());
        var details = new TreeMap<>(AskedFor.parts(filter));
        details.put("found", String.valueOf(found.total()));
        details.put("page", String.valueOf(page));
        audit.record("questions.listed", null, details);
    }

    public List<Asked> getQuestions() {
        return found.items().stream()
                .map(one -> new Asked(
                        one.question().child(),
                        one.question().kind().words(),
                        one.question().second() == null
                                ? one.question().first()
                                : one.question().first() + "; " + one.question().second(),
                        one.question().message(),
                        one.state().words(),
                        Shown.colour(one.state()),
                        one.question().id() == null
                                ? ""
                                : "/returns/question?id=" + one.question().id(),
                        ways.getOrDefault(one.question().id(), List.of()).stream()
                                .map(Shown::way)
                                .toList()))
                .toList();
    }

    public int getFound() {
        return found.total();
    }

    public boolean isRefused() {
        return refused;
    }

    /** Whether more would be listed without the filters. */
    public boolean isFiltered() {
        return filter.kind() != null || filter.child() != null || filter.state() != State.OPEN;
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

    public List<Choice> getStates() {
        return Stream.concat(
                        Stream.of(State.values()).map(one -> Choice.of(one.key(), one.words())),
                        Stream.of(Choice.of(ANY, "All")))
                .toList();
    }

    public String getKind() {
        return filter.kind() == null ? "" : filter.kind().key();
    }

    public String getState() {
        return filter.state() == null ? ANY : filter.state().key();
    }

    public String getChild() {
        return filter.child() == null ? "" : filter.child();
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return Shown.pages(found.total());
    }

    /** The list with its filter, for the next page. */
    public String getAddress() {
        var parts = new TreeMap<>(AskedFor.parts(filter));
        parts.put("state", getState());
        return "/returns/questions?" + address(parts);
    }

    /** The same rows as a file. */
    public String getCsv() {
        return "/api/returns/questions.csv?" + address(AskedFor.parts(filter));
    }

    private static String address(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "="
                        + java.net.URLEncoder.encode(part.getValue(), java.nio.charset.StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Where this person came from: the returns, for who sends them. */
    public String getBack() {
        return permissions.may(person.get(), "returns", Permissions.Action.VIEW) ? "/returns/list" : "/";
    }
}
