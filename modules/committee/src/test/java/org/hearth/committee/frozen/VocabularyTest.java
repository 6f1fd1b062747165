package org.hearth.committee.frozen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A council's young people chose another word, and the committee's papers have it. */
class VocabularyTest {
    private static final Coordinates AT = new Coordinates("CIC-01", LocalDate.of(2026, 3, 31));
    private static final Vocabulary LOOKED_AFTER = of("looked after", "child looked after", "children looked after");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Of the {0} children in care on 31 March, Of the {0} children looked after on 31 March",
        "All children in care, All children looked after",
        "Children in care by age, Children looked after by age",
        "A child in care, A child looked after",
        "In care at start, Looked after at start",
        "Back in care within 12 months, Back in care within 12 months",
        "Times a child came into care, Times a child came into care",
        "They live in careful homes, They live in careful homes",
    })
    void a_sentence_has_the_councils_word_and_its_capital(String ours, String theirs) {
        assertThat(LOOKED_AFTER.in(ours)).isEqualTo(theirs);
    }

    @Test
    void each_of_the_words_may_be_another() {
        var ours = of("in our care", "child in our care", "children in our care");

        assertThat(ours.in("All children in care")).isEqualTo("All children in our care");
        assertThat(ours.in(ours.in("All children in care"))).isEqualTo("All children in our care");
        assertThat(of("cared for", "cared for child", "cared for children").in("Children in care by age"))
                .isEqualTo("Cared for children by age");
    }

    /** The numbers, the places they have and the order of things are none of its business. */
    @Test
    void every_piece_that_a_section_writes_has_it_and_what_was_typed_or_published_elsewhere_does_not() {
        var table = new PackBlock.Table(
                "key",
                "Children in care",
                List.of(new Column("Children in care", 50, false), new Column("In care", 50, true)),
                List.of(new PackBlock.Row(
                        "Children in care",
                        List.of(new Cell.Text("children in care"), new Cell.Text("children in care", true)))),
                0,
                -1,
                "children in care");
        var chart = new PackBlock.Chart(
                Block.Kind.LINE,
                "Children in care",
                "finding",
                "children in care",
                List.of("in care"),
                List.of(new PackBlock.Series("Children in care", List.of(AT))),
                List.of(new PackBlock.Level("England: children in care", null)));

        var blocks = List.of(
                        new PackBlock.Heading(3, "Children in care"),
                        new PackBlock.Paragraph("Children in care"),
                        new PackBlock.Finding("finding", "{0} children in care", List.of(AT), "Children in care"),
                        new PackBlock.Commentary("slot", "Children in care", false),
                        new PackBlock.Exempt(List.of(table), List.of("Home for children in care")),
                        table,
                        chart)
                .stream()
                .map(LOOKED_AFTER::in)
                .toList();

        String said = blocks.toString();
        assertThat(said.replace("Home for children in care", "")
                        .replace("England: children in care", "")
                        .replace("words=children in care, typed=true", ""))
                .containsIgnoringCase("children looked after")
                .doesNotContainIgnoringCase("in care");
        assertThat(said)
                .contains(
                        "Home for children in care", "England: children in care", "words=children in care, typed=true");
        assertThat(((PackBlock.Table) blocks.get(5)).totalRow()).isZero();
        assertThat(((PackBlock.Chart) blocks.get(6)).series().get(0).cells()).containsExactly(AT);
    }

    @Test
    void our_own_words_change_nothing() {
        assertThat(of("in care", "child in care", "children in care").in("Children in care"))
                .isEqualTo("Children in care");
        assertThat(Vocabulary.OURS.in("Children in care")).isEqualTo("Children in care");
    }

    private static Vocabulary of(String inCare, String child, String children) {
        var words = Map.of("in.care", inCare, "child.in.care", child, "children.in.care", children);
        return new Vocabulary(words::get);
    }
}
