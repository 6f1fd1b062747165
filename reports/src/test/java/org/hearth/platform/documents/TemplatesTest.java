package org.hearth.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.api.documents.Block.Field;
import org.hearth.platform.api.documents.Document;
import org.hearth.platform.documents.TaggedPdf.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a listener hears of each template, kept in {@code golden/<template>.txt}. A change of the library or of a template
 * that changes it has to change the file too, where everybody sees it.
 */
class TemplatesTest {
    private static final Map<String, Document> EXAMPLES = new TreeMap<>(Map.of(
            "document",
                    new Document(
                            "Title in the footer",
                            "Subject",
                            "EXEMPT – paragraph 1",
                            "Footer",
                            true,
                            Samples.paper().dated(),
                            List.of(
                                    new Block.Heading(1, "Title"),
                                    new Block.PageBreak(),
                                    new Block.Paragraph("Page 2"))),
            "heading",
                    Samples.document(
                            new Block.Heading(1, "One"),
                            new Block.Heading(2, "Two"),
                            new Block.Heading(3, "Three"),
                            new Block.Heading(4, "Four"),
                            new Block.Heading(5, "Five"),
                            new Block.Heading(2, "Two again")),
            "paragraph",
                    Samples.document(
                            new Block.Paragraph("1.1", "Numbered, on two\nlines."), new Block.Paragraph("Plain.")),
            "finding", Samples.document(new Block.Finding("322 of 700 children live outside the county.")),
            "items",
                    Samples.document(
                            new Block.Items(List.of("a)", "b)"), List.of("note the report;", "comment on it.")),
                            new Block.Items(List.of("•"), List.of("A bullet."))),
            "fields",
                    Samples.document(new Block.Fields(
                            "Front sheet", List.of(new Field("To", "The committee"), new Field("Item", "")))),
            "table",
                    Samples.document(new Block.Table(
                            "Children",
                            List.of(
                                    new Column("Kind", 2, false),
                                    new Column("Inside", 1, true),
                                    new Column("Note", 1, false)),
                            List.of(List.of("Fostered", "c", "x"), List.of("All", "700", "")),
                            "c: withheld.")),
            "chart", Samples.document(Samples.bars())));

    static Stream<String> templates() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/jrxml"))) {
            return files.map(file -> file.getFileName().toString().replace(".jrxml", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void it_is_heard_as_it_always_was(String template) throws IOException {
        assertThat(EXAMPLES).as("an example of " + template).containsKey(template);

        var heard = new StringBuilder();
        tell(TaggedPdf.read(Samples.pdf(EXAMPLES.get(template))), 0, heard);

        try (InputStream golden = getClass().getResourceAsStream("/golden/" + template + ".txt")) {
            assertThat(golden)
                    .as("golden/%s.txt; heard now:%n%s", template, heard)
                    .isNotNull();
            assertThat(heard.toString()).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void each_template_has_its_lying_twin() throws IOException {
        for (String template : templates().toList()) {
            assertThat(new Templates().of(template, true).getPageWidth()
                            - new Templates().of(template, false).getPageWidth())
                    .isEqualTo(Pieces.ON_ITS_SIDE - Pieces.UPRIGHT);
        }
    }

    private static void tell(Tag tag, int depth, StringBuilder heard) {
        heard.append("  ".repeat(depth)).append(tag.type());
        if (tag.scope() != null) {
            heard.append(" [").append(tag.scope()).append(']');
        }
        if (tag.alternative() != null) {
            heard.append(" (").append(tag.alternative()).append(')');
        }
        if (!tag.text().isEmpty() && tag.alternative() == null) {
            heard.append(" ").append(tag.text());
        }
        heard.append('\n');
        tag.kids().forEach(kid -> tell(kid, depth + 1, heard));
    }

    /** Writes what is heard now into a folder, to be read and then kept. */
    public static void main(String[] arguments) throws IOException {
        Path to = Files.createDirectories(Path.of(arguments[0]));
        for (var example : EXAMPLES.entrySet()) {
            var heard = new StringBuilder();
            tell(TaggedPdf.read(Samples.pdf(example.getValue())), 0, heard);
            Files.writeString(to.resolve(example.getKey() + ".txt"), heard);
        }
    }
}
