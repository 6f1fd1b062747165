package org.hearth.childrenincare.figures;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hearth.childrenincare.asking.Span;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;

/**
 * One line of one indicator on a day, as the API tells it.
 *
 * @param line        its key; {@code null} for the headline
 * @param value       rounded as printed; {@code null} when there is no figure
 * @param numerator   how many are counted; {@code null} likewise
 * @param denominator of how many, or the population; for a net change those who went; {@code null} for a count
 * @param direction   which way is good: {@code higher}, {@code lower}, {@code none}
 * @param notKnown    how many could not be judged for want of a fact
 * @param coverage    the days around the day for which rows are held; {@code null} on a day for which none are
 * @param notMeasured why there is no figure, in words; {@code null} when there is one
 * @param lastValid   for a figure that is valid on certain days only: the last of them
 * @param wouldTell   for one that is not known: the return that would tell
 * @param basis       for a rate: the estimate of the population it is of, "ONS mid-year estimate, 2024"; while that of
 *                    the year before (GEN-11) is not published it is an earlier one; {@code null} otherwise
 */
@JsonbNillable
@JsonbPropertyOrder({
    "ref",
    "line",
    "name",
    "unit",
    "value",
    "numerator",
    "denominator",
    "direction",
    "breakdown",
    "notKnown",
    "coverage",
    "notMeasured",
    "lastValid",
    "wouldTell",
    "basis"
})
public record IndicatorLine(
        String ref,
        String line,
        String name,
        String unit,
        BigDecimal value,
        Integer numerator,
        Long denominator,
        String direction,
        List<Part> breakdown,
        int notKnown,
        Span coverage,
        String notMeasured,
        LocalDate lastValid,
        String wouldTell,
        String basis) {

    /** How many stand in one part; the parts of one dimension do not overlap. */
    public record Part(String dimension, String key, String name, int value) {}

    static IndicatorLine of(String ref, Measured measured, Span coverage) {
        Measure measure = measured.measure();
        return new IndicatorLine(
                ref,
                measured.line().key().equals(ref) ? null : measured.line().key(),
                measured.line().name(),
                measured.line().unit().sign(),
                measure.value(measured.line().unit()),
                measure instanceof Measure.None
                        ? null
                        : Integer.valueOf(measure.numerator().size()),
                denominator(measure),
                measured.line().direction().word(),
                measured.breakdown().stream()
                        .map(part -> new Part(
                                part.dimension(),
                                part.key(),
                                part.name(),
                                part.members().size()))
                        .toList(),
                measured.notKnown(),
                coverage,
                InWords.whyNot(measure),
                measure instanceof Measure.NotMeasured notMeasured ? notMeasured.lastValid() : null,
                measure instanceof Measure.NotKnown notKnown ? notKnown.wouldTell() : null,
                measure instanceof Measure.Rate rate ? rate.populationSource() : null);
    }

    private static Long denominator(Measure measure) {
        if (measure instanceof Measure.Rate rate) {
            return rate.population();
        }
        return measure instanceof Measure.Share || measure instanceof Measure.Ratio || measure instanceof Measure.Net
                ? Long.valueOf(measure.denominator().size())
                : null;
    }
}
