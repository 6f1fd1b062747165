package org.hearth.fostering.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.core.api.care.Care;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.api.FosterChild;
import org.hearth.fostering.api.InTheHome;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Recording;
import org.hearth.fostering.household.Recordings;
import org.hearth.fostering.household.TemporarySpell;
import org.hearth.fostering.terms.Grant;
import org.hearth.fostering.terms.Grants;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.time.UkTime;

/** Whether a household has room, and in words why it has none: who took the last place and when, and where there is one. */
@ApplicationScoped
public class Room {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(UkTime.ZONE);
    private static final int ALTERNATIVES = 3;
    private static final String TAKEN = "taken";

    private final Occupancies occupancies;
    private final Care care;
    private final Recordings recordings;
    private final PlaceTable table;
    private final Grants grants;

    /** For the container's proxy. */
    protected Room() {
        this(null, null, null, null, null);
    }

    @Inject
    Room(Occupancies occupancies, Care care, Recordings recordings, PlaceTable table, Grants grants) {
        this.occupancies = occupancies;
        this.care = care;
        this.recordings = recordings;
        this.table = table;
        this.grants = grants;
    }

    /** @param how {@code taken}, or {@code reserved} */
    private record Taken(String how, Instant at, String by) {}

    /**
     * Why the child cannot come to live with the household; empty where a place is vacant on each of the days or kept for
     * that child, and where an emergency is recorded that names it: then the child is there over the approval, for all to
     * see. A child who lives there stays, whatever keeps vacant places out of use. To be asked by who holds what is known of
     * children's care ({@link Care#hold}).
     *
     * @param household of any id; one that is not in the register has no say
     */
    Optional<String> refusal(UUID household, UUID child, Period days) {
        Occupancy all = occupancies.afresh();
        Optional<String> notNamed = all.of(household)
                .filter(places -> !places.isThere(child, days.from()))
                .flatMap(places -> notNamed(places.household(), child, days));
        if (notNamed.isPresent()) {
            return notNamed;
        }
        return all.of(household)
                .filter(places -> !isInEmergency(places.without(child), child, days.from()))
                .map(places -> places.isThere(child, days.from())
                        ? places.without(child).available()
                        : places.without(child))
                .flatMap(places -> refusal(all, places, child, untilItEnds(places.household(), days)));
    }

    /** A temporary approval ends by itself: by then it is extended, or takes the way of full approval, or the child moves. */
    private static Period untilItEnds(Household household, Period days) {
        return TemporarySpell.on(household, days.from())
                .map(spell -> spell.approval().period().to())
                .filter(end -> days.isOpen() || end.isBefore(days.to()))
                .map(end -> new Period(days.from(), end))
                .orElse(days);
    }

    /** A temporary approval is for the children whom it names and no other. */
    private static Optional<String> notNamed(Household household, UUID child, Period days) {
        return TemporarySpell.on(household, days.from())
                .filter(spell -> !spell.children(days.from()).contains(child))
                .map(spell ->
                        "%s is approved temporarily, for children by name, and not for this one. Choose another home."
                                .formatted(household.reference()));
    }

    /** What keeps places out of use goes before an emergency, however many places are filled. */
    private boolean isInEmergency(HouseholdPlaces places, UUID child, LocalDate day) {
        Stretch stands = places.on(day);
        return stands.terms() != null
                && stands.unavailable().isEmpty()
                && grants.of(places.household().id()).stream()
                        .anyMatch(grant -> grant.kind() == Grant.Kind.EMERGENCY
                                && grant.children().contains(child)
                                && grant.period().includes(day));
    }

    /** The same of places as they would stand, for a child of ours; {@code null} for nobody in particular. */
    Optional<String> refusal(Occupancy all, HouseholdPlaces places, UUID child, Period days) {
        return places.lacking(days, 1).map(full -> {
            Optional<FosterChild> one = occupancies.child(child);
            return sentence(all, places, full, (home, day) -> one.flatMap(
                            each -> OutsideTerms.of(home, each, day, InTheHome.NOBODY))
                    .isEmpty());
        });
    }

    /** The same for whoever is not in the care history. */
    Optional<String> refusal(Occupancy all, HouseholdPlaces places, Resident one, Period days) {
        return places.lacking(days, 1)
                .map(full ->
                        sentence(all, places, full, (home, day) -> OutsideTerms.of(home, one, day, InTheHome.NOBODY)
                                .isEmpty()));
    }

    static String when(Instant at) {
        return WHEN.format(at);
    }

    private String sentence(
            Occupancy all, HouseholdPlaces places, Stretch full, BiPredicate<Household, LocalDate> suits) {
        String reference = places.household().reference();
        String day = Days.inWords(full.days().from());
        if (full.terms() == null) {
            return "%s is not approved to foster on %s. Choose a home that is.%s"
                    .formatted(
                            reference,
                            day,
                            alternatives(all, places.household(), full.days().from(), suits));
        }
        return "%s has no vacant place on %s: %s.%s%s Choose another home, or ask the fostering team."
                .formatted(
                        reference,
                        day,
                        why(full),
                        taken(all, full),
                        alternatives(all, places.household(), full.days().from(), suits));
    }

    /** Without the reason why a place is not available. */
    private static String why(Stretch full) {
        var parts = new ArrayList<String>();
        parts.add("%d of %d filled".formatted(full.filled(), full.approved()));
        if (full.reservedPlaces() > 0) {
            LocalDate until = full.reserved().stream()
                    .map(kept -> kept.hold().until())
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            parts.add("%d reserved for another child%s"
                    .formatted(full.reservedPlaces(), until == null ? "" : " until " + Days.inWords(until)));
        }
        if (full.unavailablePlaces() > 0) {
            parts.add("%d not available, ask the fostering team".formatted(full.unavailablePlaces()));
        }
        return String.join(", ", parts);
    }

    /**
     * Who recorded last that somebody fills a place there or that one is reserved, and when. Where a place is not available
     * nobody took the last one, and whose word keeps it is told of no reason, so that silence tells of none.
     */
    private String taken(Occupancy all, Stretch full) {
        if (full.unavailablePlaces() > 0) {
            return "";
        }
        return Stream.concat(
                        full.reserved().stream()
                                .filter(kept -> kept.places() > 0)
                                .map(kept -> reserved(kept.hold())),
                        full.occupants().stream()
                                .filter(one -> one.presence() != Presence.STAYING_PUT)
                                .map(one -> taken(all, one)))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Taken::at))
                .map(last -> " The last place was %s by %s, recorded on %s."
                        .formatted(last.how(), last.by(), WHEN.format(last.at())))
                .orElse("");
    }

    private Optional<Taken> reserved(Hold hold) {
        return table.firstHoldRevision(hold.household(), hold.number())
                .flatMap(revision -> recorded("reserved", hold.household(), revision));
    }

    private Optional<Taken> taken(Occupancy all, Occupant one) {
        if (one.child() == null) {
            String number = one.key().substring(one.key().lastIndexOf('/') + 1);
            return number.matches("[0-9]+")
                    ? table.firstRevision(one.household(), Integer.parseInt(number))
                            .flatMap(revision -> recorded(TAKEN, one.household(), revision))
                    : Optional.empty();
        }
        Optional<Taken> linked = all.settled().linked().stream()
                .filter(settled -> settled.link() != null
                        && settled.household().equals(one.household())
                        && settled.stay().child().equals(one.child()))
                .map(settled -> new Taken(
                        TAKEN, settled.link().recordedAt(), settled.link().recordedBy()))
                .findFirst();
        return linked.or(() -> care.episodes(Set.of(one.child())).getOrDefault(one.child(), List.of()).stream()
                .filter(known -> one.household().equals(known.episode().home()))
                .map(known -> new Taken(TAKEN, known.at(), known.by()))
                .min(Comparator.comparing(Taken::at)));
    }

    private Optional<Taken> recorded(String how, UUID household, int revision) {
        return recordings.of(household).stream()
                .filter(one -> one.revision() == revision)
                .map((Recording one) -> new Taken(how, one.recordedAt(), one.recordedBy()))
                .findFirst();
    }

    /** Vacant on the day, and open to the child by their terms as far as is known. */
    private static String alternatives(
            Occupancy all, Household not, LocalDate day, BiPredicate<Household, LocalDate> suits) {
        if (not.district() == null) {
            return "";
        }
        String others = all.households().stream()
                .filter(places -> !places.household().id().equals(not.id())
                        && not.district().equals(places.household().district()))
                .filter(places -> places.on(day).vacant() > 0 && suits.test(places.household(), day))
                .map(places -> places.household().reference())
                .limit(ALTERNATIVES)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : " Vacant on that day in the same district: %s.".formatted(others);
    }
}
