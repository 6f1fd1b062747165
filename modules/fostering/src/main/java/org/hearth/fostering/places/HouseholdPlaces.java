package org.hearth.fostering.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.Approval;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Terms;

/** The places of one household, any day. */
public final class HouseholdPlaces {
    private static final Comparator<Hold> IN_ORDER =
            Comparator.comparing(Hold::from).thenComparing(Hold::number);

    private final Household household;
    private final List<Occupant> occupants;
    private final List<Hold> holds;
    private final int placesForParent;
    private final TreeSet<LocalDate> changes = new TreeSet<>();

    /**
     * @param occupants of this household
     * @param holds     of this household; those that keep a place for a child who is away are among the occupants as well
     */
    HouseholdPlaces(Household household, List<Occupant> occupants, List<Hold> holds, int placesForParent) {
        this.household = household;
        this.occupants = occupants.stream()
                .sorted(Comparator.comparing((Occupant one) -> one.period().from())
                        .thenComparing(Occupant::key)
                        .thenComparing(Occupant::presence))
                .toList();
        this.holds = holds.stream().sorted(IN_ORDER).toList();
        this.placesForParent = placesForParent;
        household.approvals().stream()
                .flatMap(approval -> approval.terms().stream())
                .forEach(terms -> changesWith(terms.period()));
        this.occupants.forEach(one -> {
            changesWith(one.period());
            one.away().forEach(this::changesWith);
            after(one.toldUntil());
        });
        this.holds.forEach(hold -> {
            changesWith(hold.period());
            after(hold.until());
        });
    }

    private void changesWith(Period period) {
        changes.add(period.from());
        if (period.to() != null) {
            changes.add(period.to());
        }
    }

    private void after(LocalDate day) {
        if (day != null) {
            changes.add(day.plusDays(1));
        }
    }

    int placesForParent() {
        return placesForParent;
    }

    public Household household() {
        return household;
    }

    public List<Hold> holds() {
        return holds;
    }

    /** Everybody who is or was there, or will be. */
    public List<Occupant> occupants() {
        return occupants;
    }

    public Stretch on(LocalDate day) {
        return standing(new Period(day, day.plusDays(1)));
    }

    /** Whether the child lives there on the day, or the place is held for them. */
    boolean isThere(UUID child, LocalDate day) {
        return occupants.stream()
                .anyMatch(one -> child.equals(one.child()) && one.period().includes(day));
    }

    /** As they would stand if every place that nobody fills could be used: for a child who lives there and stays. */
    HouseholdPlaces available() {
        return new HouseholdPlaces(
                household,
                occupants,
                holds.stream()
                        .filter(hold -> hold.kind() != Hold.Kind.NOT_AVAILABLE)
                        .toList(),
                placesForParent);
    }

    /** As they would stand had the child not been there and nothing been kept for them. */
    HouseholdPlaces without(UUID child) {
        return new HouseholdPlaces(
                household,
                occupants.stream().filter(one -> !child.equals(one.child())).toList(),
                holds.stream().filter(hold -> !child.equals(hold.child())).toList(),
                placesForParent);
    }

    /** As they would stand without the hold that was recorded here; what the managers keep has no number and stays. */
    HouseholdPlaces withoutHold(int number) {
        return new HouseholdPlaces(
                household,
                occupants,
                holds.stream()
                        .filter(hold -> hold.isInConfidence() || hold.number() != number)
                        .toList(),
                placesForParent);
    }

    /** As they would stand without that resident. */
    HouseholdPlaces withoutKey(String key) {
        return new HouseholdPlaces(
                household,
                occupants.stream().filter(one -> !one.key().equals(key)).toList(),
                holds,
                placesForParent);
    }

    /** The first days of the period on which fewer places are vacant than wanted. */
    Optional<Stretch> lacking(Period period, int wanted) {
        return over(period).stream()
                .filter(stretch -> stretch.vacant() < wanted)
                .findFirst();
    }

    /** The period without gap or overlap, in order, as few stretches as there are; the last is open where the period is. */
    public List<Stretch> over(Period period) {
        var stretches = new ArrayList<Stretch>();
        LocalDate from = period.from();
        while (period.to() == null || from.isBefore(period.to())) {
            LocalDate next = changes.higher(from);
            LocalDate to = next == null || period.to() != null && next.isAfter(period.to()) ? period.to() : next;
            Stretch now = standing(new Period(from, to));
            Stretch before = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (before != null && before.standsAs(now)) {
                stretches.set(stretches.size() - 1, before.within(before.days().from(), to));
            } else {
                stretches.add(now);
            }
            if (to == null) {
                break;
            }
            from = to;
        }
        return stretches;
    }

    private Stretch standing(Period days) {
        LocalDate day = days.from();
        Terms terms = household
                .approvalOn(day)
                .flatMap(approval -> approval.termsOn(day))
                .filter(any -> kindOn(day) != HouseholdKind.SUPPORTED_LODGINGS)
                .orElse(null);
        var there = occupants.stream().filter(one -> one.period().includes(day)).toList();
        var counted = new HashSet<String>();
        int filled = there.stream()
                .filter(one -> counted.add(one.key()))
                .mapToInt(one -> one.presence().places(placesForParent))
                .sum();
        int free = Math.max(0, (terms == null ? 0 : terms.places()) - filled);
        // where no place can be used, none is given to whom it was reserved for, whatever the reason
        var first = isWhollyUnavailable(day) ? Hold.Kind.NOT_AVAILABLE : Hold.Kind.RESERVED;
        var second = first == Hold.Kind.RESERVED ? Hold.Kind.NOT_AVAILABLE : Hold.Kind.RESERVED;
        var before = keep(first, day, free, there);
        var after =
                keep(second, day, free - before.stream().mapToInt(Kept::places).sum(), there);
        return new Stretch(
                days,
                kindOn(day),
                terms,
                there,
                filled,
                first == Hold.Kind.RESERVED ? before : after,
                first == Hold.Kind.RESERVED ? after : before);
    }

    /** Whether something keeps every place out of use that nobody fills. */
    private boolean isWhollyUnavailable(LocalDate day) {
        return holds.stream()
                .anyMatch(hold -> hold.kind() == Hold.Kind.NOT_AVAILABLE
                        && hold.places() == null
                        && hold.period().includes(day));
    }

    /** In the order in which they began; a reservation is used up once the child it is for has come. */
    private List<Kept> keep(Hold.Kind kind, LocalDate day, int free, List<Occupant> there) {
        var kept = new ArrayList<Kept>();
        int left = free;
        for (Hold hold : holds) {
            boolean come = hold.child() != null
                    && there.stream().anyMatch(one -> hold.child().equals(one.child()));
            if (hold.kind() == kind && hold.period().includes(day) && !come) {
                int places = hold.places() == null ? left : Math.min(hold.places(), left);
                left -= places;
                kept.add(new Kept(hold, places, hold.isExpiredOn(day)));
            }
        }
        return kept;
    }

    /** As approved on the day; on others as it was approved last, or will be first. */
    HouseholdKind kindOn(LocalDate day) {
        List<Approval> approvals = household.approvals();
        return approvals.stream()
                .filter(approval -> !approval.period().from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(approvals.get(0))
                .kind();
    }
}
