package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hearth.committee.rendering.Rendering;
import org.hearth.demo.WorldBook;
import org.hearth.platform.documents.TaggedPdf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The headlines of the demo county's paper as members get them. */
class HeadlinesOnTwoPagesTest {
    private static final String HEADLINES = "children-in-care.headlines";

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate MEETING = LocalDate.of(2026, 6, 23);

    private static RealPaper paper;
    private static RealPaper without;

    @BeforeAll
    static void make() {
        var figures = RealPaper.figures(WorldBook.of(1, 0, 0));
        var sections = RealPaper.sections(figures);
        paper = RealPaper.make("paper", new RealPaper.Making(figures, sections, MARCH, MEETING, List.of()));
        without = RealPaper.make(
                "without",
                new RealPaper.Making(
                        figures,
                        sections.stream()
                                .filter(section -> !section.key().equals(HEADLINES))
                                .toList(),
                        MARCH,
                        MEETING,
                        List.of()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Rendering.class,
            names = {"PUBLIC", "EXEMPT"})
    void they_take_two_pages_at_most(Rendering rendering) throws IOException {
        var file = paper.file(rendering);
        // to be looked at
        Files.write(Files.createDirectories(Path.of("target")).resolve("headlines-" + rendering.file()), file);
        assertThat(pagesOfThem(file)).isBetween(1, 2);
    }

    /** Within the year more is not measured, or says when it was, or is published once a year. */
    @Test
    void nor_do_they_take_more_within_the_year() throws IOException {
        var figures = RealPaper.figures(WorldBook.of(1, 0, 0));
        var december = RealPaper.make(
                "december",
                new RealPaper.Making(
                        figures,
                        RealPaper.sections(figures),
                        LocalDate.of(2025, 12, 31),
                        LocalDate.of(2026, 3, 24),
                        List.of()));

        assertThat(pagesOfThem(december.file(Rendering.PUBLIC))).isBetween(1, 2);
    }

    /** All of Cambridgeshire's form, to whether the report is public. */
    @Test
    void the_front_sheet_before_them_is_one_page() throws IOException {
        try (var pdf = Loader.loadPDF(paper.file(Rendering.PUBLIC))) {
            var first = new PDFTextStripper();
            first.setEndPage(1);

            assertThat(first.getText(pdf))
                    .contains("Purpose", "Officer contact: name", "Agenda item number", "Public or exempt");
        }
    }

    private static int pagesOfThem(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            var pages = new ArrayList<PDPage>();
            pdf.getPages().forEach(pages::add);
            int begin = pages.indexOf(page(pdf, "Headlines"));
            int next = pages.indexOf(page(pdf, "Scorecard"));

            assertThat(begin).isPositive();
            return next - begin;
        }
    }

    private static PDPage page(PDDocument pdf, String heading) throws IOException {
        for (PDOutlineItem title : pdf.getDocumentCatalog().getDocumentOutline().children()) {
            for (PDOutlineItem item : title.children()) {
                if (item.getTitle().equals(heading)) {
                    return item.findDestinationPage(pdf);
                }
            }
        }
        throw new AssertionError("no bookmark " + heading);
    }

    @Test
    void each_line_is_the_heading_of_its_row() {
        var table = TaggedPdf.read(paper.file(Rendering.PUBLIC)).of("Table").stream()
                .filter(one -> one.of("TR").get(0).kids().stream()
                        .map(HeadlinesOnTwoPagesTest::heard)
                        .toList()
                        .equals(List.of(
                                "Indicator", "This quarter", "Target", "Rating", "Direction of travel", "England")))
                .findFirst()
                .orElseThrow();

        assertThat(table.of("TR")).hasSizeBetween(20, 30);
        assertThat(table.of("TR").subList(1, table.of("TR").size()))
                .allSatisfy(row -> assertThat(row.kids().get(0)).satisfies(heading -> {
                    assertThat(heading.type()).isEqualTo("TH");
                    assertThat(heading.scope()).isEqualTo("Row");
                    assertThat(heard(heading)).startsWith("CP");
                }));
    }

    private static String heard(TaggedPdf.Tag cell) {
        return cell.whole();
    }

    @Test
    void they_add_no_count_and_no_relation_to_what_must_be_thought_of_when_figures_are_withheld() {
        assertThat(paper.system().quantities().keySet())
                .isEqualTo(without.system().quantities().keySet());
        assertThat(new HashSet<>(paper.system().equations()))
                .isEqualTo(new HashSet<>(without.system().equations()));
        assertThat(paper.hidden()).isNotEmpty().isEqualTo(without.hidden());
    }
}
