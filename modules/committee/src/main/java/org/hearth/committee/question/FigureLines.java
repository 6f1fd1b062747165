package org.hearth.committee.question;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Line;

/** The lines of figures that an answer may point to: those of the catalogue. */
@Dependent
class FigureLines {
    private final Figures figures;

    @Inject
    FigureLines(Figures figures) {
        this.figures = figures;
    }

    boolean has(String key) {
        return figures.definitions().stream()
                .flatMap(definition -> definition.lines().stream())
                .map(Line::key)
                .anyMatch(key::equals);
    }
}
