package org.hearth.committee.rendering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.frozen.PaperSystem;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cell.Figure;

/**
 * Figures as one reader may see them. Everything that mentions a figure asks here, so that a withheld one is withheld
 * wherever it stands; the number itself does not leave.
 */
public final class Reading {
    /** Withheld to protect confidentiality (DC-08). */
    public static final String CONFIDENTIAL = "c";

    private static final String ROUNDS_TO_ZERO = "k";

    private final Map<Coordinates, Figure> figures;
    private final Predicate<Coordinates> hidden;

    private Reading(Map<Coordinates, Figure> figures, Predicate<Coordinates> hidden) {
        this.figures = figures;
        this.hidden = hidden;
    }

    /** @param hidden the withheld counts */
    public static Reading withholding(Frozen frozen, Predicate<Coordinates> hidden) {
        return new Reading(frozen.figures(), hidden);
    }

    /** With what is exempt. */
    public static Reading whole(Frozen frozen) {
        return new Reading(frozen.everyFigure(), none -> false);
    }

    public boolean hides(Figure figure) {
        return figure.value() != null && PaperSystem.restsOn(figure).stream().anyMatch(hidden);
    }

    public boolean hides(Coordinates at) {
        var figure = figures.get(at);
        return figure != null && hides(figure);
    }

    public String text(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.words();
        }
        if (cell instanceof Cell.Derived derived) {
            return hides(derived) ? derived.otherwise() : derived.words();
        }
        var figure = (Figure) cell;
        return hides(figure) ? CONFIDENTIAL : plain(figure);
    }

    /** What the words mean as they are printed; {@code null} for nothing. */
    public Cell.Sign sign(Cell.Derived derived) {
        return hides(derived) ? derived.otherwiseSign() : derived.sign();
    }

    private boolean hides(Cell.Derived derived) {
        return derived.restsOn().stream().anyMatch(this::hides);
    }

    /** The figure's text wherever it stands; {@code null} when the paper does not hold it. */
    public String text(Coordinates at) {
        var figure = figures.get(at);
        return figure == null ? null : text(figure);
    }

    /** The number for a chart, or {@code null} where there is none to show. */
    public BigDecimal number(Coordinates at) {
        var figure = figures.get(at);
        return figure == null || hides(figure) ? null : figure.value();
    }

    /**
     * The sentence with its figures, or {@code otherwise} when one is withheld, or is not there.
     */
    public String sentence(String words, List<Coordinates> refersTo, String otherwise) {
        String sentence = words;
        for (int i = 0; i < refersTo.size(); i++) {
            var figure = figures.get(refersTo.get(i));
            if (figure == null || figure.value() == null || hides(figure)) {
                return otherwise;
            }
            sentence = sentence.replace("{" + i + "}", inWords(figure));
        }
        return sentence;
    }

    /** As printed in a table, without regard to who reads. */
    public static String plain(Figure figure) {
        if (figure.value() == null) {
            return figure.instead() == null ? "x" : figure.instead();
        }
        if (figure.value().signum() == 0 && figure.numerator() != null && figure.numerator() > 0) {
            return ROUNDS_TO_ZERO;
        }
        return printed(figure.value(), figure.unit());
    }

    private static String inWords(Figure figure) {
        String plain = plain(figure);
        return switch (figure.unit()) {
            case PERCENT, PERCENT_OF_POPULATION -> plain.equals(ROUNDS_TO_ZERO) ? "nearly 0%" : plain + "%";
            default -> plain;
        };
    }

    static String printed(BigDecimal value, Unit unit) {
        return unit.isCount()
                ? "%,d".formatted(value.longValue())
                : value.setScale(unit.places(), java.math.RoundingMode.HALF_UP).toPlainString();
    }
}
