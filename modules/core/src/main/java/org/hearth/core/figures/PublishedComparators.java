package org.hearth.core.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hearth.core.api.figures.Comparators;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.data.Row;
import org.hearth.core.data.Table;
import org.hearth.platform.api.settings.Settings;

/**
 * The published figures of {@code figures/comparators.csv} that concern the council, and over them those that somebody
 * loaded; areas stand in the order in which they are first told of.
 */
@ApplicationScoped
class PublishedComparators implements Comparators {
    private List<Comparator> withHearth = List.of();
    private LoadedComparators loaded = LoadedComparators.NONE;
    private Figures figures;
    private volatile Together together = new Together(null, Map.of());

    /** @param of the loaded ones it was made of: another list is another reading */
    private record Together(List<LoadedFigure> of, Map<String, List<Comparator>> byLine) {}

    PublishedComparators() {}

    @Inject
    PublishedComparators(Settings settings, LoadedComparators loaded, Figures figures) {
        this(settings.council(), loaded, figures);
    }

    PublishedComparators(String council, LoadedComparators loaded, Figures figures) {
        this(council);
        this.loaded = loaded;
        this.figures = figures;
    }

    /** Those that come with Hearth alone. */
    PublishedComparators(String council) {
        withHearth =
                Table.read("/figures/comparators.csv", row -> new Concerning(row.text("concerns"), comparator(row)))
                        .stream()
                        .filter(row -> row.council() == null || row.council().equals(council))
                        .map(Concerning::figure)
                        .toList();
    }

    private Map<String, List<Comparator>> byLine() {
        List<LoadedFigure> now = loaded.figures();
        Together known = together;
        if (known.of() != now) {
            known = new Together(now, together(now));
            together = known;
        }
        return known.byLine();
    }

    private Map<String, List<Comparator>> together(List<LoadedFigure> now) {
        var byKey = new LinkedHashMap<String, List<Comparator>>();
        withHearth.forEach(one ->
                byKey.computeIfAbsent(key(one), each -> new ArrayList<>()).add(one));
        Map<String, Unit> units = now.isEmpty()
                ? Map.of()
                : figures.definitions().stream()
                        .flatMap(definition -> definition.lines().stream())
                        .collect(Collectors.toMap(Line::key, Line::unit));
        for (LoadedFigure one : now) {
            if (one.isWithdrawn()) {
                byKey.put(key(one), List.of());
            } else if (units.containsKey(one.line())) {
                byKey.put(key(one), List.of(comparator(one, units.get(one.line()))));
            }
        }
        return byKey.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Comparator::line, LinkedHashMap::new, Collectors.toList()));
    }

    private static Comparator comparator(LoadedFigure one, Unit unit) {
        return new Comparator(
                one.line(),
                one.area(),
                one.areaCode(),
                one.period(),
                one.belongsTo(),
                new BigDecimal(one.published()),
                unit,
                one.kind(),
                one.source());
    }

    /** Whose figure of which line and day it is. Of these one is in use, but that a rounded one may stand beside it. */
    static String key(LoadedFigure one) {
        return key(one.line(), one.areaCode() == null ? one.area() : one.areaCode(), one.belongsTo());
    }

    private static String key(Comparator one) {
        String key = key(one.line(), one.areaCode() == null ? one.area() : one.areaCode(), one.day());
        return one.kind() == Kind.TARGET ? key + " target" : key;
    }

    private static String key(String line, String area, LocalDate day) {
        return String.join(" ", line, area.toUpperCase(Locale.ROOT), day.toString());
    }

    private record Concerning(String council, Comparator figure) {}

    private static Comparator comparator(Row row) {
        return new Comparator(
                row.required("line"),
                row.required("area"),
                row.text("area_code"),
                row.required("period"),
                row.day("day"),
                row.decimal("value"),
                row.one(Unit.class, "unit"),
                row.one(Kind.class, "kind"),
                row.required("source"));
    }

    @Override
    public List<Comparator> of(String line) {
        return byLine().getOrDefault(line, List.of());
    }

    @Override
    public List<Comparator> of(String line, LocalDate day) {
        return List.copyOf(
                latest(line, day, figure -> figure.kind() != Kind.TARGET).values());
    }

    @Override
    public Optional<Comparator> target(String line, LocalDate day) {
        return latest(line, day, figure -> figure.kind() == Kind.TARGET).values().stream()
                .findFirst();
    }

    /** By area; of two for one day the exact one. */
    private Map<String, Comparator> latest(String line, LocalDate day, Predicate<Comparator> which) {
        var latest = new LinkedHashMap<String, Comparator>();
        for (Comparator figure : of(line)) {
            if (which.test(figure) && !figure.day().isAfter(day)) {
                latest.merge(figure.area(), figure, PublishedComparators::later);
            }
        }
        return latest;
    }

    private static Comparator later(Comparator one, Comparator other) {
        if (!one.day().equals(other.day())) {
            return one.day().isAfter(other.day()) ? one : other;
        }
        return other.kind() == Kind.APPROXIMATE ? one : other;
    }

    /** Those that concern this council, targets included, by line. */
    public List<Comparator> all() {
        return byLine().values().stream().flatMap(List::stream).toList();
    }
}
