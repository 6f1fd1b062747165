package org.hearth.fostering.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.core.api.care.Care;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.household.Member;
import org.hearth.fostering.household.Part;
import org.hearth.fostering.household.People;
import org.hearth.fostering.revision.Revision;
import org.hearth.fostering.revision.Revisions;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.time.UkTime;
import org.jdbi.v3.core.Jdbi;

/**
 * Allegations and concerns, by revisions of their own: the household's record has no trace of them. From the moment one is
 * recorded no vacant place of the home is available, until a person says that it may take children again (ADR 45).
 */
@ApplicationScoped
public class Concerns {
    private static final Revisions.Kept KEPT = new Revisions.Kept("concern_recording", "concern", "this concern");

    private final ConcernTable table;
    private final Revisions revisions;
    private final Households households;
    private final People people;
    private final Care care;
    private final Transactions transactions;
    private final Clock clock;

    /** For the container's proxy. */
    protected Concerns() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    Concerns(
            Jdbi jdbi,
            Transactions transactions,
            Audit audit,
            CurrentPerson person,
            Clock clock,
            Households households,
            People people,
            Care care) {
        this(
                new ConcernTable(jdbi),
                new Revisions(jdbi, transactions, audit, person, clock, KEPT),
                households,
                people,
                care,
                transactions,
                clock);
    }

    private Concerns(
            ConcernTable table,
            Revisions revisions,
            Households households,
            People people,
            Care care,
            Transactions transactions,
            Clock clock) {
        this.table = table;
        this.revisions = revisions;
        this.households = households;
        this.people = people;
        this.care = care;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Without what was entered by mistake, in the order of their references; {@code null} is all that is known now. */
    public List<Concern> known(Instant knownAt) {
        return table.all(knownAt);
    }

    /** How often something was recorded: another number, another list. */
    public long recordings() {
        return revisions.count();
    }

    /** Which days of which households they keep out of use, as it was known at the moment; {@code null} is now. */
    public List<OutOfUse> outOfUse(Instant knownAt) {
        return OutOfUse.of(known(knownAt));
    }

    public Optional<Concern> find(UUID id) {
        return known(null).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Concern> byReference(String reference) {
        return known(null).stream()
                .filter(one -> one.reference().equalsIgnoreCase(reference.strip()))
                .findFirst();
    }

    /** Of the household, the latest first. */
    public List<Concern> of(UUID household) {
        return known(null).stream()
                .filter(one -> one.household().equals(household))
                .sorted(java.util.Comparator.comparing(Concern::receivedOn)
                        .thenComparing(Concern::reference)
                        .reversed())
                .toList();
    }

    /** What was recorded of it, the latest first. */
    List<Revision> recorded(UUID id) {
        return revisions.of(id);
    }

    /** As it was known at each revision, the earliest first. */
    List<Concern> history(UUID id) {
        return table.revisions(id).stream().map(ConcernTable.Row::concern).toList();
    }

    /** The last revision; 0 where there is none. */
    public int revision(UUID id) {
        return revisions.revision(id);
    }

    public LocalDate today() {
        return UkTime.today(clock);
    }

    /** The household's carers, those who left among them. */
    List<Member> carers(UUID household) {
        return people.of(household).stream()
                .filter(one -> one.part() == Part.CARER)
                .toList();
    }

    /** As it comes from an earlier system, which is asked nothing. */
    public UUID record(UUID household, AskedConcern asked) {
        return record(household, asked, true);
    }

    /**
     * From this moment no vacant place of the home is available.
     *
     * @param another that it is another one, though one of its kind was received of the household on the same day
     * @return its id
     * @throws RuleBroken for the first part that cannot be
     */
    public UUID record(UUID household, AskedConcern asked, boolean another) {
        if (household == null || households.find(household).isEmpty()) {
            throw new RuleBroken(
                    "household", "There is no such household. Enter the reference of one in the register.");
        }
        AskedConcern is = checked(household, asked);
        UUID id = UUID.randomUUID();
        transactions.doInOne(() -> {
            // whoever places a child holds the same, so that nobody comes in between
            care.hold();
            if (!another) {
                checkAnother(household, is);
            }
            Concern concern = is.as(id, table.nextReference(), household);
            table.begin(concern);
            write(concern, 0, ConcernDeed.RECORDED, "", false);
        });
        return id;
    }

    private void checkAnother(UUID household, AskedConcern is) {
        of(household).stream()
                .filter(one -> one.kind() == is.kind() && one.receivedOn().equals(is.receivedOn()))
                .findFirst()
                .ifPresent(one -> {
                    throw new RuleBroken(
                            "another",
                            "%s is of the same household and kind and was received on %s too. Open that one, or confirm that this is another."
                                    .formatted(one.reference(), Days.inWords(one.receivedOn())));
                });
    }

    /**
     * What is known of it is something else now.
     *
     * @param correction that what was recorded was wrong, for which {@code why} is given
     */
    public void change(UUID id, AskedConcern asked, boolean correction, String why, int seen) {
        Concern was = get(id);
        Concern is = checked(was.household(), asked).as(id, was.reference(), was.household());
        if (is.equals(was)) {
            throw new RuleBroken("Nothing is different from what is recorded. Change what is to be recorded.");
        }
        transactions.doInOne(() -> {
            care.hold();
            write(is, seen, correction ? ConcernDeed.CORRECTED : deed(was, is), why, false);
        });
    }

    private static ConcernDeed deed(Concern was, Concern is) {
        if (was.availableFrom() == null && is.availableFrom() != null) {
            return ConcernDeed.AVAILABLE_AGAIN;
        }
        return was.closedOn() == null && is.closedOn() != null ? ConcernDeed.CLOSED : ConcernDeed.CHANGED;
    }

    /** It was entered by mistake, and keeps no place out of use. */
    public void withdraw(UUID id, String why, int seen) {
        Concern was = get(id);
        transactions.doInOne(() -> {
            care.hold();
            write(was, seen, ConcernDeed.WITHDRAWN, why, true);
        });
    }

    /** The audit has its own reference for it and nothing of what is told. */
    private void write(Concern is, int seen, ConcernDeed what, String why, boolean withdrawn) {
        revisions.record(
                is.id(),
                is.reference(),
                seen,
                what,
                why,
                Map.of(),
                revision -> table.insert(ConcernTable.Row.of(is, revision, withdrawn)));
    }

    private AskedConcern checked(UUID household, AskedConcern asked) {
        return asked.checked(carers(household).stream().map(Member::memberNo).toList(), today());
    }

    private Concern get(UUID id) {
        return find(id).orElseThrow(
                        () -> new ChangedMeanwhile(
                                null,
                                "What you would change is not recorded any more. Open the list of concerns again and read what it says now."));
    }
}
