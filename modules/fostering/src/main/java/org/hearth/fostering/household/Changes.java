package org.hearth.fostering.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.core.api.time.Ages;

/**
 * What changed in each household, read off its addresses and its people: nobody records a change a second time, and one that is
 * corrected or withdrawn is gone.
 */
@ApplicationScoped
public class Changes {
    private static final int ADULT = 18;

    private final HouseholdTable table;
    private final People people;

    /** For the container's proxy. */
    protected Changes() {
        this(null, null);
    }

    @Inject
    Changes(HouseholdTable table, People people) {
        this.table = table;
        this.people = people;
    }

    /**
     * Of every household that has any, in the order of their days; two statements.
     *
     * @param knownAt what we knew at that instant; {@code null} is all that is known now
     */
    public Map<UUID, List<Change>> known(Instant knownAt) {
        var all = new HashMap<UUID, List<Change>>();
        table.addresses(knownAt).forEach((household, lived) -> lived.stream()
                // with the first of them they were registered
                .skip(1)
                .map(one -> new Change(Change.Kind.MOVED, one.fromOn()))
                .forEach(change -> add(all, household, change)));
        people.all(knownAt).forEach((household, members) -> {
            for (Member member : members) {
                left(member).ifPresent(change -> add(all, household, change));
                came(member).ifPresent(change -> add(all, household, change));
            }
        });
        all.values().forEach(changes -> changes.sort(Comparator.comparing(Change::on)));
        return all;
    }

    private static void add(Map<UUID, List<Change>> all, UUID household, Change change) {
        all.computeIfAbsent(household, none -> new ArrayList<>()).add(change);
    }

    private static Optional<Change> left(Member one) {
        return one.part() == Part.CARER && one.leftOn() != null
                ? Optional.of(new Change(Change.Kind.CARER_LEFT, one.leftOn()))
                : Optional.empty();
    }

    private static Optional<Change> came(Member one) {
        LocalDate on = one.joinedOn();
        if (on == null) {
            return Optional.empty();
        }
        if (one.part() == Part.CARER) {
            return Optional.of(new Change(Change.Kind.CARER_CAME, on));
        }
        if (one.bornOn() == null && one.bornYear() == null) {
            return Optional.of(new Change(Change.Kind.AGE_NOT_RECORDED, on));
        }
        boolean adult = one.bornOn() != null
                ? !Ages.birthday(one.bornOn(), ADULT).isAfter(on)
                // of whom only the year is known, the birthday may have been
                : on.getYear() - one.bornYear() >= ADULT;
        return adult ? Optional.of(new Change(Change.Kind.ADULT_CAME, on)) : Optional.empty();
    }
}
