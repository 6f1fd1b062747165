package org.hearth.childrenincare.explorer;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.childrenincare.asking.Span;
import org.hearth.childrenincare.dimension.Dimension;
import org.hearth.childrenincare.figures.InWords;
import org.hearth.core.api.figures.Measure;

/**
 * One line of an indicator in parts, as the API tells it. The parts do not overlap, and what is counted in them adds up to
 * what is counted in the whole.
 *
 * @param line        its key; {@code null} for the headline
 * @param unit        of the whole
 * @param period      over which days it is counted, in words
 * @param dimension   of the parts
 * @param and         of the parts of each part; {@code null} where there is none
 * @param partsUnit   of the parts: that of the whole, or children where the parts of it can only be counted
 * @param judged      by which day each stands in a part, in words
 * @param value       of the whole, rounded as printed; {@code null} when there is no figure
 * @param parts       empty when there is no figure
 * @param totals      the parts of the second dimension over all of the first; empty where there is none
 * @param notKnown    for how many it is not known whether they belong in the figure
 * @param notMeasured why there is no figure, in words; {@code null} when there is one
 * @param lastValid   for a figure that is valid on certain days only: the last of them
 * @param wouldTell   for one that is not known: the return that would tell
 * @param marking     how it may be used
 */
@JsonbNillable
@JsonbPropertyOrder({
    "ref",
    "line",
    "name",
    "unit",
    "asAt",
    "period",
    "dimension",
    "and",
    "partsUnit",
    "judged",
    "value",
    "numerator",
    "denominator",
    "parts",
    "totals",
    "notKnown",
    "coverage",
    "notMeasured",
    "lastValid",
    "wouldTell",
    "marking"
})
public record FigureInParts(
        String ref,
        String line,
        String name,
        String unit,
        LocalDate asAt,
        String period,
        Of dimension,
        Of and,
        String partsUnit,
        String judged,
        BigDecimal value,
        Integer numerator,
        Integer denominator,
        List<Part> parts,
        List<Part> totals,
        int notKnown,
        Span coverage,
        String notMeasured,
        LocalDate lastValid,
        String wouldTell,
        String marking) {

    /** A dimension. */
    public record Of(String key, String name) {
        static Of of(Dimension dimension) {
            return dimension == null ? null : new Of(dimension.key(), dimension.name());
        }
    }

    /**
     * One part.
     *
     * @param value       {@code null} where there is nobody to measure
     * @param denominator {@code null} where nothing stands below the line
     * @param months      its values on the days shown, the asked day last: thirteen month-ends or, in the profile, a year before;
     *                    empty where there are two dimensions
     * @param parts       by the second dimension; empty where there is none
     */
    @JsonbNillable
    @JsonbPropertyOrder({"key", "name", "value", "numerator", "denominator", "months", "parts"})
    public record Part(
            String key,
            String name,
            BigDecimal value,
            Integer numerator,
            Integer denominator,
            List<Month> months,
            List<Part> parts) {

        private static Part of(Dimension.Part part, Value value, List<Month> months, List<Part> parts) {
            return new Part(part.key(), part.name(), value.number(), value.counted(), value.of(), months, parts);
        }
    }

    /** @param value {@code null} where there is no figure on the day */
    @JsonbNillable
    public record Month(LocalDate day, BigDecimal value) {}

    static FigureInParts of(InParts in) {
        var whole = in.figure();
        var all = in.all();
        Measure measure = whole.measure();
        return new FigureInParts(
                in.definition().ref(),
                in.line().key().equals(in.definition().ref()) ? null : in.line().key(),
                in.line().name(),
                in.line().unit().sign(),
                in.asAt().day(),
                in.period(),
                Of.of(in.by()),
                Of.of(in.and()),
                in.split().unit().sign(),
                in.judged(),
                measure.value(in.line().unit()),
                all.now().counted(),
                all.now().of(),
                in.rows().stream().map(row -> part(in, row)).toList(),
                across(in, all),
                whole.notKnown(),
                Span.around(in.coverage(), in.asAt().day()),
                InWords.whyNot(measure),
                measure instanceof Measure.NotMeasured notMeasured ? notMeasured.lastValid() : null,
                measure instanceof Measure.NotKnown notKnown ? notKnown.wouldTell() : null,
                InParts.MARKING);
    }

    private static Part part(InParts in, InParts.Row row) {
        var months = new ArrayList<Month>();
        for (int i = 0; i < row.months().size(); i++) {
            months.add(new Month(in.days().get(i), row.months().get(i).number()));
        }
        return Part.of(row.part(), row.now(), months, across(in, row));
    }

    private static List<Part> across(InParts in, InParts.Row row) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < row.across().size(); i++) {
            parts.add(Part.of(in.columns().get(i), row.across().get(i), List.of(), List.of()));
        }
        return parts;
    }
}
