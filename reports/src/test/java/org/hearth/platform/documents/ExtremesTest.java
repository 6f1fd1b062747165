package org.hearth.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.api.documents.Block.Kind;
import org.hearth.platform.api.documents.Block.Series;
import org.hearth.platform.documents.TaggedPdf.Tag;
import org.junit.jupiter.api.Test;

/** What is empty, very long, or written in letters that trip others up. */
class ExtremesTest {
    private static final String LONG_WORD = "w".repeat(200);

    @Test
    void a_document_of_nothing_still_has_its_title_and_holds_to_the_rules() {
        byte[] pdf = Samples.pdf(Samples.document());

        assertThat(TaggedPdf.read(pdf).all().map(Tag::text).filter(text -> !text.isEmpty()))
                .containsExactly("Children in our care: where they live");
        assertThat(PdfRules.brokenForAccess(pdf)).isEmpty();
    }

    @Test
    void a_long_table_repeats_its_headings_for_the_eye_and_says_them_once_to_the_ear() throws IOException {
        byte[] pdf = Samples.pdf(Samples.document(Samples.longTable(220)));

        Tag table = TaggedPdf.read(pdf).of("Table").get(0);
        assertThat(table.of("TR")).hasSize(221);
        assertThat(table.of("TH").stream().filter(cell -> "Column".equals(cell.scope())))
                .extracting(Tag::text)
                .containsExactly("Provider", "Kind of home", "Children", "Share");
        assertThat(table.of("TR").get(220).kids())
                .extracting(Tag::text)
                .containsExactly("Provider 220", "Children's homes", Integer.toString(220 * 7 % 61), "46.0%");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(5);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("Kind of home");
            }
        }
        assertThat(PdfRules.brokenForAccess(pdf)).isEmpty();
    }

    @Test
    void a_row_stays_whole_on_its_page() throws IOException {
        var rows = Collections.nCopies(
                60, List.of("A provider with a name of many words that goes on", "One\ntwo\nthree\nfour"));
        byte[] pdf = Samples.pdf(Samples.document(new Block.Table(
                "Tall rows", List.of(new Column("Provider", 1, false), new Column("Lines", 1, false)), rows, null)));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                assertThat(text.split("\\bfour\\b", -1).length).isEqualTo(text.split("One\\b", -1).length);
            }
        }
    }

    /** However many rows come before, whether a note follows or not, and whether the rows are of one line or of several. */
    @Test
    void a_total_never_stands_alone_under_repeated_headings_and_no_empty_page_follows() throws IOException {
        var columns = List.of(new Column("Council", 60, false), new Column("What it is", 40, false));
        for (String note : Arrays.asList(null, "Only the councils next to ours are named.")) {
            for (String words :
                    List.of("one line", "words that take more lines than one in so narrow a column as this")) {
                int about = words.length() < 10 ? 26 : 13;
                for (int rows = about; rows < about + 11; rows++) {
                    var cells = new ArrayList<List<String>>();
                    for (int row = 1; row < rows; row++) {
                        cells.add(List.of("Council " + row, words));
                    }
                    cells.add(List.of("All the councils", words));
                    byte[] pdf = Samples.pdf(Samples.document(new Block.Table("Councils", columns, cells, note)));

                    assertThat(pageOf(pdf, note == null ? "All the councils" : "are named"))
                            .as("the last page, of %d rows of %s, note %s", rows, words, note)
                            .isEqualTo(pages(pdf));
                    assertThat(pageOf(pdf, "Council " + (rows - 1)))
                            .as("%d rows of %s, note %s", rows, words, note)
                            .isEqualTo(pageOf(pdf, "All the councils"));
                }
            }
        }
    }

    /** Words in narrow columns of figures leave much of each line empty, so that a row is taller than its letters. */
    @Test
    void nor_does_the_row_after_a_tall_one_stand_alone() throws IOException {
        var columns = new ArrayList<Column>();
        columns.add(new Column("Quarter to", 16, false));
        for (int column = 0; column < 5; column++) {
            columns.add(new Column("CP" + column + " Placed outside the council's area (%)", 16, true));
        }
        for (int rows = 20; rows < 27; rows++) {
            var cells = new ArrayList<List<String>>();
            for (int row = 1; row < rows; row++) {
                cells.add(List.of("31 March " + row, "46.3", "46.3", "46.3", "46.3", "46.3"));
            }
            String words = "no special cause now; earlier: 8 quarters running above the median, to 31 December 2025;"
                    + " 31 December 2025 is below the lower limit";
            cells.add(List.of("Special cause", words, words, words, words, words));
            cells.add(List.of("The last of all", "no", "no", "no", "no", "no"));
            byte[] pdf = Samples.pdf(Samples.document(new Block.Table("Quarters", columns, cells, null)));

            assertThat(pageOf(pdf, "The last of all")).as("%d rows", rows).isEqualTo(pageOf(pdf, "Special cause"));
        }
    }

    /** However much stands before: after a chart, and after a table of several pages. */
    @Test
    void a_sentence_that_ends_a_section_never_stands_alone_on_a_page() throws IOException {
        String sentence = "No commentary was given on: What changed; Why; What we are doing.";
        for (int rows = 12; rows < 20; rows++) {
            byte[] chart = Samples.pdf(Samples.document(
                    rows("First", rows), Samples.stacked(), new Block.Paragraph(sentence), new Block.PageBreak()));
            byte[] table = Samples.pdf(Samples.document(rows("First", 30 + rows), new Block.Paragraph(sentence)));

            assertThat(pageOf(chart, "No commentary"))
                    .as("%d rows", rows)
                    .isEqualTo(pageOf(chart, Samples.stacked().title()));
            assertThat(pageOf(table, "No commentary"))
                    .as("%d rows", rows)
                    .isEqualTo(pageOf(table, "First " + (30 + rows)));
        }
    }

    /** 20 rows leave 246 points; the heading and the small table take 228. */
    @Test
    void a_small_table_with_its_heading_follows_on_the_page_where_there_is_room_for_it() throws IOException {
        byte[] pdf = Samples.pdf(
                Samples.document(rows("First", 20), new Block.Heading(1, "Of few rows"), rows("Second", 6)));

        assertThat(pages(pdf)).isEqualTo(1);
    }

    private static Block.Table rows(String name, int many) {
        var rows = new ArrayList<List<String>>();
        for (int row = 1; row <= many; row++) {
            rows.add(List.of(name + " " + row, Integer.toString(row)));
        }
        return new Block.Table(
                name, List.of(new Column("Name", 60, false), new Column("Number", 40, true)), rows, null);
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static int pageOf(byte[] pdf, String words) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                if (stripper.getText(document).contains(words)) {
                    return page;
                }
            }
        }
        throw new AssertionError(words + " is nowhere");
    }

    @Test
    void very_long_words_are_broken_not_lost() {
        byte[] pdf = Samples.pdf(Samples.document(
                new Block.Heading(1, "T" + LONG_WORD),
                new Block.Paragraph("1.1", LONG_WORD),
                new Block.Finding(LONG_WORD),
                new Block.Fields("", List.of(new Block.Field("Label" + LONG_WORD, LONG_WORD))),
                new Block.Items(List.of("a)"), List.of(LONG_WORD)),
                new Block.Table(
                        LONG_WORD,
                        List.of(new Column("Name", 1, false), new Column(LONG_WORD, 1, true)),
                        List.of(List.of(LONG_WORD, "1")),
                        LONG_WORD)));

        var letters = TaggedPdf.read(pdf)
                .all()
                .mapToLong(tag -> tag.text().chars().filter(each -> each == 'w').count());
        assertThat(letters.sum()).isEqualTo(10 * 200);
        assertThat(PdfRules.brokenForAccess(pdf)).isEmpty();
    }

    @Test
    void a_row_taller_than_a_page_is_printed_whole_over_two() {
        String tall = "line\n".repeat(120).strip();
        byte[] pdf = Samples.pdf(Samples.document(new Block.Table(
                "One tall row",
                List.of(new Column("Name", 1, false), new Column("Words", 3, false)),
                List.of(List.of("Tall", tall)),
                null)));

        Tag cell = TaggedPdf.read(pdf).of("TD").get(0);
        assertThat(cell.text().split("line", -1)).hasSize(121);
        assertThat(PdfRules.brokenForAccess(pdf)).isEmpty();
    }

    @Test
    void accents_apostrophes_dashes_and_signs_come_through() {
        String names = "Zoë Ngô–Smith, Siân O’Brien, D'Arcy, Łukasz Żółć, İpek, £1,250.00 – “quoted” … 5 ≥ 4, −3, ½, €";
        byte[] pdf = Samples.pdf(Samples.document(
                new Block.Heading(1, "Names & <signs> \"quoted\""),
                new Block.Paragraph(names),
                new Block.Finding("a < b && c > d; <b>not bold</b> &amp; so on")));

        Tag tags = TaggedPdf.read(pdf);
        assertThat(tags.of("H1").get(0).text()).isEqualTo("Names & <signs> \"quoted\"");
        assertThat(tags.of("P"))
                .extracting(Tag::text)
                .containsExactly(names, "a < b && c > d; <b>not bold</b> &amp; so on");
        assertThat(PdfRules.brokenForAccess(pdf)).isEmpty();
        assertThat(PdfRules.brokenForArchive(pdf)).isEmpty();
    }

    @Test
    void what_the_typeface_lacks_becomes_a_question_mark_and_control_characters_go() {
        byte[] pdf = Samples.pdf(
                Samples.document(new Block.Paragraph("A smile \uD83D\uDE00 and a bell\u0007, a tab\there")));

        assertThat(TaggedPdf.read(pdf).of("P").get(0).text()).isEqualTo("A smile ? and a bell, a tab here");
        assertThat(PdfRules.brokenForAccess(pdf)).isEmpty();
    }

    @Test
    void an_empty_table_says_that_there_is_nothing_to_show() {
        byte[] pdf = Samples.pdf(Samples.document(
                new Block.Table("Children by provider", List.of(new Column("Provider", 1, false)), List.of(), null)));

        Tag tags = TaggedPdf.read(pdf);
        assertThat(tags.of("Table")).isEmpty();
        assertThat(tags.of("P")).extracting(Tag::text).containsExactly("Children by provider: nothing to show.");
    }

    @Test
    void a_chart_of_one_value_or_none_gives_way_to_a_sentence() {
        var one = new Block.Chart(
                Kind.BAR,
                "One",
                "Only one.",
                "Children",
                List.of("A", "B"),
                List.of(new Series("x", Samples.numbers("4", null))));
        var none = new Block.Chart(
                Kind.LINE,
                "None",
                "None.",
                "%",
                List.of("A", "B"),
                List.of(new Series("x", Samples.numbers(null, null))));

        Tag tags = TaggedPdf.read(Samples.pdf(Samples.document(one, Samples.bars(), none)));

        assertThat(tags.of("Figure"))
                .extracting(Tag::alternative)
                .containsExactly(Samples.bars().alternative());
        assertThat(tags.of("P"))
                .extracting(Tag::text)
                .containsExactly(
                        "One: there are no figures to draw a chart from.",
                        Samples.bars().title(),
                        "None: there are no figures to draw a chart from.");
    }

    @Test
    void a_bar_that_is_withheld_is_not_taken_for_nought() throws IOException {
        byte[] pdf = Samples.pdf(Samples.document(new Block.Chart(
                Kind.BAR,
                "Withheld",
                "Two are shown.",
                "Children",
                List.of("Fostered", "Parents", "Homes"),
                List.of(new Series("Children", Samples.numbers("40", null, "0"))))));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).split("not shown", -1))
                    .hasSize(2);
        }
    }

    @Test
    void several_charts_may_stand_on_one_page() throws IOException {
        byte[] pdf = Samples.pdf(Samples.document(Samples.stacked(), Samples.stacked(), Samples.stacked()));

        assertThat(TaggedPdf.read(pdf).of("Figure")).hasSize(3);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isLessThan(3);
        }
        assertThat(PdfRules.brokenForAccess(pdf)).isEmpty();
    }

    @Test
    void charts_of_zeros_of_many_categories_and_of_long_names_hold_to_the_rules() {
        var many = new ArrayList<String>();
        var values = new String[30];
        for (int category = 0; category < 30; category++) {
            many.add("A council with a rather long name, number " + category);
            values[category] = Integer.toString(category % 7 * 100);
        }
        byte[] pdf = Samples.pdf(Samples.document(
                new Block.Chart(
                        Kind.BAR,
                        "Zeros",
                        "All are zero.",
                        "",
                        List.of("A", "B"),
                        List.of(new Series("x", Samples.numbers("0", "0")))),
                new Block.Chart(
                        Kind.STACKED_BAR,
                        "Many",
                        "Many councils.",
                        "Children",
                        many,
                        List.of(
                                new Series("One", Samples.numbers(values)),
                                new Series("Two", Samples.numbers(values)))),
                new Block.Chart(
                        Kind.LINE,
                        "Many months",
                        "Many.",
                        "%",
                        many,
                        List.of(new Series("One", Samples.numbers(values))))));

        assertThat(TaggedPdf.read(pdf).of("Figure")).hasSize(3);
        assertThat(PdfRules.brokenForAccess(pdf)).isEmpty();
    }

    @Test
    void a_table_may_run_over_pages_that_lie_on_their_side() {
        var scorecard = Samples.scorecard();
        var rows = new ArrayList<List<String>>();
        for (int times = 0; times < 8; times++) {
            rows.addAll(scorecard.rows());
        }
        byte[] pdf = Samples.pdf(Samples.document(
                new Block.Heading(1, "Scorecard"),
                new Block.Table(scorecard.caption(), scorecard.columns(), rows, scorecard.note()),
                new Block.Heading(2, "Upright again")));

        assertThat(TaggedPdf.read(pdf).of("TR")).hasSize(81);
        assertThat(PdfRules.brokenForAccess(pdf)).isEmpty();
    }

    @Test
    void a_table_whose_words_would_be_broken_is_turned_however_few_its_columns() throws IOException {
        var words = List.of(
                "Numerator",
                "Denominator",
                "Comparator",
                "Accommodation",
                "Unaccompanied",
                "Northamptonshire",
                "Nottinghamshire",
                "Improvement");
        var columns = words.stream().map(word -> new Column(word, 1, false)).toList();
        byte[] pdf = Samples.pdf(Samples.document(
                new Block.Heading(1, "Paper"),
                new Block.Paragraph("Upright."),
                new Block.Heading(2, "Wide"),
                new Block.Table("Long words", columns, List.of(words), null)));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(842);
            assertThat(document.getPage(1).getMediaBox().getHeight()).isEqualTo(595);
            assertThat(new PDFTextStripper().getText(document)).contains(words);
        }
    }

    @Test
    void tables_that_are_not_tables_are_refused() {
        var seventeen = Collections.nCopies(17, new Column("Month", 1, true));
        assertThatThrownBy(() -> Samples.pdf(Samples.document(
                        new Block.Table("Too wide", seventeen, List.of(Collections.nCopies(17, "1")), null))))
                .hasMessageContaining("Too wide")
                .hasMessageContaining("17");
        assertThatThrownBy(() -> Samples.pdf(Samples.document(new Block.Table(
                        "Ragged", List.of(new Column("One", 1, false)), List.of(List.of("1", "2")), null))))
                .hasMessageContaining("Ragged");
    }

    @Test
    void two_headings_of_the_same_words_are_two_bookmarks() throws IOException {
        byte[] pdf = Samples.pdf(Samples.document(
                new Block.Heading(1, "Paper"),
                new Block.Heading(2, "What this means"),
                new Block.PageBreak(),
                new Block.Heading(2, "What this means")));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<Integer>();
            var outline = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            for (var item : outline.children()) {
                pages.add(document.getPages().indexOf(item.findDestinationPage(document)));
            }
            assertThat(pages).containsExactly(0, 1);
        }
    }

    @Test
    void a_document_without_marking_that_is_not_made_up_says_neither() throws IOException {
        byte[] pdf = Samples.pdf(Samples.document(new Block.Paragraph("Public.")));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .doesNotContain("made up")
                    .doesNotContain("null");
        }
    }
}
