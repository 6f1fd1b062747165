package org.hearth.returns.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.returns.Reference;
import org.hearth.returns.api.Receipt;
import org.hearth.returns.api.Receipt.State;
import org.junit.jupiter.api.Test;

/** Three linked returns give the same children and the same questions whatever the order in which they come. */
class YearsTogetherTest {
    private static final int[][] ORDERS = {
        {2024, 2025, 2026}, {2024, 2026, 2025}, {2025, 2024, 2026}, {2025, 2026, 2024}, {2026, 2024, 2025}, {2026, 2025, 2024}
    };

    private record Told(String children, String questions) {}

    @Test
    void all_six_orders_tell_the_same_of_every_child() {
        Path county = Reference.sample("made-up-county");
        var told = new ArrayList<Told>();
        for (int[] order : ORDERS) {
            try (Desk desk = Desk.open()) {
                for (int year : order) {
                    Receipt receipt = desk.sendFolder(year, county.resolve(String.valueOf(year)));
                    assertThat(receipt.state()).isEqualTo(State.CURRENT);
                }
                told.add(told(desk));
            }
        }
        assertThat(told).allSatisfy(one -> assertThat(one).isEqualTo(told.get(0)));
        assertThat(told.get(0).children()).hasSizeGreaterThan(100_000);
        System.out.println(told.get(0).questions());
    }

    private static Told told(Desk desk) {
        return new Told(lines(desk.care.current.stream()), lines(desk.questions().stream()));
    }

    private static String lines(Stream<?> things) {
        return String.join("\n", things.map(Object::toString).toList());
    }
}
