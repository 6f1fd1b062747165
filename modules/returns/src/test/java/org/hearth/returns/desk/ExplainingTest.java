package org.hearth.returns.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.returns.desk.Held.noReason;
import static org.hearth.returns.desk.Held.sound;

import java.time.Duration;
import java.util.UUID;
import org.hearth.platform.api.RuleBroken;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.RuleFinding.Explanation;
import org.hearth.returns.api.RuleFinding.State;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.RuleFindings.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Saying why a row is right as it stands, and keeping it from year to year. */
@Tag("storage")
class ExplainingTest {
    private final Held held = new Held();

    @AfterEach
    void close() {
        held.close();
    }

    private RuleFinding found() {
        held.send(2026, noReason("LC1", "05/04/2024", "06/06/2025"));
        return held.of(2026, "148").get(0);
    }

    private RuleFinding explain(RuleFinding finding, String words) {
        held.desk.now = held.desk.now.plus(Duration.ofMinutes(1));
        return held.findings.explain(finding.id(), words, null, "ada").orElseThrow();
    }

    @Test
    void an_explanation_says_who_gave_it_and_when() {
        RuleFinding finding = explain(found(), "  The court has the reason.  ");

        assertThat(finding.state()).isEqualTo(State.EXPLAINED);
        assertThat(finding.explanation().words()).isEqualTo("The court has the reason.");
        assertThat(finding.explanation().by()).isEqualTo("ada");
        assertThat(finding.explanation().at()).isEqualTo(held.desk.now);
        assertThat(held.desk.audited).anySatisfy(line -> assertThat(line)
                .contains("ada finding.explained", "rule=148")
                .doesNotContain("court"));
    }

    @Test
    void the_same_words_again_change_nothing_and_other_words_leave_the_former_in_the_history() {
        RuleFinding first = explain(found(), "The court has the reason.");

        RuleFinding again = explain(first, "The court has the reason.");
        assertThat(again.explanation()).isEqualTo(first.explanation());

        explain(first, "Asked again.");
        assertThat(held.findings.explanations(first.id()))
                .extracting(Explanation::words)
                .containsExactly("Asked again.", "The court has the reason.");
        assertThat(held.findings.explanations(first.id()).get(1).endedBy()).isEqualTo("ada");
    }

    @Test
    void it_holds_for_the_same_row_in_the_next_year_and_for_no_other() {
        RuleFinding finding = found();
        explain(finding, "The court has the reason.");

        held.send(2025, noReason("LC1", "05/04/2024", "06/06/2024"), noReason("LC2", "05/04/2024", "06/06/2024"));

        assertThat(held.of(2025, "148"))
                .extracting(one -> one.child() + " " + one.state())
                .containsExactly("LC1 EXPLAINED", "LC2 OPEN");
    }

    @Test
    void what_is_withdrawn_is_open_again_and_stays_in_the_history() {
        RuleFinding finding = explain(found(), "The court has the reason.");
        held.desk.now = held.desk.now.plus(Duration.ofDays(1));

        assertThat(held.findings.withdraw(finding.id(), "bob")).isTrue();
        assertThat(held.findings.withdraw(finding.id(), "bob")).isTrue();
        assertThat(held.findings.withdraw(UUID.randomUUID(), "bob")).isFalse();

        assertThat(held.of(2026, "148").get(0).state()).isEqualTo(State.OPEN);
        assertThat(held.findings.explanations(finding.id())).singleElement().satisfies(one -> {
            assertThat(one.endedBy()).isEqualTo("bob");
            assertThat(one.endedAt()).isEqualTo(held.desk.now);
        });
        var yesterday = new RuleFindingFilter(
                java.time.LocalDate.parse("2026-11-21"), null, null, null, null, State.EXPLAINED, null);
        assertThat(held.findings.list(yesterday, 1, 10).total()).isEqualTo(1);
    }

    @Test
    void a_fixed_finding_that_comes_back_is_another_one_with_the_same_explanation() {
        RuleFinding first = explain(found(), "The court has the reason.");
        held.send(2026, sound("LC1", "05/04/2024"));
        assertThat(held.findings.find(first.id()).orElseThrow().state()).isEqualTo(State.FIXED);
        assertThatThrownBy(() -> explain(first, "Never mind.")).isInstanceOf(RuleBroken.class);

        held.send(2026, noReason("LC1", "05/04/2024", "06/06/2025"), sound("LC2", "05/04/2024"));

        assertThat(held.of(2026, "148")).singleElement().satisfies(back -> {
            assertThat(back.id()).isNotEqualTo(first.id());
            assertThat(back.state()).isEqualTo(State.EXPLAINED);
        });
    }

    @Test
    void who_did_not_see_what_holds_now_is_told_so() {
        RuleFinding finding = found();
        explain(finding, "The court has the reason.");

        assertThatThrownBy(() -> held.findings.explain(finding.id(), "I know better.", new Seen(null), "bob"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("meanwhile");
        assertThat(held.findings.explanations(finding.id())).hasSize(1);
    }

    @Test
    void what_is_too_short_or_too_long_or_of_nobody_is_refused() {
        RuleFinding finding = found();
        assertThatThrownBy(() -> explain(finding, " ok ")).hasMessageContaining("No explanation is given");
        assertThatThrownBy(() -> explain(finding, "x".repeat(501))).hasMessageContaining("501");
        assertThat(explain(finding, "x".repeat(500)).state()).isEqualTo(State.EXPLAINED);

        held.send(2026, sound("LC1", "05/04/2024"), ",05/04/2025,S,C2,N1,U6,PR1,06/06/2025,,,,,");
        assertThatThrownBy(() -> explain(held.of(2026, "148").get(0), "Whose is it?"))
                .hasMessageContaining("which child");
        assertThat(held.findings.explain(UUID.randomUUID(), "Nobody's.", null, "ada"))
                .isEmpty();
    }

    @Test
    void a_return_is_ready_when_nothing_is_open() {
        RuleFinding finding = found();
        var before = held.findings.readiness(2026);
        assertThat(before.openErrors()).isPositive();

        held.findings
                .list(RuleFindingFilter.ALL, 1, 1000)
                .items()
                .forEach(one -> explain(one, "Known to the department."));

        var after = held.findings.readiness(2026);
        assertThat(after.openErrors() + after.openQuestions()).isZero();
        assertThat(after.explained()).isEqualTo(before.openErrors() + before.openQuestions());
        assertThat(finding.id()).isNotNull();
        assertThat(after.isReady()).as("modules are missing").isFalse();
    }
}
