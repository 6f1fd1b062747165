package org.hearth.fostering.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.core.api.time.Ages;
import org.hearth.fostering.terms.Grant;

/**
 * Why an exemption is to be looked at again: it names every foster child whom the carers may have, and one of them is no foster
 * child any more or does not live there any more, or one lives there whom it does not name.
 */
final class Reassessed {
    private static final int ADULT = 18;

    private final HouseholdPlaces places;
    private final Map<UUID, LocalDate> births;
    private final LocalDate today;

    /** @param births of our own children, by id */
    Reassessed(HouseholdPlaces places, Map<UUID, LocalDate> births, LocalDate today) {
        this.places = places;
        this.births = births;
        this.today = today;
    }

    /** Of another council's child only the month of birth is recorded, so it is 18 for certain once that month is over. */
    boolean isGrownUp(UUID child) {
        LocalDate born = births.get(child);
        if (born == null) {
            born = places.occupants().stream()
                    .filter(one -> one.child() == null
                            && one.born() != null
                            && one.id().equals(child))
                    .map(one -> one.born().plusMonths(1).minusDays(1))
                    .findFirst()
                    .orElse(null);
        }
        return born != null && !Ages.birthday(born, ADULT).isAfter(today);
    }

    /** "C4 has turned 18 and stays put there, and C5 does not live there any more"; empty where nothing speaks against it. */
    String because(Grant exemption, Map<UUID, String> names) {
        var why = new ArrayList<String>();
        for (UUID child : inOrder(exemption, names)) {
            String name = names.getOrDefault(child, "a child who is not held any more");
            if (isGrownUp(child)) {
                why.add(name + " has turned 18" + (staysPut(name) ? " and stays put there" : ""));
            } else if (hasLeft(child)) {
                why.add(name + " does not live there any more");
            }
        }
        notNamed(exemption).forEach(name -> why.add(name + " lives there and is not named"));
        return String.join(", and ", why);
    }

    /** Foster children who live there today, and for whom it does not hold; in a short stay too. */
    private List<String> notNamed(Grant exemption) {
        return places.on(today).occupants().stream()
                .filter(one -> one.presence() != Presence.STAYING_PUT
                        && one.presence() != Presence.PARENT
                        && !exemption.children().contains(one.id())
                        && !isGrownUp(one.id()))
                .map(Occupant::name)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<UUID> inOrder(Grant exemption, Map<UUID, String> names) {
        return exemption.children().stream()
                .sorted(Comparator.comparing(child -> names.getOrDefault(child, "")))
                .toList();
    }

    /** Who is yet to come has not left. */
    private boolean hasLeft(UUID child) {
        return places.occupants().stream()
                        .anyMatch(one ->
                                one.id().equals(child) && !one.period().from().isAfter(today))
                && places.on(today).occupants().stream()
                        .noneMatch(one -> one.id().equals(child));
    }

    /** By the reference under which somebody is recorded as staying put. */
    private boolean staysPut(String reference) {
        return places.on(today).occupants().stream()
                .anyMatch(one ->
                        one.presence() == Presence.STAYING_PUT && one.name().equals(reference));
    }
}
