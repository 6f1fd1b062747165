package org.hearth.fostering.netgain;

import java.util.Optional;
import org.hearth.fostering.household.HouseholdKind;

/**
 * The accounts of one kind of household, or of a part of it, side by side and each in its own unit.
 *
 * @param places mainstream and short breaks only; else {@code null}. Supported lodgings have no foster places
 * @param named  family and friends only, whose places are the children named and stay out of all capacity; else {@code null}
 */
public record Accounts(
        HouseholdKind kind, Account<HouseholdCount> households, Account<PlaceCount> places, Account<NamedCount> named) {

    public Optional<Account<PlaceCount>> placesHeld() {
        return Optional.ofNullable(places);
    }

    public Optional<Account<NamedCount>> childrenNamed() {
        return Optional.ofNullable(named);
    }

    /** Beside the households: places, or children named; {@code null} where the kind has neither. */
    Account<?> beside() {
        return places != null ? places : named;
    }

    public boolean isEmpty() {
        return households.isEmpty();
    }

    /** A part of a kind: {@code key} is the district's code, empty for not known, or the age range. */
    public record Part(String key, Accounts accounts) {}
}
