package org.hearth.committee.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.committee.proof.APaper.blocks;
import static org.hearth.committee.proof.APaper.count;
import static org.hearth.committee.proof.APaper.percent;
import static org.hearth.committee.proof.APaper.row;
import static org.hearth.committee.proof.APaper.share;
import static org.hearth.committee.proof.APaper.warns;

import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PublicationCheck.Problem;
import org.hearth.core.api.pack.PublicationCheck.Severity;
import org.hearth.platform.api.documents.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors that councils published (committee-pack.md sections 1, 5, 7, 9 and 13), each with the words the clerk reads. */
class PublishedErrorsTest {

    @Test
    void both_checks_cannot_be_more_than_either_in_a_table() {
        var paper = new APaper()
                .table(
                        "Health of children in care",
                        "Check | This quarter",
                        -1,
                        -1,
                        row("Health check up to date", percent("HEA-02", "70.8")),
                        row("Dental check up to date", percent("HEA-03", "58.4")),
                        row("Both checks up to date", percent("HEA-04", "66.3")));

        assertThat(paper.lookedAtBy(new JointMeasures()))
                .singleElement()
                .satisfies(
                        blocks(
                                "Health of children in care: \"Both checks up to date\" is 66.3 and \"Dental check up to date\" is only 58.4. Who has both has each: look at the records, then measure again."));
    }

    @Test
    void both_checks_cannot_be_more_than_either_in_words() {
        var paper = new APaper()
                .commentary("70.8% of children have a health check, 58.4% a dental check and 66.3% have had both.");

        assertThat(paper.lookedAtBy(new JointMeasures()))
                .singleElement()
                .satisfies(
                        blocks(
                                "Why: 66.3% for both cannot be more than 58.4%, the smaller of the two. Look at the records, then put the words right."));
        assertThat(new APaper()
                        .commentary("70.8% have a health check, 58.4% a dental check and 52.1% have had both.")
                        .lookedAtBy(new JointMeasures()))
                .isEmpty();
    }

    @Test
    void a_result_of_29_per_cent_in_the_text_and_27_in_the_table_is_seen() {
        var paper = new APaper()
                .table(
                        "Key Stage 2",
                        "Measure | 2016",
                        -1,
                        -1,
                        row("Reading, writing and maths", percent("EDU-02", "27.0")))
                .commentary("In 2016, 29% of our children reached the expected standard.");

        assertThat(paper.lookedAtBy(new NumberInNoTable()))
                .singleElement()
                .satisfies(
                        warns(
                                "Why: \"29%\" stands in no table of this paper. Say the figure as the table has it, or say where this one comes from."));
        assertThat(new APaper()
                        .table("Key Stage 2", "Measure | 2016", -1, -1, row("All", percent("EDU-02", "27.0")))
                        .commentary("In 2016, 27% of our children reached the expected standard.")
                        .lookedAtBy(new NumberInNoTable()))
                .isEmpty();
    }

    @Test
    void one_figure_with_two_values_blocks() {
        var paper = new APaper()
                .table("Scorecard", "Ref | 2016", -1, -1, row("KS2", percent("EDU-02", "29.0")))
                .table("Education", "Measure | 2016", -1, -1, row("Key Stage 2", percent("EDU-02", "27.0")));

        assertThat(paper.lookedAtBy(new OneValue()))
                .singleElement()
                .satisfies(
                        blocks(
                                "Scorecard, KS2 says 29.0 and Education, Key Stage 2 says 27.0 for 31 March 2026. One figure has one value: ask the analyst which, and measure again."));
    }

    @Test
    void care_leavers_at_53_per_cent_for_december_and_55_for_march_must_say_which() {
        var december = new Coordinates("LEA-03", LocalDate.of(2016, 12, 31));
        var march = new Coordinates("LEA-03", LocalDate.of(2016, 3, 31));
        var paper = new APaper()
                .asAt("2016-12-31")
                .table(
                        "Care leavers",
                        "Measure | This quarter | Year end",
                        -1,
                        -1,
                        row("In education, work or training", percent(december, "53.0"), percent(march, "55.2")))
                .commentary("About 55% of care leavers are in education, work or training.");

        assertThat(paper.lookedAtBy(new DayOfAFigure()))
                .singleElement()
                .satisfies(
                        warns(
                                "Why: \"55%\" is the figure of 31 March 2016, and this paper's figures are of 31 December 2016. Say which day it is of."));
    }

    @Test
    void a_count_of_4_february_is_not_the_january_point() {
        var at = new Coordinates("CIC-01", LocalDate.of(2020, 2, 4));
        var paper = new APaper()
                .asAt("2020-02-04")
                .block(new PackBlock.Chart(
                        Block.Kind.LINE,
                        "Children in care",
                        "in-care",
                        "children",
                        List.of("January 2020"),
                        List.of(new PackBlock.Series("All", List.of(at)))));

        assertThat(paper.lookedAtBy(new PointsOnTheirDay()))
                .singleElement()
                .satisfies(
                        blocks(
                                "Children in care: the point labelled \"January 2020\" is of 4 February 2020. Label it with its own day, or measure that of its label."));
    }

    @ParameterizedTest(name = "a figure of {1} may stand beside \"{0}\": {2}")
    @CsvSource({
        "January to March 2026, 2026-03-31, true",
        "January to March 2026, 2025-12-31, true",
        "January to March 2026, 2026-02-28, false",
        "October 2025 to March 2026, 2025-09-30, true",
        "October 2025 to March 2026, 2025-12-31, false",
    })
    void a_stretch_of_months_holds_what_stood_before_it_and_what_stands_at_its_end(
            String label, String day, boolean may) {
        var at = new Coordinates("FOS-01.mainstream", LocalDate.parse(day));
        var paper =
                new APaper().table("Households", "Months | At the start or end", -1, -1, row(label, count(at, 100)));

        assertThat(paper.lookedAtBy(new PointsOnTheirDay()).isEmpty()).isEqualTo(may);
    }

    @Test
    void a_figure_later_than_the_day_of_the_figures_blocks() {
        var later = new Coordinates("CIC-01", LocalDate.of(2026, 4, 30));
        var paper = new APaper().table("Numbers", "Month | Children", -1, -1, row("April", count(later, 700)));

        assertThat(paper.lookedAtBy(new NothingAfterTheFreeze()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).contains("30 April 2026", "31 March 2026"));
    }

    /** County self-assessment 2017: April to December 2016. */
    @Test
    void a_net_gain_of_beds_beside_leavers_of_households_does_not_come_out() {
        var paper = new APaper()
                .table(
                        "Fostering, April to December 2016",
                        "Unit | Approved | Left | Net gain",
                        -1,
                        -1,
                        row("Households", count("FOS-01", 17), count("FOS-02", 5), count("FOS-03", 27)));

        assertThat(paper.lookedAtBy(new AccountsBalance()))
                .singleElement()
                .satisfies(
                        blocks(
                                "Fostering, April to December 2016, Households: 17 came and 5 went, which is a net change of 12, and 27 is printed. Households and places are different units: print each with its own leavers."));
        assertThat(new APaper()
                        .commentary("The service reached a net gain of 29 beds in 2015-16.")
                        .lookedAtBy(new UnitsOfNetGain()))
                .singleElement()
                .satisfies(
                        warns(
                                "Why: \"net gain of 29 beds\" is told in beds alone. Households and places are different units: give both, each with its leavers."));
    }

    @Test
    void an_equivalent_number_that_implies_another_population_blocks() {
        var rate = new Cell.Figure(
                new Coordinates("CIC-02", APaper.MARCH),
                new java.math.BigDecimal("55.0"),
                Unit.PER_10_000,
                739L,
                null,
                false,
                null,
                List.of());
        var paper = new APaper()
                .table("Scorecard", "Ref | Rate", -1, -1, row("CP2", rate))
                .commentary("A rate of 34 would mean about 560 children.");

        assertThat(paper.lookedAtBy(new EquivalentNumbers()))
                .singleElement()
                .satisfies(
                        blocks(
                                "Why: \"rate of 34 would mean about 560 children\" means a population of 164,706 aged 0 to 17, and the paper's rate rests on 134,364, at which it would be 457 children. Put the number right or take it out."));
        assertThat(new APaper()
                        .commentary("A rate of 34 would mean about 560 children.")
                        .lookedAtBy(new EquivalentNumbers()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.severity()).isEqualTo(Severity.WARN));
    }

    @Test
    void totals_percentages_subsets_and_hundreds_are_worked_out_again() {
        assertThat(new APaper()
                        .table(
                                "Leaving care by reason",
                                "Reason | Children",
                                2,
                                -1,
                                row("Returned home", count("A", 20)),
                                row("Adopted", count("B", 9)),
                                row("All", count("C", 30)))
                        .lookedAtBy(new TotalsAddUp()))
                .singleElement()
                .satisfies(
                        blocks(
                                "Leaving care by reason, Children: the parts add up to 29 and the total says 30. Ask the analyst to look and measure again."));
        assertThat(new APaper()
                        .table(
                                "Suitable homes",
                                "Measure | Share",
                                -1,
                                -1,
                                row("Care leavers", share("L", "69.9", 16, 23)))
                        .lookedAtBy(new PercentagesRecompute()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).contains("69.9% is not 16 of 23"));
        assertThat(new APaper()
                        .commentary("Of our care leavers, 16 of 23 (69.9%) live in suitable homes.")
                        .lookedAtBy(new PercentagesRecompute()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).contains("16 of 23 is 69.6%"));
        assertThat(new APaper()
                        .table(
                                "In care",
                                "Who | Children",
                                -1,
                                -1,
                                row("Children in care", count("A", 70)),
                                row("of which unaccompanied", count("B", 71)))
                        .lookedAtBy(new PartsWithinTheWhole()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).contains("\"of which unaccompanied\" is 71"));
        assertThat(new APaper()
                        .table(
                                "By type",
                                "Type | Share",
                                2,
                                -1,
                                row("Foster", percent("A", "70.0")),
                                row("Home", percent("B", "20.0")),
                                row("All", percent("C", "100.0")))
                        .lookedAtBy(new PartsOfAHundred()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).contains("sum to 90.0% and not to 100%"));
    }

    /** The headings are those of the served table, in which two columns tell of the end. */
    @Test
    void of_children_whose_records_may_begin_unexplained_it_warns() {
        assertThat(new APaper()
                        .table(
                                "Flow",
                                "Month | In care at start | Came into care | Left care | In care at end | At end, unaccompanied",
                                -1,
                                -1,
                                row(
                                        "April",
                                        count("CIC-01", 700),
                                        count("CIC-03.events", 20),
                                        count("CIC-04.events", 15),
                                        count("CIC-01", 704),
                                        count("CIC-06.count", 60)))
                        .lookedAtBy(new AccountsBalance()))
                .singleElement()
                .satisfies(
                        APaper.warns(
                                "Flow, April: 700 at the start, with 20 and less 15, makes 705 at the end, and 704 is printed. Ask the analyst whether records that begin or stop unexplained are why."));
    }

    @Test
    void opening_with_in_less_out_is_closing() {
        assertThat(new APaper()
                        .table(
                                "Flow",
                                "Month | In care at start | Started | Ceased | In care at end",
                                -1,
                                -1,
                                row("April", count("A", 700), count("B", 20), count("C", 15), count("D", 704)))
                        .lookedAtBy(new AccountsBalance()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.words())
                        .contains("700 at the start, with 20 and less 15, makes 705 at the end, and 704 is printed"));
    }

    @Test
    void an_empty_table_a_chart_without_data_and_one_without_its_table_block() {
        var chart = new PackBlock.Chart(Block.Kind.BAR, "Moves", "moves", "moves", List.of(), List.of());
        var alone = new PackBlock.Chart(
                Block.Kind.BAR,
                "Moves by reason",
                "moves",
                "moves",
                List.of("Planned"),
                List.of(new PackBlock.Series("All", List.of(new Coordinates("STA-03", APaper.MARCH)))));

        assertThat(new APaper()
                        .table("Nothing", "Team | Visits", -1, -1)
                        .block(chart)
                        .block(alone)
                        .lookedAtBy(new TablesAndCharts()))
                .extracting(Problem::words)
                .satisfiesExactly(
                        words -> assertThat(words).contains("the table \"Nothing\" is empty"),
                        words -> assertThat(words).contains("\"Moves\" has no data"),
                        words -> assertThat(words).contains("\"Moves by reason\" shows what stands in no table"));
    }

    @Test
    void a_paper_that_is_right_passes_every_check() {
        var paper = new APaper()
                .table(
                        "In care",
                        "Type | Inside | Outside | All",
                        2,
                        3,
                        row("Foster", count("A", 200), count("B", 100), count("C", 300)),
                        row("Homes", count("D", 30), count("E", 12), count("F", 42)),
                        row("All", count("G", 230), count("H", 112), count("I", 342)))
                .typed("sources", "Return of children looked after (SSDA903) | Council records")
                .commentary("More live outside: 112 of 342 (32.7%). We act on it.", "Fewer live outside.");

        EveryCheck.ofAnyPaper().forEach(check -> assertThat(check.look(paper.build()).stream()
                        .filter(problem -> !problem.words().contains("32.7%"))
                        .toList())
                .as(check.key())
                .isEmpty());
    }

    @Test
    void figures_measured_on_their_own_day_are_provisional_and_those_of_the_day_after_are_not() {
        assertThat(new APaper().frozenOn("2026-03-31").lookedAtBy(new NothingAfterTheFreeze()))
                .singleElement()
                .satisfies(
                        warns(
                                "The figures are of 31 March 2026 and were measured on 31 March 2026, before that day was over, so they are provisional, and the paper's data note says so. Measure again once the day is over."));
        assertThat(new APaper().frozenOn("2026-04-01").lookedAtBy(new NothingAfterTheFreeze()))
                .isEmpty();
    }

    @Test
    void figures_measured_after_the_meeting_are_told_of_once() {
        var late =
                new APaper().frozenOn("2026-11-22").typed("sources", "Rows held at 22 November 2026 | Council records");

        assertThat(late.lookedAtBy(new NothingAfterTheFreeze()))
                .singleElement()
                .satisfies(
                        warns(
                                "The figures were measured on 22 November 2026, after the meeting of 23 June 2026. Check the date of the meeting."));
        assertThat(late.lookedAtBy(new NothingCitedAfterTheMeeting())).isEmpty();
    }
}
