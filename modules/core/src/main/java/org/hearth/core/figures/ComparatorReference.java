package org.hearth.core.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.core.api.figures.Comparators.Comparator;
import org.hearth.core.api.figures.Comparators.Kind;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.reference.ReferenceData;
import org.hearth.platform.api.pages.Days;

/** Published figures of other areas, and of the council itself, to set beside ours. */
@ApplicationScoped
class ComparatorReference implements ReferenceData {
    private static final String KIND = "Comparators";

    @Inject
    PublishedComparators published;

    @Inject
    Figures figures;

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Held held() {
        List<Comparator> all = published.all().stream()
                .filter(figure -> figure.kind() != Kind.TARGET)
                .toList();
        if (all.isEmpty()) {
            return Held.none(
                    KIND,
                    "No published figure is held that concerns this council.",
                    "Figures are shown without others beside them.");
        }
        LocalDate first =
                all.stream().map(Comparator::day).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                all.stream().map(Comparator::day).max(LocalDate::compareTo).orElseThrow();
        var areas = all.stream()
                .collect(Collectors.groupingBy(Comparator::area, LinkedHashMap::new, Collectors.counting()));
        Held held = Held.whole(
                        KIND,
                        "%,d published figures of %d areas.".formatted(all.size(), areas.size()),
                        all.stream().map(Comparator::source).distinct().sorted().collect(Collectors.joining("; "))
                                + ". They come with Hearth.",
                        "Each for its own day or period, from %s to %s."
                                .formatted(Days.inWords(first), Days.inWords(last)))
                .with(areas.entrySet().stream()
                        .map(area -> "%s: %,d".formatted(area.getKey(), area.getValue()))
                        .toList());
        var told = all.stream().map(Comparator::line).collect(Collectors.toSet());
        List<String> without = figures.definitions().stream()
                .map(definition -> definition.ref())
                .filter(ref -> told.stream().noneMatch(line -> line.equals(ref) || line.startsWith(ref + ".")))
                .sorted()
                .toList();
        return without.isEmpty()
                ? held
                : held.without(
                        "No published figure is held for %s.".formatted(String.join(", ", without)),
                        "Those figures stand alone.");
    }
}
