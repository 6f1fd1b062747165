package org.hearth.childrenincare.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearth.core.api.figures.Benchmarks;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.EquivalentNumber;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.figures.Population;
import org.hearth.core.api.figures.RunChart;
import org.hearth.core.api.figures.ValidOn;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.MonthEnds;
import org.hearth.platform.api.pages.Days;

/**
 * One figure looked at over the years and beside other councils: whether its quarters show more than chance, and what is
 * published of others.
 *
 * @param flag       in words
 * @param limits     what the flag rests on, in words; empty where nothing is reckoned
 * @param quarters   newest first; empty where it is not looked at by quarters
 * @param equivalent how many children others' rates would be here; empty for any other line
 */
public record Outlook(
        String flag,
        String limits,
        List<Quarter> quarters,
        Benchmarks.Beside beside,
        boolean annual,
        List<String> equivalent) {

    /** A quarter's last day and its figure. */
    public record Quarter(String day, String value) {}

    static Outlook of(
            Figures figures,
            Benchmarks benchmarks,
            Population population,
            Definition definition,
            Line line,
            AsAt asAt) {
        var beside = benchmarks.beside(line.key(), asAt.day());
        var equivalent = population
                .childrenOn(asAt.day())
                .map(
                        children -> beside.groups().stream()
                                .flatMap(one -> EquivalentNumber.of(one, children)
                                        .map(number -> "%s: %s".formatted(one.area(), number.words()))
                                        .stream())
                                .toList())
                .orElse(List.of());
        boolean annual = !ValidOn.MARCH_31.includes(asAt.day());
        if (!isOfQuarters(definition, line)) {
            return new Outlook(
                    "Not looked at: it is not measured afresh every quarter.",
                    "",
                    List.of(),
                    beside,
                    annual,
                    equivalent);
        }
        var over = definition.periodOf(line).isOfQuarters() ? Over.QUARTER : Over.YEAR_TO_DATE;
        var days = IntStream.range(0, RunChart.MOST)
                .mapToObj(back -> MonthEnds.likeDay(asAt.day(), 3 * (RunChart.MOST - 1 - back)))
                .toList();
        var series = figures.measure(definition.ref(), days, over, asAt.knownAt());
        var points = new ArrayList<RunChart.Quarter>();
        var shown = new ArrayList<Quarter>();
        for (LocalDate day : days) {
            Measured measured = series.line(line.key(), day);
            boolean isPoint = !measured.isMostlyNotKnown();
            points.add(new RunChart.Quarter(day, isPoint ? measured.measure().value(line.unit()) : null));
            shown.add(
                    0,
                    new Quarter(
                            Days.inWords(day),
                            isPoint
                                    ? InWords.value(measured)
                                    : "%s, left out: not known for %d, more than are counted"
                                            .formatted(InWords.value(measured), measured.notKnown())));
        }
        var chart = RunChart.of(line.unit(), points);
        String limits = chart.median() == null
                ? ""
                : "%d quarters; median %s, limits %s and %s"
                        .formatted(
                                chart.quarters(),
                                chart.median().toPlainString(),
                                chart.lower().toPlainString(),
                                chart.upper().toPlainString());
        return new Outlook(flag(chart), limits, shown, beside, annual, equivalent);
    }

    private static boolean isOfQuarters(Definition definition, Line line) {
        return definition.validOn() == ValidOn.ANY_COVERED_DAY
                && switch (definition.periodOf(line)) {
                    case SNAPSHOT, FLOW, COHORT -> true;
                    default -> definition.isRolling(line);
                };
    }

    /** {@code Special cause: ...}. */
    private static String flag(RunChart chart) {
        return chart.words().substring(0, 1).toUpperCase(java.util.Locale.UK)
                + chart.words().substring(1);
    }

    public boolean isCharted() {
        return !quarters.isEmpty();
    }

    /** {@code 42.5 (31 March 2025)}; empty for none. */
    public String getNeighbours() {
        return Optional.ofNullable(beside.neighbours())
                .map(group -> "%s. %s".formatted(Benchmarks.words(group.figure(), annual), group.who()))
                .orElse(beside.whyNeighbours() == null ? "" : beside.whyNeighbours());
    }
}
