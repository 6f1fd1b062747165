package org.hearth.returns.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.returns.desk.Held.noReason;
import static org.hearth.returns.desk.Held.sound;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hearth.platform.api.RuleBroken;
import org.hearth.returns.api.Assignment.Kind;
import org.hearth.returns.api.FindingChanges.Change;
import org.hearth.returns.api.FindingChanges.Wanted;
import org.hearth.returns.api.FindingWork.Given;
import org.hearth.returns.api.RuleFinding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two days at the desk. On the 21st the rows of LC1 to LC6 are at fault by rule 148; LC4 is explained, LC5 is given to bob.
 * On the 22nd LC1 is fixed, LC2 explained, LC3 given to eve, LC4's explanation withdrawn, LC5 given to eve by another day,
 * LC6 stays as it is, LC7 is new, and LC8 comes and goes.
 */
@Tag("storage")
class ChangesTest {
    private static final LocalDate SAT = day("2026-11-21");
    private static Held held;
    private static FoundChanges changes;

    @BeforeAll
    static void work() {
        held = new Held();
        changes = new FoundChanges(held.desk.database.jdbi(), held.desk.clock());
        held.send(2026, rows("LC1", "LC2", "LC3", "LC4", "LC5", "LC6"));
        held.findings.explain(id("LC4"), "The court knows.", null, "ada");
        assign("LC5", "bob", "2026-11-27");
        held.desk.now = held.desk.now.plus(Duration.ofDays(1));
        held.findings.explain(id("LC2"), "The court knows.", null, "ada");
        assign("LC3", "eve", "2026-11-27");
        held.findings.withdraw(id("LC4"), "ada");
        assign("LC5", "eve", "2026-11-30");
        held.send(2026, rows("LC2", "LC3", "LC4", "LC5", "LC6", "LC7", "LC8"));
        held.send(2026, rows("LC2", "LC3", "LC4", "LC5", "LC6", "LC7"));
    }

    @AfterAll
    static void close() {
        held.close();
    }

    /** Rows of LC0 to LC9, all in order but those of these children. */
    private static String[] rows(String... atFault) {
        return IntStream.range(0, 10)
                .mapToObj(i -> "LC" + i)
                .map(child -> List.of(atFault).contains(child)
                        ? noReason(child, "05/04/2025", "06/06/2025")
                        : sound(child, "05/04/2025"))
                .toArray(String[]::new);
    }

    private static UUID id(String child) {
        return held.of(2026, "148").stream()
                .filter(one -> one.child().equals(child))
                .map(RuleFinding::id)
                .findFirst()
                .orElseThrow();
    }

    private static void assign(String child, String toWhom, String due) {
        held.work.assign(id(child), new Given(Kind.PERSON, toWhom, day(due)), null, "ada");
    }

    private static List<String> changed(LocalDate since, Change way) {
        return changes.list(since, new Wanted(2026, "148", way), 1, 100).items().stream()
                .map(one -> one.finding().child())
                .toList();
    }

    @Test
    void what_is_new_fixed_explained_open_again_or_anothers_since_yesterday() {
        assertThat(changes.yesterday()).isEqualTo(SAT);
        assertThat(changed(SAT, Change.NEW)).containsExactly("LC7");
        assertThat(changed(SAT, Change.FIXED)).containsExactly("LC1");
        assertThat(changed(SAT, Change.EXPLAINED)).containsExactly("LC2");
        assertThat(changed(SAT, Change.REOPENED)).containsExactly("LC4");
        assertThat(changed(SAT, Change.REASSIGNED)).containsExactly("LC3", "LC5");
    }

    @Test
    void what_came_and_went_or_stayed_is_no_change() {
        assertThat(changed(SAT, null)).doesNotContain("LC6", "LC8").hasSize(6);
    }

    @Test
    void it_is_counted_rule_by_rule() {
        assertThat(changes.byRule(SAT, 2026))
                .filteredOn(one -> one.rule().equals("148"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.in(Change.NEW)).isEqualTo(1);
                    assertThat(one.in(Change.FIXED)).isEqualTo(1);
                    assertThat(one.in(Change.EXPLAINED)).isEqualTo(1);
                    assertThat(one.in(Change.REOPENED)).isEqualTo(1);
                    assertThat(one.in(Change.REASSIGNED)).isEqualTo(2);
                });
        assertThat(changes.byRule(SAT, 2025)).isEmpty();
        assertThat(changes.changed(SAT)).isGreaterThanOrEqualTo(6);
    }

    @Test
    void since_before_it_was_first_checked_all_that_is_there_is_new() {
        assertThat(changed(day("2026-11-20"), Change.NEW)).containsExactly("LC2", "LC3", "LC4", "LC5", "LC6", "LC7");
        assertThat(changed(day("2026-11-20"), Change.FIXED)).isEmpty();
        assertThat(changed(day("2026-11-20"), Change.EXPLAINED)).isEmpty();
    }

    @Test
    void since_today_nothing_has_changed_and_tomorrow_is_refused() {
        assertThat(changed(day("2026-11-22"), null)).isEmpty();
        assertThatThrownBy(() -> changed(day("2026-11-23"), null))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("23 November 2026 is still to come");
    }

    @Test
    void the_last_return_came_into_use_on_the_second_day() {
        assertThat(changes.returnDays(2026, 1)).containsExactly(SAT.plusDays(1));
        assertThat(changes.returnDays(null, 1)).containsExactly(SAT.plusDays(1));
        assertThat(changes.returnDays(2025, 1)).isEmpty();
    }
}
