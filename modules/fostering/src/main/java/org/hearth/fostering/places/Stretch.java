package org.hearth.fostering.places;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Terms;

/**
 * Days on which nothing changes in a household: how its places stand. Vacant is what is approved and neither filled nor kept
 * out of use, and never below nought; what is filled beyond the approval stands apart.
 *
 * @param kind        as it is approved, or was last
 * @param terms       {@code null} on days on which it is not approved
 * @param occupants   who is there, those who fill no fostering place among them
 * @param filled      fostering places that they fill
 * @param reserved    what keeps places for a planned placement
 * @param unavailable what makes places unusable
 */
public record Stretch(
        Period days,
        HouseholdKind kind,
        Terms terms,
        List<Occupant> occupants,
        int filled,
        List<Kept> reserved,
        List<Kept> unavailable) {
    public Stretch {
        occupants = List.copyOf(occupants);
        reserved = List.copyOf(reserved);
        unavailable = List.copyOf(unavailable);
    }

    /** 0 on days on which it is not approved. */
    public int approved() {
        return terms == null ? 0 : terms.places();
    }

    public int reservedPlaces() {
        return reserved.stream().mapToInt(Kept::places).sum();
    }

    /** Unusable for a reason of the household's, what is reserved left out. */
    public int unavailablePlaces() {
        return unavailable.stream().mapToInt(Kept::places).sum();
    }

    /** Approved, unfilled, and not to be used now: what is reserved counts here (NA5). */
    public int notAvailable() {
        return reservedPlaces() + unavailablePlaces();
    }

    public int vacant() {
        return Math.max(0, approved() - filled - notAvailable());
    }

    public int over() {
        return Math.max(0, filled - approved());
    }

    /** What has outlasted the day until which it was meant. */
    public List<Kept> expired() {
        return Stream.concat(reserved.stream(), unavailable.stream())
                .filter(Kept::expired)
                .toList();
    }

    /** Whether somebody is taken to be there still, of whom nothing is told for these days. */
    public boolean isPresumed() {
        return occupants.stream().anyMatch(one -> one.isPresumedOn(days.from()));
    }

    /** Whether nothing is to be told of these days. */
    public boolean isEmptyAndNotApproved() {
        return terms == null && occupants.isEmpty();
    }

    long dayCount() {
        return ChronoUnit.DAYS.between(days.from(), days.to());
    }

    boolean standsAs(Stretch other) {
        return kind == other.kind
                && approved() == other.approved()
                && occupants.equals(other.occupants)
                && effective(reserved).equals(effective(other.reserved))
                && effective(unavailable).equals(effective(other.unavailable))
                && isPresumed() == other.isPresumed();
    }

    /** What keeps no place out of use, since all are filled or kept already, changes nothing. */
    private static List<Kept> effective(List<Kept> kept) {
        return kept.stream().filter(one -> one.places() > 0).toList();
    }

    /** {@code 2 filled, 1 reserved, 1 vacant}; {@code not approved}. */
    public String inWords() {
        var parts = new ArrayList<String>();
        add(parts, Math.min(filled, approved()), "filled");
        add(parts, over(), "over the approval");
        add(parts, reservedPlaces(), "reserved");
        add(parts, unavailablePlaces(), "not available");
        add(parts, vacant(), "vacant");
        if (terms == null) {
            parts.add("not approved");
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, int number, String what) {
        if (number > 0) {
            parts.add(number + " " + what);
        }
    }

    /** A letter for each place: F filled, R reserved, N not available, C to be checked, V vacant; +2 is two over, - not approved. */
    public String inLetters() {
        var letters = new StringBuilder();
        letters.append("F".repeat(Math.min(filled, approved()))).append(over() > 0 ? "+" + over() : "");
        reserved.forEach(kept -> letters.append((kept.expired() ? "C" : "R").repeat(kept.places())));
        unavailable.forEach(kept -> letters.append((kept.expired() ? "C" : "N").repeat(kept.places())));
        letters.append("V".repeat(vacant()));
        return letters.isEmpty() ? "-" : letters.toString();
    }

    Stretch within(LocalDate from, LocalDate to) {
        return new Stretch(new Period(from, to), kind, terms, occupants, filled, reserved, unavailable);
    }
}
