package org.hearth.fostering.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A household's approvals as another source tells them, from the first to the last. Words for choices are those of the
 * interface: {@code family-and-friends}, {@code short-term}.
 *
 * @param district its code; {@code null} where it is not known
 * @param postcode where it lives since it was first approved; {@code null} where that is not known
 * @param spells   in the order of their days
 */
public record HouseholdHistory(String reference, String district, String postcode, List<Spell> spells) {
    public HouseholdHistory {
        spells = List.copyOf(spells);
    }

    /** Of which no postcode is known. */
    public HouseholdHistory(String reference, String district, List<Spell> spells) {
        this(reference, district, null, spells);
    }

    /**
     * @param terms   the first from the day of approval, each until the next
     * @param leftOn  the first day on which it is no longer approved; {@code null} while it is
     * @param leaving {@code null} while it is approved, and of a temporary approval, which ends by itself: one that held
     *                longer than its first weeks was extended
     */
    public record Spell(
            String kind, String joined, LocalDate approvedOn, List<Held> terms, LocalDate leftOn, String leaving) {
        public Spell {
            terms = List.copyOf(terms);
        }
    }

    /** @param named ids of the children whom they are only for; empty where they are for any */
    public record Held(LocalDate from, int places, Set<String> types, int fromAge, int toAge, Set<UUID> named) {
        public Held {
            types = Set.copyOf(types);
            named = Set.copyOf(named);
        }
    }
}
