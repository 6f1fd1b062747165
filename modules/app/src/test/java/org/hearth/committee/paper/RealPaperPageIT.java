package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hearth.app.testing.Axe;
import org.hearth.app.testing.Browser;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.rendering.Renderings;
import org.hearth.demo.WorldBook;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.documents.TaggedDocuments;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The demo county's own paper as a web page, opened in a browser as somebody would who was sent the file. */
@Tag("slow")
class RealPaperPageIT {
    private static final Map<Rendering, Path> FILES = new EnumMap<>(Rendering.class);
    private static List<Block> blocks;

    @BeforeAll
    static void make() throws IOException {
        var figures = RealPaper.figures(WorldBook.of(1, 0, 0));
        var written = AllTyped.of(RealPaper.make(
                        "paper",
                        new RealPaper.Making(
                                figures,
                                RealPaper.sections(figures),
                                LocalDate.of(2026, 3, 31),
                                LocalDate.of(2026, 6, 23),
                                List.of()))
                .written());
        blocks = Renderings.document(written, Rendering.PUBLIC_PAGE).blocks();
        var folder = Files.createDirectories(Path.of("target", "paper"));
        for (Rendering rendering :
                List.of(Rendering.PUBLIC_PAGE, Rendering.EXEMPT_PAGE, Rendering.PUBLIC_WORDS, Rendering.EXEMPT_WORDS)) {
            FILES.put(
                    rendering,
                    Files.write(
                            folder.resolve(rendering.file()),
                            Renderings.render(written, rendering, new TaggedDocuments())));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Rendering.class,
            names = {"PUBLIC_PAGE", "EXEMPT_PAGE"})
    void axe_finds_nothing_wide_or_narrow(Rendering rendering) {
        for (int width : new int[] {1280, 320}) {
            try (var browser = Browser.open(width, true)) {
                var page = open(browser, rendering);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "paper", rendering.name() + "-" + width + ".png")));

                Axe.findsNothing(page);
                Axe.fitsItsWidth(page);
            }
        }
    }

    @Test
    void every_chart_has_its_finding_for_an_alternative_and_its_figures_in_a_table() {
        var charts = blocks.stream()
                .filter(Block.Chart.class::isInstance)
                .map(block -> ((Block.Chart) block).alternative())
                .toList();
        try (var browser = Browser.open(1280, true)) {
            var page = open(browser, Rendering.PUBLIC_PAGE);

            assertThat(page.locator("figure svg[role=img] > desc").allTextContents())
                    .hasSizeGreaterThan(5)
                    .containsExactlyElementsOf(charts);
            assertThat(page.locator("figure details table").count()).isEqualTo(charts.size());
        }
    }

    @Test
    void every_heading_of_a_table_says_what_it_heads() {
        try (var browser = Browser.open(1280, true)) {
            var page = open(browser, Rendering.PUBLIC_PAGE);

            assertThat(page.locator("table:not(:has(caption))").count()).isZero();
            assertThat(page.locator("th:not([scope])").count()).isZero();
            assertThat(page.locator("tbody tr:not(:has(th[scope=row]:first-child))")
                            .count())
                    .isZero();
            assertThat(page.locator("[colspan], [rowspan]").count()).isZero();
        }
    }

    @Test
    void the_contents_lead_to_each_part_by_keyboard() {
        try (var browser = Browser.open(1280, false)) {
            var page = open(browser, Rendering.PUBLIC_PAGE);

            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").textContent()).isEqualTo("Skip to the report");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.url()).contains("#h");
            assertThat(page.locator("nav a").allTextContents())
                    .isEqualTo(page.locator("h2").allTextContents());
        }
    }

    @Test
    void every_sheet_of_the_exempt_page_would_be_printed_with_its_marking() throws IOException {
        try (var browser = Browser.open(1280, false)) {
            var page = open(browser, Rendering.EXEMPT_PAGE);
            byte[] printed = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            try (var pdf = org.apache.pdfbox.Loader.loadPDF(printed)) {
                assertThat(pdf.getNumberOfPages()).isGreaterThan(10);
                for (int sheet = 1; sheet <= pdf.getNumberOfPages(); sheet++) {
                    var stripper = new org.apache.pdfbox.text.PDFTextStripper();
                    stripper.setStartPage(sheet);
                    stripper.setEndPage(sheet);
                    assertThat(stripper.getText(pdf).replaceAll("\\s+", ""))
                            .contains("EXEMPT-notforpublication:paragraph2");
                }
            }
        }
    }

    private static Page open(Browser browser, Rendering rendering) {
        browser.page().navigate(FILES.get(rendering).toUri().toString());
        return browser.page();
    }
}
