package org.hearth.core.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hearth.core.api.figures.Comparators;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.data.Row;
import org.hearth.core.data.Table;
import org.hearth.platform.api.settings.Settings;

/** The published figures of {@code figures/comparators.csv}; areas stand in the order of the table. */
@ApplicationScoped
class PublishedComparators implements Comparators {
    private Map<String, List<Comparator>> byLine = Map.of();

    PublishedComparators() {}

    @Inject
    PublishedComparators(Settings settings) {
        this(settings.council());
    }

    PublishedComparators(String council) {
        byLine =
                Table.read("/figures/comparators.csv", row -> new Concerning(row.text("concerns"), comparator(row)))
                        .stream()
                        .filter(row -> row.council() == null || row.council().equals(council))
                        .map(Concerning::figure)
                        .collect(Collectors.groupingBy(Comparator::line, LinkedHashMap::new, Collectors.toList()));
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
        return byLine.getOrDefault(line, List.of());
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
        return byLine.values().stream().flatMap(List::stream).toList();
    }
}
