package org.hearth.fostering.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.testing.InventedHousehold.aHousehold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.figures.FiguresOver;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.indicator.FosteringFigures;
import org.hearth.fostering.supervision.Review;
import org.hearth.fostering.supervision.SupervisionBook;
import org.hearth.fostering.testing.InventedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewsAndVisitsTest {
    private static final LocalDate MARCH = day("2026-03-31");
    private final ReviewsAndVisits section = new ReviewsAndVisits();

    /** One home was reviewed on the last day and one is late; no visit is recorded yet. */
    private final SupervisionBook two = twoHomes();

    private static SupervisionBook twoHomes() {
        List<Household> homes = List.of(
                aHousehold("A").approved("2024-05-10", 2).build(),
                aHousehold("B").approved("2024-05-10", 1).build());
        return SupervisionBook.of(
                homes,
                List.of(new Review(
                        homes.get(0).id(),
                        1,
                        day("2025-05-10"),
                        Review.Kind.FIRST,
                        null,
                        Review.Outcome.CONTINUES,
                        null)),
                List.of(),
                List.of(),
                day("2024-04-01"),
                null,
                day("2026-04-01"));
    }

    @Test
    void reviews_are_told_by_the_quarter_in_which_they_were_due_with_those_still_late() {
        var blocks = blocks(two);

        assertThat(Printed.all(PackBlock.Finding.class, blocks).get(0).words())
                .isEqualTo("Of {0} reviews of foster homes that were due since 1 April, {1} ({2}) were held in time.");
        var table = Printed.table("fostering.reviews", blocks);
        assertThat(Printed.row("Three months to 30 June 2025", table)).containsExactly("2", "1", "50.0", "1");
        assertThat(Printed.row("Three months to 31 March 2026", table)).containsExactly("z", "z", "z", "1");
        assertThat(Printed.row("Reviews due since 1 April", table)).containsExactly("2", "1", "50.0", "1");
    }

    @Test
    void what_is_not_recorded_is_said_not_to_be_known_and_is_drawn_nowhere() {
        var blocks = blocks(two);

        assertThat(Printed.all(PackBlock.Finding.class, blocks))
                .extracting(PackBlock.Finding::words)
                .contains(
                        "How many visits to foster homes were made in time is not known. Supervising visits are not"
                                + " recorded yet. The fostering service's record of each review, visit and training would tell.")
                .anyMatch(words -> words.startsWith("How many foster homes were visited unannounced is not known."));
        assertThat(Printed.all(PackBlock.Chart.class, blocks))
                .extracting(PackBlock.Chart::title)
                .containsExactly("Reviews held in time, quarter by quarter (%)");
    }

    @Test
    void quarters_before_the_records_began_say_from_when_it_is_known() {
        var table = Printed.table(
                "fostering.visits",
                section.write(day("2024-12-31"), sheets(InventedService.supervision(), day("2024-12-31"))));

        assertThat(Printed.row("Three months to 31 December 2023", table)).containsOnly("x");
        assertThat(table.note()).contains("An x is not known.", "from 1 January 2024 on");
    }

    /** ADR 45: what the managers keep in confidence is in no paper. */
    @Test
    void nothing_of_allegations_is_asked_or_told() {
        assertThat(section.lines()).noneMatch(line -> line.startsWith("FOS-13"));
        assertThat(Printed.counts(blocks(InventedService.supervision())).keySet())
                .isNotEmpty()
                .noneMatch(at -> at.line().startsWith("FOS-13"));
    }

    /** What a reader may work out, disclosure control must know: so whatever it is told has to hold. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-31", "2025-12-31", "2025-09-30", "2025-06-30"})
    void every_relation_that_it_tells_holds(String asAt) {
        var sheets = sheets(InventedService.supervision(), day(asAt));
        var counts = Printed.counts(section.write(day(asAt), sheets));
        var known = section.relations(day(asAt), sheets).stream()
                .filter(relation -> Printed.isOf(relation, counts))
                .toList();

        assertThat(known).hasSizeGreaterThan(7).allMatch(relation -> Printed.holds(relation, counts));
    }

    private List<PackBlock> blocks(SupervisionBook book) {
        return section.write(MARCH, sheets(book, MARCH));
    }

    private Map<LocalDate, Figures.Sheet> sheets(SupervisionBook book, LocalDate asAt) {
        CareBook nobody = aBook().build();
        return FiguresOver.of(
                        knownAt -> nobody,
                        FosteringFigures.ofSupervision(),
                        List.of(FosteringFigures.supervisionOf(book)))
                .measure(section.days(asAt), null);
    }
}
