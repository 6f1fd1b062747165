package org.hearth.returns.merging;

import java.time.LocalDate;
import java.util.Map;

/** A row of UASC that can be used. */
public record UascRow(int year, int line, LocalDate ceased) implements Says {

    @Override
    public String where() {
        return "%d UASC line %d".formatted(year, line);
    }

    @Override
    public Map<String, String> says() {
        return Says.of("DUC", ceased);
    }
}
