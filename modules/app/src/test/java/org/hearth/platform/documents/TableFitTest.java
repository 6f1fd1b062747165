package org.hearth.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.junit.jupiter.api.Test;

class TableFitTest {
    private static final String RATING = "\u25cb not rated: no target";

    /** A rating of four lines is hard to read; on its side the page has room for it. */
    @Test
    void a_table_whose_few_words_would_stand_on_more_than_two_lines_is_laid_on_its_side() {
        assertThat(isUpright(scorecard("\u25cf green"))).isTrue();
        assertThat(isUpright(scorecard(RATING))).isFalse();
    }

    @Test
    void one_that_has_room_for_them_or_many_words_stands_upright() {
        assertThat(isUpright(new Block.Table(
                        "Headlines",
                        List.of(new Column("Indicator", 60, false), new Column("Rating", 40, false)),
                        List.of(List.of("Children in care", RATING)),
                        null)))
                .isTrue();
        assertThat(isUpright(scorecard("Counted since 1 April, and of those whose age is known alone")))
                .isTrue();
    }

    private static boolean isUpright(Block.Table table) {
        return TableFit.standsUpright(new Lettering(), table);
    }

    private static Block.Table scorecard(String words) {
        var columns = new ArrayList<Column>();
        columns.add(new Column("Indicator", 22, false));
        for (String figures : List.of("Numerator", "Denominator", "Compared with", "Target", "Tolerance")) {
            columns.add(new Column(figures, 5, true));
        }
        columns.add(new Column("Rating", 18, false));
        columns.add(new Column("Definition and note", 35, false));
        var row = new ArrayList<String>();
        row.add("Children coming into care for each one leaving, in the quarter");
        row.addAll(Collections.nCopies(5, "142,924"));
        row.add(words);
        row.add("CIC-06.of-population. Population: an invented estimate of the middle of 2024");
        return new Block.Table("Ratings", columns, List.of(row), null);
    }
}
