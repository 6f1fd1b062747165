package org.hearth.returns.writing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.PersonsWords.OfChild;
import org.hearth.core.api.care.Told;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.returns.reading.ModuleDefinition;
import org.hearth.returns.reading.ModuleDefinition.Kind;
import org.hearth.returns.reading.ModuleDefinitions;

/**
 * A year of which nothing was sent, as far as it is known: the episodes of which a day is known to lie in it, and those
 * that were open when the year before was last told of, by child and date; a row of Header for each of these children,
 * one of UASC for those of them who are unaccompanied, and what the year before left open of their times missing, social
 * workers, decisions for adoption and deprivations of liberty. A module of which there is nothing to tell is not written:
 * to write it empty would say that there is nothing.
 */
final class RowsOfKnownYear implements YearRows {
    /** The column that says when what a row tells of ended; blank while it goes on. */
    private static final Map<String, String> ENDS = Map.of(
            "PlacedAdoption", "DATE_PLACED_CEASED",
            "Missing", "MIS_END",
            "SWEpisodes", "SW_DEC",
            "DoLo", "DOLO_END");

    private final ReportingYear year;
    private final List<ChildHistory> children;
    private final Map<UUID, OfChild> details;
    private final LocalDate lastTold;

    /** @param details of everyone, by child */
    RowsOfKnownYear(ReportingYear year, CareBook book, Map<UUID, OfChild> details) {
        this.year = year;
        this.details = details;
        this.lastTold = lastToldOfYearBefore(year, book);
        this.children = isBeforeAllThatIsHeld(year, book)
                ? List.of()
                : book.children().stream()
                        .filter(child -> child.episodes().stream().anyMatch(this::belongs))
                        .toList();
    }

    /** Later returns tell of those alone who were still in care when they begin: that is no return of the year (GEN-17). */
    private static boolean isBeforeAllThatIsHeld(ReportingYear year, CareBook book) {
        return !book.coverage().isEmpty()
                && book.coverage().spans().stream()
                        .allMatch(span -> year.lastDay().isBefore(span.from()));
    }

    private static LocalDate lastToldOfYearBefore(ReportingYear year, CareBook book) {
        Period before = year.previous().period();
        return book.coverage().spans().stream()
                .filter(span -> span.overlaps(before))
                .map(span ->
                        span.isOpen() || span.lastDay().isAfter(before.lastDay()) ? before.lastDay() : span.lastDay())
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private boolean belongs(Episode episode) {
        boolean stillOpen = episode.endedOn() == null
                && episode.heldUntil() != null
                && lastTold != null
                && !episode.heldUntil().isBefore(lastTold)
                && !episode.startedOn().isAfter(year.lastDay());
        return stillOpen || SaidOfEpisodes.touches(year, episode);
    }

    @Override
    public List<ModuleDefinition> modules() {
        return ModuleDefinitions.all().stream()
                .filter(module -> module.isInForce(year.ends()) && hasRows(module))
                .toList();
    }

    private boolean hasRows(ModuleDefinition module) {
        return switch (module.name()) {
            case ModuleDefinition.HEADER, ModuleDefinition.EPISODES -> !children.isEmpty();
            case ModuleDefinition.UASC -> children.stream().anyMatch(this::isUnaccompanied);
            default ->
                children.stream()
                        .anyMatch(child -> open(module, child).findAny().isPresent());
        };
    }

    /** What the year before told of and did not end. */
    private Stream<Told> open(ModuleDefinition module, ChildHistory child) {
        String end = ENDS.get(module.name());
        return end == null
                ? Stream.empty()
                : child.told().stream()
                        .filter(told -> told.module().equals(module.name())
                                && told.year() == year.previous().ends()
                                && told.text(end) == null);
    }

    private boolean isUnaccompanied(ChildHistory child) {
        return child.unaccompanied() != null && child.unaccompanied().isOn(year.firstDay());
    }

    @Override
    public boolean wereSent() {
        return false;
    }

    @Override
    public void each(ModuleDefinition module, Consumer<Line> each) {
        for (ChildHistory child : children) {
            switch (module.name()) {
                case ModuleDefinition.HEADER -> each.accept(line(module, child, person(child)));
                case ModuleDefinition.EPISODES ->
                    child.episodes().stream()
                            .filter(this::belongs)
                            .forEach(episode -> each.accept(line(module, child, EpisodeColumns.of(episode, year))));
                case ModuleDefinition.UASC -> {
                    if (isUnaccompanied(child)) {
                        var columns = new HashMap<>(person(child));
                        columns.put("DUC", WrittenForm.day(child.unaccompanied().ceasedOn()));
                        each.accept(line(module, child, columns));
                    }
                }
                default -> open(module, child).forEach(told -> each.accept(line(module, child, told)));
            }
        }
    }

    private Line line(ModuleDefinition module, ChildHistory child, Told told) {
        var columns = new HashMap<>(person(child));
        module.columns().forEach(column -> {
            String text = told.text(column.name());
            if (text != null) {
                LocalDate day = column.kind() == Kind.DATE ? told.day(column.name()) : null;
                columns.put(column.name(), day == null ? text : WrittenForm.day(day));
            }
        });
        return line(module, child, columns);
    }

    private Map<String, String> person(ChildHistory child) {
        OfChild known = details.get(child.id());
        return known == null ? Map.of() : SaidOfChild.known(known, year);
    }

    private static Line line(ModuleDefinition module, ChildHistory child, Map<String, String> columns) {
        var all = new HashMap<>(columns);
        all.put("CHILD", child.reference());
        return Line.added(child.reference(), WrittenForm.row(module, all), null);
    }
}
