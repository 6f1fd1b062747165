package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.committee.proof.Proof;
import org.hearth.committee.proof.Proofing;
import org.hearth.committee.rendering.Names;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PublicationCheck;
import org.hearth.demo.WorldBook;
import org.junit.jupiter.api.Test;

/** The served sections over the demo county: the checks of figures find nothing wrong in what Hearth itself measures. */
class RealPaperProofTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    @Test
    void no_figure_of_the_demo_county_blocks_its_paper() {
        var figures = RealPaper.figures(WorldBook.of(1, 0, 0));
        for (LocalDate day : List.of(MARCH, LocalDate.of(2025, 12, 31))) {
            assertThat(blocks(figures, day)).isEmpty();
        }
    }

    @Test
    void nor_of_a_county_that_has_sent_one_year_of_episodes_and_no_other_module() {
        var figures = RealPaper.figures(WorldBook.ofLastYearsEpisodes(1));

        assertThat(blocks(figures, MARCH)).isEmpty();
    }

    /** One child more at the end of the last month than there can be. */
    @Test
    void a_month_that_does_not_come_out_is_pointed_at_on_the_table_as_it_is_served() {
        var figures = RealPaper.figures(WorldBook.of(12, 5, 0));
        var paper = RealPaper.measured(
                "paper",
                new RealPaper.Making(figures, RealPaper.sections(figures), MARCH, MARCH.plusMonths(3), List.of()));

        assertThat(accounts(paper, 0)).noneMatch(problem -> problem.words().contains("March 2026: "));
        assertThat(accounts(paper, 1))
                .filteredOn(problem -> problem.words().contains("March 2026: "))
                .singleElement()
                .satisfies(problem -> assertThat(problem.severity()).isEqualTo(PublicationCheck.Severity.WARN));
    }

    private static List<PublicationCheck.Problem> accounts(RealPaper paper, int more) {
        var sections = paper.frozen().sections().stream()
                .map(section -> new ComposedPaper.Section(
                        section.key(),
                        section.title(),
                        section.blocks().stream()
                                .map(block -> block instanceof PackBlock.Table table
                                                && table.key().equals("numbers.months")
                                        ? withMoreAtTheEnd(table, more)
                                        : block)
                                .toList()))
                .toList();
        var composed = new ComposedPaper(MARCH.plusMonths(3), MARCH, MARCH, sections, List.of(), List.of());
        return checks().stream()
                .filter(check -> check.key().equals("arithmetic.accounts"))
                .flatMap(check -> check.look(composed).stream())
                .toList();
    }

    private static PackBlock withMoreAtTheEnd(PackBlock.Table table, int more) {
        var rows = new ArrayList<>(table.rows());
        var last = rows.remove(rows.size() - 1);
        var cells = new ArrayList<>(last.cells());
        var end = (Cell.Figure) cells.get(3);
        long now = end.numerator() + more;
        cells.set(
                3,
                new Cell.Figure(
                        end.at(), BigDecimal.valueOf(now), end.unit(), now, null, false, end.instead(), List.of()));
        rows.add(new PackBlock.Row(last.header(), cells));
        return new PackBlock.Table(
                table.key(),
                table.caption(),
                table.columns(),
                rows,
                table.totalRow(),
                table.totalColumn(),
                table.note());
    }

    @Test
    void what_is_withheld_is_named_by_what_it_is_and_not_by_a_day_alone() {
        var figures = RealPaper.figures(WorldBook.of(12, 5, 0));
        var paper = RealPaper.make(
                "paper",
                new RealPaper.Making(figures, RealPaper.sections(figures), MARCH, MARCH.plusMonths(3), List.of()));
        var names = Names.of(paper.frozen());

        assertThat(paper.hidden()).isNotEmpty().extracting(names::of).allSatisfy(name -> assertThat(name)
                .doesNotMatch("(?:Three months to )?(?:[0-9]+ )?\\p{Lu}\\p{L}+ [0-9]{4}.*")
                .doesNotContain(" march "));
    }

    private static List<String> blocks(Figures figures, LocalDate day) {
        var paper = RealPaper.make(
                "paper", new RealPaper.Making(figures, RealPaper.sections(figures), day, day.plusMonths(3), List.of()));

        var proof = new Proofing(checks(), List.of()).proof(paper.written(), Map.of(), List.of());

        assertThat(proof.lines()).hasSizeGreaterThan(20);
        return proof.blocks().stream().map(Proof.Line::words).toList();
    }

    private static List<PublicationCheck> checks() {
        return new Seeded(null, WorldBook.of(12, 5, 0)).made(PublicationCheck.class);
    }
}
