package org.hearth.fostering.recruitment;

import java.time.LocalDate;

/**
 * A step as it is asked for; each part as in {@link Step}.
 *
 * @param code as chosen; {@code null} for none
 */
public record AskedStep(StepKind kind, LocalDate on, String code, String note) {
    public static AskedStep of(StepKind kind, LocalDate on) {
        return new AskedStep(kind, on, null, "");
    }
}
