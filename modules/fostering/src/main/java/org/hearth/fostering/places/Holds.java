package org.hearth.fostering.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.core.api.care.Care;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.Deed;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.household.Recordings;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.Transactions;

/** Keeps places out of use: not available with a reason, reserved for a planned placement, held for a child who is away. */
@ApplicationScoped
public class Holds {
    private final PlaceTable table;
    private final Households households;
    private final Recordings recordings;
    private final Occupancies occupancies;
    private final Room room;
    private final Care care;
    private final Transactions transactions;

    /** For the container's proxy. */
    protected Holds() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    Holds(
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

    /** Those that hold or held, without what was entered by mistake. */
    public List<Hold> of(UUID household) {
        return table.holds(household);
    }

    /**
     * @param seen the revision of the household that the person had read
     * @throws RuleBroken for a part that cannot be, or where no place is vacant that could be kept
     */
    public void record(UUID household, AskedHold asked, int seen) {
        AskedHold is = asked.checked(occupancies.today());
        Household of = get(household);
        transactions.doInOne(() -> {
            care.hold();
            checkRoom(household, is, 0, null);
            Hold hold = is.numbered(household, table.nextHold(household));
            recordings.record(
                    household,
                    of.reference(),
                    seen,
                    Deed.HOLD_RECORDED,
                    "",
                    details(hold),
                    revision -> table.insert(PlaceTable.HoldRow.of(hold, revision, false)));
        });
    }

    /**
     * What is known of a hold is something else now: it ends, goes on longer, is looked at another day.
     *
     * @param correction that what was recorded was wrong, for which {@code why} is given
     */
    public void change(UUID household, int number, AskedHold asked, boolean correction, String why, int seen) {
        Hold was = hold(household, number);
        AskedHold is = asked.checked(occupancies.today());
        if (is.numbered(household, number).equals(was)) {
            throw new RuleBroken("Nothing is different from what is recorded. Change what is to be recorded.");
        }
        Household of = get(household);
        transactions.doInOne(() -> {
            care.hold();
            checkRoom(household, is, number, was);
            Hold hold = is.numbered(household, number);
            recordings.record(
                    household,
                    of.reference(),
                    seen,
                    correction ? Deed.HOLD_CORRECTED : Deed.HOLD_CHANGED,
                    why,
                    details(hold),
                    revision -> table.insert(PlaceTable.HoldRow.of(hold, revision, false)));
        });
    }

    /** It was entered by mistake. */
    public void withdraw(UUID household, int number, String why, int seen) {
        Hold was = hold(household, number);
        recordings.record(
                household,
                get(household).reference(),
                seen,
                Deed.HOLD_WITHDRAWN,
                why,
                details(was),
                revision -> table.insert(PlaceTable.HoldRow.of(was, revision, true)));
    }

    /**
     * Several households are on holiday on the same days: every place of theirs that nobody fills. All of them or none.
     *
     * @param last the last day of it, counted
     */
    public void holiday(Collection<UUID> of, LocalDate from, LocalDate last, LocalDate reviewOn, String note) {
        if (of.isEmpty()) {
            throw new RuleBroken("chosen", "Choose the households that are on holiday.");
        }
        var asked = new AskedHold(Hold.Kind.NOT_AVAILABLE, Reasons.BREAK, null, from, last, reviewOn, null, null, note)
                .checked(occupancies.today());
        if (last == null) {
            throw new RuleBroken("until", "Enter the last day of the holiday.");
        }
        HoldLimits.checkAhead(asked, null, occupancies.today());
        transactions.doInOne(() -> {
            care.hold();
            Map<UUID, Household> register =
                    households.known(null).stream().collect(Collectors.toMap(Household::id, Function.identity()));
            for (UUID household : of) {
                Household each = Optional.ofNullable(register.get(household)).orElseThrow(Holds::noSuch);
                Hold hold = asked.numbered(household, table.nextHold(household));
                recordings.record(
                        household,
                        each.reference(),
                        households.revision(household),
                        Deed.HOLD_RECORDED,
                        "",
                        details(hold),
                        revision -> table.insert(PlaceTable.HoldRow.of(hold, revision, false)));
            }
        });
    }

    /**
     * A place that is promised or held must be vacant on each of the days, that child's own left out. The place of a child who
     * lives there is held whatever keeps vacant places out of use.
     *
     * @param was {@code null} for one that is new; of what is kept already nothing is asked again
     */
    private void checkRoom(UUID household, AskedHold is, int number, Hold was) {
        HoldLimits.checkAhead(is, was, occupancies.today());
        if (was != null && HoldLimits.isWithin(is, was)) {
            return;
        }
        Occupancy all = occupancies.afresh();
        HouseholdPlaces before = all.of(household).orElseThrow().withoutHold(number);
        HoldLimits.checkPlaces(is, before);
        if (is.kind() == Hold.Kind.NOT_AVAILABLE) {
            return;
        }
        HouseholdPlaces places = before;
        if (is.child() != null) {
            places = places.without(is.child());
            if (is.kind() == Hold.Kind.HELD
                    && before.isThere(is.child(), is.from().minusDays(1))) {
                places = places.available();
            }
        }
        Period days = HoldLimits.days(is.from(), is.until(), is.endedOn());
        if (places.lacking(days, is.places()).isPresent()) {
            throw new RuleBroken(
                    "from",
                    room.refusal(all, places, is.child(), days)
                            .orElse("Fewer than %d places are vacant on these days. Reserve fewer, or other days."
                                    .formatted(is.places())));
        }
    }

    private Hold hold(UUID household, int number) {
        return of(household).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(
                        () -> new ChangedMeanwhile(
                                null,
                                "What you would change is not recorded any more. Open the household's places again and read what they say now."));
    }

    private Household get(UUID household) {
        return households.find(household).orElseThrow(Holds::noSuch);
    }

    private static RuleBroken noSuch() {
        return new RuleBroken("household", "There is no such household. Choose one that is in the register.");
    }

    private static Map<String, String> details(Hold hold) {
        var details = new TreeMap<String, String>();
        details.put("kind", hold.kind().name());
        details.put("from", hold.from().toString());
        if (!hold.reason().isEmpty()) {
            details.put("reason", hold.reason());
        }
        if (hold.until() != null) {
            details.put("until", hold.until().toString());
        }
        if (hold.endedOn() != null) {
            details.put("ended", hold.endedOn().toString());
        }
        return details;
    }
}
