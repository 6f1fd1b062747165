package org.hearth.returns.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.people.Visibility;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.time.UkTime;
import org.hearth.returns.api.Assignment;
import org.hearth.returns.api.FindingWork;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.RuleFinding.State;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.RuleFindingFilter.Work;
import org.hearth.returns.api.RuleFindings;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.rule.RuleBook;

/**
 * What is the present person's to mend. Being given a finding opens no record: where the child is not one whose record the
 * person may see, the row says what the rule says and not what stands in the return.
 */
@ApplicationScoped
public class MyFindings {
    private static final int MOST = 1000;
    private static final String CHILDREN = "children";

    @Inject
    RuleFindings findings;

    @Inject
    FindingWork work;

    @Inject
    CareBooks books;

    @Inject
    Visibility visibility;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * @param child   {@code null} where who it is may not be shown, or the row does not say
     * @param message what is wrong with the row's values and what to do; what the rule says where they may not be shown
     * @param since   the day on which it was first found
     * @param due     the last day on which it is in time
     * @param chased  how often they were reminded of it
     * @param by      who gave it to them
     */
    @JsonbNillable
    @Schema(name = "FindingToMend")
    public record Row(
            UUID id,
            int year,
            String rule,
            String module,
            List<String> columns,
            String child,
            String message,
            LocalDate since,
            LocalDate due,
            boolean overdue,
            int chased,
            String by) {}

    /** Those due first on top. */
    public List<Row> list() {
        LocalDate today = UkTime.today(clock);
        String name = person.get().name();
        String team = work.teamOf(name);
        Predicate<RuleFinding> shown = shown();
        List<Row> rows = Stream.concat(
                        of(Assignment.Kind.PERSON, name),
                        team == null ? Stream.empty() : of(Assignment.Kind.TEAM, team))
                .map(one -> row(one, shown.test(one), today))
                .sorted(Comparator.comparing(Row::due))
                .toList();
        audit.record("findings.own-listed", null, Map.of("found", String.valueOf(rows.size())));
        return rows;
    }

    /** Whoever is called as one of the filter's words has what they have, and not what that word means. */
    private Stream<RuleFinding> of(Assignment.Kind kind, String name) {
        var wanted = RuleFindingFilter.ALL.in(State.OPEN).with(Work.assignedTo(name));
        return findings.list(wanted, 1, MOST).items().stream()
                .filter(one -> one.assignment() != null
                        && one.assignment().kind() == kind
                        && one.assignment().toWhom().equalsIgnoreCase(name));
    }

    private Predicate<RuleFinding> shown() {
        if (permissions.may(person.get(), "returns", Permissions.Action.VIEW)) {
            return one -> true;
        }
        Map<String, ChildHistory> children = new HashMap<>();
        books.book().children().forEach(child -> children.put(child.reference().toUpperCase(Locale.ROOT), child));
        Visibility.View view = visibility.of(CHILDREN);
        return one -> children.containsKey(one.child()) && view.reveals(children.get(one.child()));
    }

    private static Row row(RuleFinding one, boolean shown, LocalDate today) {
        return new Row(
                one.id(),
                one.year(),
                one.rule(),
                one.module(),
                one.columns(),
                shown && !one.child().isEmpty() ? one.child() : null,
                shown ? one.message() : inGeneral(one),
                UkTime.dayOf(one.since()),
                one.assignment().dueOn(),
                one.assignment().isOverdue(today),
                one.assignment().chased(),
                one.assignment().by());
    }

    /** What the rule says, with nothing of the row. */
    private static String inGeneral(RuleFinding one) {
        return RuleBook.all().stream()
                .map(Rule::about)
                .filter(about -> about.code().equals(one.rule()) && about.isInForce(one.year()))
                .findFirst()
                .map(about -> about.wrong() + " " + about.mend())
                .orElse("");
    }
}
