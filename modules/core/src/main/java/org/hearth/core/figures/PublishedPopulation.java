package org.hearth.core.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.core.api.figures.Population;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.core.data.Row;
import org.hearth.core.data.Table;
import org.hearth.platform.api.settings.Settings;

/**
 * The published mid-year estimates that come with Hearth, and those of {@code HEARTH_POPULATION_FILE}: a CSV with the
 * columns {@code council}, {@code mid_year}, {@code children} and {@code source}, whose rows go before ours.
 */
@ApplicationScoped
class PublishedPopulation implements Population {
    private record Held(String council, int midYear, long children, String source) {}

    private TreeMap<Integer, Estimate> byYear = new TreeMap<>();

    PublishedPopulation() {}

    @Inject
    PublishedPopulation(Settings settings) {
        this(settings.council(), settings.get("HEARTH_POPULATION_FILE").map(Path::of));
    }

    PublishedPopulation(String council, Optional<Path> more) {
        List<Held> rows = new ArrayList<>(Table.read("/figures/population.csv", PublishedPopulation::held));
        more.ifPresent(file -> rows.addAll(Table.read(file, PublishedPopulation::held)));
        for (Held row : rows) {
            if (row.council().equals(council)) {
                byYear.put(row.midYear(), new Estimate(row.children(), row.midYear(), row.source()));
            }
        }
    }

    private static Held held(Row row) {
        Integer children = row.number("children");
        Integer midYear = row.number("mid_year");
        if (children == null || children <= 0) {
            throw row.wrong("children", "it must be a number above 0");
        }
        if (midYear == null) {
            throw row.wrong("mid_year", "it is empty");
        }
        return new Held(row.required("council"), midYear, children, row.required("source"));
    }

    @Override
    public Optional<Estimate> childrenOn(LocalDate day) {
        return Optional.ofNullable(byYear.floorEntry(ReportingYear.of(day).ends() - 1))
                .map(Map.Entry::getValue);
    }

    /** Those held of this council, oldest first. */
    public List<Estimate> all() {
        return List.copyOf(byYear.values());
    }
}
