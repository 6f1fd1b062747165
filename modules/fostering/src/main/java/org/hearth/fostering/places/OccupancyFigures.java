package org.hearth.fostering.places;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Terms;
import org.hearth.fostering.netgain.AgeRange;

/**
 * Occupancy of one kind of household over a period, as averages of daily counts, and on its last day (indicators.md FOS-02,
 * FOS-05 to FOS-08, FOS-16, FOS-17). Kinds are never added up: places of family and friends are no capacity, and supported
 * lodgings have no foster places. Unsettled stays stand beside every figure and in none.
 */
public final class OccupancyFigures {
    private final Occupancy occupancy;
    private final HouseholdKind kind;
    private final Period period;
    private final List<OfHousehold> stretches;

    private record OfHousehold(HouseholdPlaces places, Stretch stretch) {}

    private OccupancyFigures(Occupancy occupancy, HouseholdKind kind, Period period) {
        this.occupancy = occupancy;
        this.kind = kind;
        this.period = period;
        this.stretches = occupancy.households().stream()
                .flatMap(places -> places.over(period).stream()
                        .filter(stretch -> stretch.kind() == kind && !stretch.isEmptyAndNotApproved())
                        .map(stretch -> new OfHousehold(places, stretch)))
                .toList();
    }

    /** @param period with an end */
    public static OccupancyFigures of(Occupancy occupancy, HouseholdKind kind, Period period) {
        Objects.requireNonNull(period.to(), "the period's end");
        return new OccupancyFigures(occupancy, kind, period);
    }

    public HouseholdKind kind() {
        return kind;
    }

    public Period period() {
        return period;
    }

    /** Whether the care history tells where children live on every day of it; else no number of it is known (GEN-17). */
    public boolean isKnown() {
        return occupancy.coverage().includesAll(period.from(), period.lastDay());
    }

    /** The average of the daily counts. */
    public Counted over(PlaceNumber measured) {
        return new Counted(members(measured, stretches), ChronoUnit.DAYS.between(period.from(), period.to()));
    }

    /** On the last day. */
    public Counted onLastDay(PlaceNumber measured) {
        return new Counted(members(measured, lastDay()), 1);
    }

    /** FOS-06, raw: filled of approved; {@code -} where nothing is approved. */
    public String utilisation() {
        return over(PlaceNumber.FILLED).percentOf(over(PlaceNumber.APPROVED).placeDays());
    }

    /** FOS-06, effective: filled of what is approved and available. */
    public String effectiveUtilisation() {
        return over(PlaceNumber.FILLED)
                .percentOf(over(PlaceNumber.APPROVED).placeDays()
                        - over(PlaceNumber.NOT_AVAILABLE).placeDays());
    }

    /** FOS-08: what is not available on the last day by code of the reason, reservations as that of reserved places. */
    public Map<String, Counted> notAvailableByReason() {
        Map<String, List<Counted.Member>> reasons = new TreeMap<>();
        for (OfHousehold one : lastDay()) {
            one.stretch().unavailable().forEach(kept -> add(reasons, kept.hold().reason(), one, kept));
            one.stretch().reserved().forEach(kept -> add(reasons, Reasons.RESERVED, one, kept));
        }
        return counted(reasons);
    }

    private static void add(Map<String, List<Counted.Member>> reasons, String reason, OfHousehold one, Kept kept) {
        if (kept.places() > 0) {
            reasons.computeIfAbsent(reason, none -> new ArrayList<>())
                    .add(member(one, words(kept), kept.places(), null));
        }
    }

    /** FOS-07: vacant places on the last day by the ages that terms reach; by name of the range. */
    public Map<String, Counted> vacantByAges() {
        return vacantBy(one -> AgeRange.of(one.stretch().terms()).name());
    }

    /** FOS-07: by whether they are for girls, boys or any. */
    public Map<String, Counted> vacantBySex() {
        return vacantBy(one -> one.stretch().terms().sexes().name());
    }

    /** FOS-07: by code of the district; empty where it is not known. */
    public Map<String, Counted> vacantByDistrict() {
        return vacantBy(one -> Objects.requireNonNullElse(household(one).district(), ""));
    }

    private Map<String, Counted> vacantBy(Function<OfHousehold, String> part) {
        Map<String, List<Counted.Member>> parts = new TreeMap<>();
        for (OfHousehold one : lastDay()) {
            if (one.stretch().vacant() > 0) {
                parts.computeIfAbsent(part.apply(one), none -> new ArrayList<>())
                        .add(member(
                                one, words(one.stretch().terms()), one.stretch().vacant(), null));
            }
        }
        return counted(parts);
    }

    /** Stays with own carers whose household nobody has said, of this kind, on any day of the period. */
    public List<FosterStay> unsettled() {
        return occupancy.unsettledOver(period).stream().filter(this::isOfKind).toList();
    }

    /** The average of the daily counts of those. */
    public Counted unsettledOver() {
        return new Counted(
                unsettled().stream()
                        .map(stay -> new Counted.Member(null, stay.reference(), 1, within(stay.period()), null))
                        .toList(),
                ChronoUnit.DAYS.between(period.from(), period.to()));
    }

    public List<FosterStay> unsettledOnLastDay() {
        return occupancy.unsettledOn(period.lastDay()).stream()
                .filter(this::isOfKind)
                .toList();
    }

    /** Who is with family or friends belongs to those households, and all others to mainstream ones. */
    private boolean isOfKind(FosterStay stay) {
        return kind == (stay.kin() ? HouseholdKind.FAMILY_AND_FRIENDS : HouseholdKind.MAINSTREAM);
    }

    private List<OfHousehold> lastDay() {
        LocalDate day = period.lastDay();
        return stretches.stream()
                .filter(one -> one.stretch().days().includes(day))
                .map(one -> new OfHousehold(one.places(), one.stretch().within(day, day.plusDays(1))))
                .toList();
    }

    private List<Counted.Member> members(PlaceNumber measured, List<OfHousehold> of) {
        var members = new ArrayList<Counted.Member>();
        for (OfHousehold one : of) {
            Stretch stretch = one.stretch();
            switch (measured) {
                case APPROVED -> add(members, one, words(stretch.terms()), stretch.approved());
                case FILLED -> filled(members, one, any -> true);
                case FILLED_BY_OURS ->
                    filled(members, one, there -> there.presence().isOurs());
                case FILLED_BY_OTHERS -> filled(members, one, there -> there.presence() == Presence.OTHER_COUNCIL);
                case VACANT -> add(members, one, words(stretch.terms()), stretch.vacant());
                case NOT_AVAILABLE -> {
                    stretch.reserved().forEach(kept -> add(members, one, words(kept), kept.places()));
                    stretch.unavailable().forEach(kept -> add(members, one, words(kept), kept.places()));
                }
                case RESERVED -> stretch.reserved().forEach(kept -> add(members, one, words(kept), kept.places()));
                case TO_BE_CHECKED -> stretch.expired().forEach(kept -> add(members, one, words(kept), kept.places()));
                case OVER ->
                    add(
                            members,
                            one,
                            "%d filled of %d".formatted(stretch.filled(), stretch.approved()),
                            stretch.over());
                default -> throw new IllegalStateException(measured.name());
            }
        }
        return members;
    }

    private static void add(List<Counted.Member> members, OfHousehold one, String what, int places) {
        if (places > 0) {
            members.add(member(one, what, places, null));
        }
    }

    private static void filled(
            List<Counted.Member> members, OfHousehold one, java.util.function.Predicate<Occupant> which) {
        var counted = new HashSet<String>();
        for (Occupant there : one.stretch().occupants()) {
            int places = counted.add(there.key())
                    ? there.presence().places(one.places().placesForParent())
                    : 0;
            if (places > 0 && which.test(there)) {
                members.add(member(
                        one,
                        "%s, %s"
                                .formatted(
                                        there.name(),
                                        there.wordsOn(one.stretch().days().from())),
                        places,
                        there));
            }
        }
    }

    private static Counted.Member member(OfHousehold one, String what, int places, Occupant occupant) {
        return new Counted.Member(household(one), what, places, one.stretch().days(), occupant);
    }

    private static Household household(OfHousehold one) {
        return one.places().household();
    }

    private static Map<String, Counted> counted(Map<String, List<Counted.Member>> parts) {
        return parts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, part -> new Counted(part.getValue(), 1), (one, other) -> one, TreeMap::new));
    }

    static String words(Kept kept) {
        String why = kept.hold().kind() == Hold.Kind.RESERVED
                ? kept.hold().kind().words()
                : Reasons.words(kept.hold().reason());
        return kept.expired() ? why + ", expired: check with the carer" : why;
    }

    private static String words(Terms terms) {
        return terms == null
                ? ""
                : "Ages %d to %d, %s"
                        .formatted(terms.fromAge(), terms.toAge(), terms.sexes().words());
    }

    private Period within(Period days) {
        LocalDate from = days.from().isBefore(period.from()) ? period.from() : days.from();
        LocalDate to = days.to() == null || days.to().isAfter(period.to()) ? period.to() : days.to();
        return new Period(from, to);
    }

    /** All numbers of the period at once, by what they are. */
    public Map<PlaceNumber, Counted> all() {
        var all = new EnumMap<PlaceNumber, Counted>(PlaceNumber.class);
        for (PlaceNumber one : PlaceNumber.values()) {
            all.put(one, over(one));
        }
        return all;
    }
}
