package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hearth.committee.clearance.ClearanceSheet;
import org.hearth.committee.frontsheet.Form;
import org.hearth.committee.frontsheet.FrontSheet;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.rendering.Renderings;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.demo.WorldBook;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.documents.PdfRules;
import org.hearth.platform.documents.TaggedDocuments;
import org.hearth.platform.documents.TaggedPdf;
import org.hearth.platform.documents.TaggedPdf.Tag;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The demo county's own papers with everything typed, for readers with assistive technology and for the archive: by veraPDF,
 * and by the tags one by one.
 */
class RealPaperAccessTest {
    private static final Map<Rendering, byte[]> FILES = new EnumMap<>(Rendering.class);
    private static final double POINTS_OF_AN_INCH = 72;
    private static final double MILLIMETRES_OF_AN_INCH = 25.4;
    private static final int TEN_MEGABYTES = 10_000_000;

    private static final CareBook BOOK = WorldBook.of(1, 0, 0);

    private static Written written;

    @BeforeAll
    static void make() {
        var figures = RealPaper.figures(BOOK);
        var paper = RealPaper.make(
                "paper",
                new RealPaper.Making(
                        figures,
                        RealPaper.sections(figures),
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 6, 23),
                        List.of()));
        written = AllTyped.of(paper.written());
        for (Rendering rendering : List.of(Rendering.PUBLIC, Rendering.EXEMPT, Rendering.WORKING_PAPER)) {
            FILES.put(rendering, Renderings.render(written, rendering, new TaggedDocuments()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Rendering.class,
            names = {"PUBLIC", "EXEMPT", "WORKING_PAPER"})
    void it_holds_to_pdf_ua(Rendering rendering) {
        assertThat(PdfRules.brokenForAccess(FILES.get(rendering))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Rendering.class,
            names = {"PUBLIC", "EXEMPT", "WORKING_PAPER"})
    void it_can_be_archived_as_pdf_a(Rendering rendering) {
        assertThat(PdfRules.brokenForArchive(FILES.get(rendering))).isEmpty();
    }

    @Test
    void what_was_typed_stands_in_it() {
        assertThat(blocks(Rendering.PUBLIC))
                .filteredOn(Block.Table.class::isInstance)
                .map(block -> ((Block.Table) block).caption())
                .contains("Officer clearance")
                .anyMatch(caption -> caption.startsWith("Actions, with who has each"));
        assertThat(tags(Rendering.PUBLIC).all().map(Tag::text).toList())
                .anyMatch(words -> words.contains("None of them left"))
                .anyMatch(words -> words.contains("Cleared on 1 June 2026 by Jo Day, Head of Finance"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Rendering.class,
            names = {"PUBLIC", "EXEMPT", "WORKING_PAPER"})
    void its_bookmarks_are_its_headings_and_each_leads_to_its_page(Rendering rendering) throws IOException {
        try (var pdf = Loader.loadPDF(FILES.get(rendering))) {
            var bookmarks = new ArrayList<String>();
            outline(pdf, pdf.getDocumentCatalog().getDocumentOutline(), bookmarks);

            assertThat(bookmarks)
                    .containsExactlyElementsOf(blocks(rendering).stream()
                            .filter(Block.Heading.class::isInstance)
                            .map(block -> unbroken(((Block.Heading) block).text()))
                            .toList());
        }
    }

    private static void outline(PDDocument pdf, PDOutlineNode node, List<String> into) throws IOException {
        for (PDOutlineItem item : node.children()) {
            into.add(unbroken(item.getTitle()));
            var page = item.findDestinationPage(pdf);
            assertThat(page).as(item.getTitle()).isNotNull();
            var stripper = new PDFTextStripper();
            int number = pdf.getPages().indexOf(page) + 1;
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            assertThat(unbroken(stripper.getText(pdf))).contains(unbroken(item.getTitle()));
            outline(pdf, item, into);
        }
    }

    /** As council's agenda systems take it. */
    @ParameterizedTest
    @EnumSource(
            value = Rendering.class,
            names = {"PUBLIC", "EXEMPT", "WORKING_PAPER"})
    void every_page_is_a4_and_the_file_below_ten_megabytes(Rendering rendering) throws IOException {
        assertThat(FILES.get(rendering).length).isLessThan(TEN_MEGABYTES);
        try (var pdf = Loader.loadPDF(FILES.get(rendering))) {
            assertThat(pdf.getPages()).allSatisfy(page -> {
                double width = millimetres(page.getMediaBox().getWidth());
                double height = millimetres(page.getMediaBox().getHeight());
                assertThat(Math.min(width, height)).as("short side").isCloseTo(210, within(0.5));
                assertThat(Math.max(width, height)).as("long side").isCloseTo(297, within(0.5));
            });
        }
    }

    private static double millimetres(double points) {
        return points / POINTS_OF_AN_INCH * MILLIMETRES_OF_AN_INCH;
    }

    /** committee-pack.md section 3, after the title. */
    @Test
    void the_front_sheet_prints_every_field_in_the_order_of_cambridgeshire() {
        assertThat(frontSheet(written))
                .containsExactly(
                        "Corporate parenting report: children in care at 31 March 2026",
                        "To",
                        "Meeting date",
                        "From",
                        "Electoral division(s)",
                        "Forward Plan ref",
                        "Key decision",
                        "Purpose",
                        "The Committee is recommended to:",
                        "a)",
                        "b)",
                        "Officer contact: name",
                        "Officer contact: post",
                        "Officer contact: email",
                        "Officer contact: telephone",
                        "Member contacts: names",
                        "Member contacts: role",
                        "Member contacts: email",
                        "Member contacts: telephone",
                        "Agenda item number",
                        "Public or exempt");
    }

    @Test
    void the_front_sheet_of_peterborough_has_an_order_of_its_own() {
        var front = FrontSheet.begin(
                FrontSheetTemplate.of(Form.PETERBOROUGH, written.meeting()),
                written.meeting(),
                written.frozen().asAt(),
                written.meeting());

        var printed = frontSheet(new Written(
                written.council(),
                written.madeUp(),
                written.meeting(),
                1,
                false,
                written.meeting(),
                written.frozen(),
                written.withheld(),
                written.threshold(),
                front,
                written.commentary(),
                List.of(),
                Set.of(),
                ClearanceSheet.NONE));

        assertThat(printed)
                .containsSubsequence(
                        "To",
                        "Agenda item number",
                        "Meeting date",
                        "Public or exempt",
                        "Report of",
                        "Cabinet member(s) responsible",
                        "Contact officer: name",
                        "Deadline date",
                        "a)")
                .doesNotContain("Electoral division(s)", "Forward Plan ref");
    }

    /** Titles, labels and letters, down to the first heading of the report itself. */
    private static List<String> frontSheet(Written paper) {
        var printed = new ArrayList<String>();
        for (Block block : Renderings.document(paper, Rendering.PUBLIC).blocks()) {
            if (block instanceof Block.Heading heading && heading.level() > 1) {
                break;
            }
            if (block instanceof Block.Heading heading) {
                printed.add(heading.text());
            } else if (block instanceof Block.Fields fields) {
                fields.fields().forEach(field -> printed.add(field.label()));
            } else if (block instanceof Block.Items items) {
                printed.addAll(items.labels());
            } else if (block instanceof Block.Paragraph paragraph) {
                printed.add(paragraph.text());
            }
        }
        return printed;
    }

    @Test
    void no_childs_reference_stands_in_any_public_or_exempt_file() {
        var references = BOOK.children().stream().map(ChildHistory::reference).collect(Collectors.toSet());
        var words = Pattern.compile("[\\p{L}\\d]+");
        for (Rendering rendering : Rendering.values()) {
            if (rendering == Rendering.WORKING_PAPER) {
                continue;
            }
            byte[] file = FILES.containsKey(rendering)
                    ? FILES.get(rendering)
                    : Renderings.render(written, rendering, new TaggedDocuments());
            String name = rendering.file();
            var parts = name.endsWith(".pdf")
                    ? PublicFile.pdf(file)
                    : name.endsWith(".html") ? PublicFile.html(file) : PublicFile.zip(file);
            parts.forEach((part, content) -> assertThat(words.matcher(content)
                            .results()
                            .map(MatchResult::group)
                            .filter(references::contains))
                    .as("%s, %s", rendering, part)
                    .isEmpty());
        }
        assertThat(tags(Rendering.WORKING_PAPER).whole())
                .contains(references.iterator().next());
    }

    @ParameterizedTest
    @EnumSource(
            value = Rendering.class,
            names = {"PUBLIC", "EXEMPT"})
    void one_heading_of_level_1_and_no_level_skipped(Rendering rendering) {
        var levels = tags(rendering).where(tag -> tag.type().matches("H\\d")).stream()
                .map(tag -> tag.type().charAt(1) - '0')
                .toList();

        assertThat(levels.get(0)).isEqualTo(1);
        assertThat(levels).filteredOn(level -> level == 1).hasSize(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Rendering.class,
            names = {"PUBLIC", "EXEMPT"})
    void every_table_has_one_heading_row_and_a_heading_for_each_row(Rendering rendering) {
        var tables = tags(rendering).of("Table");

        assertThat(tables).hasSizeGreaterThan(12).allSatisfy(table -> {
            var rows = table.of("TR");
            assertThat(rows.get(0).kids()).allMatch(cell -> cell.type().equals("TH") && "Column".equals(cell.scope()));
            assertThat(rows.subList(1, rows.size())).allSatisfy(row -> {
                assertThat(row.kids().get(0).type()).isEqualTo("TH");
                assertThat(row.kids().get(0).scope()).isEqualTo("Row");
                assertThat(row.kids().subList(1, row.kids().size()))
                        .allMatch(cell -> cell.type().equals("TD"));
            });
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Rendering.class,
            names = {"PUBLIC", "EXEMPT"})
    void each_figures_alternative_is_its_finding_as_it_is_read_before_it(Rendering rendering) {
        var findings = blocks(rendering).stream()
                .filter(Block.Finding.class::isInstance)
                .map(block -> unbroken(((Block.Finding) block).text()))
                .toList();
        var heard = tags(rendering).all().toList();
        var figures = heard.stream().filter(tag -> tag.type().equals("Figure")).toList();

        assertThat(figures).isNotEmpty().allSatisfy(figure -> {
            String alternative = unbroken(figure.alternative());
            assertThat(alternative).isIn(findings);
            assertThat(heard.subList(0, heard.indexOf(figure)))
                    .anyMatch(before -> unbroken(before.text()).equals(alternative));
        });
    }

    @Test
    void where_a_chart_has_lost_points_its_alternative_says_so_and_else_not() {
        var charts = blocks(Rendering.PUBLIC).stream()
                .filter(Block.Chart.class::isInstance)
                .map(Block.Chart.class::cast)
                .toList();
        var alternatives = tags(Rendering.PUBLIC).of("Figure").stream()
                .map(Tag::alternative)
                .toList();
        assertThat(alternatives).hasSameSizeAs(charts);
        for (int i = 0; i < charts.size(); i++) {
            boolean lost = charts.get(i).series().stream()
                    .anyMatch(series -> series.values().stream().anyMatch(java.util.Objects::isNull));
            assertThat(alternatives.get(i).endsWith("Withheld figures are left out of the chart."))
                    .as("%s: %s", charts.get(i).title(), alternatives.get(i))
                    .isEqualTo(lost);
        }
        assertThat(alternatives)
                .anyMatch(words -> words.contains("Withheld"))
                .anyMatch(words -> !words.contains("Withheld"));
        assertThat(tags(Rendering.EXEMPT).of("Figure"))
                .extracting(Tag::alternative)
                .noneMatch(words -> words.contains("Withheld"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Rendering.class,
            names = {"PUBLIC", "EXEMPT"})
    void it_is_read_in_the_order_of_its_blocks(Rendering rendering) {
        var heard = tags(rendering)
                .all()
                .map(tag -> tag.alternative() == null ? tag.text() : tag.alternative())
                .map(RealPaperAccessTest::unbroken)
                .toList();
        int at = -1;
        for (String said : said(blocks(rendering))) {
            int next = heard.subList(at + 1, heard.size()).indexOf(unbroken(said));
            assertThat(next)
                    .as(
                            "\"%s\" comes after what stands before it, followed by %s",
                            said, heard.subList(Math.max(at, 0), Math.min(at + LOOKED_AT, heard.size())))
                    .isNotNegative();
            at += next + 1;
        }
    }

    /** Without regard to where lines were broken. */
    private static final int LOOKED_AT = 12;

    private static String unbroken(String words) {
        return words.replaceAll("\\s+", "");
    }

    /** The words of each block, and each cell of each table. */
    private static List<String> said(List<Block> blocks) {
        var said = new ArrayList<String>();
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                said.add(heading.text());
            } else if (block instanceof Block.Paragraph paragraph) {
                String number = paragraph.number() == null ? "" : paragraph.number();
                said.add((number + " " + paragraph.text()).strip());
            } else if (block instanceof Block.Finding finding) {
                said.add(finding.text());
            } else if (block instanceof Block.Table table) {
                said.add(table.caption());
                table.columns().forEach(column -> said.add(column.heading()));
                table.rows().forEach(said::addAll);
            } else if (block instanceof Block.Chart chart) {
                said.add(chart.alternative());
            }
        }
        return said;
    }

    private static List<Block> blocks(Rendering rendering) {
        return Renderings.document(written, rendering).blocks();
    }

    private static Tag tags(Rendering rendering) {
        return TaggedPdf.read(FILES.get(rendering));
    }
}
