package org.hearth.core.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Books;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Definition.PeriodKind;
import org.hearth.core.api.figures.Direction;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.figures.ValidOn;
import org.hearth.core.api.people.Member;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.platform.api.RuleBroken;
import org.junit.jupiter.api.Test;

class MeasuredFiguresTest {
    private final List<Instant> booksRead = new ArrayList<>();
    private CareBook book = aBook().covering("2024-04-01", "2026-03-31")
            .with(
                    aChild("C1").startsCare("2024-05-01", "U6", "PR1"),
                    aChild("C2").startsCare("2025-05-01", "K2", "PR4"))
            .build();

    @Test
    void one_book_serves_every_indicator_at_every_day() {
        var figures = figures(new Tally("CIC-01", PeriodKind.SNAPSHOT), new Tally("CIC-03", PeriodKind.FLOW));
        var sheets = figures.measure(List.of(day("2025-03-31"), day("2025-06-30"), day("2025-03-31")), null);
        assertThat(booksRead).hasSize(1);
        assertThat(sheets.keySet()).containsExactly(day("2025-03-31"), day("2025-06-30"));
        assertThat(sheets.get(day("2025-06-30")).line("CIC-01").measure().value(Unit.CHILDREN))
                .isEqualByComparingTo("2");
        assertThat(sheets.get(day("2025-03-31")).coverage()).isEqualTo(book.coverage());
    }

    @Test
    void a_day_asked_again_is_not_measured_again_until_something_is_recorded() {
        var tally = new Counting();
        var figures = figures(tally);
        AsAt now = AsAt.now(day("2025-06-30"));
        var first = figures.measure(now);
        assertThat(figures.measure(now)).isSameAs(first);
        assertThat(figures.measure("CIC-03", now)).isEqualTo(first.answers());
        assertThat(figures.measure("CIC-03", List.of(day("2025-06-30")), Over.QUARTER, null)
                        .line("CIC-03", day("2025-06-30")))
                .isEqualTo(first.line("CIC-03", Over.QUARTER));
        assertThat(tally.asked).as("over the year to date and over the quarter").isEqualTo(2);

        book = aBook().covering("2024-04-01", "2026-03-31")
                .with(aChild("C1").startsCare("2024-05-01", "U6", "PR1"))
                .build();
        assertThat(figures.measure(now).line("CIC-03").measure().value(Unit.CHILDREN))
                .isEqualByComparingTo("1");
        assertThat(tally.asked).isEqualTo(4);
    }

    @Test
    void what_was_known_at_an_earlier_time_is_measured_each_time_it_is_asked() {
        var tally = new Counting();
        var figures = figures(tally);
        var then = new AsAt(day("2025-06-30"), Instant.parse("2025-07-01T00:00:00Z"));
        figures.measure(then);
        figures.measure(then);
        figures.measure(AsAt.now(then.day()));
        assertThat(tally.asked).isEqualTo(6);
    }

    @Test
    void a_figure_of_children_is_answered_without_reading_the_books_of_other_modules() {
        var homes = new Homes();
        var figures =
                FiguresOver.of(knownAt -> book, List.of(new Tally("CIC-01", PeriodKind.SNAPSHOT)), List.of(homes));
        AsAt now = AsAt.now(day("2025-06-30"));
        var alone = figures.measure("CIC-01", now);
        assertThat(homes.read).isZero();
        assertThat(figures.measure(now).answers()).isEqualTo(alone);
        assertThat(homes.read).as("a sheet is kept of all books together").isEqualTo(1);
        assertThat(figures.measure("CIC-01", now)).isEqualTo(alone);
        assertThat(homes.read).isEqualTo(1);
    }

    /** Another module's book, which counts how often it is read. */
    private static final class Homes implements Books<String> {
        private int read;

        @Override
        public Class<String> kind() {
            return String.class;
        }

        @Override
        public String at(Instant knownAt) {
            read++;
            return "homes";
        }

        @Override
        public Coverage coverage(String book) {
            return Coverage.NONE;
        }

        @Override
        public Measure.NotKnown notKnown(String book, Period days) {
            throw new UnsupportedOperationException("no figure reads this book");
        }
    }

    private static final class Counting extends Tally {
        private int asked;

        Counting() {
            super("CIC-03", PeriodKind.FLOW);
        }

        @Override
        public List<Measured> measure(CareBook book, Asked day) {
            asked++;
            return super.measure(book, day);
        }
    }

    @Test
    void the_catalogue_stands_by_ref() {
        var figures = figures(new Tally("STA-01", PeriodKind.YEAR), new Tally("CIC-01", PeriodKind.SNAPSHOT));
        assertThat(figures.definitions()).extracting(Definition::ref).containsExactly("CIC-01", "STA-01");
    }

    @Test
    void a_day_for_which_no_rows_are_held_is_not_known_and_names_the_return() {
        var figures = figures(new Tally("CIC-01", PeriodKind.SNAPSHOT));
        assertThat(notKnown(figures, "2024-03-31").wouldTell()).isEqualTo("the 2023/24 return");
        assertThat(notKnown(figures, "2026-04-01").wouldTell()).isEqualTo("the 2026/27 return");
        assertThat(notKnown(figures, "2026-04-01").why()).isEqualTo("Rows are held for 2024-04-01 to 2026-03-31 only.");
        assertThat(figures.measure(AsAt.now(day("2024-04-01"))).line("CIC-01").measure())
                .isInstanceOf(Measure.Count.class);
        assertThat(figures.measure(AsAt.now(day("2026-03-31"))).line("CIC-01").measure())
                .isInstanceOf(Measure.Count.class);
    }

    @Test
    void what_rests_on_another_module_is_known_only_for_days_that_both_hold() {
        var figures = figures(new Tally("MIS-01", PeriodKind.FLOW) {
            @Override
            public List<String> modules() {
                return List.of("Missing");
            }
        });
        assertThat(notKnown(figures, "2025-03-31").sentences())
                .isEqualTo("Rows of Missing are not held yet. Missing of the 2024/25 return would tell.");

        book = aBook().covering("2024-04-01", "2026-03-31")
                .holding("Missing", "2025-04-01", "2026-03-31")
                .build();
        assertThat(notKnown(figures, "2025-03-31").why())
                .isEqualTo("Rows of Missing are held for 2025-04-01 to 2026-03-31 only.");
        var sheet = figures.measure(AsAt.now(day("2026-03-31")));
        assertThat(sheet.line("MIS-01").measure()).isInstanceOf(Measure.Count.class);
        assertThat(sheet.coverageOf("MIS-01").spans())
                .containsExactly(Period.ofDays(day("2025-04-01"), day("2026-03-31")));
    }

    @Test
    void with_no_return_at_all_nothing_is_known() {
        book = aBook().covering(Coverage.NONE).build();
        assertThat(notKnown(figures(new Tally("CIC-01", PeriodKind.SNAPSHOT)), "2025-03-31")
                        .why())
                .isEqualTo("No return is held yet.");
    }

    @Test
    void what_happens_over_time_needs_its_whole_period_and_some_the_day_before() {
        var flow = figures(new Tally("CIC-03", PeriodKind.FLOW));
        assertThat(flow.measure(AsAt.now(day("2024-04-30"))).line("CIC-03").measure())
                .isInstanceOf(Measure.Count.class);
        var change = figures(new Tally("CIC-05", PeriodKind.FLOW) {
            @Override
            public Period needs(Asked asked) {
                return Period.ofDays(asked.period().from().minusDays(1), asked.day());
            }
        });
        assertThat(notKnown(change, "2024-04-30").wouldTell()).isEqualTo("the 2023/24 return");
        assertThat(change.measure(AsAt.now(day("2025-04-30"))).line("CIC-05").measure())
                .isInstanceOf(Measure.Count.class);
    }

    @Test
    void every_return_that_is_missing_is_named() {
        book = aBook().covering(new Coverage(List.of(
                        Period.ofDays(day("2022-04-01"), day("2023-03-31")),
                        Period.ofDays(day("2024-04-01"), day("2025-03-31")))))
                .build();
        var figures = figures(new Tally("CIC-15", PeriodKind.FLOW) {
            @Override
            public Period needs(Asked asked) {
                return Period.ofDays(day("2021-10-01"), asked.day());
            }
        });
        assertThat(notKnown(figures, "2025-06-30").wouldTell()).isEqualTo("the 2021/22, 2023/24 and 2025/26 returns");
        assertThat(notKnown(figures, "2025-06-30").why())
                .isEqualTo("Rows are held for 2022-04-01 to 2023-03-31 and 2024-04-01 to 2025-03-31 only.");
    }

    @Test
    void off_its_day_a_yearly_figure_is_not_measured_and_says_when_it_last_was() {
        var figures = figures(new Tally("STA-01", PeriodKind.YEAR) {
            @Override
            ValidOn validOn() {
                return ValidOn.MARCH_31;
            }
        });
        assertThat(figures.measure(AsAt.now(day("2025-09-30"))).line("STA-01").measure())
                .isEqualTo(new Measure.NotMeasured("This is measured on 31 March only.", day("2025-03-31")));
        assertThat(figures.measure(AsAt.now(day("2025-03-31"))).line("STA-01").measure())
                .isInstanceOf(Measure.Count.class);
    }

    @Test
    void the_list_behind_a_figure_can_be_asked_for_by_line() {
        var figures = figures(new Tally("CIC-01", PeriodKind.SNAPSHOT));
        var asAt = AsAt.now(day("2025-06-30"));
        assertThat(figures.members("CIC-01", null, Figures.Part.NUMERATOR, asAt))
                .extracting(Member::reference)
                .containsExactly("C1", "C2");
        assertThat(figures.members("CIC-01", "boys", Figures.Part.NUMERATOR, asAt))
                .isEmpty();
        assertThat(figures.members("CIC-01", "CIC-01.boys", Figures.Part.DENOMINATOR, asAt))
                .hasSize(2);
        assertThatThrownBy(() -> figures.members("CIC-01", "cats", Figures.Part.NUMERATOR, asAt))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("CIC-01 has no line cats. Choose one of [CIC-01, CIC-01.boys]");
        assertThatThrownBy(() -> figures.members("CIC-99", null, Figures.Part.NUMERATOR, asAt))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("CIC-99");
    }

    @Test
    void one_indicator_on_many_days_is_what_all_of_them_say_on_each_from_one_reading() {
        var figures = figures(new Tally("CIC-01", PeriodKind.SNAPSHOT), new Tally("CIC-03", PeriodKind.FLOW));
        var days = List.of(day("2025-03-31"), day("2025-06-30"), day("2030-03-31"));

        var series = figures.measure("CIC-03", days, Over.YEAR_TO_DATE, null);

        assertThat(booksRead).hasSize(1);
        assertThat(series.answers()).containsOnlyKeys(days);
        for (var on : days) {
            var sheet = figures.measure(AsAt.now(on));
            assertThat(series.line("CIC-03", on)).isEqualTo(sheet.line("CIC-03"));
            assertThat(series.line("CIC-03.boys", on)).isEqualTo(sheet.line("CIC-03.boys"));
        }
        assertThat(series.coverage()).isEqualTo(book.coverage());
        assertThatThrownBy(() -> series.line("CIC-01", days.get(0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> figures.measure("CIC-99", days, Over.YEAR_TO_DATE, null))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void over_a_quarter_there_are_those_lines_only_that_are_counted_over_one() {
        var figures = figures(new Tally("CIC-01", PeriodKind.SNAPSHOT), new Tally("CIC-03", PeriodKind.FLOW));
        var days = List.of(day("2025-06-30"));

        assertThat(figures.measure("CIC-03", days, Over.QUARTER, null).line("CIC-03", days.get(0)))
                .isEqualTo(figures.measure(AsAt.now(days.get(0))).line("CIC-03", Over.QUARTER));
        assertThat(figures.measure("CIC-01", days, Over.QUARTER, null).answers().get(days.get(0)))
                .isEmpty();
    }

    @Test
    void each_thing_counted_has_one_occasion_and_a_figure_that_is_none_has_none() {
        var line = new Tally("CIC-03", PeriodKind.FLOW).definition().lines().get(0);
        var counted = new Measured(line, new Measure.Count(book.children()));
        var twice = new Measured.Occasions("then", List.of(day("2024-05-01"), day("2025-05-01")), List.of());

        assertThat(counted.happening(twice).occasions()).isEqualTo(twice);
        assertThat(new Measured(line, new Measure.NotApplicable())
                        .happening(twice)
                        .occasions())
                .isNull();
        assertThatThrownBy(
                        () -> counted.happening(new Measured.Occasions("then", List.of(day("2024-05-01")), List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CIC-03");
    }

    @Test
    void what_was_known_then_is_read_from_the_book_of_then() {
        var then = Instant.parse("2026-04-20T10:00:00Z");
        figures(new Tally("CIC-01", PeriodKind.SNAPSHOT)).measure(new AsAt(day("2025-03-31"), then));
        assertThat(booksRead).containsExactly(then);
    }

    @Test
    void two_indicators_of_one_name_stop_the_start() {
        assertThatThrownBy(() ->
                        figures(new Tally("CIC-01", PeriodKind.SNAPSHOT), new Tally("CIC-01", PeriodKind.SNAPSHOT) {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Two indicators are called CIC-01");
    }

    @Test
    void an_indicator_that_rests_on_nothing_stops_the_start() {
        assertThatThrownBy(() -> figures(new Tally("CIC-01", PeriodKind.SNAPSHOT) {
                    @Override
                    public Set<ReturnColumn> restsOn() {
                        return Set.of();
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CIC-01 does not say which columns of the return it rests on");
    }

    @Test
    void a_child_stands_above_below_or_beside_a_line_or_nowhere() {
        book = aBook().covering("2024-04-01", "2026-03-31")
                .with(
                        aChild("C1").sex("M").startsCare("2024-05-01", "U6", "PR1"),
                        aChild("C2").sex("F").startsCare("2024-05-01", "K2", "PR4"),
                        aChild("C3").sex(null).startsCare("2024-05-01", "K2", "PR4"),
                        aChild("C4").sex("M").startsCare("2025-05-01", "U6", "PR1"))
                .build();

        assertThat(standing("C1", "2024-06-30")).isEqualTo("above below");
        assertThat(standing("C2", "2024-06-30")).isEqualTo("below");
        assertThat(standing("C3", "2024-06-30")).isEqualTo("below not known");
        assertThat(standing("C4", "2024-06-30")).isEqualTo("");
        assertThat(standing("C1", "2027-06-30")).isEqualTo("not told");
        var figures = figures(new Tally("CIC-01", PeriodKind.SNAPSHOT));
        assertThat(figures.countedIn(UUID.randomUUID(), AsAt.now(day("2024-06-30"))))
                .isEmpty();
    }

    /** In the line of boys. */
    private String standing(String reference, String on) {
        UUID child = book.children().stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow()
                .id();
        Figures.Counted boys = figures(new Tally("CIC-01", PeriodKind.SNAPSHOT))
                .countedIn(child, AsAt.now(day(on)))
                .get(1);
        assertThat(boys.line().key()).isEqualTo("CIC-01.boys");
        return ((boys.told() ? "" : "not told ")
                        + (boys.above() ? "above " : "")
                        + (boys.below() ? "below " : "")
                        + (boys.notKnown() ? "not known " : ""))
                .strip();
    }

    private Measure.NotKnown notKnown(Figures figures, String day) {
        var answers = figures.measure(AsAt.now(day(day))).answers();
        assertThat(answers)
                .extracting(Measured::measure)
                .containsOnly(answers.get(0).measure());
        assertThat(answers.get(0).measure()).isInstanceOf(Measure.NotKnown.class);
        return (Measure.NotKnown) answers.get(0).measure();
    }

    private Figures figures(Tally... indicators) {
        var figures = new MeasuredFigures(
                knownAt -> {
                    booksRead.add(knownAt);
                    return book;
                },
                List.<Indicator<?>>of(indicators),
                List.of());
        figures.gather();
        return figures;
    }

    /** Counts whoever is in care, and boys among them. */
    private static class Tally implements Indicator<CareBook> {
        private final String ref;
        private final PeriodKind kind;

        Tally(String ref, PeriodKind kind) {
            this.ref = ref;
            this.kind = kind;
        }

        ValidOn validOn() {
            return ValidOn.ANY_COVERED_DAY;
        }

        private Line headline() {
            return new Line(ref, "All", Unit.CHILDREN, Direction.NONE, "children in care", null);
        }

        private Line boys() {
            return new Line(ref + ".boys", "Boys", Unit.PERCENT, Direction.NONE, "boys", "children in care");
        }

        @Override
        public Definition definition() {
            return new Definition(ref, "Tally", "For tests", "None", kind, validOn(), List.of(headline(), boys()));
        }

        @Override
        public Set<ReturnColumn> restsOn() {
            return Set.of(ReturnColumn.HEADER_SEX);
        }

        @Override
        public Class<CareBook> book() {
            return CareBook.class;
        }

        @Override
        public List<Measured> measure(CareBook book, Asked asked) {
            var all = book.inCareOn(asked.day());
            var boys = all.stream().filter(child -> "M".equals(child.sex())).toList();
            int notKnown =
                    (int) all.stream().filter(child -> child.sex() == null).count();
            return List.of(
                    new Measured(headline(), new Measure.Count(all)),
                    new Measured(boys(), Measure.share(boys, all), List.of(), notKnown));
        }
    }
}
