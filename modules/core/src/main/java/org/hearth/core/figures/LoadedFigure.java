package org.hearth.core.figures;

import java.time.LocalDate;
import org.hearth.core.api.figures.Comparators.Kind;

/**
 * A published figure as a row of a file gives it.
 *
 * @param line      the key of a line of the catalogue
 * @param areaCode  nine characters, or {@code null} for a group of councils
 * @param belongsTo the day it belongs to, or the last of its period
 * @param published the number as printed; {@code null} where the figure is withdrawn
 */
public record LoadedFigure(
        int fileLine,
        String line,
        String area,
        String areaCode,
        String period,
        LocalDate belongsTo,
        String published,
        Kind kind,
        String source) {

    boolean isWithdrawn() {
        return published == null;
    }
}
