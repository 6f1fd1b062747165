package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.Relation;
import org.hearth.demo.WorldBook;
import org.hearth.platform.api.documents.Block;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * For each withheld count of a public paper there is another county, with another number there, of which with the same
 * figures withheld the same PDF, the same workbook and the same web page are made, to the last object in them (measuring apart).
 * The sections are the served ones, over a part of the demo county small enough to have small counts everywhere.
 */
class NothingCanBeWorkedOutOfRealPapersTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 31);
    private static final LocalDate JUNE_MEETING = LocalDate.of(2026, 6, 23);

    /** For each the files are drawn anew, which takes seconds: of more than so many only every so-manieth is looked at. */
    private static final int MOST_LOOKED_AT = 40;

    @Test
    void another_county_would_have_been_told_in_the_same_files() {
        holdsFor(12, 5);
    }

    @ParameterizedTest(name = "one child in {0}, from {1}")
    @CsvSource({"6, 1", "1, 0"})
    @Tag("slow")
    void so_it_is_with_more_of_the_demo_county_and_with_all_of_it(int oneIn, int from) {
        holdsFor(oneIn, from);
    }

    private static void holdsFor(int oneIn, int from) {
        var paper = paper(oneIn, from);
        assertThat(paper.hidden()).isNotEmpty();
        assertThat(paper.withheld().unprotected()).isEmpty();

        assertThat(notProtected(List.of(paper))).isEmpty();
    }

    /** Three children were recorded late, so the second paper revises the first; the reader has both. */
    @Test
    @Tag("slow")
    void a_paper_and_the_one_after_it_do_not_tell_together_what_each_withholds() {
        var before = RealPaper.figures(WorldBook.of(12, 5, 3));
        var first = RealPaper.make(
                "first", new RealPaper.Making(before, sections(before), DECEMBER, DECEMBER.plusMonths(2), List.of()));
        var after = RealPaper.figures(WorldBook.of(12, 5, 0));
        var second = RealPaper.make(
                "second", new RealPaper.Making(after, sections(after), MARCH, JUNE_MEETING, List.of(first)));
        assertThat(second.written().revisions()).isNotEmpty();
        assertThat(second.withheld().unprotected()).isEmpty();

        assertThat(notProtected(List.of(first, second))).isEmpty();
    }

    @Nested
    class Has_been_seen_to_fail {

        @Test
        void on_a_section_that_writes_a_withheld_number_as_words() {
            assertThat(notProtected(List.of(leaking(sheet -> new PackBlock.Table(
                            "leak",
                            "Sizes",
                            List.of(new Block.Column("What", 50, false), new Block.Column("Sizes", 50, false)),
                            List.of(new PackBlock.Row(
                                    "Homes",
                                    List.of(new Cell.Text(homes(sheet)
                                            .map(one -> one.members().size())
                                            .toList()
                                            .toString())))),
                            -1,
                            -1,
                            null)))))
                    .anyMatch(problem -> problem.contains("PDF text of page"))
                    .anyMatch(problem -> problem.contains("page, line"))
                    .anyMatch(problem -> problem.contains("XLSX xl/"));
        }

        @Test
        void on_a_section_that_orders_its_rows_by_withheld_numbers() {
            assertThat(notProtected(List.of(leaking(sheet -> new PackBlock.Paragraph("In order: "
                            + homes(sheet)
                                    .sorted(Comparator.comparing(
                                            one -> one.members().size()))
                                    .map(Measured.Part::name)
                                    .toList())))))
                    .anyMatch(problem -> problem.contains("PDF text of page"));
        }

        @Test
        void on_a_count_that_is_withheld_alone_in_a_sum() {
            var paper = paper(6, 1);
            var alone = paper.system().equations().stream()
                    .filter(equation -> !equation.share()
                            && equation.parts().size() > 1
                            && equation.parts().stream().anyMatch(paper.withheld()::hides))
                    .flatMap(equation -> equation.parts().stream().filter(paper.withheld()::hides))
                    .findFirst()
                    .orElseThrow();
            var facts = new LinkedHashMap<Guessing.Count, Guessing.Fact>();
            paper.facts()
                    .forEach((count, fact) -> facts.put(
                            count, new Guessing.Fact(fact.value(), count.at().equals(alone), fact.least())));

            assertThat(new Guessing(facts, paper.sums(), paper.within()).another(paper.count(alone), any -> true))
                    .isNull();
        }

        private RealPaper leaking(Function<Figures.Sheet, PackBlock> leak) {
            var figures = RealPaper.figures(WorldBook.of(12, 5, 0));
            var sections = sections(figures).stream()
                    .map(section -> section.key().equals("near-home.where-our-children-live")
                            ? new Leaking(section, leak)
                            : section)
                    .toList();
            return RealPaper.make("leaking", new RealPaper.Making(figures, sections, MARCH, JUNE_MEETING, List.of()));
        }

        private Stream<Measured.Part> homes(Figures.Sheet sheet) {
            return sheet.line("PLA-01").parts("placement").stream();
        }
    }

    private record Leaking(PackSection section, Function<Figures.Sheet, PackBlock> leak) implements PackSection {
        @Override
        public String key() {
            return section.key();
        }

        @Override
        public String title() {
            return section.title();
        }

        @Override
        public List<LocalDate> days(LocalDate asAt) {
            return section.days(asAt);
        }

        @Override
        public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
            var blocks = new ArrayList<>(section.write(asAt, sheets));
            blocks.add(leak.apply(sheets.get(asAt)));
            return blocks;
        }

        @Override
        public List<String> sources(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
            return section.sources(asAt, sheets);
        }

        @Override
        public List<Relation> relations(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
            return section.relations(asAt, sheets);
        }
    }

    /**
     * The scorecard, and where and in whose homes the children live: what hangs together most, and writes most words of its
     * own. Of all pages together {@link NobodyCanBoundAWithheldCountTest} tells.
     */
    private static List<PackSection> sections(Figures figures) {
        return RealPaper.sections(figures).stream()
                .filter(section -> section.key().startsWith("children-in-care")
                        || section.key().startsWith("near-home"))
                .toList();
    }

    private static RealPaper paper(int oneIn, int from) {
        var figures = RealPaper.figures(WorldBook.of(oneIn, from, 0));
        return RealPaper.make(
                "paper", new RealPaper.Making(figures, sections(figures), MARCH, JUNE_MEETING, List.of()));
    }

    private static List<String> notProtected(List<RealPaper> papers) {
        return Interference.in(papers, MOST_LOOKED_AT, RealPaper::files);
    }
}
