package org.hearth.core.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.core.api.figures.Comparators.Comparator;
import org.hearth.core.api.figures.Comparators.Kind;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.reference.ReferenceData;
import org.hearth.core.figures.LoadedComparators.LoadedFile;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.time.UkTime;

/** Published figures of other areas, and of the council itself, to set beside ours. */
@ApplicationScoped
class ComparatorReference implements ReferenceData {
    private static final String KIND = "Comparators";

    @Inject
    PublishedComparators published;

    @Inject
    LoadedComparators loaded;

    @Inject
    HeldBenchmarks benchmarks;

    @Inject
    Figures figures;

    @Inject
    Clock clock;

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
                            "No published figure is held that concerns this council. An analyst or an administrator can load them.",
                            "Figures are shown without others beside them.")
                    .seenAt(ComparatorsPage.ADDRESS, "Load comparators");
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
                                + ". " + broughtBy(),
                        "Each for its own day or period, from %s to %s."
                                .formatted(Days.inWords(first), Days.inWords(last)))
                .with(areas.entrySet().stream()
                        .map(area -> "%s: %,d".formatted(area.getKey(), area.getValue()))
                        .toList())
                .seenAt(ComparatorsPage.ADDRESS, "See and load comparators");
        var told = all.stream().map(Comparator::line).collect(Collectors.toSet());
        List<String> without = figures.definitions().stream()
                .map(definition -> definition.ref())
                .filter(ref -> told.stream().noneMatch(line -> line.equals(ref) || line.startsWith(ref + ".")))
                .sorted()
                .toList();
        var neighbours = benchmarks.withoutFigures(UkTime.today(clock), all);
        List<String> gaps = new ArrayList<>();
        if (!without.isEmpty()) {
            gaps.add("No published figure is held for %s.".formatted(String.join(", ", without)));
        }
        if (!neighbours.isEmpty()) {
            gaps.add("No figure is held of the statistical neighbours %s."
                    .formatted(String.join(", ", neighbours.values())));
        }
        return gaps.isEmpty()
                ? held
                : held.without(
                        String.join(" ", gaps),
                        without.isEmpty()
                                ? "Those councils stand in no mean of the neighbours."
                                : "Those figures stand alone.");
    }

    private String broughtBy() {
        List<LoadedFile> files = loaded.files();
        return files.isEmpty()
                ? "They come with Hearth."
                : "They come with Hearth, or were loaded; the last on %s by %s."
                        .formatted(
                                Days.inWords(UkTime.dayOf(files.get(0).loadedAt())),
                                files.get(0).loadedBy());
    }
}
