package org.hearth.committee.commentary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.committee.clearance.ClearanceSheet;
import org.hearth.committee.disclosure.Rule;
import org.hearth.committee.disclosure.Withheld;
import org.hearth.committee.frontsheet.FrontSheet;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.documents.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** committee-pack.md section 10. */
class PartTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    @Test
    void what_changed_takes_sixty_words() {
        var part = Part.of("near-home.what-changed").orElseThrow();

        assertThatCode(() -> part.check("near-home.what-changed", "word ".repeat(60)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> part.check("near-home.what-changed", "word ".repeat(61)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("told in 61 words and may take 60");
        assertThat(Part.of("scorecard.headlines")).isEmpty();
    }

    @ParameterizedTest(name = "{0} asks for commentary because \"{1}\"")
    @CsvSource({
        "RED, CP13 Outside the county|is red",
        "SPECIAL_CAUSE, Quarter|is special cause",
        "WORSENED_TWICE, Quarter|worsened two quarters running",
        ","
    })
    void commentary_is_required_where_a_line_it_answers_for_asks(Cell.Sign sign, String why) {
        var needs = Needs.of(written(List.of("OOC-01"), false, sign));

        assertThat(needs.because("near-home.why").orElse(null))
                .isEqualTo(why == null ? null : "\"" + why.replace("|", "\" "));
        assertThat(needs.because("near-home.members")).isEmpty();
    }

    @Test
    void what_is_withheld_beside_a_rating_asks_whatever_it_would_have_been() {
        assertThat(Needs.of(written(List.of("OOC-01"), true, null)).because("near-home.why"))
                .contains("\"CP13 Outside the county\" is withheld");
    }

    /** It prints the line, and another page tells of it. */
    @Test
    void a_page_that_does_not_answer_for_the_line_is_not_asked() {
        assertThat(Needs.of(written(List.of("PLA-01"), false, Cell.Sign.RED)).because("near-home.why"))
                .isEmpty();
        assertThat(Needs.of(written(List.of("OOC"), false, Cell.Sign.RED)).because("near-home.why"))
                .as("OOC-01 is a line of its own, and none of OOC's")
                .isEmpty();
    }

    private static Written written(List<String> answersFor, boolean withheld, Cell.Sign sign) {
        var line = new Cell.Coordinates("OOC-01", DAY);
        var table = new PackBlock.Table(
                "t",
                "Scorecard",
                List.of(
                        new Block.Column("Ref", 20, false),
                        new Block.Column("Children", 40, true),
                        new Block.Column("Quarter", 40, false)),
                List.of(new PackBlock.Row(
                        "CP13 Outside the county",
                        List.of(
                                new Cell.Figure(line, BigDecimal.TEN, Unit.CHILDREN, 10L, null, false, null, List.of()),
                                new Cell.Derived("words", List.of(line), "other words", sign, Cell.Sign.WITHHELD)))),
                -1,
                -1,
                null);
        return written(
                answersFor,
                withheld ? Map.of(line, Rule.SMALL) : Map.of(),
                table,
                new PackBlock.Commentary("near-home.why", "Why", false),
                new PackBlock.Commentary("near-home.members", "Members", false));
    }

    private static Written written(List<String> answersFor, Map<Cell.Coordinates, Rule> withheld, PackBlock... blocks) {
        var frozen = new Frozen(
                DAY,
                Instant.EPOCH,
                List.of(),
                List.of(new Frozen.Section("near-home", "Near home", List.of(blocks), null, answersFor)),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
        var front = FrontSheet.begin(FrontSheetTemplate.on(DAY), DAY, DAY, DAY);
        return new Written(
                "Invented",
                true,
                DAY,
                1,
                true,
                DAY,
                frozen,
                new Withheld(withheld, Set.of()),
                6,
                front,
                Map.of(),
                List.of(),
                Set.of(),
                ClearanceSheet.NONE);
    }
}
