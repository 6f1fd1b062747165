package org.hearth.fostering.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hearth.core.api.care.Care;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.api.InTheHome;
import org.hearth.fostering.household.Deed;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.household.Recordings;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.pages.Days;

/** Who lives with a household and is told of by no care history of ours: other councils' children, parents, who stays put. */
@ApplicationScoped
public class Residents {
    private final PlaceTable table;
    private final Households households;
    private final Recordings recordings;
    private final Occupancies occupancies;
    private final Room room;
    private final Care care;
    private final Transactions transactions;

    /** For the container's proxy. */
    protected Residents() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    Residents(
            PlaceTable table,
            Households households,
            Recordings recordings,
            Occupancies occupancies,
            Room room,
            Care care,
            Transactions transactions) {
        this.table = table;
        this.households = households;
        this.recordings = recordings;
        this.occupancies = occupancies;
        this.room = room;
        this.care = care;
        this.transactions = transactions;
    }

    /** Those of the household, without who was entered by mistake. */
    public List<Resident> of(UUID household) {
        return table.residents(household);
    }

    /**
     * @param seen the revision of the household that the person had read
     * @throws RuleBroken for a part that cannot be; where no place is vacant and nobody says that they live there all the
     *     same; or where the same child is recorded for one of the days elsewhere
     */
    public void record(UUID household, AskedResident asked, int seen) {
        AskedResident is = asked.checked(occupancies.today());
        Household of = get(household);
        transactions.doInOne(() -> {
            care.hold();
            check(household, is, 0, null);
            Resident one = is.numbered(household, table.nextResident(household));
            recordings.record(
                    household,
                    of.reference(),
                    seen,
                    Deed.RESIDENT_RECORDED,
                    "",
                    details(one),
                    revision -> table.insert(PlaceTable.ResidentRow.of(one, revision, false)));
        });
    }

    /** @param correction that what was recorded was wrong, for which {@code why} is given */
    public void change(UUID household, int number, AskedResident asked, boolean correction, String why, int seen) {
        Resident was = resident(household, number);
        AskedResident is = asked.checked(occupancies.today());
        if (is.numbered(household, number).equals(was)) {
            throw new RuleBroken("Nothing is different from what is recorded. Change what is to be recorded.");
        }
        Household of = get(household);
        transactions.doInOne(() -> {
            care.hold();
            check(household, is, number, was);
            Resident one = is.numbered(household, number);
            recordings.record(
                    household,
                    of.reference(),
                    seen,
                    correction ? Deed.RESIDENT_CORRECTED : Deed.RESIDENT_CHANGED,
                    why,
                    details(one),
                    revision -> table.insert(PlaceTable.ResidentRow.of(one, revision, false)));
        });
    }

    /** They were entered by mistake. */
    public void withdraw(UUID household, int number, String why, int seen) {
        Resident was = resident(household, number);
        recordings.record(
                household,
                get(household).reference(),
                seen,
                Deed.RESIDENT_WITHDRAWN,
                why,
                details(was),
                revision -> table.insert(PlaceTable.ResidentRow.of(was, revision, true)));
    }

    /** @param was {@code null} for one who is new; room and terms are asked only of what was not recorded before */
    private void check(UUID household, AskedResident is, int number, Resident was) {
        Period days = new Period(is.from(), is.endedOn());
        for (Resident other : table.residents(null)) {
            boolean itself = other.household().equals(household) && other.number() == number;
            if (!itself
                    && other.presence() == is.presence()
                    && other.reference().equals(is.reference())
                    && other.council().equalsIgnoreCase(is.council())
                    && other.period().overlaps(days)) {
                throw new RuleBroken(
                        "reference",
                        "%s is recorded with a household from %s already, on days that overlap. End that first, or enter another reference."
                                .formatted(is.reference(), Days.inWords(other.from())));
            }
        }
        if (was == null || !is.from().equals(was.from())) {
            checkAhead(is.from());
        }
        boolean counts = is.presence().places(occupancies.placesForParent()) > 0;
        boolean wasThere = was != null && was.presence() == is.presence() && within(days, was.period());
        if (counts && !wasThere && is.why().isEmpty()) {
            Occupancy all = occupancies.afresh();
            HouseholdPlaces places = all.of(household).orElseThrow().withoutKey("%s/%d".formatted(household, number));
            room.refusal(all, places, is.numbered(household, number), days).ifPresent(full -> {
                throw new RuleBroken(
                        "from",
                        full + " If they live there all the same, say why below: it is shown as over the approval.");
            });
        }
        boolean sameChild = was != null
                && wasThere
                && was.sex() == is.sex()
                && Objects.equals(was.bornYear(), is.bornYear())
                && Objects.equals(was.bornMonth(), is.bornMonth());
        if (!sameChild && is.why().isEmpty()) {
            OutsideTerms.of(get(household), is.numbered(household, number), is.from(), InTheHome.NOBODY)
                    .ifPresent(outside -> {
                        throw new RuleBroken(
                                outside.field(),
                                outside.inWords()
                                        + " If they live there all the same, say below why it is lawful: it is shown as outside the terms.");
                    });
        }
    }

    private void checkAhead(LocalDate from) {
        LocalDate latest = occupancies.today().plusDays(Care.DAYS_AHEAD);
        if (from.isAfter(latest)) {
            throw new RuleBroken(
                    "from",
                    "%s is more than %d days ahead, and until a stay begins it is a reservation. Reserve the place, or enter a day until %s."
                            .formatted(Days.inWords(from), Care.DAYS_AHEAD, Days.inWords(latest)));
        }
    }

    private static boolean within(Period days, Period before) {
        return !days.from().isBefore(before.from())
                && (before.to() == null || days.to() != null && !days.to().isAfter(before.to()));
    }

    private Resident resident(UUID household, int number) {
        return of(household).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(
                        () -> new ChangedMeanwhile(
                                null,
                                "Who you would change is not recorded any more. Open the household's places again and read what they say now."));
    }

    private Household get(UUID household) {
        return households
                .find(household)
                .orElseThrow(() ->
                        new RuleBroken("household", "There is no such household. Choose one that is in the register."));
    }

    private static Map<String, String> details(Resident one) {
        return Map.of("presence", one.presence().name(), "from", one.from().toString());
    }
}
