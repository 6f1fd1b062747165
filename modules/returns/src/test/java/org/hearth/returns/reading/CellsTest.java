package org.hearth.returns.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class CellsTest {
    private static final String LETTERS = "a\t\n\r\\tnr,;\"é 0";

    @RepeatedTest(50)
    void what_comes_out_is_what_went_in(RepetitionInfo repetition) {
        var dice = new Random(repetition.getCurrentRepetition());
        List<String> cells = IntStream.range(0, 1 + dice.nextInt(8))
                .mapToObj(cell -> IntStream.range(0, dice.nextInt(6))
                        .mapToObj(letter -> String.valueOf(LETTERS.charAt(dice.nextInt(LETTERS.length()))))
                        .reduce("", String::concat))
                .toList();

        assertThat(Cells.unpack(Cells.pack(cells))).isEqualTo(cells);
    }
}
