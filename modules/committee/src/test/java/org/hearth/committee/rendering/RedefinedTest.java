package org.hearth.committee.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearth.committee.frozen.Frozen.Note;
import org.junit.jupiter.api.Test;

/** A definition that changed between two reports breaks the series, and is told. */
class RedefinedTest {
    private static final Note IN_CARE = new Note("CIC-01", "Children in care", "Who the council looks after.", "DfE");
    private static final Note BACK = new Note("CIC-15", "Back in care", "Who came back within a year.", "DfE");

    @Test
    void of_definitions_that_read_as_before_nothing_is_told() {
        var redefined = Redefined.between("the paper before", List.of(IN_CARE, BACK), List.of(BACK, IN_CARE));

        assertThat(redefined.changed()).isEmpty();
        assertThat(redefined.added()).isEmpty();
        assertThat(redefined.gone()).isEmpty();
        assertThat(redefined.since()).isEqualTo("the paper before");
    }

    @Test
    void one_that_reads_otherwise_is_told_with_both() {
        var now = new Note("CIC-15", "Back in care", "Who came back within 12 months of going home.", "DfE");

        assertThat(Redefined.between("", List.of(IN_CARE, BACK), List.of(IN_CARE, now))
                        .changed())
                .containsExactly(new Redefined.Change(BACK, now));
    }

    @Test
    void what_is_told_for_the_first_time_and_what_no_longer_is_are_told_apart() {
        var redefined = Redefined.between("", List.of(IN_CARE), List.of(BACK));

        assertThat(redefined.changed()).isEmpty();
        assertThat(redefined.added()).containsExactly(BACK);
        assertThat(redefined.gone()).containsExactly(IN_CARE);
    }
}
