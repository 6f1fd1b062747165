package org.hearth.returns.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.returns.desk.Held.noReason;
import static org.hearth.returns.desk.Held.sound;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.FigureNote;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.time.AsAt;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.api.people.RowScope;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.RuleFinding.State;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.RuleFindingFilter.Work;
import org.hearth.returns.api.Spoiling.OfFigure;
import org.hearth.returns.api.Spoiling.Spoilt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Which figures a fault may spoil. The rows of LC1, LC2 and LC9 say that care ended and not why (rule 148, columns DEC and
 * REC); by what is held LC1 left in the year, LC2 is in care on 31 March 2026, and of LC9 nothing is.
 */
@Tag("storage")
class SpoilingTest {
    private static final LocalDate MARCH = day("2026-03-31");
    private static final RuleFindingFilter OPEN =
            RuleFindingFilter.ALL.ofRule("148").in(State.OPEN);
    private static Held held;
    private static Spoils spoils;

    @BeforeAll
    static void send() {
        held = new Held();
        spoils = held.spoils();
        held.caseloads.children(
                aChild("LC1").startsCare("2025-04-05", "U6", "PR1").leaves("2025-06-06", "E4A"),
                aChild("LC2").startsCare("2025-04-05", "U6", null),
                aChild("LC3").startsCare("2025-04-05", "U6", "PR1"));
        held.send(
                2026,
                noReason("LC1", "05/04/2025", "06/06/2025"),
                noReason("LC2", "05/04/2025", "06/06/2025"),
                sound("LC3", "05/04/2025"),
                noReason("LC9", "05/04/2025", "06/06/2025"));
    }

    @AfterAll
    static void close() {
        held.close();
    }

    private static RuleFinding of(String child) {
        return held.of(2026, "148").stream()
                .filter(one -> one.child().equals(child))
                .findFirst()
                .orElseThrow();
    }

    private static Spoilt spoilt(String child, String ref) {
        return spoils.of(of(child), MARCH).stream()
                .filter(one -> one.definition().ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_fault_spoils_the_figures_that_rest_on_its_columns_and_no_others() {
        assertThat(spoilt("LC2", "CIC-01").by()).containsExactly(ReturnColumn.EPISODES_DEC);
        assertThat(spoilt("LC2", "CIC-14").by())
                .isEqualTo(Set.of(ReturnColumn.EPISODES_DEC, ReturnColumn.EPISODES_REC));
        assertThat(spoils.columns("103", 2026)).containsExactly(ReturnColumn.HEADER_ETHNIC);
        assertThat(spoils.figures("103", 2026)).containsExactly("CIC-08");
        assertThat(spoils.figures("391", 2026))
                .as("of care leavers nothing is measured")
                .isEmpty();
    }

    @Test
    void it_says_whether_the_child_is_counted_above_or_below_or_not_known() {
        assertThat(lines("LC2", "CIC-01", Figures.Counted::above)).containsExactly("CIC-01");
        assertThat(lines("LC1", "CIC-01", Figures.Counted::isConcerned)).isEmpty();
        assertThat(lines("LC1", "CIC-14", Figures.Counted::above)).contains("CIC-14", "CIC-14.home-planned");
        assertThat(lines("LC1", "CIC-14", Figures.Counted::below))
                .contains("CIC-14.home-unplanned")
                .doesNotContain("CIC-14");
        assertThat(lines("LC2", "PLA-03", Figures.Counted::notKnown))
                .as("no provider is given")
                .contains("PLA-03.in-house");
        assertThat(spoilt("LC1", "STA-02").isConcerned()).isFalse();
    }

    private static List<String> lines(String child, String ref, java.util.function.Predicate<Figures.Counted> how) {
        return spoilt(child, ref).lines().stream()
                .filter(how)
                .map(one -> one.line().key())
                .toList();
    }

    @Test
    void a_child_of_whom_nothing_is_held_is_counted_nowhere() {
        assertThat(spoils.of(of("LC9"), MARCH)).isNotEmpty().allSatisfy(one -> {
            assertThat(one.lines()).isEmpty();
            assertThat(one.isConcerned()).isFalse();
        });
    }

    @Test
    void a_figure_that_is_not_measured_on_the_day_says_so() {
        assertThat(spoils.of(of("LC2"), day("2025-09-30")).stream()
                        .filter(one -> one.definition().ref().equals("STA-01"))
                        .findFirst()
                        .orElseThrow()
                        .isTold())
                .isFalse();
        assertThat(spoilt("LC2", "STA-01").isTold()).isTrue();
    }

    @Test
    void of_a_rule_it_counts_how_many_children_are_in_each_figure() {
        List<OfFigure> figures = spoils.byFigure(OPEN, MARCH);

        assertThat(figures)
                .filteredOn(one -> List.of("CIC-01", "CIC-14", "CIC-10")
                        .contains(one.definition().ref()))
                .extracting(one -> one.definition().ref() + " " + one.findings() + " " + one.children())
                .containsExactlyInAnyOrder("CIC-01 3 1", "CIC-10 3 1", "CIC-14 3 1");
        assertThat(figures).isSortedAccordingTo((a, b) -> b.children() - a.children());
        assertThat(spoils.byFigure(OPEN.ofRule("103"), MARCH)).isEmpty();
    }

    @Test
    void the_findings_behind_a_figure_are_a_filter_of_the_list() {
        assertThat(children(Work.inFigure("CIC-01", MARCH))).containsExactly("LC2");
        assertThat(children(Work.inFigure("cic-14.home-planned", null))).containsExactly("LC1");
        assertThat(children(Work.inFigure("CIC-08", null)))
                .as("it rests on DEC too")
                .containsExactly("LC2");
        assertThatThrownBy(() -> children(Work.inFigure("CIC-99", null)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("no figure CIC-99");
        assertThatThrownBy(() -> children(Work.inFigure("CIC-01.cats", null)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Choose one of CIC-01.");
    }

    private static List<String> children(Work work) {
        return held.findings.list(OPEN.with(work), 1, 100).items().stream()
                .map(RuleFinding::child)
                .toList();
    }

    @Test
    void the_figures_page_is_told_of_those_counted_who_have_open_findings() {
        var note = new FindingsOnFigure(held.desk.database.jdbi(), held.figures, held.desk.clock(), new AnalystsOnly());
        var definition = held.figures.definition("CIC-01");
        var line = definition.line("CIC-01");
        var counted = ChildHistory.of(held.figures.members("CIC-01", null, Figures.Part.NUMERATOR, AsAt.now(MARCH)));
        var analyst = new Person("ada", Set.of(Role.ANALYST));

        assertThat(note.on(definition, line, counted, counted, AsAt.now(MARCH), analyst))
                .contains(new FigureNote.Note(
                        "1 of those listed here has open findings in the return for 2025/26, on columns that this figure rests on.",
                        "See what is wrong",
                        "/returns/findings?year=2026&state=open&figure=CIC-01&on=2026-03-31"));
        assertThat(note.on(definition, line, List.of(), counted, AsAt.now(MARCH), analyst))
                .get()
                .extracting(FigureNote.Note::text)
                .isEqualTo(
                        "0 of those listed here have open findings in the return for 2025/26, on columns that this figure rests on, and so has 1 other on whom the figure rests.");
        assertThat(note.on(
                        definition, line, counted, counted, AsAt.now(MARCH), new Person("max", Set.of(Role.MANAGER))))
                .isEmpty();
        assertThat(note.on(definition, line, List.of(), List.of(), AsAt.now(MARCH), analyst))
                .isEmpty();
    }

    private static final class AnalystsOnly implements Permissions {
        @Override
        public RowScope scope(Person person, String resource, Action action) {
            return person.is(Role.ANALYST) ? RowScope.ALL : RowScope.NONE;
        }

        @Override
        public void require(String resource, Action action) {}
    }
}
