package org.hearth.fostering.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.Household;

/**
 * The places of every household, from one reading: who fills them, what keeps them out of use, and which of our children's
 * stays nobody has said the household of. Allegations and concerns read as another reason, except in what is {@link #told}.
 */
public final class Occupancy {
    private static final int MOST_KEPT = 200;

    private final Map<UUID, HouseholdPlaces> households = new LinkedHashMap<>();
    private final Map<Object, Object> workedOut = new ConcurrentHashMap<>();
    private final Map<UUID, HouseholdPlaces> told = new HashMap<>();
    private final Settled settled;
    private final Coverage coverage;
    private Occupancy toldToSome;

    private Occupancy(Settled settled, Coverage coverage) {
        this.settled = settled;
        this.coverage = coverage;
    }

    /**
     * @param coverage        the days for which the care history tells where children live
     * @param placesForParent places that a parent takes beside the child: 0 or 1
     */
    static Occupancy of(
            List<Household> register,
            List<FosterStay> stays,
            List<Link> links,
            List<Resident> residents,
            List<Hold> holds,
            Coverage coverage,
            int placesForParent) {
        var ids = register.stream().map(Household::id).collect(Collectors.toSet());
        var occupancy = new Occupancy(Settled.of(stays, links, ids), coverage);
        Map<UUID, List<Occupant>> occupants = new HashMap<>();
        occupancy
                .settled
                .linked()
                .forEach(one -> add(occupants, one.household(), one.stay().in(one.household())));
        residents.forEach(one -> add(occupants, one.household(), one.occupant()));
        Map<UUID, FosterStay> known = new HashMap<>();
        stays.forEach(stay -> known.put(stay.child(), stay));
        Map<UUID, List<Hold>> byHousehold = new HashMap<>();
        for (Hold hold : holds) {
            add(byHousehold, hold.household(), hold);
            if (hold.kind() == Hold.Kind.HELD) {
                add(occupants, hold.household(), held(hold, known.get(hold.child())));
            }
        }
        for (Household household : register) {
            var there = occupants.getOrDefault(household.id(), List.<Occupant>of());
            var its = byHousehold.getOrDefault(household.id(), List.<Hold>of());
            var neutral = its.stream().map(Hold::neutral).toList();
            occupancy.households.put(household.id(), new HouseholdPlaces(household, there, neutral, placesForParent));
            if (!neutral.equals(its)) {
                occupancy.told.put(household.id(), new HouseholdPlaces(household, there, its, placesForParent));
            }
        }
        return occupancy;
    }

    /** The same with allegations and concerns as the reasons that they are; for those alone who may open them. */
    synchronized Occupancy told() {
        if (told.isEmpty()) {
            return this;
        }
        if (toldToSome == null) {
            toldToSome = new Occupancy(settled, coverage);
            toldToSome.households.putAll(households);
            toldToSome.households.putAll(told);
        }
        return toldToSome;
    }

    private static <T> void add(Map<UUID, List<T>> map, UUID household, T one) {
        map.computeIfAbsent(household, none -> new ArrayList<>()).add(one);
    }

    /** @param stay any of the child, for who it is; {@code null} where none is known */
    private static Occupant held(Hold hold, FosterStay stay) {
        return new Occupant(
                hold.household(),
                Presence.HELD,
                hold.child() == null
                        ? "%s hold %d".formatted(hold.household(), hold.number())
                        : hold.child().toString(),
                hold.child(),
                stay == null ? "A child" : stay.restricted() ? "Restricted" : stay.reference(),
                "",
                stay == null ? null : stay.sex(),
                stay == null ? null : stay.born(),
                hold.period(),
                List.of(),
                null);
    }

    /** What is worked out of it once for all who ask; it lives no longer than the reading. */
    @SuppressWarnings("unchecked")
    <T> T once(Object asked, Supplier<T> work) {
        if (workedOut.size() > MOST_KEPT) {
            workedOut.clear();
        }
        return (T) workedOut.computeIfAbsent(asked, any -> work.get());
    }

    /** In the order of their references. */
    public List<HouseholdPlaces> households() {
        return List.copyOf(households.values());
    }

    public Optional<HouseholdPlaces> of(UUID household) {
        return Optional.ofNullable(households.get(household));
    }

    Settled settled() {
        return settled;
    }

    /** Stays with the council's own carers on the day, of which nobody has said in which household. */
    public List<FosterStay> unsettledOn(LocalDate day) {
        return settled.unsettled().stream()
                .filter(stay -> stay.period().includes(day))
                .toList();
    }

    /** The same of any day of the period. */
    public List<FosterStay> unsettledOver(Period period) {
        return settled.unsettled().stream()
                .filter(stay -> stay.period().overlaps(period))
                .toList();
    }

    /** The days for which the care history tells where children live. */
    public Coverage coverage() {
        return coverage;
    }

    /** Holds that have outlasted the day until which they were meant, with their household. */
    public List<Expired> expiredOn(LocalDate day) {
        return households.values().stream()
                .flatMap(places -> places.holds().stream()
                        .filter(hold -> hold.isExpiredOn(day))
                        .map(hold -> new Expired(places.household(), hold)))
                .toList();
    }

    /** A hold after the day until which it was meant: somebody has to ask the carer. */
    public record Expired(Household household, Hold hold) {}
}
