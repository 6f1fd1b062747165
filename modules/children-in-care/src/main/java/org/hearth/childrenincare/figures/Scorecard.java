package org.hearth.childrenincare.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Comparators;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Definition.PeriodKind;
import org.hearth.core.api.figures.DirectionOfTravel;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.figures.PublishedElsewhere;
import org.hearth.core.api.figures.Rating;
import org.hearth.core.api.figures.Target;
import org.hearth.core.api.figures.Targets;
import org.hearth.core.api.figures.ValidOn;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.MonthEnds;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.pages.Days;

/**
 * All figures on a day with the twelve month-ends before it, measured from one reading of the book, each set beside its
 * earlier self and beside what is published elsewhere.
 */
public record Scorecard(AsAt asAt, List<LocalDate> days, List<Group> groups, Coverage coverage) {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM uu", Locale.UK);
    private static final Map<String, String> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("CIC", "Children in care");
        GROUPS.put("PLA", "Placements");
        GROUPS.put("STA", "Stability");
        GROUPS.put("HEA", "Health");
        GROUPS.put("FOS", "Fostering");
        GROUPS.put("CPL", "Care planning");
        GROUPS.put("PER", "Permanence");
        GROUPS.put("MIS", "Missing");
        GROUPS.put("OOC", "Out of county");
    }

    /** Lines that belong together, under one heading. */
    public record Group(String title, List<Row> rows) {

        /** Its place on the page: {@code out-of-county}. */
        public String id() {
            return title.toLowerCase(Locale.UK).replace(' ', '-');
        }

        public String href() {
            return "#" + id();
        }
    }

    /**
     * One line as read.
     *
     * @param whyNot  in words, {@code null} when there is a figure
     * @param period  "on the day", "year to date, since 1 April 2025", "in the year 2025/26"
     * @param note    how many could not be judged, and "small numbers so far"; empty when there is nothing to say
     * @param earlier what it is compared with: "45.1% on 31 December 2025"
     * @param coverage the spans for which the rows are held on which the figure rests
     * @param months  the thirteen values, in the order of the days
     * @param quarter for what is counted over one: "12 since 1 January 2026; 15 in the same quarter last year"; else empty
     * @param target  the published one, which rates nothing: "18% (31 March 2025)"; empty when there is none
     * @param rated   by the council's own target
     */
    public record Row(
            Definition definition,
            Measured measured,
            String value,
            String whyNot,
            String period,
            String note,
            DirectionOfTravel travel,
            String earlier,
            Coverage coverage,
            List<String> months,
            List<BigDecimal> values,
            String quarter,
            PublishedElsewhere published,
            String target,
            Rated rated) {

        public String key() {
            return measured.line().key();
        }

        public String name() {
            return measured.line().name();
        }

        public Integer numerator() {
            return measured.measure() instanceof Measure.None
                    ? null
                    : measured.measure().numerator().size();
        }

        /** What stands below the line; {@code null} for a count. */
        public Long denominator() {
            Measure measure = measured.measure();
            if (measure instanceof Measure.Rate rate) {
                return rate.population();
            }
            return measure instanceof Measure.None
                            || measure instanceof Measure.Count
                            || measure instanceof Measure.Sum
                            || measure instanceof Measure.DailyAverage
                            || measure instanceof Measure.Median
                            || measure instanceof Measure.Mean
                    ? null
                    : Long.valueOf(measure.denominator().size());
        }

        /** Whether a list of ours stands below the line. */
        public boolean hasDenominatorList() {
            return denominator() != null && !(measured.measure() instanceof Measure.Rate);
        }

        /** Empty when our figure is printed in whole numbers anyway, or nothing is published in them. */
        public String oursAlike() {
            return published
                    .oursAlike(measured)
                    .map("Ours as a whole number: %s."::formatted)
                    .orElse("");
        }

        /** Our figure rounded as those published elsewhere, and they; a dash when nothing is published. */
        public String beside() {
            if (published.isEmpty()) {
                return "-";
            }
            return (oursAlike() + " " + published.words()).strip();
        }

        /** On which days it can be measured (indicators.md 0.6). */
        public String validOn() {
            return definition.validOn() == ValidOn.MARCH_31
                    ? "31 March only"
                    : "any day for which the rows it rests on are held";
        }

        public String population() {
            return measured.measure() instanceof Measure.Rate rate ? rate.populationSource() : null;
        }
    }

    static Scorecard of(Figures figures, Comparators comparators, Targets targets, AsAt asAt) {
        var days = MonthEnds.endingAt(asAt.day(), MonthEnds.A_YEAR_AND_ONE);
        var all = new TreeSet<>(days);
        for (PeriodKind kind : PeriodKind.values()) {
            all.add(DirectionOfTravel.comparedWith(kind, asAt.day()));
        }
        var sheets = figures.measure(List.copyOf(all), asAt.knownAt());
        var inForce = targets.on(asAt.day(), asAt.knownAt());
        var groups = new LinkedHashMap<String, List<Row>>();
        for (Definition definition : figures.definitions()) {
            var group = groups.computeIfAbsent(
                    GROUPS.getOrDefault(definition.ref().substring(0, 3), "Other"), none -> new ArrayList<>());
            definition
                    .lines()
                    .forEach(line -> group.add(row(definition, line.key(), asAt, days, sheets, comparators, inForce)));
        }
        var inOrder = new ArrayList<Group>();
        GROUPS.values().forEach(title -> {
            var rows = groups.remove(title);
            if (rows != null) {
                inOrder.add(new Group(title, rows));
            }
        });
        groups.forEach((title, rows) -> inOrder.add(new Group(title, rows)));
        return new Scorecard(asAt, days, inOrder, sheets.get(asAt.day()).coverage());
    }

    /** Without the rows of other indicators. */
    Scorecard only(Predicate<Definition> which) {
        return new Scorecard(
                asAt,
                days,
                groups.stream()
                        .map(group -> new Group(
                                group.title(),
                                group.rows().stream()
                                        .filter(row -> which.test(row.definition()))
                                        .toList()))
                        .filter(group -> !group.rows().isEmpty())
                        .toList(),
                coverage);
    }

    /** {@code null} when there is no such line. */
    public Row row(String key) {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** {@code Mar 25} to {@code Mar 26}; the asked day itself when it is no month-end. */
    public List<String> monthNames() {
        return days.stream()
                .map(day -> day.plusDays(1).getDayOfMonth() == 1 ? SHORT.format(day) : Days.inWords(day))
                .toList();
    }

    /** The line's thirteen values as a chart, with what it shows in words. */
    public Block.Chart chart(Row row) {
        String first = row.months().get(0);
        String last = row.months().get(row.months().size() - 1);
        return new Block.Chart(
                Block.Kind.LINE,
                row.name(),
                "%s: %s on %s, %s on %s."
                        .formatted(
                                row.name(),
                                first,
                                Days.inWords(days.get(0)),
                                last,
                                Days.inWords(days.get(days.size() - 1))),
                row.measured().line().unit().sign(),
                monthNames(),
                List.of(new Block.Series(row.name(), row.values())));
    }

    private static Row row(
            Definition definition,
            String key,
            AsAt asAt,
            List<LocalDate> days,
            Map<LocalDate, Figures.Sheet> sheets,
            Comparators comparators,
            Targets.InForce inForce) {
        Measured now = sheets.get(asAt.day()).line(key);
        PeriodKind kind = definition.periodOf(now.line());
        LocalDate with = DirectionOfTravel.comparedWith(definition, now.line(), asAt.day());
        Target target = inForce.of(key).orElse(null);
        Rating rating = Rating.of(now, target);
        Measured earlier = sheets.get(with).line(key);
        var series = days.stream().map(day -> sheets.get(day).line(key)).toList();
        var values = new ArrayList<BigDecimal>();
        series.forEach(
                measured -> values.add(measured.measure().value(measured.line().unit())));
        return new Row(
                definition,
                now,
                InWords.value(now),
                InWords.whyNot(now.measure()),
                InWords.period(kind, asAt, Over.YEAR_TO_DATE),
                note(kind, now, asAt),
                DirectionOfTravel.of(now, earlier, target)
                        .unless(definition.breakBetween(now.line(), Over.YEAR_TO_DATE, with, asAt.day())),
                "%s on %s".formatted(InWords.value(earlier), Days.inWords(with)),
                sheets.get(asAt.day()).coverageOf(definition.ref()),
                series.stream().map(InWords::value).toList(),
                java.util.Collections.unmodifiableList(values),
                quarter(kind, key, asAt, sheets),
                PublishedElsewhere.beside(comparators, kind, key, Over.YEAR_TO_DATE, asAt.day()),
                comparators
                        .target(key, asAt.day())
                        .map(one -> "%s (%s)".formatted(one.words(), one.period()))
                        .orElse(""),
                Rated.of(
                        now.line(),
                        target,
                        rating.reason() == Rating.Reason.NO_TARGET ? Rating.notRated(inForce.whyNone(key)) : rating));
    }

    /** The quarter that ends on the day beside that of last year. */
    private static String quarter(PeriodKind kind, String key, AsAt asAt, Map<LocalDate, Figures.Sheet> sheets) {
        if (!kind.isOfQuarters()) {
            return "";
        }
        LocalDate lastYear = DirectionOfTravel.comparedWith(kind, asAt.day());
        String days = kind == PeriodKind.FLOW
                ? " since %s"
                        .formatted(Days.inWords(
                                Asked.on(asAt, Over.QUARTER).period().from()))
                : ", %s".formatted(InWords.period(kind, asAt, Over.QUARTER));
        return "%s%s; %s in the same quarter last year"
                .formatted(
                        InWords.value(sheets.get(asAt.day()).line(key, Over.QUARTER)),
                        days,
                        InWords.value(sheets.get(lastYear).line(key, Over.QUARTER)));
    }

    private static String note(PeriodKind kind, Measured now, AsAt asAt) {
        var notes = new ArrayList<String>();
        if (now.notKnown() > 0) {
            notes.add("not known for %d%s"
                    .formatted(now.notKnown(), now.isMostlyNotKnown() ? ", which is more than are counted" : ""));
        }
        if (DirectionOfTravel.isSmallNumbersSoFar(kind, asAt.day()) && !(now.measure() instanceof Measure.None)) {
            notes.add("small numbers so far");
        }
        return String.join("; ", notes);
    }
}
