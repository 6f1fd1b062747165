package org.hearth.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.Location.Side;
import org.hearth.core.api.care.PlacementRule;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.care.Told;
import org.hearth.core.api.care.ToldSheet;
import org.hearth.core.api.places.Geography;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;

/** The demo county, or one child in so many of it, as a book: what its returns would tell, without the faults they hold. */
public final class WorldBook {
    private static final LocalDate HELD_FROM = LocalDate.of(2021, 4, 1);
    private static final int FEWEST = 20;
    private static final int MOST = 220;
    private static final World WORLD = World.ofCambridgeshireShape();
    private static final Map<String, String> MODULES = Map.of(
            "reviews.csv", "Reviews",
            "oc2.csv", "OC2",
            "missing.csv", "Missing",
            "ad1.csv", "AD1",
            "placed_for_adoption.csv", "PlacedAdoption");
    private static final Map<String, List<ToldSheet>> TOLD = told();

    private WorldBook() {}

    /**
     * @param oneIn   every so-manieth child of the world is taken
     * @param from    the first of them; another first one makes another county
     * @param without how many of the last children of the book are left out: what was not recorded yet
     */
    public static CareBook of(int oneIn, int from, int without) {
        var children = new ArrayList<ChildHistory>();
        for (Child child : WORLD.children()) {
            if (child.number % oneIn == from % oneIn && isEverHeld(child)) {
                children.add(history(child));
            }
        }
        return book(children.subList(0, children.size() - without));
    }

    /**
     * A small county drawn at random: how many children, and of which there are more than in the demo county (those of one
     * sex, of one part of the county, those who came alone, the young or the old).
     */
    public static CareBook drawn(long seed) {
        var random = new Random(seed);
        int wanted = FEWEST + random.nextInt(MOST - FEWEST);
        var more = List.<Predicate<Child>>of(
                        child -> child.girl,
                        child -> child.unaccompanied,
                        child -> child.family.postcode() == null
                                || child.family.postcode().hashCode() % 3 == 0,
                        child -> child.born.isAfter(WORLD.until().minusYears(8)),
                        child -> child.born.isBefore(WORLD.until().minusYears(15)))
                .get(random.nextInt(5));
        var all = new ArrayList<>(
                WORLD.children().stream().filter(WorldBook::isEverHeld).toList());
        Collections.shuffle(all, random);
        all.sort(Comparator.comparing(child -> more.test(child) || child.number % 3 == 0 ? 0 : 1));
        return book(all.subList(0, wanted).stream().map(WorldBook::history).toList());
    }

    private static boolean isEverHeld(Child child) {
        return child.stays.stream().anyMatch(stay -> stay.to == null || stay.to.isAfter(HELD_FROM));
    }

    private static CareBook book(List<ChildHistory> children) {
        var held = new Coverage(List.of(Period.ofDays(HELD_FROM, WORLD.until())));
        return new CareBook(
                children,
                held,
                held,
                MODULES.values().stream().collect(Collectors.toMap(module -> module, module -> held)),
                1);
    }

    /** The same children where only the last year's return was sent, and of its modules only those of episodes. */
    public static CareBook ofLastYearsEpisodes(int oneIn) {
        var held =
                new Coverage(List.of(Period.ofDays(WORLD.until().minusYears(1).plusDays(1), WORLD.until())));
        return new CareBook(of(oneIn, 0, 0).children(), held, held, Map.of(), 1);
    }

    /** By reference, what the returns tell of each child beside episodes. */
    private static Map<String, List<ToldSheet>> told() {
        var rows = new HashMap<String, List<Told>>();
        for (int year = HELD_FROM.getYear() + 1; year <= WORLD.until().getYear(); year++) {
            var view = new PracticeView(WORLD, year);
            WORLD.children().forEach(child -> view.inCare(child, child.born));
            int ends = year;
            MODULES.forEach((file, module) -> {
                var lines = view.files().get(file);
                for (int line = 1; line < lines.size(); line++) {
                    var cells = new HashMap<String, String>();
                    for (int column = 2; column < lines.get(line).length; column++) {
                        String cell = lines.get(line)[column];
                        if (!cell.isEmpty()) {
                            cells.put(lines.get(0)[column], isoDay(cell));
                        }
                    }
                    rows.computeIfAbsent(lines.get(line)[0], none -> new ArrayList<>())
                            .add(new Told(module, ends, line + 1, cells));
                }
            });
        }
        var sheets = new HashMap<String, List<ToldSheet>>();
        rows.forEach((reference, told) -> sheets.put(reference, ToldSheet.of(told)));
        return sheets;
    }

    private static String isoDay(String cell) {
        return cell.matches("\\d\\d/\\d\\d/\\d{4}")
                ? cell.substring(6) + "-" + cell.substring(3, 5) + "-" + cell.substring(0, 2)
                : cell;
    }

    private static ChildHistory history(Child child) {
        var id = new UUID(1, child.number);
        var episodes = new ArrayList<Episode>();
        for (Child.Stay stay : child.stays) {
            boolean open = stay.to == null || stay.to.isAfter(WORLD.until());
            episodes.add(new Episode(
                    new UUID(child.number, episodes.size()),
                    id,
                    stay.from,
                    open ? null : stay.to,
                    open ? WORLD.until() : null,
                    stay.startReason,
                    stay.legalStatus,
                    stay.need,
                    stay.place,
                    stay.home.provider(),
                    open ? null : stay.endReason,
                    open ? null : stay.changeReason,
                    child.family.postcode(),
                    stay.home.postcode(),
                    stay.home.urn(),
                    null,
                    episodes.size(),
                    location(child, stay),
                    Source.ofReturn(2026, "Episodes", episodes.size() + 2)));
        }
        return new ChildHistory(
                id,
                child.reference,
                child.born,
                child.girl ? "F" : "M",
                child.family.ethnicity(),
                false,
                child.unaccompanied ? new ChildHistory.Unaccompanied(child.eighteenth(), null) : null,
                episodes,
                TOLD.getOrDefault(child.reference, List.of()),
                PlacementRule.SAME_CARER_IS_ONE_PLACEMENT);
    }

    /** As the directory would answer; where adopters live is not sent. */
    private static Location location(Child child, Child.Stay stay) {
        var home = stay.home;
        if (home.kind() == Home.Kind.ADOPTERS || home.kind() == Home.Kind.OTHER) {
            return Location.UNKNOWN;
        }
        var area = stay.place.equals("P1") && child.family.area() != null ? child.family.area() : home.area();
        Integer tenths = null;
        if (child.family.area() != null) {
            var from = child.family.area().point(WORLD.seed(), child.family.postcodeNumber());
            var to = area == child.family.area() && stay.place.equals("P1")
                    ? from
                    : area.point(WORLD.seed(), home.postcodeNumber());
            tenths = Geography.tenthsOfAMile(from.easting(), from.northing(), to.easting(), to.northing());
        }
        boolean inside = area.isInCounty();
        return new Location(inside ? Side.IN : Side.OUT, area.council(), tenths, !inside, "invented");
    }
}
