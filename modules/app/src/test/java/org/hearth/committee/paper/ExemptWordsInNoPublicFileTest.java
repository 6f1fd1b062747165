package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hearth.committee.commentary.Part;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.rendering.Renderings;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.demo.WorldBook;
import org.hearth.platform.documents.TaggedDocuments;
import org.hearth.platform.documents.TaggedPdf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A word that stands in each exempt place of the demo county's paper is looked for in all that its files hold. */
class ExemptWordsInNoPublicFileTest {
    private static final String SECRET = "Zyxthorn";
    private static final String OPEN = "Quillmoor";
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    private static Written written;

    @BeforeAll
    static void make() {
        var figures = RealPaper.figures(WorldBook.of(12, 5, 0));
        var paper = RealPaper.make(
                "paper",
                new RealPaper.Making(
                        figures, RealPaper.sections(figures), MARCH, LocalDate.of(2026, 6, 23), List.of()));
        written = withWords(paper.written());
    }

    @ParameterizedTest
    @EnumSource(
            value = Rendering.class,
            names = {"PUBLIC", "PUBLIC_TABLES", "PUBLIC_PAGE", "PUBLIC_WORDS"})
    void it_is_in_no_part_of_a_public_file(Rendering rendering) throws IOException {
        assertThat(all(rendering).toLowerCase()).doesNotContain(SECRET.toLowerCase(), "for members only");
    }

    /** That the search would find it. */
    @ParameterizedTest
    @EnumSource(
            value = Rendering.class,
            names = {"EXEMPT", "EXEMPT_PAGE", "WORKING_PAPER"})
    void it_is_found_where_it_belongs(Rendering rendering) throws IOException {
        assertThat(all(rendering)).contains(SECRET);
    }

    @Test
    void other_words_are_found_in_the_public_file_by_the_same_search() throws IOException {
        assertThat(all(Rendering.PUBLIC)).contains(OPEN);
        assertThat(all(Rendering.PUBLIC_PAGE)).contains(OPEN);
    }

    /** All but the headlines, whose lines have their words in the scorecard. */
    @Test
    void every_section_with_commentary_has_one_such_place() {
        var slots = written.frozen().slots().keySet();
        List<String> withWords = written.frozen().sections().stream()
                .filter(section -> section.blocks().stream().anyMatch(PackBlock.Commentary.class::isInstance))
                .map(Frozen.Section::key)
                .toList();
        assertThat(withWords).hasSizeGreaterThan(5).doesNotContain("children-in-care.headlines");
        assertThat(slots.stream().filter(Part::isExempt))
                .containsExactlyElementsOf(
                        withWords.stream().map(key -> key + ".exempt").toList());
    }

    /** The homes of the demo county have numbers, and no list names them. */
    @ParameterizedTest
    @EnumSource(
            value = Rendering.class,
            names = {"PUBLIC", "PUBLIC_TABLES", "PUBLIC_PAGE", "PUBLIC_WORDS"})
    void nor_is_any_home_named_in_it_nor_said_that_homes_are_named_somewhere(Rendering rendering) throws IOException {
        var words = exempt().flatMap(piece -> piece.names().stream()).toList();

        assertThat(words).hasSizeGreaterThan(3);
        assertThat(all(rendering)).doesNotContain(words).doesNotContain(titles());
    }

    @Test
    void the_exempt_files_name_every_home() throws IOException {
        var words = exempt().flatMap(piece -> piece.names().stream()).toList();

        assertThat(all(Rendering.EXEMPT_PAGE)).contains(words).contains(titles());
        assertThat(all(Rendering.EXEMPT_TABLES)).contains(words);
    }

    @Test
    void each_figure_by_name_opens_to_its_list_in_the_working_paper() throws IOException {
        var frozen = written.frozen();
        var figures = new LinkedHashMap<>(frozen.everyFigure());
        figures.keySet().removeAll(frozen.figures().keySet());
        // for how many a figure is not known is a number beside it, of whom no list is kept
        figures.keySet().removeIf(at -> "not-known".equals(at.part().get("of")));

        assertThat(figures.values()).hasSizeGreaterThan(10).allSatisfy(figure -> assertThat(frozen.members(figure.at()))
                .hasSize(figure.value().intValue()));
        assertThat(all(Rendering.WORKING_PAPER)).contains("No number (URN) is sent");
    }

    /** Neither what is withheld nor one byte of what is public hangs on what members read besides. */
    @Test
    void the_public_files_are_the_same_where_nothing_is_named() {
        var figures = RealPaper.figures(WorldBook.of(12, 5, 0));
        var with = paper(figures, RealPaper.sections(figures));
        var without = paper(
                figures,
                RealPaper.sections(figures).stream()
                        .filter(section -> !section.key().equals("near-home.by-name"))
                        .toList());

        assertThat(with.frozen().sections()).hasSize(without.frozen().sections().size() + 1);
        assertThat(with.system().quantities()).isEqualTo(without.system().quantities());
        assertThat(with.system().equations()).isEqualTo(without.system().equations());
        assertThat(with.hidden()).isEqualTo(without.hidden());
        assertThat(PublicFile.differing(with.files(), without.files())).isEmpty();
    }

    private static RealPaper paper(Figures figures, List<PackSection> sections) {
        return RealPaper.make(
                "paper", new RealPaper.Making(figures, sections, MARCH, LocalDate.of(2026, 6, 23), List.of()));
    }

    private static Stream<PackBlock.Exempt> exempt() {
        return written.frozen().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(PackBlock.Exempt.class::isInstance)
                .map(PackBlock.Exempt.class::cast);
    }

    private static List<String> titles() {
        return Stream.concat(
                        written.frozen().sections().stream()
                                .filter(Frozen.Section::isForMembersOnly)
                                .map(Frozen.Section::title),
                        exempt().flatMap(piece -> piece.blocks().stream())
                                .filter(PackBlock.Table.class::isInstance)
                                .map(table -> ((PackBlock.Table) table).caption()))
                .toList();
    }

    /** Every part unpacked, and of a PDF also what is read and heard. */
    private static String all(Rendering rendering) throws IOException {
        byte[] file = Renderings.render(written, rendering, new TaggedDocuments());
        if (rendering.file().endsWith(".pdf")) {
            var text = new StringBuilder();
            try (var pdf = Loader.loadPDF(file)) {
                text.append(new PDFTextStripper().getText(pdf));
            }
            TaggedPdf.read(file)
                    .all()
                    .forEach(tag -> text.append(tag.text()).append('\n').append(tag.alternative()));
            return text.append(parts(PublicFile.pdf(file))).toString();
        }
        return rendering.file().endsWith(".html") ? parts(PublicFile.html(file)) : parts(PublicFile.zip(file));
    }

    private static String parts(Map<String, String> parts) {
        var text = new StringBuilder();
        parts.forEach((name, content) -> text.append(name).append(content));
        return text.toString();
    }

    private static Written withWords(Written begun) {
        var commentary = new LinkedHashMap<String, String>();
        begun.frozen()
                .slots()
                .keySet()
                .forEach(slot -> commentary.put(
                        slot,
                        Part.isExempt(slot)
                                ? "One child moved to %s House.".formatted(SECRET)
                                : "%s told us more.".formatted(OPEN)));
        return new Written(
                begun.council(),
                begun.madeUp(),
                begun.meeting(),
                begun.version(),
                begun.draft(),
                begun.dated(),
                begun.frozen(),
                begun.withheld(),
                begun.threshold(),
                begun.front(),
                commentary,
                begun.revisions(),
                begun.restricted(),
                begun.clearances());
    }
}
