package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.rendering.Renderings;
import org.hearth.committee.rendering.Written;
import org.hearth.demo.WorldBook;
import org.hearth.platform.documents.TaggedDocuments;
import org.hearth.platform.documents.TaggedPdf;
import org.hearth.platform.documents.TaggedPdf.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Writes the demo county's public paper for people to look through: each page in colour and as a copier without colour gives
 * it, and what a screen reader says, in its order. It runs when it is asked for, {@code -Dhearth.look=FOLDER}; a few pages of
 * it and the reading stand in {@code docs/paper} (see CONTRIBUTING).
 */
@EnabledIfSystemProperty(named = "hearth.look", matches = ".+")
class LookThroughTest {
    /** Dots to an inch: a page can be read, and its file is small. */
    private static final int DOTS = 70;

    /** Words that are printed on no other page, and what that page is called in the docs. */
    private static final Map<String, String> CHOSEN = Map.of(
            "Headlines at 31 March 2026", "headlines",
            "How old they are, by sex", "who-they-are",
            "Moves in twelve months, by reason", "stability",
            "Children who had each check in the year", "health");

    @Test
    void it_writes_every_page_in_colour_and_in_grey_and_what_is_heard() throws IOException {
        var folder = Files.createDirectories(Path.of(System.getProperty("hearth.look")));
        var figures = RealPaper.figures(WorldBook.of(1, 0, 0));
        var paper = RealPaper.make(
                "paper",
                new RealPaper.Making(
                        figures,
                        RealPaper.sections(figures),
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 6, 23),
                        List.of()));
        byte[] pdf = Renderings.render(
                measuredInApril(AllTyped.of(paper.written())), Rendering.PUBLIC, new TaggedDocuments());
        Files.write(folder.resolve("public.pdf"), pdf);

        try (var document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                String name = called(document, page);
                draw(document, page, ImageType.RGB, folder.resolve(name + "-colour.png"));
                draw(document, page, ImageType.GRAY, folder.resolve(name + "-grey.png"));
            }
        }
        var heard = new ArrayList<String>();
        hear(TaggedPdf.read(pdf), heard);
        Files.write(folder.resolve("read-aloud.txt"), heard);

        assertThat(heard).hasSizeGreaterThan(500);
    }

    private static Written measuredInApril(Written paper) {
        var was = paper.frozen();
        return Seeded.with(
                paper,
                new Frozen(
                        was.asAt(),
                        Instant.parse("2026-04-20T08:00:00Z"),
                        was.coverage(),
                        was.sections(),
                        was.definitions(),
                        was.relations(),
                        was.people(),
                        was.lists(),
                        was.sources()),
                Map.of(),
                Map.of());
    }

    private static String called(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        String printed = stripper.getText(document).replaceAll("\\s+", " ");
        return CHOSEN.entrySet().stream()
                .filter(one -> printed.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("page-%02d".formatted(page + 1));
    }

    private static void draw(PDDocument document, int page, ImageType colours, Path to) throws IOException {
        BufferedImage drawn = new PDFRenderer(document).renderImageWithDPI(page, DOTS, colours);
        ImageIO.write(drawn, "png", to.toFile());
    }

    /** A row of a table on one line, as a reader moves through it; all else a tag a line. */
    private static void hear(Tag tag, List<String> heard) {
        if (tag.type().equals("TR")) {
            heard.add("  row: "
                    + String.join(
                            " | ",
                            tag.kids().stream()
                                    .map(cell -> (cell.type().equals("TH") ? "[heading] " : "") + cell.whole())
                                    .toList()));
            return;
        }
        String said = tag.alternative() == null ? tag.text() : "(drawn) " + tag.alternative();
        if (!said.isBlank() || tag.type().equals("Table")) {
            heard.add(tag.type() + ": " + said.strip());
        }
        tag.kids().forEach(kid -> hear(kid, heard));
    }
}
