package org.hearth.committee.disclosure;

import java.util.List;
import org.hearth.core.api.pack.Cell.Coordinates;

/**
 * The sum of {@code whole} is the sum of {@code parts}.
 *
 * @param share whether the parts are a share's numerator and the rest of its denominator, which nobody prints (DC-02)
 */
public record Equation(List<Coordinates> whole, List<Coordinates> parts, boolean share) {
    public Equation {
        whole = List.copyOf(whole);
        parts = List.copyOf(parts);
    }
}
