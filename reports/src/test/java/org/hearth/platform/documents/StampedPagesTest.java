package org.hearth.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A whole paper, stamped for one who is to have a copy: upright pages and lying ones. */
class StampedPagesTest {
    private static final List<String> LINES =
            List.of("Copy 12 for Councillor Zoë Łuczak-O'Hara", "Vice-chair of the committee");
    private static byte[] pdf;
    private static byte[] before;
    private static byte[] stamped;

    @BeforeAll
    static void stamp() {
        pdf = Samples.pdf(Samples.paper());
        before = pdf.clone();
        stamped = new StampedPages().stamped(pdf, LINES);
    }

    @Test
    void every_page_says_whose_copy_it_is_and_all_else_that_it_said() throws IOException {
        var plain = pages(pdf);
        var copy = pages(stamped);

        assertThat(plain).hasSizeGreaterThan(2);
        assertThat(copy).hasSameSizeAs(plain);
        for (int page = 0; page < plain.size(); page++) {
            assertThat(copy.get(page)).contains(LINES);
            assertThat(plain.get(page).lines().toList())
                    .isSubsetOf(copy.get(page).lines().toList());
        }
    }

    @Test
    void it_is_still_read_by_assistive_technology_and_archived() {
        assertThat(PdfRules.brokenForAccess(stamped)).isEmpty();
        assertThat(PdfRules.brokenForArchive(stamped)).isEmpty();
    }

    @Test
    void what_is_read_aloud_is_what_was_read_before() {
        assertThat(TaggedPdf.read(stamped)).isEqualTo(TaggedPdf.read(pdf));
    }

    @Test
    void the_paper_it_is_made_from_stays_as_it_was_and_the_same_copy_asked_twice_is_the_same_file() {
        assertThat(pdf).isEqualTo(before);
        assertThat(new StampedPages().stamped(pdf, LINES)).isEqualTo(stamped);
        assertThat(new StampedPages().stamped(pdf, List.of("Copy 13 for another")))
                .isNotEqualTo(stamped);
    }

    @Test
    void a_long_name_is_made_small_enough_to_stand_between_the_margins() throws IOException {
        byte[] wide = new StampedPages().stamped(pdf, List.of("Copy 12 for " + "W".repeat(80)));

        try (PDDocument document = Loader.loadPDF(wide)) {
            var ends = new ArrayList<Float>();
            float width = document.getPage(0).getMediaBox().getWidth();
            var stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    if (text.contains("WWW")) {
                        ends.add(positions.get(positions.size() - 1).getEndX());
                    }
                }
            };
            stripper.setEndPage(1);
            stripper.getText(document);
            assertThat(ends).singleElement().satisfies(end -> assertThat(end).isLessThan(width - 40));
        }
    }

    @Test
    void the_stamp_stands_above_everything_else_on_its_page() throws IOException {
        var lines = new ArrayList<Float>();
        var others = new ArrayList<Float>();
        try (PDDocument document = Loader.loadPDF(stamped)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    boolean ours = LINES.stream().anyMatch(text::contains);
                    positions.forEach(each -> (ours ? lines : others)
                            .add(ours ? each.getYDirAdj() : each.getYDirAdj() - each.getHeightDir()));
                }
            }.getText(document);
        }

        assertThat(lines).isNotEmpty();
        assertThat(lines.stream().max(Float::compare).orElseThrow())
                .isLessThan(others.stream().min(Float::compare).orElseThrow());
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }
}
