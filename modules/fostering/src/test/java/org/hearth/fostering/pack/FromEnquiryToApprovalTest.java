package org.hearth.fostering.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.testing.InventedEnquiry.anEnquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.figures.FiguresOver;
import org.hearth.fostering.indicator.FosteringFigures;
import org.hearth.fostering.recruitment.Enquiry;
import org.hearth.fostering.recruitment.StepKind;
import org.hearth.fostering.testing.InventedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FromEnquiryToApprovalTest {
    private static final LocalDate MARCH = day("2026-03-31");
    private final FromEnquiryToApproval section = new FromEnquiryToApproval();

    /** Three asked in the year to March 2025, of whom two applied and one was approved by March 2026. */
    private final List<Enquiry> few = List.of(
            anEnquiry("E0", "2023-04-01").build(),
            anEnquiry("E1", "2024-05-01")
                    .happened(StepKind.APPLIED, "2024-06-01")
                    .happened(StepKind.PANEL, "2025-06-20")
                    .approved("2025-06-30")
                    .build(),
            anEnquiry("E2", "2024-09-01")
                    .happened(StepKind.APPLIED, "2025-01-01")
                    .build(),
            anEnquiry("E3", "2025-03-31").build(),
            anEnquiry("E4", "2025-04-01").build());

    @Test
    void those_who_asked_are_followed_for_a_year_and_the_days_of_both_are_told() {
        var finding = Printed.all(PackBlock.Finding.class, blocks(few)).get(0);

        assertThat(finding.words())
                .isEqualTo(
                        "Of {0} mainstream enquiries first made from 1 April 2024 to 31 March 2025, {1} had become an"
                                + " application by 31 March 2026 and {2} an approval, which is {3}.");
        var table = Printed.table("fostering.enquiries", blocks(few));
        assertThat(Printed.row("31 March 2026", table))
                .containsExactly("April 2024 to March 2025", "3", "2", "1", "66.7", "33.3");
        assertThat(Printed.row("30 June 2025", table))
                .containsExactly("April to June 2024", "1", "1", "1", "100.0", "100.0");
    }

    @Test
    void the_chart_goes_from_stage_to_stage_and_stands_beside_the_year_before() {
        var blocks = blocks(few);
        var chart = Printed.all(PackBlock.Chart.class, blocks).get(0);

        assertThat(chart.categories()).containsExactly("Enquiries", "Applications", "Approvals");
        assertThat(chart.series())
                .extracting(PackBlock.Series::name)
                .containsExactly("First made April 2023 to March 2024", "First made April 2024 to March 2025");
        var counts = Printed.counts(blocks);
        assertThat(chart.series().get(1).cells().stream().map(counts::get)).containsExactly(3L, 2L, 1L);
    }

    @Test
    void the_wait_is_told_in_days_and_against_the_national_standard() {
        var blocks = blocks(few);

        assertThat(Printed.all(PackBlock.Finding.class, blocks))
                .extracting(PackBlock.Finding::words)
                .contains(
                        "Of {0} mainstream applications approved since 1 April, half took longer than {1} days.",
                        "Of {0} panels since 1 April, {1} advised within the national standard.");
        assertThat(Printed.row("31 March 2026", Printed.table("fostering.time-to-approve", blocks)))
                .containsExactly("1", "394", "1", "0", "0.0");
    }

    /** ADR 44: those who ask to foster are people, and no homes of the council's. */
    @Test
    void a_few_who_asked_may_not_be_printed_as_a_few_homes_may() {
        var counts = Printed.table("fostering.enquiries", blocks(few)).rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(Cell.Figure.class::isInstance)
                .map(Cell.Figure.class::cast)
                .toList();

        assertThat(counts)
                .noneMatch(Cell.Figure::mayBeSmall)
                .extracting(Cell.Figure::unit)
                .containsOnly(Unit.EVENTS, Unit.PERCENT);
    }

    /** What a reader may work out, disclosure control must know: so whatever it is told has to hold. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-31", "2025-12-31", "2025-09-30", "2025-06-30"})
    void every_relation_that_it_tells_holds(String asAt) {
        var sheets = sheets(InventedService.enquiries(), day(asAt));
        var counts = Printed.counts(section.write(day(asAt), sheets));
        var known = section.relations(day(asAt), sheets).stream()
                .filter(relation -> Printed.isOf(relation, counts))
                .toList();

        assertThat(known).hasSizeGreaterThan(20).allMatch(relation -> Printed.holds(relation, counts));
    }

    @Test
    void without_an_enquiry_it_says_what_would_tell() {
        assertThat(Printed.all(PackBlock.Finding.class, blocks(List.of())))
                .extracting(PackBlock.Finding::words)
                .first()
                .isEqualTo(
                        "How many of those who ask to foster are approved is not known. No enquiry about fostering is"
                                + " recorded yet. The fostering service's list of enquiries would tell.");
        assertThat(Printed.all(PackBlock.Chart.class, blocks(List.of()))).isEmpty();
    }

    @Test
    void rows_of_before_the_first_enquiry_say_from_when_it_is_known() {
        var from = List.of(anEnquiry("E1", "2024-04-01").build());
        var table = Printed.table("fostering.enquiries", blocks(from));

        assertThat(table.note()).contains("An x is not known.", "from 1 April 2024 on");
        assertThat(Printed.row("31 March 2025", table))
                .containsExactly("April 2023 to March 2024", "x", "x", "x", "x", "x");
        assertThat(Printed.row("31 March 2026", table))
                .containsExactly("April 2024 to March 2025", "1", "0", "0", "0.0", "0.0");
        assertThat(Printed.all(PackBlock.Chart.class, blocks(from)).get(0).series())
                .hasSize(1);
    }

    private List<PackBlock> blocks(List<Enquiry> enquiries) {
        return section.write(MARCH, sheets(enquiries, MARCH));
    }

    private Map<LocalDate, Figures.Sheet> sheets(List<Enquiry> enquiries, LocalDate asAt) {
        CareBook nobody = aBook().build();
        return FiguresOver.of(
                        knownAt -> nobody,
                        FosteringFigures.ofRecruitment(),
                        List.of(FosteringFigures.enquiriesOf(enquiries)))
                .measure(section.days(asAt), null);
    }
}
