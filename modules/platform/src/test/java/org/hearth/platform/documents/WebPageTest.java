package org.hearth.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.api.documents.Document;
import org.junit.jupiter.api.Test;

/** A document as a web page: what each block becomes, and what may never stand in it. */
class WebPageTest {
    private static final List<Column> COLUMNS = List.of(
            new Column("Kind of home", 3, false), new Column("Children", 1, true), new Column("Share", 1, true));

    @Test
    void it_says_its_language_title_subject_marking_and_day() {
        String page = page(new Block.Heading(1, "Where children live"));

        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">")
                .contains(
                        "<title>Where children live</title>",
                        "content=\"Figures at 31 March 2026\"",
                        "<p class=\"marking\">EXEMPT: paragraph 2</p>",
                        Wording.MADE_UP,
                        "Cambridgeshire, version 1. Made on 12 June 2026.");
    }

    /** A sheet that fell out of the print says what it is. */
    @Test
    void the_marking_is_printed_on_every_sheet() {
        assertThat(page(new Block.Heading(1, "T")))
                .contains("@page { @top-center { content: \"EXEMPT\\00003a  paragraph 2\"; } }");
    }

    @Test
    void headings_keep_their_level_and_the_contents_lead_to_them() {
        String page = page(new Block.Heading(1, "T"), new Block.Heading(2, "Part"), new Block.Heading(3, "Piece"));

        assertThat(page)
                .contains("<h1 id=\"h0\">T</h1>", "<h2 id=\"h1\">Part</h2>", "<h3 id=\"h2\">Piece</h3>")
                .contains("<li><a href=\"#h1\">Part</a></li>")
                .doesNotContain("href=\"#h2\"");
    }

    @Test
    void a_table_has_its_caption_and_says_what_each_heading_heads() {
        String page = page(new Block.Heading(1, "T"), table(List.of("Fostered", "335", "c")));

        assertThat(page)
                .contains("<caption id=\"t1\">Children by home</caption>")
                .contains("<th scope=\"col\">Kind of home</th><th scope=\"col\" class=\"figures\">Children</th>")
                .contains("<th scope=\"row\">Fostered</th><td class=\"figures\">335</td><td class=\"figures\">c</td>")
                .contains("<p class=\"note\">c: withheld.</p>");
    }

    @Test
    void a_table_without_rows_says_that_there_is_nothing_to_show() {
        assertThat(page(new Block.Heading(1, "T"), table())).contains("<p>Children by home: nothing to show.</p>");
    }

    @Test
    void a_chart_is_drawn_with_its_alternative_and_its_figures_stand_in_a_table() {
        String page = page(new Block.Heading(1, "T"), chart("12", null, "30.5"));

        assertThat(page)
                .contains("<figcaption>Children by quarter</figcaption>")
                .containsPattern("<svg [^>]*role=\"img\" aria-labelledby=\"chart1-title chart1-desc\"")
                .contains("<desc id=\"chart1-desc\">They rose.</desc>")
                .contains("<th scope=\"row\">June</th><td class=\"figures\">not shown</td>")
                .contains("<th scope=\"row\">September</th><td class=\"figures\">30.5</td>");
    }

    @Test
    void of_a_chart_with_one_figure_it_says_that_there_are_none_to_draw() {
        assertThat(page(new Block.Heading(1, "T"), chart("12", null, null)))
                .contains("<p>Children by quarter: there are no figures to draw a chart from.</p>")
                .doesNotContain("<svg");
    }

    @Test
    void a_front_sheet_is_a_list_of_terms_and_what_is_empty_says_so() {
        assertThat(page(
                        new Block.Heading(1, "T"),
                        new Block.Fields(
                                "Front sheet",
                                List.of(new Block.Field("To", "Committee"), new Block.Field("Agenda item", "")))))
                .contains("<div><dt>To</dt><dd>Committee</dd></div>")
                .contains("<div><dt>Agenda item</dt><dd>none given</dd></div>");
    }

    @Test
    void letters_are_read_as_printed_and_bullets_are_the_browsers() {
        String page = page(
                new Block.Heading(1, "T"),
                new Block.Items(List.of("a)", "b)"), List.of("note it;", "agree it.")),
                new Block.Items(List.of("\u2022"), List.of("One.")));

        assertThat(page)
                .contains("<li><span class=\"label\">b)</span> agree it.</li>")
                .contains("<ul>\n<li>One.</li>");
    }

    @Test
    void what_was_typed_is_text_and_never_markup() {
        String evil = "<script>alert(1)</script>\"'&\u0000";
        String page = page(
                new Block.Heading(1, evil),
                new Block.Paragraph(evil, evil),
                new Block.Finding(evil),
                new Block.Items(List.of(evil), List.of(evil)),
                new Block.Fields(evil, List.of(new Block.Field(evil, evil))),
                new Block.Table(evil, List.of(new Column(evil, 1, false)), List.of(List.of(evil)), evil));

        assertThat(page).doesNotContain("<script", "\u0000", "\"'&").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void it_loads_nothing_and_runs_nothing() {
        assertThat(page(new Block.Heading(1, "T"), table(List.of("Fostered", "335", "c")), chart("1", "2", "3")))
                .doesNotContainPattern(
                        Pattern.compile("<script|<link|<img|<iframe| src=|@import|url\\(http| on[a-z]+="));
    }

    @Test
    void made_twice_it_is_the_same_to_the_byte() {
        assertThat(page(new Block.Heading(1, "T"), chart("1", "2", "3")))
                .isEqualTo(page(new Block.Heading(1, "T"), chart("1", "2", "3")));
    }

    @SafeVarargs
    private static Block.Table table(List<String>... rows) {
        return new Block.Table("Children by home", COLUMNS, List.of(rows), "c: withheld.");
    }

    private static Block.Chart chart(String... values) {
        return new Block.Chart(
                Block.Kind.LINE,
                "Children by quarter",
                "They rose.",
                "children",
                List.of("March", "June", "September"),
                List.of(new Block.Series(
                        "Children",
                        Arrays.stream(values)
                                .map(value -> value == null ? null : new BigDecimal(value))
                                .toList())));
    }

    private static String page(Block... blocks) {
        var out = new ByteArrayOutputStream();
        new TaggedDocuments()
                .html(
                        new Document(
                                "Where children live",
                                "Figures at 31 March 2026",
                                "EXEMPT: paragraph 2",
                                "Cambridgeshire, version 1",
                                true,
                                LocalDate.of(2026, 6, 12),
                                List.of(blocks)),
                        out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
