package org.hearth.returns.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.returns.desk.Held.noReason;
import static org.hearth.returns.desk.Held.sound;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.platform.api.RuleBroken;
import org.hearth.returns.api.Assignment;
import org.hearth.returns.api.Assignment.Kind;
import org.hearth.returns.api.Chase;
import org.hearth.returns.api.FindingWork.Given;
import org.hearth.returns.api.FindingWork.OfAssignee;
import org.hearth.returns.api.FindingWork.Seen;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.RuleFindingFilter.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Giving what the rules find to those who can mend it, and reminding them. Today is 21 November 2026. */
@Tag("storage")
class WorkTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");
    private static final RuleFindingFilter OF_RULE = RuleFindingFilter.ALL.ofRule("148");
    private final Held held = new Held();

    @AfterEach
    void close() {
        held.close();
    }

    private List<RuleFinding> found(String... children) {
        held.send(
                2026,
                java.util.stream.Stream.of(children)
                        .map(child -> noReason(child, "05/04/2025", "06/06/2025"))
                        .toArray(String[]::new));
        return held.of(2026, "148");
    }

    private static Given to(String whom) {
        return new Given(Kind.PERSON, whom, FRIDAY);
    }

    private RuleFinding assign(RuleFinding finding, Given asked) {
        later();
        return held.work.assign(finding.id(), asked, null, "ada").orElseThrow();
    }

    private void later() {
        held.desk.now = held.desk.now.plus(Duration.ofMinutes(1));
    }

    @Test
    void an_assignment_says_to_whom_by_when_by_whom() {
        RuleFinding finding = assign(found("LC1").get(0), new Given(Kind.TEAM, "  North   team ", FRIDAY));

        assertThat(finding.assignment().kind()).isEqualTo(Kind.TEAM);
        assertThat(finding.assignment().toWhom()).isEqualTo("North team");
        assertThat(finding.assignment().dueOn()).isEqualTo(FRIDAY);
        assertThat(finding.assignment().by()).isEqualTo("ada");
        assertThat(finding.assignment().chased()).isZero();
        assertThat(held.desk.audited)
                .contains("ada finding.assigned {due=2026-11-27, rule=148, to=North team, year=2026}");
    }

    @Test
    void the_same_again_changes_nothing_and_another_leaves_the_former_in_the_history() {
        RuleFinding first = assign(found("LC1").get(0), to("bob"));

        assertThat(assign(first, to("Bob")).assignment()).isEqualTo(first.assignment());
        assign(first, to("eve"));

        assertThat(held.work.assignments(first.id()))
                .extracting(Assignment::toWhom)
                .containsExactly("eve", "bob");
        assertThat(held.work.assignments(first.id()).get(1).endedBy()).isEqualTo("ada");
        assertThat(held.desk.audited.stream().filter(line -> line.contains("finding.assigned")))
                .hasSize(2);
    }

    @Test
    void who_did_not_see_who_has_it_now_is_told_so() {
        RuleFinding finding = found("LC1").get(0);
        assign(finding, to("bob"));

        assertThatThrownBy(() -> held.work.assign(finding.id(), to("eve"), new Seen(null), "ada"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("meanwhile");
        assertThat(held.work.assignments(finding.id())).hasSize(1);
    }

    @Test
    void what_is_taken_back_is_nobodys_and_stays_in_the_history() {
        RuleFinding finding = assign(found("LC1").get(0), to("bob"));
        later();

        assertThat(held.work.takeBack(finding.id(), "cleo")).isTrue();
        assertThat(held.work.takeBack(finding.id(), "cleo")).isTrue();
        assertThat(held.work.takeBack(UUID.randomUUID(), "cleo")).isFalse();

        assertThat(held.of(2026, "148").get(0).assignment()).isNull();
        assertThat(held.work.assignments(finding.id())).singleElement().satisfies(one -> assertThat(one.endedBy())
                .isEqualTo("cleo"));
    }

    @Test
    void as_it_stood_on_a_day_it_was_whose_it_was_then() {
        RuleFinding finding = assign(found("LC1").get(0), to("bob"));
        held.desk.now = held.desk.now.plus(Duration.ofDays(2));
        assign(finding, to("eve"));

        var then = new RuleFindingFilter(LocalDate.parse("2026-11-22"), 2026, "148", null, null, null, null);
        assertThat(held.findings.list(then, 1, 10).items().get(0).assignment().toWhom())
                .isEqualTo("bob");
        assertThat(held.of(2026, "148").get(0).assignment().toWhom()).isEqualTo("eve");
    }

    @Test
    void nobody_a_past_day_or_a_mistyped_year_is_refused() {
        RuleFinding finding = found("LC1").get(0);
        assertThatThrownBy(() -> assign(finding, to(" "))).hasMessageContaining("Nobody is named");
        assertThatThrownBy(() -> assign(finding, to("none"))).hasMessageContaining("\"none\" is no name");
        assertThatThrownBy(() -> assign(finding, to("x".repeat(101)))).hasMessageContaining("2 to 100 letters");
        assertThatThrownBy(() -> assign(finding, new Given(Kind.PERSON, "bob", null)))
                .hasMessageContaining("No day is given");
        assertThatThrownBy(() -> assign(finding, new Given(Kind.PERSON, "bob", LocalDate.parse("2026-11-20"))))
                .hasMessageContaining("from 21 November 2026 to 26 December 2027");
        assertThatThrownBy(() -> assign(finding, new Given(Kind.PERSON, "bob", LocalDate.parse("2072-11-27"))))
                .hasMessageContaining("27 November 2072");
        assertThatThrownBy(() -> assign(finding, new Given(null, "bob", FRIDAY)))
                .hasMessageContaining("team");
        assertThat(assign(finding, new Given(Kind.PERSON, "bob", LocalDate.parse("2026-11-21")))
                        .assignment())
                .isNotNull();
    }

    @Test
    void what_is_explained_or_fixed_is_not_given_and_not_chased() {
        RuleFinding finding = found("LC1").get(0);
        held.findings.explain(finding.id(), "The court knows.", null, "ada");
        assertThatThrownBy(() -> assign(finding, to("bob"))).hasMessageContaining("is explained");
        held.findings.withdraw(finding.id(), "ada");
        assign(finding, to("bob"));

        held.send(2026, sound("LC1", "05/04/2025"));
        assertThatThrownBy(() -> held.work.chase(finding.id(), Chase.How.EMAIL, "ada"))
                .hasMessageContaining("no longer at fault");
        assertThat(held.work.mine("bob").open()).isZero();
    }

    @Test
    void a_reminder_counts_once_a_day_in_each_way() {
        RuleFinding finding = assign(found("LC1").get(0), to("bob"));

        held.work.chase(finding.id(), Chase.How.EMAIL, "ada");
        held.work.chase(finding.id(), Chase.How.EMAIL, "ada");
        later();
        held.work.chase(finding.id(), Chase.How.PHONE, "ada");
        held.desk.now = held.desk.now.plus(Duration.ofDays(1));
        RuleFinding chased =
                held.work.chase(finding.id(), Chase.How.EMAIL, "ada").orElseThrow();

        assertThat(chased.assignment().chased()).isEqualTo(3);
        assertThat(chased.assignment().lastChased()).isEqualTo(LocalDate.parse("2026-11-22"));
        assertThat(held.work.chases(finding.id()))
                .extracting(one -> one.on() + " " + one.how() + " " + one.toWhom())
                .containsExactly("2026-11-22 EMAIL bob", "2026-11-21 PHONE bob", "2026-11-21 EMAIL bob");
        assertThat(held.desk.audited.stream().filter(line -> line.contains("finding.chased")))
                .hasSize(3);
    }

    @Test
    void nobody_can_be_reminded_of_what_nobody_has() {
        RuleFinding finding = found("LC1").get(0);

        assertThatThrownBy(() -> held.work.chase(finding.id(), Chase.How.EMAIL, "ada"))
                .hasMessageContaining("Assign it first");
        assertThatThrownBy(() -> held.work.chaseAll(OF_RULE, Chase.How.EMAIL, null, "ada"))
                .hasMessageContaining("Nobody has any of these");
        assertThat(held.work.chase(UUID.randomUUID(), Chase.How.EMAIL, "ada")).isEmpty();
    }

    @Test
    void all_of_a_rule_are_given_at_once_and_those_of_others_only_where_it_is_said() {
        assign(found("LC1", "LC2", "LC3").get(0), to("bob"));
        var seen = held.work.standing(OF_RULE);
        assertThat(seen.open()).isEqualTo(3);
        assertThat(seen.assigned()).isEqualTo(1);

        later();
        assertThat(held.work
                        .assignAll(OF_RULE, to("eve"), false, seen.seen(), "ada")
                        .given())
                .isEqualTo(2);
        assertThat(held.work.assignAll(OF_RULE, to("eve"), false, null, "ada").given())
                .isZero();
        later();
        assertThat(held.work.assignAll(OF_RULE, to("eve"), true, null, "ada").given())
                .isEqualTo(1);

        assertThat(held.of(2026, "148"))
                .extracting(one -> one.assignment().toWhom())
                .containsOnly("eve");
        assertThat(held.desk.audited).contains("ada findings.assigned {due=2026-11-27, findings=2, rule=148, to=eve}");
    }

    @Test
    void a_list_that_has_changed_since_it_was_seen_is_not_given() {
        found("LC1");
        String seen = held.work.standing(OF_RULE).seen();
        found("LC1", "LC2");

        assertThatThrownBy(() -> held.work
                        .assignAll(OF_RULE, to("eve"), true, seen, "ada")
                        .given())
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("by now");
        assertThat(held.of(2026, "148")).extracting(RuleFinding::assignment).containsOnlyNulls();
    }

    @Test
    void all_of_a_workers_children_are_given_at_once() {
        held.caseloads.children("LC1", "LC2", "LC3");
        held.caseloads.allocate("LC1", "wendy");
        held.caseloads.allocate("LC3", "Wendy");
        found("LC1", "LC2", "LC3");
        var wendys = OF_RULE.with(Work.ofWorker("wendy"));

        held.work.assignAll(wendys, to("wendy"), false, null, "ada").given();

        assertThat(held.findings.list(wendys, 1, 1).total()).isEqualTo(2);
        assertThat(held.findings.list(wendys, 2, 1).items())
                .extracting(RuleFinding::child)
                .containsExactly("LC3");
        assertThat(held.findings.byRule(wendys).get(0).found()).isEqualTo(2);
        var unassigned = OF_RULE.with(Work.assignedTo(Work.NOBODY));
        assertThat(held.findings.list(unassigned, 1, 10).items())
                .extracting(RuleFinding::child)
                .containsExactly("LC2");
        var unallocated = OF_RULE.with(Work.ofWorker(Work.NOBODY));
        assertThat(held.findings.list(unallocated, 1, 10).items())
                .extracting(RuleFinding::child)
                .containsExactly("LC2");
    }

    @Test
    void who_has_how_many_and_how_many_are_overdue() {
        List<RuleFinding> found = found("LC1", "LC2", "LC3");
        assign(found.get(0), new Given(Kind.PERSON, "bob", LocalDate.parse("2026-11-21")));
        assign(found.get(1), to("bob"));
        assign(found.get(2), new Given(Kind.TEAM, "North", FRIDAY));
        held.desk.now = held.desk.now.plus(Duration.ofDays(1));
        var bobs = RuleFindingFilter.ALL.with(Work.assignedTo("BOB"));
        assertThat(held.work.chaseAll(bobs, Chase.How.LIST, null, "ada")).isEqualTo(2);
        assertThat(held.work.chaseAll(bobs, Chase.How.LIST, null, "ada")).isZero();

        LocalDate next = LocalDate.parse("2026-11-22");
        assertThat(held.work.toChase())
                .containsExactly(
                        new OfAssignee(Kind.PERSON, "bob", 2, 1, LocalDate.parse("2026-11-21"), 2, next),
                        new OfAssignee(Kind.TEAM, "North", 1, 0, FRIDAY, 0, null));
        assertThat(held.work.mine("bob").open()).isEqualTo(2);
        assertThat(held.work.mine("bob").overdue()).isEqualTo(1);
        var overdue = RuleFindingFilter.ALL.with(new Work(null, true, null, null, null, null, null));
        assertThat(held.findings.list(overdue, 1, 10).items())
                .extracting(RuleFinding::child)
                .containsExactly("LC1");
    }

    @Test
    void a_name_that_nobody_is_known_by_is_refused_with_the_nearest_unless_it_is_meant() {
        RuleFinding finding = found("LC1").get(0);
        held.people.add("practitioner");

        assertThatThrownBy(() -> assign(finding, to("practioner")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("\"practioner\"")
                .hasMessageContaining("\"practitioner\"");
        assertThatThrownBy(() -> assign(finding, new Given(Kind.TEAM, "Nort", FRIDAY)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("No team of the name \"Nort\"")
                .hasMessageContaining("\"North\"");
        assertThat(assign(finding, to("Practitioner")).assignment().toWhom()).isEqualTo("Practitioner");
        assertThat(assign(finding, new Given(Kind.PERSON, "somebody-new", FRIDAY, true))
                        .assignment()
                        .toWhom())
                .isEqualTo("somebody-new");
        assertThat(held.work.names(Kind.PERSON)).contains("practitioner", "somebody-new", "nora");
        assertThat(held.work.names(Kind.TEAM)).containsExactly("North", "North team");
    }

    @Test
    void each_finding_goes_to_the_childs_own_worker_and_to_nobody_where_there_is_none() {
        List<RuleFinding> found = found("LC1", "LC2", "LC3");
        held.caseloads.children("LC1", "LC2", "LC3");
        held.caseloads.allocate("LC1", "wendy");
        held.caseloads.allocate("LC2", "bob");

        var all = held.work.assignAll(OF_RULE, new Given(Kind.WORKER, "", FRIDAY), false, null, "ada");

        assertThat(all).isEqualTo(new org.hearth.returns.api.FindingWork.GivenAll(2, 0, 1));
        assertThat(held.of(2026, "148"))
                .extracting(one ->
                        one.assignment() == null ? null : one.assignment().toWhom())
                .containsExactly("wendy", "bob", null);
        assertThatThrownBy(() -> assign(found.get(2), new Given(Kind.WORKER, "", FRIDAY)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Nobody works with the child");
    }

    @Test
    void it_is_said_how_many_are_about_children_with_whom_the_person_does_not_work() {
        found("LC1", "LC2");
        held.caseloads.children("LC1", "LC2");
        held.caseloads.allocate("LC1", "bob");

        assertThat(held.work.assignAll(OF_RULE, to("bob"), false, null, "ada").strangers())
                .isEqualTo(1);
    }
}
