package org.hearth.fostering.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.core.api.places.Places;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.Homes;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Keys;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;

/** The one way to read places, for pages, API and files alike: an audit line for each list, export and view. */
@ApplicationScoped
class PlacesViews {
    /** As in the table of permissions. */
    static final String RESOURCE = "fostering-places";

    /** Why a place is not available, and who is in one, by reference. */
    static final String REASONS = "fostering-places-reasons";

    static final String OCCUPANCY = "fostering-occupancy";

    static final String LISTS = "fostering-occupancy-lists";

    /** Allegations and concerns. */
    static final String CONCERNS = "fostering-concerns";

    @Inject
    Occupancies occupancies;

    @Inject
    Homes homes;

    @Inject
    Places places;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    /** One household in the grid. */
    record GridRow(HouseholdPlaces places, List<Stretch> stretches) {
        Stretch on(LocalDate day) {
            return stretches.stream()
                    .filter(stretch -> stretch.days().includes(day))
                    .findFirst()
                    .orElseThrow();
        }

        /** As rows of a table for whoever may read the reasons, or may not. */
        List<Stretch> rows(boolean reasons) {
            return asRead(stretches, reasons);
        }

        /** Whether something changes within the seven days. */
        boolean changesInWeek(LocalDate monday) {
            Period week = new Period(monday, monday.plusDays(7));
            Stretch first = on(monday);
            return stretches.stream()
                    .filter(stretch -> stretch.days().overlaps(week))
                    .anyMatch(stretch -> !stretch.inLetters().equals(first.inLetters())
                            || !stretch.occupants().equals(first.occupants()));
        }
    }

    /** @param all how many there are whatever places they have */
    record Grid(PlacesAsked asked, List<GridRow> rows, int all, List<FosterStay> unsettled, Occupancy occupancy) {}

    LocalDate today() {
        return occupancies.today();
    }

    /** As the person may know it: what the managers keep in confidence is told to those alone who may open it. */
    Occupancy now() {
        return mayReadConcerns() ? occupancies.now().told() : occupancies.now();
    }

    boolean mayReadConcerns() {
        return permissions.may(person.get(), CONCERNS, Action.VIEW);
    }

    void audited(String what, String subject, Map<String, String> details) {
        audit.record(what, subject, details);
    }

    /** {@code null} where none are recorded. */
    Integer bedrooms(UUID household) {
        return homes.home(household).bedrooms();
    }

    boolean mayReadReasons() {
        return permissions.may(person.get(), REASONS, Action.VIEW);
    }

    boolean mayWrite() {
        return permissions.may(person.get(), RESOURCE, Action.WRITE);
    }

    boolean mayOpenLists() {
        return permissions.may(person.get(), LISTS, Action.VIEW);
    }

    Grid grid(PlacesAsked asked) {
        Grid grid = read(asked);
        audit.record("places.viewed", null, details(asked, grid, null));
        return grid;
    }

    Grid exported(PlacesAsked asked, String format) {
        Grid grid = read(asked);
        audit.record("places.exported", null, details(asked, grid, format));
        return grid;
    }

    private Grid read(PlacesAsked asked) {
        Occupancy now = now();
        return now.once(asked, () -> {
            var rows = new ArrayList<GridRow>();
            int all = 0;
            for (HouseholdPlaces each : now.households()) {
                var stretches = each.over(asked.days());
                boolean there = stretches.stream()
                        .anyMatch(stretch -> stretch.kind() == asked.kind() && !stretch.isEmptyAndNotApproved());
                if (there) {
                    all++;
                    if (stretches.stream().anyMatch(asked.with()::matches)) {
                        rows.add(new GridRow(each, stretches));
                    }
                }
            }
            var unsettled = now.unsettledOver(asked.days()).stream()
                    .filter(stay ->
                            asked.kind() == (stay.kin() ? HouseholdKind.FAMILY_AND_FRIENDS : HouseholdKind.MAINSTREAM))
                    .toList();
            return new Grid(asked, List.copyOf(rows), all, unsettled, now);
        });
    }

    /** Whether it was read with what others may not know. */
    private <M extends Map<String, String>> M withConcerns(M details) {
        if (mayReadConcerns()) {
            details.put("concerns", "told");
        }
        return details;
    }

    private Map<String, String> details(PlacesAsked asked, Grid grid, String format) {
        var details = new TreeMap<String, String>();
        details.put("from", asked.monday().toString());
        details.put("kind", Keys.of(asked.kind()));
        details.put("rows", String.valueOf(grid.rows().size()));
        if (format != null) {
            details.put("format", format);
        }
        return withConcerns(details);
    }

    /** One household's places. */
    Optional<HouseholdPlaces> household(UUID id) {
        var found = now().of(id);
        found.ifPresent(one -> audit.record(
                "places.household-viewed",
                one.household().reference(),
                withConcerns(new TreeMap<>(Map.of("part", "places")))));
        return found;
    }

    /** As a part of a page that is audited by itself. */
    Optional<HouseholdPlaces> part(UUID id) {
        return now().of(id);
    }

    OccupancyFigures figures(OccupancyAsked asked, String what, String format) {
        var details = new TreeMap<String, String>();
        details.put("from", asked.period().from().toString());
        details.put("to", asked.period().lastDay().toString());
        details.put("kind", Keys.of(asked.kind()));
        if (format != null) {
            details.put("format", format);
        }
        audit.record(what, null, withConcerns(details));
        Occupancy now = now();
        return now.once(asked, () -> OccupancyFigures.of(now, asked.kind(), asked.period()));
    }

    String district(String code) {
        return code == null || code.isEmpty() ? "Not known" : places.councilName(code, today());
    }

    /** Which of the days are told by the care history, and what is taken of others; empty where all are told. */
    static String coverage(Occupancy occupancy, LocalDate last) {
        if (occupancy.coverage().includes(last)) {
            return "";
        }
        return occupancy.coverage().isEmpty()
                ? "No return is held, so the stays of children are those that were recorded here by hand."
                : "Where children live is told %s. Of other days a stay without an end is taken to go on."
                        .formatted(occupancy.coverage().inWords());
    }

    /**
     * Neighbours that read alike to the person are one: where the reason changes and is not told, the day on which it did is not
     * told either.
     */
    static List<Stretch> asRead(List<Stretch> stretches, boolean reasons) {
        var rows = new ArrayList<Stretch>();
        for (Stretch next : stretches) {
            Stretch before = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            if (before != null && reads(before, reasons).equals(reads(next, reasons))) {
                rows.set(
                        rows.size() - 1,
                        before.within(before.days().from(), next.days().to()));
            } else {
                rows.add(next);
            }
        }
        return rows;
    }

    private static List<Object> reads(Stretch one, boolean reasons) {
        return List.of(one.kind(), one.approved(), one.inWords(), one.isPresumed(), why(one, reasons));
    }

    /** Why it is as it is; without reasons and references for who may not read them. */
    static String why(Stretch stretch, boolean reasons) {
        var parts = new ArrayList<String>();
        if (reasons) {
            stretch.occupants()
                    .forEach(one -> parts.add("%s: %s%s"
                            .formatted(
                                    one.name(),
                                    one.wordsOn(stretch.days().from()),
                                    one.isPresumedOn(stretch.days().from())
                                            ? ", not told since " + Days.inWords(one.toldUntil())
                                            : "")));
        }
        Stream.concat(stretch.reserved().stream(), stretch.unavailable().stream())
                .filter(kept -> kept.places() > 0)
                .forEach(kept -> parts.add(why(kept, reasons)));
        return parts.stream().distinct().collect(Collectors.joining("; "));
    }

    private static String why(Kept kept, boolean reasons) {
        Hold hold = kept.hold();
        if (!reasons) {
            return hold.kind() == Hold.Kind.RESERVED
                    ? hold.kind().words() + until(hold)
                    : "Not available, ask the fostering team";
        }
        String what = hold.kind() == Hold.Kind.RESERVED ? hold.kind().words() : Reasons.words(hold.reason());
        return kept.expired()
                ? "%s: it was meant until %s, which is over; check with the carer"
                        .formatted(what, Days.inWords(hold.until()))
                : what + until(hold);
    }

    private static String until(Hold hold) {
        return hold.until() == null ? "" : " until " + Days.inWords(hold.until());
    }

    /** The grid's equal: a row for each stretch of days on which nothing changes. */
    Block.Table table(Grid grid, boolean reasons) {
        var rows = new ArrayList<List<String>>();
        for (GridRow row : grid.rows()) {
            for (Stretch stretch : row.rows(reasons)) {
                if (stretch.kind() == grid.asked().kind() && !stretch.isEmptyAndNotApproved()) {
                    rows.add(cells(row, stretch, reasons));
                }
            }
        }
        return new Block.Table(
                "Places, " + grid.asked().words(),
                List.of(
                        new Column("Household", 2, false),
                        new Column("District", 3, false),
                        new Column("From", 2, false),
                        new Column("To", 2, false),
                        new Column("Approved", 1, true),
                        new Column("Filled", 1, true),
                        new Column("Vacant", 1, true),
                        new Column("Reserved", 1, true),
                        new Column("Not available", 1, true),
                        new Column("Over the approval", 1, true),
                        new Column("Why", 6, false)),
                rows,
                "%d %s with own carers in these weeks %s settled and in no number here. %s"
                        .formatted(
                                grid.unsettled().size(),
                                grid.unsettled().size() == 1 ? "stay" : "stays",
                                grid.unsettled().size() == 1 ? "is not" : "are not",
                                coverage(grid.occupancy(), grid.asked().days().lastDay())));
    }

    private List<String> cells(GridRow row, Stretch stretch, boolean reasons) {
        return List.of(
                row.places().household().reference(),
                district(row.places().household().district()),
                stretch.days().from().toString(),
                stretch.days().lastDay().toString(),
                String.valueOf(stretch.approved()),
                String.valueOf(stretch.filled()),
                String.valueOf(stretch.vacant()),
                String.valueOf(stretch.reservedPlaces()),
                String.valueOf(stretch.unavailablePlaces()),
                String.valueOf(stretch.over()),
                why(stretch, reasons));
    }
}
