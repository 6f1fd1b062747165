package org.hearth.committee.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.hearth.committee.clearance.DatedRows;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.junit.jupiter.api.Test;

/** "What do the placement types mean" is what members ask first: committee-pack.md section 15. */
class GlossaryTest {
    private static final LocalDate MEETING = LocalDate.of(2026, 6, 23);

    @Test
    void only_words_that_stand_in_the_report_are_explained_and_in_any_of_their_forms() {
        assertThat(words(new Block.Paragraph("Two lived in CHILDREN'S HOMES, none was adopted.")))
                .containsExactly("Adoption", "Children's home");
    }

    @Test
    void a_word_within_another_word_is_not_that_word() {
        assertThat(words(new Block.Paragraph("We preview what dismissing a greenhouse means.")))
                .isEmpty();
    }

    @Test
    void they_are_looked_for_in_headings_findings_lists_front_sheet_tables_and_charts() {
        assertThat(words(
                        new Block.Heading(2, "Permanence"),
                        new Block.Finding("Of 40 reviews all were in time."),
                        new Block.Items(List.of("a)"), List.of("note the tolerance.")),
                        new Block.Fields(
                                "Front sheet", List.of(new Block.Field("To", "Corporate Parenting Committee"))),
                        new Block.Table(
                                "By legal status",
                                List.of(new Column("Kind", 1, false), new Column("Median", 1, true)),
                                List.of(List.of("Supported accommodation", "3")),
                                "Temporary stays are left out."),
                        new Block.Chart(
                                Block.Kind.BAR, "Missing", "A sentence.", "times", List.of("In-house"), List.of())))
                .containsExactly(
                        "Corporate parent",
                        "In-house",
                        "Legal status",
                        "Median",
                        "Missing",
                        "Permanence",
                        "Review",
                        "Supported accommodation",
                        "Temporary stay",
                        "Tolerance");
    }

    @Test
    void a_report_without_any_of_them_has_no_glossary() {
        assertThat(Glossary.of(MEETING, List.of(new Block.Paragraph("Nothing."))))
                .isEmpty();
    }

    @Test
    void each_word_stands_once_in_the_order_of_the_alphabet_with_a_meaning() {
        var rows = DatedRows.on(MEETING, "/committee/glossary.csv");
        var words = rows.stream().map(row -> row.getField("word")).toList();

        assertThat(words).hasSizeGreaterThan(30).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        var forms = new HashSet<String>();
        rows.forEach(row -> {
            assertThat(row.getField("meaning")).endsWith(".");
            assertThat(forms.add(row.getField("word").toLowerCase(java.util.Locale.UK)))
                    .isTrue();
            for (String form : row.getField("forms").split("\\|")) {
                assertThat(form.isEmpty() || forms.add(form.toLowerCase(java.util.Locale.UK)))
                        .as(form)
                        .isTrue();
            }
        });
    }

    private static List<String> words(Block... blocks) {
        return Glossary.of(MEETING, List.of(blocks)).stream()
                .flatMap(table -> table.rows().stream())
                .map(row -> row.get(0))
                .toList();
    }
}
