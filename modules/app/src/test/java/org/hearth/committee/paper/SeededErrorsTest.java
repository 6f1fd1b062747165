package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.committee.paper.Seeded.beneath;
import static org.hearth.committee.paper.Seeded.cell;
import static org.hearth.committee.paper.Seeded.chart;
import static org.hearth.committee.paper.Seeded.commented;
import static org.hearth.committee.paper.Seeded.table;
import static org.hearth.committee.paper.Seeded.typed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hearth.committee.proof.Proof;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.demo.WorldBook;
import org.hearth.platform.api.documents.Block;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each error of committee-pack.md section 13 that councils published, put into the demo county's own paper as it is served,
 * and each found there: with the words that the clerk reads, and the place that they lead to.
 */
class SeededErrorsTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate MEETING = LocalDate.of(2026, 6, 23);
    private static final String NO_TABLE = "";

    private static Seeded paper;

    @BeforeAll
    static void the_paper_as_it_is_served() {
        var book = WorldBook.of(1, 0, 0);
        var figures = RealPaper.figures(book);
        var made = RealPaper.make(
                "paper", new RealPaper.Making(figures, RealPaper.sections(figures), MARCH, MEETING, List.of()));
        paper = new Seeded(made.written(), book);
    }

    /** No figure and no word of it is at fault; what people have yet to type, to clear and to accept is. */
    @Test
    void as_it_is_served_only_what_people_have_yet_to_do_blocks_it() {
        assertThat(paper.lines(paper.written()))
                .filteredOn(line -> line.state() == Proof.State.BLOCK)
                .extracting(Proof.Line::check)
                .isSubsetOf("completeness.front-sheet", "completeness.commentary", "clearance.settled");
    }

    // arithmetic

    @Test
    void components_that_do_not_sum_to_their_total() {
        blocks(
                cell("near-home.homes", "Fostered by another carer", "Outside the council's area", more(10)),
                "arithmetic.totals",
                "near-home.homes",
                "Children in care by kind of home, inside and outside the council's area, Fostered by another carer: the parts add up to 389 and the total says 379. Ask the analyst to look and measure again.");
    }

    @Test
    void reasons_that_do_not_sum_to_the_count() {
        blocks(
                cell("stability.reasons", "Carer asked for it to end", "Moves", more(-8)),
                "arithmetic.totals",
                "stability.reasons",
                "Placements that ended in the twelve months to 31 March 2026 while care went on, by reason, Moves: the parts add up to 403 and the total says 411. Ask the analyst to look and measure again.");
    }

    /** Of children records may begin or stop unexplained (indicators.md 1), so it warns. */
    @Test
    void children_at_the_start_with_who_came_and_less_who_left_who_are_not_those_at_the_end() {
        warns(
                cell("numbers.months", "March 2026", "Came into care", more(9)),
                "arithmetic.accounts",
                "numbers.months",
                "Children in care month by month, March 2026: 693 at the start, with 33 and less 23, makes 703 at the end, and 694 is printed. Ask the analyst whether records that begin or stop unexplained are why.");
    }

    /** A self-assessment of 2017 told 17 households approved and 5 that left beside a net gain of 27 beds. */
    @Test
    void households_and_places_that_do_not_come_out() {
        blocks(
                beneath(
                        "whose-homes.changes",
                        new PackBlock.Table(
                                "fostering.accounts",
                                "Fostering, April to December 2016",
                                columns("Unit", "Approved", "Left", "Net gain"),
                                List.of(new PackBlock.Row(
                                        "Households",
                                        List.of(count("FOS-01", 17), count("FOS-02", 5), count("FOS-03", 27)))),
                                -1,
                                -1,
                                null)),
                "arithmetic.accounts",
                "fostering.accounts",
                "Fostering, April to December 2016, Households: 17 came and 5 went, which is a net change of 12, and 27 is printed. Households and places are different units: print each with its own leavers.");
        warns(
                commented("near-home.why", "The service reached a net gain of 29 beds in 2015-16."),
                "consistency.net-gain",
                NO_TABLE,
                "Where our children live: Why: \"net gain of 29 beds\" is told in beds alone. Households and places are different units: give both, each with its leavers.");
    }

    @Test
    void a_percentage_that_is_not_its_count_over_its_base() {
        blocks(
                cell("health.checks", "Teeth checked by a dentist", "Had it (%)", prints("77.3")),
                "arithmetic.percentages",
                "health.checks",
                "Health checks of children in care for the whole year to 31 March 2026, Teeth checked by a dentist: 77.3% is not 337 of 457. Ask the analyst to look and measure again.");
        blocks(
                commented("health.why", "Of our care leavers, 16 of 23 (69.9%) live in suitable homes."),
                "arithmetic.percentages",
                NO_TABLE,
                "Health: Why: \"16 of 23 (69.9%\" does not come out: 16 of 23 is 69.6%. Put the words right.");
    }

    /** The report of 2020: 560 children at a rate of 34. */
    @Test
    void an_equivalent_number_that_implies_another_population() {
        blocks(
                commented("numbers.why", "At the average rate of 34 we would look after about 560 children."),
                "arithmetic.equivalent-number",
                NO_TABLE,
                "Numbers and flow: Why: \"rate of 34 we would look after about 560 children\" means a population of 164,706 aged 0 to 17, and the paper's rate rests on 142,924, at which it would be 486 children. Put the number right or take it out.");
    }

    // logic

    /** The self-assessment of 2017: 70.8% with a health check, 58.4% with a dental check and 66.3% with both. */
    @Test
    void more_children_with_both_checks_than_with_one_of_them() {
        UnaryOperator<Written> as2017 = written -> cell("health.checks", "Both of these", "Had it (%)", of(663, 1000))
                .apply(cell("health.checks", "Teeth checked by a dentist", "Had it (%)", of(584, 1000))
                        .apply(cell("health.checks", "Health assessments complete", "Had it (%)", of(708, 1000))
                                .apply(written)));
        blocks(
                as2017,
                "logic.joint",
                "health.checks",
                "Health checks of children in care for the whole year to 31 March 2026: \"Both of these\" is 66.3 and \"Teeth checked by a dentist\" is only 58.4. Who has both has each: look at the records, then measure again.");
        blocks(
                commented(
                        "health.why",
                        "70.8% of children have a health check, 58.4% a dental check and 66.3% have had both."),
                "logic.joint",
                NO_TABLE,
                "Health: Why: 66.3% for both cannot be more than 58.4%, the smaller of the two. Look at the records, then put the words right.");
    }

    @Test
    void parts_of_a_hundred_that_are_more_than_a_hundred() {
        blocks(
                cell("profile.ethnicity", "White", "Share of all (%)", prints("79.2")),
                "logic.hundred",
                "profile.ethnicity",
                "Children in care by ethnic group, Share of all (%): the parts sum to 110.1% and not to 100%. Ask the analyst to look and measure again.");
    }

    @Test
    void a_subset_larger_than_its_set() {
        blocks(
                cell("health.checks", "Immunisations up to date", "Had it (%)", of(493, 457)),
                "logic.subset",
                "health.checks",
                "Health checks of children in care for the whole year to 31 March 2026, Immunisations up to date: 493 are counted of 457, and a part is never larger than its whole. Ask the analyst to look.");
    }

    // dates

    /** The report of 2020: a count of 4 February is the January point of a chart. */
    @Test
    void a_count_of_4_february_labelled_as_january() {
        var fourth = LocalDate.of(2026, 2, 4);
        blocks(
                cell("numbers.months", "January 2026", "Per 10,000 children", on(fourth)),
                "dates.points",
                "numbers.months",
                "Children in care month by month: the point labelled \"January 2026\" is of 4 February 2026. Label it with its own day, or measure that of its label.");
        blocks(
                chart(
                        "Children in care for every 10,000 children in the area, at the end of each month",
                        was -> withPoint(was, was.categories().indexOf("January 2026"), fourth)),
                "dates.points",
                NO_TABLE,
                "Children in care for every 10,000 children in the area, at the end of each month: the point labelled \"January 2026\" is of 4 February 2026. Label it with its own day, or measure that of its label.");
    }

    @Test
    void a_figure_later_than_the_freeze() {
        blocks(
                cell("profile.alone", "31 March 2026", "Children", on(LocalDate.of(2026, 4, 30))),
                "dates.freeze",
                "profile.alone",
                "Unaccompanied asylum-seeking children in care, 31 March 2026: this figure is of 30 April 2026, later than the figures of this paper (31 March 2026). Ask the analyst to measure again.");
    }

    /** A report to a meeting of September 2017 listed an appendix dated 10 August 2018. */
    @Test
    void an_appendix_dated_after_the_meeting() {
        blocks(
                typed("sources", "Appendix 1, self-assessment of 10 August 2027 | Council records"),
                "dates.cited",
                NO_TABLE,
                "Source documents: 10 August 2027 is later than the meeting of 23 June 2026, and nothing that a paper cites can be. Put the date right or take the document out.");
    }

    // consistency

    @Test
    void one_indicator_with_two_values() {
        blocks(
                cell("headlines", "CP1 Children in care", "This quarter", more(7)),
                "consistency.one-value",
                "scorecard.movement.demand",
                "Headlines at 31 March 2026, CP1 Children in care says 701 and Demand: how the figures moved, CP1 Children in care says 694 for 31 March 2026. One figure has one value: ask the analyst which, and measure again.");
    }

    @Test
    void a_number_in_the_covering_report_that_no_table_has() {
        warns(
                typed("purpose", "The council looked after 1,234 children."),
                "commentary.number",
                NO_TABLE,
                "Purpose: \"1,234\" stands in no table of this paper. Say the figure as the table has it, or say where this one comes from.");
    }

    /** 53% for December in one chapter, about 55% for March in another. */
    @Test
    void a_percentage_of_another_day_that_does_not_say_so() {
        warns(
                commented("near-home.why", "About 73.5% of our children are fostered."),
                "consistency.which-day",
                NO_TABLE,
                "Where our children live: Why: \"73.5%\" is the figure of 31 December 2025, and this paper's figures are of 31 March 2026. Say which day it is of.");
    }

    // completeness

    /** The report of 2020 went out with "Yes or No" and "Sent but not heard back" where clearance was to stand. */
    @Test
    void placeholders() {
        for (String left : List.of("Yes or No", "Sent but not heard back", "TBC", "xx")) {
            blocks(typed("implication.legal", left), "completeness.placeholders", NO_TABLE, placeholder(left));
        }
    }

    private static String placeholder(String left) {
        String label = paper.written().front().template().fields().stream()
                .filter(field -> field.key().equals("implication.legal"))
                .findFirst()
                .orElseThrow()
                .label();
        return "%s still holds a placeholder (\"%s\"). Settle it.".formatted(label, left);
    }

    @Test
    void an_empty_table_and_a_chart_without_data() {
        blocks(
                table("whose-homes.changes", was -> Seeded.rows(was, List.of())),
                "completeness.tables",
                "whose-homes.changes",
                "Whose homes, and how far away: the table \"Children by kind of home and by whose provision it is, on two days\" is empty. Say in a sentence that there is nothing to show, or take it out.");
        blocks(
                chart("Moves in twelve months, by reason", was -> of(was, List.of(), List.of())),
                "completeness.tables",
                NO_TABLE,
                "Stability: the chart \"Moves in twelve months, by reason\" has no data. Take it out.");
    }

    /** When the report of 2020 is read as text, its charts vanish. */
    @Test
    void a_chart_of_what_stands_in_no_table() {
        blocks(
                chart(
                        "Moves in twelve months, by reason",
                        was -> of(
                                was,
                                was.categories(),
                                List.of(new PackBlock.Series(
                                        "Moves",
                                        was.categories().stream()
                                                .map(reason -> new Coordinates("STA-03", MARCH).with("of-old", reason))
                                                .toList())))),
                "completeness.tables",
                NO_TABLE,
                "Stability: the chart \"Moves in twelve months, by reason\" shows what stands in no table. Who cannot see it would not know: print the figures beneath it.");
        blocks(
                typed("purpose", "As the chart below shows, numbers fell."),
                "commentary.chart",
                NO_TABLE,
                "Purpose: \"chart below\" points at a chart, and there is none here. Say in words what it would show.");
    }

    @Test
    void a_source_document_that_is_missing() {
        warns(
                typed("purpose", "Our Sufficiency Statement asks for more homes near by."),
                "completeness.sources",
                NO_TABLE,
                "Source documents: the report speaks of the Sufficiency Statement, which is not among them. Add it with where it can be read.");
        blocks(
                typed("sources", ""),
                "completeness.front-sheet",
                NO_TABLE,
                "Source documents: nothing is typed. Type it, or \"None\" where there is nothing to say.");
    }

    // language

    @Test
    void misspellings_acronyms_and_words_that_children_asked_us_to_leave() {
        warns(
                typed("purpose", "Outline of the sell-assessments."),
                "language.spelling",
                NO_TABLE,
                "Purpose: \"sell-assessments\" should probably be \"self-assessments\".");
        warns(
                typed("purpose", "Outlie of the year."),
                "language.spelling",
                NO_TABLE,
                "Purpose: \"Outlie\" should probably be \"Outline\".");
        warns(
                commented("planning.why", "An IRO was ill."),
                "language.acronyms",
                NO_TABLE,
                "Care planning: Why: write \"IRO\" out where it first stands, with the letters in brackets after it.");
        warns(
                commented("planning.why", "Our LAC moved less."),
                "language.terms",
                NO_TABLE,
                "Care planning: Why: rather than \"LAC\" write \"children in care\".");
    }

    // disclosure

    @Test
    void one_child_who_is_told_of_in_words() {
        assertThat(paper.newlyFoundIn(commented("stability.why", "One child moved to a secure home.")))
                .filteredOn(line -> line.check().equals("disclosure.words"))
                .singleElement()
                .satisfies(line -> assertThat(line.state()).isEqualTo(Proof.State.BLOCK))
                .satisfies(line -> assertThat(line.canBeOverridden()).isFalse())
                .satisfies(
                        line -> assertThat(line.words())
                                .isEqualTo(
                                        "Stability: Why: the words \"One child\" speak of a few children who could be recognised. Say it without the number; where no children are meant, name what is counted."));
    }

    @Test
    void a_childs_reference_wherever_it_is_typed() {
        String reference = paper.book().children().get(0).reference();
        for (var error : List.of(
                commented("stability.why", "We learned from " + reference + "."),
                commented("stability.moves.exempt", "We learned from " + reference + "."),
                typed("purpose", "About " + reference + "."))) {
            assertThat(paper.newlyFoundIn(error))
                    .filteredOn(line -> line.check().equals("disclosure.reference"))
                    .singleElement()
                    .satisfies(line -> assertThat(line.state()).isEqualTo(Proof.State.BLOCK))
                    .satisfies(line -> assertThat(line.words())
                            .endsWith(": a child is named by reference. Take the reference out."));
        }
    }

    @Test
    void a_name_a_school_and_a_village() {
        blocks(
                commented("stability.why", "Chloe settled with her carers."),
                "commentary.names",
                NO_TABLE,
                "Stability: Why: \"Chloe\" looks like a name, by which a child could be found. Take it out, or say it without.");
        blocks(
                commented("near-home.why", "A home near Upper Hambleton closed."),
                "commentary.names",
                NO_TABLE,
                "Where our children live: Why: \"Upper Hambleton\" looks like a small place, in which a child could be found. Name the council, the county or a large town instead.");
    }

    // accessibility

    @Test
    void a_link_that_does_not_say_where_it_leads() {
        blocks(
                typed("purpose", "For the policy click here."),
                "accessibility.links",
                NO_TABLE,
                "Purpose: \"click here\" does not say where it leads. Name the document or the page instead.");
    }

    private static void blocks(UnaryOperator<Written> error, String check, String table, String words) {
        found(error, Proof.State.BLOCK, check, table, words);
    }

    private static void warns(UnaryOperator<Written> error, String check, String table, String words) {
        found(error, Proof.State.WARN, check, table, words);
    }

    private static void found(
            UnaryOperator<Written> error, Proof.State state, String check, String table, String words) {
        var found = paper.newlyFoundIn(error);
        assertThat(found).extracting(Proof.Line::words).contains(words);
        assertThat(found)
                .filteredOn(line -> line.words().equals(words))
                .singleElement()
                .satisfies(line -> assertThat(line.state()).isEqualTo(state))
                .satisfies(line -> assertThat(line.check()).isEqualTo(check))
                .satisfies(line -> assertThat(
                                line.place().table() == null
                                        ? NO_TABLE
                                        : line.place().table())
                        .isEqualTo(table));
    }

    private static UnaryOperator<Cell.Figure> more(long by) {
        return was -> figure(
                was.at(), was.value().add(BigDecimal.valueOf(by)), was.unit(), was.numerator() + by, was.denominator());
    }

    private static UnaryOperator<Cell.Figure> prints(String value) {
        return was -> figure(was.at(), new BigDecimal(value), was.unit(), was.numerator(), was.denominator());
    }

    private static UnaryOperator<Cell.Figure> of(long part, long whole) {
        return was -> figure(
                was.at(),
                BigDecimal.valueOf(part * 100)
                        .divide(BigDecimal.valueOf(whole), was.unit().places(), java.math.RoundingMode.HALF_UP),
                was.unit(),
                part,
                whole);
    }

    private static UnaryOperator<Cell.Figure> on(LocalDate day) {
        return was -> figure(
                new Coordinates(
                        was.at().line(), day, new java.util.TreeMap<>(was.at().part())),
                was.value(),
                was.unit(),
                was.numerator(),
                was.denominator());
    }

    private static Cell.Figure figure(Coordinates at, BigDecimal value, Unit unit, Long above, Long below) {
        return new Cell.Figure(at, value, unit, above, below, false, null, List.of());
    }

    private static Cell count(String line, long value) {
        return figure(new Coordinates(line, MARCH), BigDecimal.valueOf(value), Unit.CHILDREN, value, null);
    }

    private static List<Block.Column> columns(String... headings) {
        var columns = new ArrayList<Block.Column>();
        for (String heading : headings) {
            columns.add(new Block.Column(heading, 100 / headings.length, true));
        }
        return columns;
    }

    private static PackBlock.Chart withPoint(PackBlock.Chart chart, int point, LocalDate day) {
        var series = chart.series().get(0);
        var cells = new ArrayList<>(series.cells());
        cells.set(
                point,
                new Coordinates(
                        cells.get(point).line(),
                        day,
                        new java.util.TreeMap<>(cells.get(point).part())));
        return of(chart, chart.categories(), List.of(new PackBlock.Series(series.name(), cells)));
    }

    private static PackBlock.Chart of(PackBlock.Chart chart, List<String> categories, List<PackBlock.Series> series) {
        return new PackBlock.Chart(
                chart.kind(), chart.title(), chart.finding(), chart.unit(), categories, series, chart.levels());
    }
}
