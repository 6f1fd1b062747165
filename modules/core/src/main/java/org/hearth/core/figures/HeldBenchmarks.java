package org.hearth.core.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearth.core.api.figures.Benchmarks;
import org.hearth.core.api.figures.Comparators;
import org.hearth.core.api.figures.Comparators.Comparator;
import org.hearth.core.api.figures.Comparators.Kind;
import org.hearth.core.data.Row;
import org.hearth.core.data.Table;
import org.hearth.platform.api.settings.Settings;

/**
 * Sorts what is published by whose it is. Neighbours are those of the model in use on the day; where figures of fewer than
 * half of them are held for one day no mean is made, since it would be theirs in name only.
 *
 * <p>Notes come with Hearth, and from {@code HEARTH_FIGURE_NOTES_FILE}: a CSV with the columns {@code council}, {@code
 * line}, {@code day}, {@code note} and {@code withdrawn_on}.
 */
@ApplicationScoped
class HeldBenchmarks implements Benchmarks {
    private static final String ENGLAND = "E92000001";
    private static final String A_REGION = "E12";
    private static final String NEIGHBOURS = "Statistical neighbours";

    private record Neighbour(String council, int model, LocalDate from, String code, String name) {}

    private record Note(String council, String line, LocalDate day, String text, LocalDate withdrawnOn) {}

    private Comparators published;
    private List<Neighbour> neighbours = List.of();
    private List<Note> notes = List.of();

    HeldBenchmarks() {}

    @Inject
    HeldBenchmarks(Comparators published, Settings settings) {
        this(
                published,
                settings.council(),
                settings.get("HEARTH_FIGURE_NOTES_FILE").map(Path::of));
    }

    HeldBenchmarks(Comparators published, String council, Optional<Path> more) {
        this.published = published;
        this.neighbours = Table.read("/figures/neighbours.csv", HeldBenchmarks::neighbour).stream()
                .filter(one -> one.council().equals(council))
                .toList();
        var all = new ArrayList<>(Table.read("/figures/notes.csv", HeldBenchmarks::note));
        more.ifPresent(file -> all.addAll(Table.read(file, HeldBenchmarks::note)));
        this.notes = all.stream().filter(one -> one.council().equals(council)).toList();
    }

    private static Neighbour neighbour(Row row) {
        return new Neighbour(
                row.required("council"),
                row.number("model"),
                row.day("from"),
                row.required("area_code"),
                row.required("area"));
    }

    private static Note note(Row row) {
        row.required("day");
        return new Note(
                row.required("council"),
                row.required("line"),
                row.day("day"),
                row.required("note"),
                row.day("withdrawn_on"));
    }

    @Override
    public Beside beside(String line, LocalDate day) {
        Comparator england = null;
        Comparator region = null;
        Comparator group = null;
        var others = new ArrayList<Comparator>();
        for (Comparator one : published.of(line, day)) {
            if (ENGLAND.equals(one.areaCode())) {
                england = later(england, one);
            } else if (one.areaCode() != null && one.areaCode().startsWith(A_REGION)) {
                region = later(region, one);
            } else if (one.areaCode() == null && one.area().equals(NEIGHBOURS)) {
                group = later(group, one);
            } else {
                others.add(one);
            }
        }
        var mean = mean(line, day);
        Group theirs = mean.group();
        if (theirs == null && group != null) {
            theirs = new Group(group, "As published; of which councils is not known.");
        }
        var printed = new ArrayList<>(others);
        if (england != null) {
            printed.add(england);
        }
        if (region != null) {
            printed.add(region);
        }
        if (theirs != null) {
            printed.add(theirs.figure());
        }
        return new Beside(
                theirs, england, region, theirs == null ? mean.why() : null, others, notes(line, day, printed));
    }

    private static Comparator later(Comparator one, Comparator other) {
        return one == null || other.day().isAfter(one.day()) ? other : one;
    }

    /** @param why there is none, though something is held; else {@code null} */
    private record Mean(Group group, String why) {}

    private Mean mean(String line, LocalDate day) {
        var model = model(day);
        if (model.isEmpty()) {
            return new Mean(null, null);
        }
        int year = model.values().iterator().next().model();
        var byDay = new TreeMap<LocalDate, Map<String, Comparator>>(java.util.Comparator.reverseOrder());
        for (Comparator one : published.of(line)) {
            boolean counts = one.kind() == Kind.PUBLISHED
                    && model.containsKey(one.areaCode())
                    && !one.day().isAfter(day)
                    && !one.day().isBefore(earliest());
            if (counts) {
                byDay.computeIfAbsent(one.day(), none -> new LinkedHashMap<>()).put(one.areaCode(), one);
            }
        }
        for (var figures : byDay.values()) {
            if (2 * figures.size() >= model.size()) {
                return new Mean(group(year, model.size(), List.copyOf(figures.values())), null);
            }
        }
        return byDay.isEmpty()
                ? new Mean(null, null)
                : new Mean(
                        null,
                        "A figure is held of %d of the %d neighbours (model of %d) only, too few for a mean."
                                .formatted(byDay.firstEntry().getValue().size(), model.size(), year));
    }

    /** Before the first model that is known no mean is made of the neighbours of a later one. */
    private LocalDate earliest() {
        return neighbours.stream()
                .map(Neighbour::from)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The neighbours of the model in use on the day, by code, of whom no figure at all is held; closest first. */
    public Map<String, String> withoutFigures(LocalDate day, java.util.Collection<Comparator> held) {
        var without = new LinkedHashMap<String, String>();
        model(day).values().forEach(one -> without.put(one.code(), one.name()));
        held.forEach(one -> without.remove(one.areaCode()));
        return without;
    }

    private Map<String, Neighbour> model(LocalDate day) {
        int latest = neighbours.stream()
                .filter(one -> !one.from().isAfter(day))
                .mapToInt(Neighbour::model)
                .max()
                .orElse(0);
        return neighbours.stream()
                .filter(one -> one.model() == latest)
                .collect(Collectors.toMap(Neighbour::code, one -> one, (a, b) -> a, LinkedHashMap::new));
    }

    private static Group group(int model, int of, List<Comparator> figures) {
        Comparator any = figures.get(0);
        var mean = new Comparator(
                any.line(),
                NEIGHBOURS,
                null,
                any.period(),
                any.day(),
                Benchmarks.mean(figures.stream().map(Comparator::value).toList(), any.unit()),
                any.unit(),
                Kind.PUBLISHED,
                any.source());
        String who = "Simple mean of %d of the %d statistical neighbours (model of %d): %s."
                .formatted(
                        figures.size(),
                        of,
                        model,
                        figures.stream().map(Comparator::area).sorted().collect(Collectors.joining(", ")));
        return new Group(mean, who);
    }

    private List<String> notes(String line, LocalDate day, List<Comparator> printed) {
        return notes.stream()
                .filter(note -> note.line().equals(line))
                .filter(note -> note.withdrawnOn() == null || note.withdrawnOn().isAfter(day))
                .filter(note -> printed.stream().anyMatch(one -> one.day().equals(note.day())))
                .map(Note::text)
                .distinct()
                .toList();
    }
}
