package org.hearth.childrenincare.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearth.childrenincare.NamedCouncils;
import org.hearth.childrenincare.dimension.Cut;
import org.hearth.childrenincare.dimension.Dimensions;
import org.hearth.childrenincare.figures.Scorecards.Behind;
import org.hearth.childrenincare.indicator.AllIndicators;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.figures.Comparators;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.figures.Targets;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.people.Visibility;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.core.figures.FiguresOfBooks;
import org.hearth.core.figures.FiguresOver;
import org.hearth.core.testing.BookBuilder;
import org.hearth.core.testing.ChildBuilder;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.RowScope;
import org.junit.jupiter.api.Test;

/** What is made of figures: the list behind each, and the lines of the API and of the exports. */
class ScorecardsTest {
    private static final Coverage TWO_SPANS = new Coverage(List.of(
            Period.ofDays(day("2016-04-01"), day("2019-03-31")), Period.ofDays(day("2021-04-01"), day("2026-03-31"))));
    private static final Behind COUNT = new Behind("CIC-01", null, null, null, null);
    private static final Behind MOVES = new Behind("STA-01", null, null, null, null);

    private final List<String> audited = new ArrayList<>();
    private boolean mayExplore = true;
    private final Scorecards scorecards =
            over(aBook().covering(TWO_SPANS).with(aChild("LC1").startsCare("2024-05-01", "U6", "PR1")));

    @Test
    void the_list_behind_a_figure_of_somebody_names_them_and_the_days_held() {
        var members = scorecards.members(COUNT, on("2025-03-31"));

        assertThat(members.references()).containsExactly("LC1");
        assertThat(members.coverage()).isEqualTo(TWO_SPANS);
    }

    @Test
    void the_list_behind_a_share_says_for_how_many_it_is_not_known() {
        var some = over(aBook().with(
                        aChild("HELD").startsCare("2021-05-01", "U6", "PR1"),
                        aChild("NOT_HELD").with(anEpisode().from("2019-05-01").because("P"))));
        var settled = new Behind("STA-02", null, null, null, null);
        var measured = new Behind("STA-02", null, "denominator", null, null);

        var members = some.members(settled, on("2025-03-31"));

        assertThat(members.notKnown(settled)).isEqualTo("It is not known for 1 more; they are not in this list.");
        assertThat(members.notKnown(measured)).isEqualTo("It is not known for 1.");
        assertThat(FigureTables.members(members, day("2025-03-31"), settled).note())
                .contains("It is not known for 1 more;");
        assertThat(some.members(COUNT, on("2025-03-31")).notKnown(COUNT)).isNull();
    }

    /** Who refused to say is in care and in the list; nobody is left out of it. */
    @Test
    void where_everyone_is_in_the_list_it_says_for_how_many_it_is_not_known_and_of_no_one_more() {
        var some = over(aBook().with(
                        aChild("SAID").startsCare("2021-05-01", "U6", "PR1"),
                        aChild("REFUSED").ethnicity("REFU").startsCare("2021-05-01", "U6", "PR1")));
        var profile = new Behind("CIC-08", null, null, null, null);

        var members = some.members(profile, on("2025-03-31"));

        assertThat(members.references()).containsExactly("REFUSED", "SAID");
        assertThat(members.notKnown(profile)).isEqualTo("It is not known for 1.");
    }

    @Test
    void the_scorecard_stands_in_the_sections_of_the_catalogue_and_says_over_which_days_each_line_counts() {
        var scorecard = scorecards.scorecard(on("2025-03-31"));

        assertThat(scorecard.groups())
                .extracting(Scorecard.Group::title)
                .containsExactly(
                        "Children in care",
                        "Placements",
                        "Stability",
                        "Health",
                        "Care planning",
                        "Permanence",
                        "Missing",
                        "Out of county");
        assertThat(scorecard.groups()).last().extracting(Scorecard.Group::href).isEqualTo("#out-of-county");
        assertThat(scorecard.row("OOC-05.count").period()).isEqualTo("on the day");
        assertThat(scorecard.row("OOC-05.made").period()).isEqualTo("year to date, since 1 April 2024");
        assertThat(scorecard.row("STA-04").period()).isEqualTo("year to date, since 1 April 2024");
        assertThat(scorecard.row("STA-05").period()).isEqualTo("in the two years to 31 March 2025");
        assertThat(scorecard.row("CIC-15").period())
                .isEqualTo("left 1 April 2023 to 31 March 2024, followed for a year");
    }

    /** Who turned 18 and stayed with the carers has a code of the return since 1 April 2018. */
    @Test
    void what_the_return_did_not_tell_a_year_before_is_not_compared_and_it_is_said_since_when_it_does() {
        var held = over(
                aBook().covering("2016-04-01", "2020-03-31").with(leavers("2017-09-01", "2018-09-01", "2019-09-01")));

        assertThat(held.scorecard(on("2019-03-31"))
                        .row("CIC-14.stayed")
                        .travel()
                        .words())
                .isEqualTo(
                        "not comparable: the definition changed on 1 April 2018, since when the return tells it apart");
        assertThat(held.scorecard(on("2020-03-31"))
                        .row("CIC-14.stayed")
                        .travel()
                        .isComparable())
                .isTrue();
        assertThat(held.scorecard(on("2019-03-31")).row("CIC-14.home").travel().isComparable())
                .isTrue();
    }

    /** Eleven leave on each of the days, home. */
    private static ChildBuilder[] leavers(String... days) {
        return Arrays.stream(days)
                .flatMap(day -> IntStream.range(0, 11).mapToObj(i -> aChild(day + i)
                        .startsCare("2016-05-01", "U6", "PR1")
                        .leaves(day, "E4A")))
                .toArray(ChildBuilder[]::new);
    }

    /** GEN-17: a line of which not all days are held is not known, also in the list behind it; the others are. */
    @Test
    void of_a_line_that_is_not_known_there_is_no_list_and_of_the_others_there_is() {
        var half = over(aBook().covering("2024-10-01", "2025-03-31")
                .with(aChild("FAR").with(anEpisode().outside("E06000032", 305))));

        assertThat(half.members(new Behind("OOC-05", "count", null, null, null), on("2025-03-31"))
                        .references())
                .containsExactly("FAR");
        assertThatThrownBy(() -> half.members(new Behind("OOC-05", "made", null, null, null), on("2025-03-31")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("It takes the 2024/25 return to tell");
        assertThat(FigureTables.scorecard(half.scorecard(on("2025-03-31"))).rows())
                .anySatisfy(row -> assertThat(row)
                        .startsWith("OOC-05.median-distance", "Out of county")
                        .contains("30.5", "miles"));
    }

    @Test
    void one_part_of_a_figure_opens_those_who_stand_in_it() {
        var some = over(aBook().with(
                        aChild("GIRL").startsCare("2024-05-01", "U6", "PR1"),
                        aChild("BOY").boy().startsCare("2024-05-01", "U6", "PR1"),
                        aChild("MAN").boy().born("2008-01-01").startsCare("2024-05-01", "K3", "PR4")));

        var boys = part("CIC-01", null, Over.YEAR_TO_DATE, new Cut("sex", "male", null, null));
        var young = part("CIC-01", null, Over.YEAR_TO_DATE, new Cut("sex", "male", "age", "10-15"));

        assertThat(some.members(boys, on("2025-03-31")).references()).containsExactly("BOY", "MAN");
        assertThat(some.members(young, on("2025-03-31")).references()).containsExactly("BOY");
        assertThat(some.members(young, on("2025-03-31")).who(young)).endsWith("Sex: Male, Age: 10 to 15");
        assertThat(audited).hasSize(3);
        assertThatThrownBy(() -> some.members(
                        part("CIC-01", null, Over.YEAR_TO_DATE, new Cut("sex", "both", null, null)), on("2025-03-31")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("Sex has no such part of this figure on this day.");
        assertThatThrownBy(() -> some.members(
                        part("CIC-01", null, Over.YEAR_TO_DATE, new Cut("shoe", "9", null, null)), on("2025-03-31")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("There is no dimension");
    }

    @Test
    void over_a_quarter_the_list_holds_what_happened_in_it() {
        var some = over(aBook().with(
                        aChild("SPRING").startsCare("2024-05-01", "U6", "PR1"),
                        aChild("WINTER").startsCare("2025-02-01", "U6", "PR1")));

        assertThat(some.members(part("CIC-03", "persons", Over.QUARTER, null), on("2025-03-31"))
                        .references())
                .containsExactly("WINTER");
        assertThatThrownBy(() -> some.members(part("CIC-01", null, Over.QUARTER, null), on("2025-03-31")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("not counted over a quarter");
    }

    @Test
    void one_part_is_not_for_who_may_not_see_figures_in_parts() {
        mayExplore = false;

        assertThatThrownBy(() -> scorecards.members(
                        part("CIC-01", null, Over.YEAR_TO_DATE, new Cut("sex", "male", null, null)), on("2025-03-31")))
                .isInstanceOf(SecurityException.class);
        assertThat(audited).isEmpty();
    }

    private static Behind part(String ref, String line, Over over, Cut cut) {
        return new Behind(ref, line, null, null, null, over, cut);
    }

    @Test
    void a_figure_says_on_which_days_it_is_measured_and_what_stands_in_its_quarter_and_its_target() {
        var scorecard = over(aBook().with(
                                aChild("LAST").startsCare("2024-02-01", "U6", "PR1"),
                                aChild("SPRING").startsCare("2024-05-01", "U6", "PR1"),
                                aChild("WINTER").startsCare("2025-02-01", "U6", "PR1")))
                .scorecard(on("2025-03-31"));

        assertThat(scorecard.row("CIC-03.persons").quarter())
                .isEqualTo("1 since 1 January 2025; 1 in the same quarter last year");
        assertThat(scorecard.row("CIC-01").quarter()).isEmpty();
        assertThat(scorecard.row("STA-01").validOn()).isEqualTo("31 March only");
        assertThat(scorecard.row("CIC-01").validOn()).startsWith("any day");
        assertThat(scorecard.row("CIC-01").target()).isEqualTo("300 (2023/24)");
    }

    @Test
    void nobody_is_an_empty_list() {
        assertThat(scorecards.members(COUNT, on("2018-03-31")).references()).isEmpty();
        assertThat(scorecards.members(MOVES, on("2018-03-31")).references()).isEmpty();
    }

    /** GEN-17: an empty list would say that nobody is counted. */
    @Test
    void not_known_is_refused_and_names_the_return_that_would_tell() {
        assertThatThrownBy(() -> scorecards.members(COUNT, on("2020-03-31")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("CIC-01 on 2020-03-31 is not known, so neither is who stands behind it. Rows are held for"
                        + " 2016-04-01 to 2019-03-31 and 2021-04-01 to 2026-03-31 only. It takes the 2019/20 return"
                        + " to tell; send that first, or ask for another day.");
        assertThatThrownBy(() -> scorecards.exported(COUNT, on("2020-03-31"), "csv"))
                .isInstanceOf(RuleBroken.class);
        assertThat(audited).isEmpty();
    }

    @Test
    void not_measured_on_the_day_is_refused_with_the_last_day_on_which_it_is() {
        assertThatThrownBy(() -> scorecards.members(MOVES, on("2025-09-30")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageStartingWith("STA-01 is not measured on 2025-09-30.")
                .hasMessageEndingWith("Ask for 2025-03-31, the last day on which it is.");
    }

    @Test
    void a_page_opens_and_can_say_why_there_is_no_figure() {
        assertThat(scorecards.opened(COUNT, on("2020-03-31")).isTold()).isFalse();
        assertThat(scorecards.opened(COUNT, on("2018-03-31")).isTold()).isTrue();
        assertThat(audited).containsExactly("members.listed", "members.listed");
    }

    @Test
    void a_line_names_the_days_held_around_its_day_and_none_that_are_not() {
        assertThat(line("CIC-01", "2018-03-31").coverage().to()).isEqualTo("2019-03-31");
        assertThat(line("CIC-01", "2020-03-31").coverage()).isNull();
    }

    /** GEN-11: while the estimate of the year before is not published, an earlier one is used, and said. */
    @Test
    void a_rate_says_on_which_estimate_it_rests() {
        assertThat(line("CIC-02", "2026-03-31").basis()).isEqualTo("ONS mid-year estimate, 2024");
        assertThat(line("CIC-01", "2026-03-31").basis()).isNull();
        assertThat(cell(exported("2026-03-31"), "CIC-02", "Basis")).isEqualTo("ONS mid-year estimate, 2024");
    }

    /** GEN-12. */
    @Test
    void what_accumulates_is_not_set_beside_whole_years_without_a_warning() {
        assertThat(cell(exported("2025-09-30"), "CIC-03.persons", "Published elsewhere"))
                .isEqualTo("England 300 (2023/24); whole years, not to be compared with part of a year");
        assertThat(cell(exported("2025-03-31"), "CIC-03.persons", "Published elsewhere"))
                .isEqualTo("England 300 (2023/24)");
        assertThat(cell(exported("2025-09-30"), "CIC-01", "Published elsewhere"))
                .isEqualTo("England 300 (2023/24)");
    }

    @Test
    void every_row_of_the_scorecard_says_for_which_days_rows_are_held() {
        assertThat(cell(exported("2025-09-30"), "CIC-01", "Rows held"))
                .isEqualTo("2016-04-01 to 2019-03-31; 2021-04-01 to 2026-03-31");
    }

    private Block.Table exported(String on) {
        return FigureTables.scorecard(scorecards.scorecard(on(on)));
    }

    private static String cell(Block.Table table, String key, String heading) {
        int at = table.columns().stream().map(Block.Column::heading).toList().indexOf(heading);
        return table.rows().stream()
                .filter(row -> row.get(0).equals(key))
                .findFirst()
                .orElseThrow()
                .get(at);
    }

    private IndicatorLine line(String key, String on) {
        return scorecards.lines(on(on)).stream()
                .filter(line -> line.line() == null && line.ref().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static AsAt on(String day) {
        return AsAt.now(day(day));
    }

    private Scorecards over(BookBuilder told) {
        var book = told.build();
        var over = new Scorecards();
        over.books = knownAt -> book;
        over.figures = FiguresOver.of(over.books, AllIndicators.list());
        over.comparators = new England();
        over.benchmarks = FiguresOfBooks.benchmarks(over.comparators);
        over.population = FiguresOfBooks.population();
        over.targets = Targets.NONE;
        over.dimensions = new Dimensions(Codes.standard(), new NamedCouncils(Map.of()));
        over.permissions = new Permissions() {
            @Override
            public RowScope scope(Person person, String resource, Action action) {
                return RowScope.ALL;
            }

            @Override
            public void require(String resource, Action action) {
                if (!mayExplore) {
                    throw new SecurityException();
                }
            }
        };
        over.visibility = resource -> new Everyone();
        over.audit = new Audit() {
            @Override
            public void record(String what, String subject, Map<String, String> details) {
                audited.add(what);
            }

            @Override
            public void record(String by, String what, String subject, Map<String, String> details) {
                audited.add(what);
            }
        };
        return over;
    }

    private static final class Everyone implements Visibility.View {
        @Override
        public RowScope scope() {
            return RowScope.ALL;
        }

        @Override
        public boolean includes(ChildHistory child) {
            return true;
        }

        @Override
        public boolean reveals(ChildHistory child) {
            return true;
        }
    }

    /** One published figure for every line, that of a whole year. */
    private static final class England implements Comparators {
        @Override
        public List<Comparator> of(String line) {
            return List.of(new Comparator(
                    line,
                    "England",
                    "E92000001",
                    "2023/24",
                    day("2024-03-31"),
                    BigDecimal.valueOf(300),
                    Unit.CHILDREN,
                    Kind.PUBLISHED,
                    "invented"));
        }

        @Override
        public List<Comparator> of(String line, LocalDate day) {
            return of(line);
        }

        @Override
        public Optional<Comparator> target(String line, LocalDate day) {
            return of(line).stream().findFirst();
        }
    }
}
