package org.hearth.returns.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearth.returns.api.RowsAtFault.Cell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The row of a finding, to be read without opening the file. */
@Tag("storage")
class HeldRowsAtFaultTest {
    private final Held held = new Held();
    private final HeldRowsAtFault rows = new HeldRowsAtFault(held.rows);

    @AfterEach
    void close() {
        held.close();
    }

    @Test
    void the_columns_at_fault_stand_out_and_the_years_are_compared_where_the_rule_does() {
        held.send(2025, Held.sound("LC2", "05/04/2024"), Held.sound("LC1", "05/04/2024"));
        held.send(2026, "LC1,05/04/2024,S,C1,N1,U6,PR1,,,,PE21 7NF,LN1 2TZ,SC459295");

        assertThat(rows.of(held.of(2026, "503B").get(0)))
                .contains(new Cell("LS", true, "C1", "C2"), new Cell("CHILD", false, "LC1", "LC1"))
                .hasSize(13);
    }

    @Test
    void of_one_year_alone_only_that_years_row_is_shown() {
        held.send(2026, Held.noReason("LC1", "05/04/2025", "06/06/2025"));

        assertThat(rows.of(held.of(2026, "148").get(0)))
                .contains(new Cell("DEC", true, "06/06/2025", null), new Cell("REC", true, "", null));
    }
}
