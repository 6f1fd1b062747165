package org.hearth.fostering.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.core.api.time.Ages;
import org.hearth.fostering.api.FosterChild;
import org.hearth.fostering.api.Fostering;
import org.hearth.fostering.api.InTheHome;
import org.hearth.fostering.api.InTheHome.Sharing;
import org.hearth.fostering.api.MayTake;
import org.hearth.fostering.api.Placing;
import org.hearth.fostering.household.Member;
import org.hearth.fostering.household.Part;
import org.hearth.fostering.household.People;
import org.hearth.fostering.terms.Grant;
import org.hearth.fostering.terms.Grants;
import org.hearth.fostering.terms.HouseholdTerms;

/** The question whether a household may take children, with who is there on the day read from the places. */
@ApplicationScoped
public class AskedOfOccupancy implements Fostering {
    private static final int GROWN_UP = 18;

    private final HouseholdTerms terms;
    private final Occupancies occupancies;
    private final People people;
    private final Grants grants;

    /** For the container's proxy. */
    protected AskedOfOccupancy() {
        this(null, null, null, null);
    }

    @Inject
    AskedOfOccupancy(HouseholdTerms terms, Occupancies occupancies, People people, Grants grants) {
        this.terms = terms;
        this.occupancies = occupancies;
        this.people = people;
        this.grants = grants;
    }

    @Override
    public MayTake mayTake(UUID household, Placing placing) {
        return terms.mayTake(household, placing, grants.granted(household, inTheHome(household, placing)));
    }

    @Override
    public MayTake mayTake(UUID household, Placing placing, InTheHome home) {
        return terms.mayTake(household, placing, home);
    }

    private InTheHome inTheHome(UUID household, Placing placing) {
        LocalDate day = placing.day();
        HouseholdPlaces places = occupancies.now().of(household).orElse(null);
        if (places == null) {
            return InTheHome.NOBODY;
        }
        Set<UUID> asked = placing.children().stream().map(FosterChild::id).collect(Collectors.toSet());
        HouseholdPlaces before = places;
        boolean stay = asked.stream().allMatch(child -> before.isThere(child, day));
        for (UUID child : asked) {
            places = places.without(child);
        }
        Stretch stands = places.on(day);
        // where every place is filled the terms say so, in better words, but an emergency would pass over them
        boolean outOfUse = placing.emergency() || isInEmergency(household, placing)
                ? !stands.unavailable().isEmpty()
                : stands.notAvailable() > 0 && stands.vacant() < asked.size();
        // who lives there already stays
        boolean keptOut = outOfUse && !stay;
        var children = new ArrayList<FosterChild>();
        var others = new ArrayList<Sharing>(members(household, day));
        for (Occupant one : stands.occupants()) {
            switch (one.presence()) {
                case STAYING_PUT -> others.add(Sharing.STAYING_PUT);
                case PARENT -> others.add(Sharing.OTHER);
                default -> children.add(child(one));
            }
        }
        return new InTheHome(children.stream().distinct().toList(), others, !keptOut, List.of(), List.of(), List.of());
    }

    private boolean isInEmergency(UUID household, Placing placing) {
        return grants.of(household).stream()
                .anyMatch(grant -> grant.kind() == Grant.Kind.EMERGENCY
                        && grant.period().includes(placing.day())
                        && placing.children().stream()
                                .anyMatch(child -> grant.children().contains(child.id())));
    }

    /** Who their siblings are is not held. */
    private static FosterChild child(Occupant one) {
        return new FosterChild(one.id(), one.name(), one.born(), one.sex(), null);
    }

    private List<Sharing> members(UUID household, LocalDate day) {
        return people.of(household).stream()
                .filter(one -> one.part() == Part.MEMBER && one.isThereOn(day))
                .map(one -> isChild(one, day) ? Sharing.OWN_CHILD : Sharing.OTHER)
                .toList();
    }

    private static boolean isChild(Member one, LocalDate day) {
        if (one.bornOn() != null) {
            return Ages.birthday(one.bornOn(), GROWN_UP).isAfter(day);
        }
        return one.bornYear() != null && day.getYear() - one.bornYear() < GROWN_UP;
    }
}
