package org.hearth.platform.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Document;
import org.hearth.platform.api.documents.SvgChart;

/**
 * A document as one web page that can be read in any browser and put on any site: its style stands in it, it loads
 * nothing and runs no script. The marking stays in sight and is printed on every sheet. The same document gives the same
 * bytes.
 */
final class WebPage {
    private static final DateTimeFormatter IN_FULL = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String STYLE = style();
    private static final int LOWEST_HEADING = 6;

    /**
     * A table of more columns may be wider than a narrow window, and then has to be reached by keyboard to be scrolled; one
     * of so few breaks its words instead.
     */
    private static final int SURELY_FITS = 2;

    private final Document document;
    private final StringBuilder page = new StringBuilder(64_000);

    WebPage(Document document) {
        this.document = document;
    }

    byte[] written() {
        head();
        contents();
        line("<main id=\"main\" tabindex=\"-1\">");
        if (document.madeUp()) {
            line("<p class=\"made-up\">%s</p>", said(Wording.MADE_UP));
        }
        for (int index = 0; index < document.blocks().size(); index++) {
            block(index, document.blocks().get(index));
        }
        line("</main>");
        line("<footer>");
        marking();
        line("<p>%s. Made on %s.</p>", said(document.footer()), IN_FULL.format(document.dated()));
        line("</footer>");
        line("</body>");
        line("</html>");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head() {
        line("<!DOCTYPE html>");
        line("<html lang=\"%s\">", Pdf.LANGUAGE);
        line("<head>");
        line("<meta charset=\"UTF-8\">");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        line("<title>%s</title>", said(document.title()));
        line("<meta name=\"description\" content=\"%s\">", said(document.subject()));
        line("<meta name=\"generator\" content=\"%s\">", Pdf.PRODUCER);
        line("<style>");
        page.append(STYLE);
        line("@page { @top-center { content: \"%s\"; } }", inStyle(document.marking()));
        line("</style>");
        line("</head>");
        line("<body>");
        line("<a class=\"skip\" href=\"#main\">Skip to the report</a>");
        line("<header>");
        marking();
        line("</header>");
    }

    private void marking() {
        if (!Wording.printable(document.marking()).isBlank()) {
            line("<p class=\"marking\">%s</p>", said(document.marking()));
        }
    }

    private void contents() {
        line("<nav aria-labelledby=\"contents\">");
        line("<p class=\"caption\" id=\"contents\">Contents</p>");
        line("<ul>");
        for (int index = 0; index < document.blocks().size(); index++) {
            if (document.blocks().get(index) instanceof Block.Heading heading && heading.level() == 2) {
                line("<li><a href=\"#h%d\">%s</a></li>", index, said(heading.text()));
            }
        }
        line("</ul>");
        line("</nav>");
    }

    private void block(int index, Block block) {
        if (block instanceof Block.Heading heading) {
            int level = Math.min(heading.level(), LOWEST_HEADING);
            line("<h%1$d id=\"h%2$d\">%3$s</h%1$d>", level, index, said(heading.text()));
        } else if (block instanceof Block.Paragraph paragraph) {
            String number = said(paragraph.number());
            line(
                    "<p>%s%s</p>",
                    number.isBlank() ? "" : "<span class=\"number\">" + number + "</span> ", said(paragraph.text()));
        } else if (block instanceof Block.Finding finding) {
            line("<p class=\"finding\">%s</p>", said(finding.text()));
        } else if (block instanceof Block.Items items) {
            items(items);
        } else if (block instanceof Block.Fields fields) {
            fields(fields);
        } else if (block instanceof Block.Table table) {
            table("t" + index, table);
        } else if (block instanceof Block.Chart chart) {
            chart(index, chart);
        } else if (block instanceof Block.PageBreak) {
            line("<div class=\"new-page\"></div>");
        } else {
            throw new IllegalArgumentException(
                    "A web page cannot show " + block.getClass().getSimpleName() + ".");
        }
    }

    /** Labels of their own are read out as they are printed; the browser's bullets stand for bullets. */
    private void items(Block.Items items) {
        boolean labelled = items.labels().stream().anyMatch(label -> !label.equals("\u2022"));
        line(labelled ? "<ol class=\"labelled\" role=\"list\">" : "<ul>");
        for (int item = 0; item < items.items().size(); item++) {
            String label = labelled && item < items.labels().size()
                    ? "<span class=\"label\">%s</span> "
                            .formatted(said(items.labels().get(item)))
                    : "";
            line("<li>%s%s</li>", label, said(items.items().get(item)));
        }
        line(labelled ? "</ol>" : "</ul>");
    }

    private void fields(Block.Fields fields) {
        line("<p class=\"caption\">%s</p>", said(fields.caption()));
        line("<dl>");
        for (Block.Field field : fields.fields()) {
            String value = said(field.value());
            line(
                    "<div><dt>%s</dt><dd>%s</dd></div>",
                    said(field.label()), value.isBlank() ? Wording.NONE_GIVEN : value);
        }
        line("</dl>");
    }

    private void table(String id, Block.Table table) {
        if (table.rows().isEmpty()) {
            line("<p>%s: %s</p>", said(table.caption()), lowerFirst(Wording.NOTHING));
            return;
        }
        line(
                "<div class=\"table%s>",
                table.columns().size() > SURELY_FITS
                        ? "\" role=\"group\" aria-labelledby=\"%s\" tabindex=\"0\"".formatted(id)
                        : " few\"");
        line("<table>");
        line("<caption id=\"%s\">%s</caption>", id, said(table.caption()));
        page.append("<thead><tr>");
        for (Block.Column column : table.columns()) {
            cell("th scope=\"col\"", column.figures(), column.heading(), "th");
        }
        line("</tr></thead>");
        line("<tbody>");
        for (List<String> row : table.rows()) {
            page.append("<tr>");
            for (int column = 0; column < row.size(); column++) {
                boolean figures = table.columns().get(column).figures();
                cell(column == 0 ? "th scope=\"row\"" : "td", figures, row.get(column), column == 0 ? "th" : "td");
            }
            line("</tr>");
        }
        line("</tbody>");
        line("</table>");
        line("</div>");
        if (!said(table.note()).isBlank()) {
            line("<p class=\"note\">%s</p>", said(table.note()));
        }
    }

    private void cell(String opened, boolean figures, String words, String closed) {
        page.append('<').append(opened).append(figures ? " class=\"figures\">" : ">");
        page.append(said(words)).append("</").append(closed).append('>');
    }

    private void chart(int index, Block.Chart chart) {
        if (!Pieces.hasFigures(chart)) {
            line("<p>%s: %s</p>", said(chart.title()), lowerFirst(Wording.NO_CHART));
            return;
        }
        line("<figure>");
        line("<figcaption>%s</figcaption>", said(chart.title()));
        page.append(SvgChart.of(chart, "chart" + index)).append('\n');
        line("<details>");
        line("<summary>The figures of this chart as a table</summary>");
        table("f" + index, chart.asTable());
        line("</details>");
        line("</figure>");
    }

    private void line(String words, Object... values) {
        page.append(values.length == 0 ? words : words.formatted(values)).append('\n');
    }

    private static String lowerFirst(String said) {
        return said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1);
    }

    /** Safe between tags and within quotes. */
    private static String said(String words) {
        return Wording.printable(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\n", "<br>");
    }

    /** As a text of a style sheet: all but letters, digits and spaces by number. */
    private static String inStyle(String words) {
        var kept = new StringBuilder();
        Wording.printable(words).replace('\n', ' ').codePoints().forEach(each -> {
            if (each == ' ' || each < 128 && Character.isLetterOrDigit(each)) {
                kept.append((char) each);
            } else {
                kept.append("\\%06x ".formatted(each));
            }
        });
        return kept.toString();
    }

    private static String style() {
        try (InputStream from = WebPage.class.getResourceAsStream("page.css")) {
            return new String(from.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
