package org.hearth.core.api.figures;

/**
 * One line of an indicator (GEN-18). The headline's key is the indicator's ref; others are {@code REF.line}.
 *
 * @param numerator   who or what is counted, in words
 * @param denominator of whom, in words; {@code null} for a count
 * @param period      over which days it counts, where that is not how its indicator counts; else {@code null}
 */
public record Line(
        String key,
        String name,
        Unit unit,
        Direction direction,
        String numerator,
        String denominator,
        Definition.PeriodKind period) {

    /** Counts over the days over which its indicator does. */
    public Line(String key, String name, Unit unit, Direction direction, String numerator, String denominator) {
        this(key, name, unit, direction, numerator, denominator, null);
    }

    /** Whether {@code name} asks for this line: {@code null} for the headline, else the key or what follows its dot. */
    boolean isNamed(Definition definition, String name) {
        return name == null || name.isBlank()
                ? key.equals(definition.ref())
                : key.equals(name) || key.equals(definition.ref() + "." + name);
    }
}
