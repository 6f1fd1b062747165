package org.hearth.childrenincare.figures;

import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Rating;
import org.hearth.core.api.figures.Target;
import org.hearth.core.api.figures.Unit;

/**
 * A figure against the council's own target.
 *
 * @param held the target that holds on the day; {@code null} for none
 */
public record Rated(Unit unit, Target held, Rating rating) {

    static Rated of(Line line, Target held, Rating rating) {
        return new Rated(line.unit(), held, rating);
    }

    public boolean isTarget() {
        return held != null;
    }

    /** {@code 40.0%}; empty for none. */
    public String target() {
        return held == null ? "" : held.words(unit);
    }

    /** {@code 5.0 points}; empty for none. */
    public String tolerance() {
        return held == null ? "" : held.toleranceWords(unit);
    }

    /** {@code target 40.0%, tolerance 5.0 points}; empty for none. */
    public String words() {
        return held == null ? "" : "target %s, tolerance %s".formatted(target(), tolerance());
    }

    /** The colour of the tag whose words say the same. */
    public String tag() {
        return switch (rating.colour()) {
            case GREEN -> "green";
            case AMBER -> "yellow";
            case RED -> "red";
            case NOT_RATED -> "grey";
        };
    }
}
