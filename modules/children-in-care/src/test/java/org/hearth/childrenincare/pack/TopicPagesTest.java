package org.hearth.childrenincare.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.Relation;
import org.hearth.core.api.pack.Topic;
import org.hearth.platform.api.documents.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The topic pages of committee-pack.md section 7. */
class TopicPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-31", "2025-12-31", "2025-10-15"})
    void every_page_has_a_finding_no_empty_table_and_four_places_for_commentary(String asAt) {
        var pages = Pages.of(CareRelationsTest.aCounty(), asAt);

        assertThat(pages.topics()).allSatisfy(section -> {
            var blocks = pages.write(section);
            assertThat(of(blocks, PackBlock.Finding.class)).as(section.key()).isNotEmpty();
            assertThat(of(blocks, PackBlock.Table.class)).allSatisfy(table -> assertThat(table.rows())
                    .as(table.key())
                    .isNotEmpty()
                    .allSatisfy(row ->
                            assertThat(row.cells()).hasSize(table.columns().size() - 1)));
            assertThat(of(blocks, PackBlock.Commentary.class))
                    .extracting(PackBlock.Commentary::prompt)
                    .containsExactly("What changed", "Why", "What we are doing", "What members can do or ask");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-31", "2025-10-15"})
    void what_a_chart_draws_stands_in_a_table_of_its_page_and_its_finding_is_there(String asAt) {
        var pages = Pages.of(CareRelationsTest.aCounty(), asAt);
        for (PackSection section : pages.topics()) {
            var blocks = pages.write(section);
            var figures = figures(blocks).map(Figure::at).toList();
            var findings = of(blocks, PackBlock.Finding.class).stream()
                    .map(PackBlock.Finding::key)
                    .toList();

            assertThat(of(blocks, PackBlock.Chart.class)).allSatisfy(chart -> {
                assertThat(findings).contains(chart.finding());
                assertThat(chart.series()).allSatisfy(series -> assertThat(series.cells())
                        .as(chart.title())
                        .hasSameSizeAs(chart.categories())
                        .isSubsetOf(figures));
            });
        }
    }

    @Test
    void commentary_has_one_place_for_each_page_and_question() {
        var pages = Pages.of(CareRelationsTest.aCounty(), "2026-03-31");

        var keys = pages.topics().stream()
                .flatMap(section -> of(pages.write(section), PackBlock.Commentary.class).stream())
                .map(PackBlock.Commentary::key)
                .toList();

        assertThat(keys).hasSize(36).doesNotHaveDuplicates().contains("numbers.what-changed", "missing.doing");
    }

    /** The county sends episodes, and nothing of reviews, health or times missing. */
    @Test
    void what_the_returns_held_do_not_tell_is_a_sentence_that_names_what_would() {
        var pages = Pages.of(CareRelationsTest.aCounty(), "2026-03-31");

        assertThat(List.of(new CareReviews(), new HealthChecks(), new MissingChildren()))
                .allSatisfy(section -> {
                    var blocks = pages.write(section);
                    assertThat(of(blocks, PackBlock.Table.class)).isEmpty();
                    assertThat(of(blocks, PackBlock.Chart.class)).isEmpty();
                    assertThat(of(blocks, PackBlock.Finding.class))
                            .singleElement()
                            .extracting(PackBlock.Finding::words)
                            .asString()
                            .contains("is not known")
                            .contains("would tell");
                });
    }

    @Test
    void the_months_are_thirteen_and_each_begins_where_the_one_before_ended() {
        var pages = Pages.of(CareRelationsTest.aCounty(), "2026-03-31");

        var rows = pages.table(pages.topics().get(0), "numbers.months").rows();

        assertThat(rows).hasSize(13);
        assertThat(rows.get(0).header()).isEqualTo("March 2025");
        for (int i = 1; i < rows.size(); i++) {
            assertThat(value(rows.get(i).cells().get(0)))
                    .isEqualTo(value(rows.get(i - 1).cells().get(3)));
        }
    }

    /** At the start, and came, less left, is at the end, where every coming and leaving is recorded. */
    @Test
    void a_month_comes_out() {
        var pages = Pages.of(flow(), "2026-03-31");

        assertThat(pages.table(pages.topics().get(0), "numbers.months").rows())
                .allSatisfy(row -> assertThat(value(row.cells().get(0))
                                .add(value(row.cells().get(1)))
                                .subtract(value(row.cells().get(2))))
                        .isEqualTo(value(row.cells().get(3))));
        var march = pages.table(pages.topics().get(0), "numbers.months").rows().get(12);
        assertThat(march.cells().subList(0, 4).stream().map(Pages::words)).containsExactly("2", "1", "1", "2");
    }

    /** One carer asked for the end, one move was by the plan; the change of standing is no move. */
    @Test
    void moves_and_changes_of_status_stand_apart() {
        var pages = Pages.of(moves(), "2026-03-31");
        var section = new Stability();

        var reasons = pages.table(section, "stability.reasons").rows();
        assertThat(reasons)
                .filteredOn(row -> !Pages.words(row.cells().get(1)).equals("0"))
                .extracting(row -> row.header() + " " + Pages.words(row.cells().get(1)))
                .containsExactly("To carry out the care plan 1", "Carer asked for it to end 1", "All moves 2");
        var last = pages.table(section, "stability.quarters").rows().get(4);
        assertThat(last.cells().stream().map(Pages::words)).containsExactly("2", "1", "50.0", "1");
    }

    @Test
    void children_are_told_by_the_number_of_their_placements_in_twelve_months() {
        assertThat(Pages.of(moves(), "2026-03-31")
                        .table(new Stability(), "stability.placements")
                        .rows())
                .extracting(row -> row.header() + " " + Pages.words(row.cells().get(0)))
                .containsExactly("One 2", "Two 0", "Three or more 1", "All children in care 3");
    }

    /** Shares of one base in a table that is read down: of each quarter they are a hundred, within rounding. */
    @Test
    void the_mix_of_homes_is_told_for_five_quarter_ends_in_numbers_and_in_shares() {
        var pages = Pages.of(CareRelationsTest.aCounty(), "2026-03-31");
        var section = new HomesInDetail();
        var counts = pages.table(section, "whose-homes.quarters");
        var shares = pages.table(section, "whose-homes.mix");

        assertThat(counts.columns())
                .extracting(Block.Column::heading)
                .containsExactly(
                        "Kind of home",
                        "31 March 2025",
                        "30 June 2025",
                        "30 September 2025",
                        "31 December 2025",
                        "31 March 2026");
        for (int quarter = 0; quarter < 5; quarter++) {
            var all = value(counts.rows().get(5).cells().get(quarter));
            var hundred = BigDecimal.ZERO;
            for (int home = 0; home < 5; home++) {
                var share = (Figure) shares.rows().get(home).cells().get(quarter);
                assertThat(BigDecimal.valueOf(share.denominator())).isEqualTo(all);
                assertThat(BigDecimal.valueOf(share.numerator()))
                        .isEqualTo(value(counts.rows().get(home).cells().get(quarter)));
                hundred = hundred.add(share.value());
            }
            assertThat(hundred).isBetween(new BigDecimal("99.7"), new BigDecimal("100.3"));
        }
        assertThat(of(pages.write(section), PackBlock.Chart.class))
                .filteredOn(chart -> chart.kind() == Block.Kind.SHARES_BAR)
                .singleElement()
                .satisfies(chart -> assertThat(chart.categories()).hasSize(5));
    }

    /** Whoever withholds a count has to take its share with it: they are tied on every one of the days. */
    @Test
    void a_share_of_the_mix_is_tied_to_its_count_and_to_the_national_groups_on_every_quarter_end() {
        var pages = Pages.of(CareRelationsTest.aCounty(), "2026-03-31");
        var relations = pages.everyRelation();

        for (LocalDate day : Topic.quarters(LocalDate.of(2026, 3, 31))) {
            var homes = new Coordinates("CIC-01", day).with("home", "residential");
            assertThat(relations)
                    .contains(Relation.same(
                            homes,
                            new Coordinates("PLA-01", day)
                                    .with("home", "residential")
                                    .numerator()))
                    .anySatisfy(relation -> {
                        assertThat(relation.whole()).containsExactly(homes);
                        assertThat(relation.parts())
                                .contains(new Coordinates("PLA-01.childrens-homes", day).numerator());
                    });
        }
    }

    @Test
    void a_quarter_end_of_which_nothing_is_held_has_no_figures_and_the_mix_begins_after_it() {
        var book = aBook().covering("2025-04-01", "2026-03-31")
                .tellingWhoCameAlone("2025-04-01", "2026-03-31")
                .with(aChild("C001").born("2015-05-05").startsCare("2025-05-01", "U4", "PR1"));
        var pages = Pages.of(book.build(), "2026-03-31");
        var section = new HomesInDetail();

        assertThat(pages.table(section, "whose-homes.quarters").rows())
                .allSatisfy(row -> assertThat(Pages.words(row.cells().get(0))).isEqualTo("x"));
        assertThat(of(pages.write(section), PackBlock.Finding.class))
                .filteredOn(finding -> finding.key().equals("whose-homes.mix"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.words()).contains("on 30 June 2025 it was"));
    }

    @Test
    void the_figures_of_a_page_have_one_place_each() {
        var pages = Pages.of(CareRelationsTest.aCounty(), "2026-03-31");
        for (PackSection section : pages.topics()) {
            for (PackBlock.Table table : of(pages.write(section), PackBlock.Table.class)) {
                var seen = new HashSet<Object>();
                table.rows().forEach(row -> row.cells().stream()
                        .filter(Figure.class::isInstance)
                        .map(cell -> ((Figure) cell).at())
                        .filter(at -> !seen.add(at))
                        .filter(at -> !table.key().equals("numbers.months"))
                        .forEach(at -> assertThat(at).as(table.key()).isNull()));
            }
        }
    }

    /** That a family refused to say is told of the child, so that a few of them are no gap that may be printed (DC-01). */
    @Test
    void a_group_that_holds_refusals_is_no_group_of_those_not_known() {
        var book = aBook().covering("2022-04-01", "2026-03-31")
                .with(aChild("C001").ethnicity("REFU").startsCare("2023-05-01", "U4", "PR1"))
                .with(aChild("C002").startsCare("2023-05-01", "U4", "PR1"))
                .build();
        var pages = Pages.of(book, "2026-03-31");

        assertThat(pages.table(new WhoTheyAre(), "profile.ethnicity").rows())
                .filteredOn(row -> row.header().startsWith("Refused"))
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).allSatisfy(cell -> {
                    assertThat(((Figure) cell).numerator()).isEqualTo(1);
                    assertThat(((Figure) cell).notKnown()).isFalse();
                }));
        assertThat(pages.table(new WhoTheyAre(), "profile.legal-status").rows())
                .filteredOn(row -> row.header().equals("Not known"))
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).allSatisfy(cell -> assertThat(((Figure) cell).notKnown())
                        .isTrue()));
    }

    /** Twice home in one year: two quarters tell of it, and the year to date once. */
    @Test
    void the_table_of_leavings_says_why_its_quarters_are_not_the_year_to_date() {
        var book = aBook().covering("2022-04-01", "2026-03-31")
                .with(aChild("C001")
                        .born("2015-05-05")
                        .startsCare("2025-01-10", "U4", "PR1")
                        .leaves("2025-05-10", "E4A")
                        .with(anEpisode().from("2025-08-01").to("2025-11-01", "E4A")))
                .build();
        var pages = Pages.of(book, "2026-03-31");
        var table = pages.table(new WaysToPermanence(), "permanence.quarters");

        var home = table.rows().stream()
                .filter(row -> row.header().startsWith("Home"))
                .findFirst()
                .orElseThrow();
        assertThat(home.cells().stream().map(Pages::words)).containsExactly("0", "1", "0", "1", "0");
        assertThat(Pages.words(
                        pages.behind("CP47 Left care for home, as planned").get(0)))
                .isEqualTo("1");
        assertThat(table.note()).contains("The scorecard's CP47 need not be the quarters added up");
    }

    @Test
    void how_far_from_home_says_of_whom_the_share_is() {
        var pages = Pages.of(CareRelationsTest.aCounty(), "2026-03-31");

        assertThat(of(pages.whereTheyLive(), PackBlock.Finding.class))
                .filteredOn(finding -> finding.key().equals("near-home.far"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.words()).contains("share of all children in care"));
        assertThat(of(pages.whereTheyLive(), PackBlock.Table.class))
                .filteredOn(table -> table.key().equals("near-home.distance"))
                .singleElement()
                .satisfies(table -> assertThat(table.note()).contains("not known among them"));
    }

    private static CareBook flow() {
        return aBook().covering("2022-04-01", "2026-03-31")
                .tellingWhoCameAlone("2022-04-01", "2026-03-31")
                .with(aChild("C001").born("2015-05-05").startsCare("2023-05-01", "U4", "PR1"))
                .with(aChild("C002")
                        .born("2014-05-05")
                        .startsCare("2025-01-10", "U4", "PR1")
                        .leaves("2026-03-09", "E4A"))
                .with(aChild("C003").born("2013-05-05").startsCare("2026-03-05", "U4", "PR1"))
                .build();
    }

    private static CareBook moves() {
        return aBook().covering("2022-04-01", "2026-03-31")
                .tellingWhoCameAlone("2022-04-01", "2026-03-31")
                .with(aChild("C001").born("2015-05-05").startsCare("2023-05-01", "U4", "PR1"))
                .with(aChild("C002")
                        .born("2014-05-05")
                        .startsCare("2023-05-01", "U6", "PR1")
                        .next("2026-01-20", "P", "CREQB")
                        .in("U6", "PR4")
                        .and()
                        .next("2026-02-20", "P", "CARPL")
                        .in("U4", "PR4")
                        .and())
                .with(aChild("C003")
                        .born("2013-05-05")
                        .startsCare("2023-05-01", "U6", "PR1")
                        .next("2026-02-01", "T", "PLACE")
                        .in("U4", "PR1")
                        .and())
                .build();
    }

    private static BigDecimal value(Cell cell) {
        return ((Figure) cell).value();
    }

    private static Stream<Figure> figures(List<PackBlock> blocks) {
        return of(blocks, PackBlock.Table.class).stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast);
    }

    private static <B extends PackBlock> List<B> of(List<PackBlock> blocks, Class<B> kind) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
