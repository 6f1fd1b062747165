package org.hearth.returns.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.returns.desk.Held.noReason;
import static org.hearth.returns.desk.Held.sound;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.hearth.returns.api.Assignment.Kind;
import org.hearth.returns.api.FindingWork.Given;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.RuleFindingFilter.Age;
import org.hearth.returns.api.RuleFindingFilter.Work;
import org.hearth.returns.api.RuleFindings.Group;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Four rows at fault by rule 148 since 21 November 2026, and a fifth since 22 December; today is 29 December. LC1 is of
 * wendy and will, LC2 of wendy, who works in North; will is in no team. LC3 has no worker, LC4 and LC5 are not held.
 */
@Tag("storage")
class GroupingTest {
    private static final RuleFindingFilter OF_RULE = RuleFindingFilter.ALL.ofRule("148");
    private static Held held;

    @BeforeAll
    static void send() {
        held = new Held();
        held.caseloads.children("LC1", "LC2", "LC3");
        held.caseloads.allocate("LC1", "wendy");
        held.caseloads.allocate("LC1", "will");
        held.caseloads.allocate("LC2", "Wendy");
        held.caseloads.teams.put("wendy", "North");
        held.send(2026, row("LC1"), row("LC2"), row("LC3"), row("LC4"), sound("LC5", "05/04/2025"));
        held.work.assignAll(
                OF_RULE.with(Work.ofWorker("wendy")),
                new Given(Kind.TEAM, "North", LocalDate.parse("2027-01-10")),
                false,
                null,
                "ada");
        held.desk.now = held.desk.now.plus(Duration.ofDays(31));
        held.send(2026, row("LC1"), row("LC2"), row("LC3"), row("LC4"), row("LC5"));
        held.desk.now = held.desk.now.plus(Duration.ofDays(7));
    }

    @AfterAll
    static void close() {
        held.close();
    }

    private static String row(String child) {
        return noReason(child, "05/04/2025", "06/06/2025");
    }

    private static List<String> by(Group group) {
        return held.findings.grouped(OF_RULE, group).stream()
                .map(one -> "%s %d".formatted(one.key(), one.found()))
                .toList();
    }

    private static List<String> children(Work work) {
        return held.findings.list(OF_RULE.with(work), 1, 100).items().stream()
                .map(RuleFinding::child)
                .toList();
    }

    private static Work work(String team, Age age) {
        return new Work(null, null, null, null, null, team, age);
    }

    @Test
    void they_are_counted_by_rule_module_child_worker_team_age_and_who_has_them() {
        assertThat(by(Group.RULE)).containsExactly("148 5");
        assertThat(by(Group.MODULE)).containsExactly("Episodes 5");
        assertThat(by(Group.CHILD)).containsExactly("LC1 1", "LC2 1", "LC3 1", "LC4 1", "LC5 1");
        assertThat(by(Group.WORKER)).containsExactly("none 3", "wendy 2", "will 1");
        assertThat(by(Group.TEAM)).containsExactly("none 3", "North 2");
        assertThat(by(Group.AGE)).containsExactly("week 1", "quarter 4");
        assertThat(by(Group.ASSIGNED)).containsExactly("none 3", "North 2");
    }

    @Test
    void each_group_is_a_filter() {
        assertThat(children(work("north", null))).containsExactly("LC1", "LC2");
        assertThat(children(work(Work.NOBODY, null))).containsExactly("LC3", "LC4", "LC5");
        assertThat(children(work(null, Age.WEEK))).containsExactly("LC5");
        assertThat(children(work(null, Age.QUARTER))).hasSize(4);
        assertThat(children(work(null, Age.LONGER))).isEmpty();
    }

    @Test
    void an_age_ends_with_its_last_day() {
        assertThat(Age.of(0)).isEqualTo(Age.WEEK);
        assertThat(Age.of(7)).isEqualTo(Age.WEEK);
        assertThat(Age.of(8)).isEqualTo(Age.MONTH);
        assertThat(Age.of(30)).isEqualTo(Age.MONTH);
        assertThat(Age.of(31)).isEqualTo(Age.QUARTER);
        assertThat(Age.of(90)).isEqualTo(Age.QUARTER);
        assertThat(Age.of(91)).isEqualTo(Age.LONGER);
    }

    @Test
    void as_it_stood_on_a_day_it_was_as_old_as_it_was_then() {
        var then = new RuleFindingFilter(
                LocalDate.parse("2026-11-28"), null, "148", null, null, null, null, work(null, Age.WEEK));
        assertThat(held.findings.list(then, 1, 10).total()).isEqualTo(4);
    }
}
