package org.hearth.fostering.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.Placement;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.SexCode.Sex;
import org.hearth.core.api.time.Period;

/** Read from the one care history, so that nobody types twice where a child lives. */
final class FosterStays {
    private static final Set<String> FOR_LONG = Set.of("U1", "U4");

    private FosterStays() {}

    /** Every stay with the council's own carers, or in a home that was chosen from the register; by child and day. */
    static List<FosterStay> of(CareBook book) {
        var stays = new ArrayList<FosterStay>();
        for (ChildHistory child : book.children()) {
            List<Placement> placements = child.placements();
            for (int i = 0; i < placements.size(); i++) {
                add(stays, child, placements.get(i), i == placements.size() - 1);
            }
        }
        return List.copyOf(stays);
    }

    private static void add(List<FosterStay> stays, ChildHistory child, Placement placement, boolean last) {
        boolean ours = placement.episodes().stream().anyMatch(FosterStays::isOurs);
        boolean chosen = placement.episodes().stream().anyMatch(episode -> episode.home() != null);
        if (ours || chosen) {
            var period = period(placement, last);
            if (period.to() == null || period.to().isAfter(period.from())) {
                stays.add(stay(child, placement, ours, period));
            }
        }
        for (Episode away : placement.stays()) {
            boolean elsewhere = !Objects.equals(
                    away.placementPostcode(), placement.episodes().get(0).placementPostcode());
            if (away.home() != null || elsewhere && away.placementPostcode() != null) {
                stays.add(shortStay(child, away, away.home() != null));
            }
        }
    }

    private static boolean isOurs(Episode episode) {
        return episode.placeCode().isFoster()
                && Codes.standard().providers().of(episode.provider()).isOwn();
    }

    /** Where no end is told it goes on, to the 18th birthday at the latest; one that another followed has ended. */
    private static Period period(Placement placement, boolean last) {
        LocalDate to = placement.endedOn();
        if (to == null) {
            to = last
                    ? placement.grownUpOn().equals(LocalDate.MAX) ? null : placement.grownUpOn()
                    : placement.period().to();
        }
        return new Period(placement.startedOn(), to);
    }

    private static FosterStay stay(ChildHistory child, Placement placement, boolean ours, Period period) {
        Episode last = placement.last();
        return new FosterStay(
                child.id(),
                child.reference(),
                child.isRestricted(),
                sex(child),
                child.born(),
                placement.startedOn(),
                placement.isTemporary(),
                ours,
                placement.episodes().stream()
                        .anyMatch(episode -> episode.placeCode().isKin()),
                FOR_LONG.contains(last.place()),
                placement.episodes().stream()
                        .map(Episode::placementPostcode)
                        .filter(Objects::nonNull)
                        .reduce((earlier, later) -> later)
                        .orElse(null),
                placement.episodes().stream()
                        .map(Episode::home)
                        .filter(Objects::nonNull)
                        .reduce((earlier, later) -> later)
                        .orElse(null),
                period,
                placement.heldUntil(),
                placement.stays().stream()
                        .map(away -> new Period(away.startedOn(), end(away)))
                        .toList());
    }

    private static FosterStay shortStay(ChildHistory child, Episode away, boolean chosen) {
        return new FosterStay(
                child.id(),
                child.reference(),
                child.isRestricted(),
                sex(child),
                child.born(),
                away.startedOn(),
                true,
                chosen,
                false,
                false,
                away.placementPostcode(),
                away.home(),
                new Period(away.startedOn(), end(away)),
                null,
                List.of());
    }

    /** A short stay is not taken to go on beyond what is told. */
    private static LocalDate end(Episode away) {
        if (away.endedOn() != null) {
            return away.endedOn();
        }
        return away.heldUntil() == null ? null : away.heldUntil().plusDays(1);
    }

    static Sex sex(ChildHistory child) {
        return child.sex() == null
                ? null
                : Codes.standard().sexes().of(child.sex()).sex();
    }
}
