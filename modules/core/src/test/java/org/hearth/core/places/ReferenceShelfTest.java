package org.hearth.core.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hearth.core.api.reference.ReferenceData;
import org.hearth.core.api.reference.ReferenceData.Held;
import org.hearth.core.api.reference.ReferenceData.State;
import org.junit.jupiter.api.Test;

class ReferenceShelfTest {

    private static ReferenceData kind(int order, String name) {
        return new ReferenceData() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public Held held() {
                return Held.whole(name, "", "", "");
            }
        };
    }

    @Test
    void kinds_stand_in_the_order_they_ask_for() {
        assertThat(new ReferenceShelf(List.of(kind(3, "third"), kind(1, "first"), kind(2, "second"))).all())
                .extracting(Held::kind)
                .containsExactly("first", "second", "third");
    }

    @Test
    void two_at_one_place_stop_the_start() {
        assertThatThrownBy(() -> new ReferenceShelf(List.of(kind(1, "one"), kind(1, "other"))).atStart(""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Move one");
    }

    @Test
    void a_gap_makes_of_the_whole_a_part_and_leaves_nothing_as_it_is() {
        Held part = Held.whole("Kind", "All.", "Somewhere.", "Always.").without("One.", "A figure.");

        assertThat(part.state()).isEqualTo(State.IN_PART);
        assertThat(part.missing()).isEqualTo("One.");
        assertThat(part.switchedOff()).isEqualTo("A figure.");
        assertThat(Held.none("Kind", "All.", "Figures.")
                        .without("More.", "More.")
                        .state())
                .isEqualTo(State.MISSING);
    }
}
