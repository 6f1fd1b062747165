package org.hearth.core.api.figures;

/**
 * One line of an indicator (GEN-18). The headline's key is the indicator's ref; others are {@code REF.line}.
 *
 * @param numerator   who or what is counted, in words
 * @param denominator of whom, in words; {@code null} for a count
 */
public record Line(String key, String name, Unit unit, Direction direction, String numerator, String denominator) {

    /** Whether {@code name} asks for this line: {@code null} for the headline, else the key or what follows its dot. */
    boolean isNamed(Definition definition, String name) {
        return name == null || name.isBlank()
                ? key.equals(definition.ref())
                : key.equals(name) || key.equals(definition.ref() + "." + name);
    }
}
