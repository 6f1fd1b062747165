package org.hearth.committee.commentary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.committee.clearance.ClearanceSheet;
import org.hearth.committee.disclosure.Withheld;
import org.hearth.committee.frontsheet.FrontSheet;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.rendering.Written;
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

    @ParameterizedTest(name = "{0}: {1} asks for commentary because it {2}")
    @CsvSource({
        "RAG, Red, is red",
        "RAG, R, is red",
        "RAG, Green,",
        "RAG, Not rated: withheld, is withheld",
        "Direction, 'up, worsening two quarters running', worsened two quarters running",
        "Direction, 'down, improving',",
        "RAG, \u25a0 red, is red",
        "Run chart, 'special cause: 8 quarters running above the median', is special cause",
        "Run chart, no special cause,",
        "Indicator, Reduced,"
    })
    void commentary_is_required_where_the_rating_asks_for_it(String column, String words, String why) {
        var line = new Cell.Coordinates("OOC-01", DAY);
        var table = new PackBlock.Table(
                "t",
                "Scorecard",
                List.of(new Block.Column("Ref", 20, false), new Block.Column(column, 80, false)),
                List.of(new PackBlock.Row("CP13", List.of(new Cell.Derived(words, List.of(line), words)))),
                -1,
                -1,
                null);
        var needs = Needs.of(written(table, new PackBlock.Commentary("near-home.why", "Why", false)));

        assertThat(needs.because("near-home.why").orElse(null)).isEqualTo(why == null ? null : "\"CP13\" " + why);
    }

    private static Written written(PackBlock... blocks) {
        var frozen = new Frozen(
                DAY,
                Instant.EPOCH,
                List.of(),
                List.of(new Frozen.Section("near-home", "Near home", List.of(blocks), null)),
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
                new Withheld(Map.of(), Set.of()),
                6,
                front,
                Map.of(),
                List.of(),
                Set.of(),
                ClearanceSheet.NONE);
    }
}
