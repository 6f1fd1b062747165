package org.hearth.returns.checking;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.returns.reading.Text;

/** A cell as the rules compare it: stripped and in capitals, blank when nothing is left. Two of the same text are equal. */
public final class Value {
    public static final Value BLANK = new Value("");

    private static final int MOST_PLACES = 100;

    private final String text;
    private Day day;

    private Value(String text) {
        this.text = text;
    }

    /** @param cell as sent; {@code null} is a blank cell */
    public static Value of(String cell) {
        String text = cell == null ? "" : cell.strip();
        return text.isEmpty() ? BLANK : new Value(Text.capitals(text));
    }

    /** Makes values of a file's cells; cells of the same text become one value, so that its date is read once. */
    public static final class Pool {
        private final Map<String, Value> values = new HashMap<>();

        public Value of(String cell) {
            return cell == null || cell.isEmpty() ? BLANK : values.computeIfAbsent(cell, Value::of);
        }
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    public boolean isGiven() {
        return !text.isEmpty();
    }

    public boolean is(String code) {
        return text.equals(code);
    }

    public boolean isOneOf(String... codes) {
        for (String code : codes) {
            if (text.equals(code)) {
                return true;
            }
        }
        return false;
    }

    public boolean isIn(Set<String> codes) {
        return codes.contains(text);
    }

    /** Given, and none of these. */
    public boolean isGivenOtherThan(String... codes) {
        return isGiven() && !isOneOf(codes);
    }

    /** Empty when blank; capitals. */
    public String text() {
        return text;
    }

    public Day day() {
        if (day == null) {
            day = Day.of(text);
        }
        return day;
    }

    /** Empty when it is no number, or one with so many noughts that reckoning with it would take for ever. */
    public Optional<BigDecimal> number() {
        try {
            var number = isBlank() ? null : new BigDecimal(text);
            return Optional.ofNullable(number)
                    .filter(each -> each.scale() >= -MOST_PLACES && each.scale() <= MOST_PLACES);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** Without the spaces in it, as postcodes are compared. */
    public String withoutSpaces() {
        return text.indexOf(' ') < 0 ? text : text.replace(" ", "");
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Value value && text.equals(value.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
