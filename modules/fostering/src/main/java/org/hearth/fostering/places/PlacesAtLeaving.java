package org.hearth.fostering.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.hearth.fostering.api.HouseholdLeft;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.household.LeavingQuestion;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;

/** Who still lives with a household on the day on which it leaves; and what kept its places out of use ends with it. */
@ApplicationScoped
public class PlacesAtLeaving implements LeavingQuestion {
    private final Occupancies occupancies;
    private final PlaceTable table;
    private final Households households;
    private final Permissions permissions;
    private final CurrentPerson person;

    /** For the container's proxy. */
    protected PlacesAtLeaving() {
        this(null, null, null, null, null);
    }

    @Inject
    PlacesAtLeaving(
            Occupancies occupancies,
            PlaceTable table,
            Households households,
            Permissions permissions,
            CurrentPerson person) {
        this.occupancies = occupancies;
        this.table = table;
        this.households = households;
        this.permissions = permissions;
        this.person = person;
    }

    @Override
    public List<String> asks(Household household, LocalDate on) {
        var there = occupancies
                .now()
                .of(household.id())
                .map(places -> places.on(on).occupants())
                .orElse(List.of());
        var who = there.stream()
                .map(one -> "%s (%s)".formatted(one.name(), one.wordsOn(on)))
                .distinct()
                .toList();
        if (who.isEmpty()) {
            return List.of();
        }
        return List.of("%d %s recorded as living there on %s%s."
                .formatted(
                        who.size(),
                        who.size() == 1 ? "person is" : "people are",
                        Days.inWords(on),
                        permissions.may(person.get(), PlacesViews.REASONS, Action.VIEW)
                                ? ": " + String.join(", ", who)
                                : ""));
    }

    /** What was to begin only afterwards is withdrawn: it never held. */
    void left(@Observes HouseholdLeft left) {
        int revision = households.revision(left.household());
        for (Hold hold : table.holds(left.household())) {
            if (hold.endedOn() == null || hold.endedOn().isAfter(left.on())) {
                boolean began = hold.from().isBefore(left.on());
                table.insert(PlaceTable.HoldRow.of(began ? hold.ended(left.on()) : hold, revision, !began));
            }
        }
    }
}
