package org.hearth.returns.merging;

import java.time.LocalDate;

/** A row of UASC that can be used. */
public record UascRow(int year, int line, LocalDate ceased) {

    String where() {
        return "%d UASC line %d".formatted(year, line);
    }
}
