package org.hearth.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.Location.Side;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.places.Geography;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;

/** The demo county, or one child in so many of it, as a book: what its returns would tell, without the faults they hold. */
public final class WorldBook {
    private static final LocalDate HELD_FROM = LocalDate.of(2021, 4, 1);
    private static final World WORLD = World.ofCambridgeshireShape();

    private WorldBook() {}

    /**
     * @param oneIn   every so-manieth child of the world is taken
     * @param from    the first of them; another first one makes another county
     * @param without how many of the last children of the book are left out: what was not recorded yet
     */
    public static CareBook of(int oneIn, int from, int without) {
        var children = new ArrayList<ChildHistory>();
        for (Child child : WORLD.children()) {
            boolean everHeld = child.stays.stream().anyMatch(stay -> stay.to == null || stay.to.isAfter(HELD_FROM));
            if (child.number % oneIn == from % oneIn && everHeld) {
                children.add(history(child));
            }
        }
        return new CareBook(
                children.subList(0, children.size() - without),
                new Coverage(List.of(Period.ofDays(HELD_FROM, WORLD.until()))),
                1);
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
                    null,
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
                episodes);
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
