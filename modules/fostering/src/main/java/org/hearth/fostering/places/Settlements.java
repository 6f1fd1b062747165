package org.hearth.fostering.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.core.api.care.Care;
import org.hearth.core.api.care.CareBooks;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Duplicates;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.people.CurrentPerson;

/**
 * In which household a stay is that names no carer, as people decide it. A decision is a row that stays; another takes its
 * place, with a reason, and what was decided before can be read.
 */
@ApplicationScoped
public class Settlements {
    private static final int LONGEST = 1000;

    private final PlaceTable table;
    private final Households households;
    private final CareBooks books;
    private final Doubts doubts;
    private final Care care;
    private final Transactions transactions;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;

    /** For the container's proxy. */
    protected Settlements() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    Settlements(
            PlaceTable table,
            Households households,
            CareBooks books,
            Doubts doubts,
            Care care,
            Transactions transactions,
            Audit audit,
            CurrentPerson person,
            Clock clock) {
        this.table = table;
        this.households = households;
        this.books = books;
        this.doubts = doubts;
        this.care = care;
        this.transactions = transactions;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /**
     * A stay, what was decided of it, and what the person had read.
     *
     * @param household {@code null} unless the decision links it
     * @param seen      the revision of what had been decided before; 0 for nothing
     * @param evenSo    whether it is linked though something speaks against it
     */
    public record Decided(
            UUID child, LocalDate startedOn, Link.Decision decision, UUID household, int seen, boolean evenSo) {
        public Decided(UUID child, LocalDate startedOn, Link.Decision decision, UUID household, int seen) {
            this(child, startedOn, decision, household, seen, false);
        }

        Decided whateverSpeaksAgainstIt() {
            return new Decided(child, startedOn, decision, household, seen, true);
        }

        public static Decided in(UUID household, FosterStay stay, int seen) {
            return new Decided(stay.child(), stay.startedOn(), Link.Decision.LINKED, household, seen);
        }
    }

    /** Every decision of a stay, the latest first. */
    public List<Link> decisions(UUID child, LocalDate startedOn) {
        return table.decisions(child, startedOn);
    }

    /**
     * All of them or none.
     *
     * @param why needed where something was decided before, to undo, and where something speaks against a link
     * @throws RuleBroken for a stay or household that is not there, or a decision that is so already; for {@code confirm}
     *     where something speaks against a link that was not asked for all the same
     * @throws ChangedMeanwhile if somebody else decided after what the person had read
     */
    public void decide(List<Decided> all, String why) {
        decide(all, why, true);
    }

    /** Likewise those against none of which anything spoke by itself when they were proposed. */
    void accept(List<Decided> sure) {
        decide(sure, "", false);
    }

    private void decide(List<Decided> all, String why, boolean weighed) {
        if (all.isEmpty()) {
            throw new RuleBroken("stays", "Choose one or more of the stays.");
        }
        String reason = Typing.words("why", why, LONGEST);
        try {
            transactions.doInOne(() -> {
                care.hold();
                Map<String, List<FosterStay>> stays = FosterStays.of(books.book()).stream()
                        .collect(Collectors.groupingBy(stay -> key(stay.child(), stay.startedOn())));
                Map<String, Link> before = table.links().stream()
                        .collect(Collectors.toMap(link -> key(link.child(), link.startedOn()), Function.identity()));
                Map<UUID, Household> register =
                        households.known(null).stream().collect(Collectors.toMap(Household::id, Function.identity()));
                Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                var links = new ArrayList<Link>();
                for (Decided one : all) {
                    String key = key(one.child(), one.startedOn());
                    links.add(link(one, stays.get(key), Optional.ofNullable(before.get(key)), register, reason, now));
                }
                table.insert(links);
                if (weighed) {
                    checkDoubts(all, stays, reason);
                }
            });
        } catch (RuntimeException e) {
            if (Duplicates.caused(e)) {
                throw overtaken();
            }
            throw e;
        }
    }

    /** As all that is decided now stands together: what is refused is not written. */
    private void checkDoubts(List<Decided> all, Map<String, List<FosterStay>> stays, String reason) {
        List<Doubts.Doubted> doubted = doubts.of(all.stream()
                .filter(one -> one.decision() == Link.Decision.LINKED && !(one.evenSo() && !reason.isEmpty()))
                .map(one -> new Settled.InHousehold(
                        stays.get(key(one.child(), one.startedOn())).get(0), one.household(), null))
                .toList());
        if (doubted.isEmpty()) {
            return;
        }
        Doubts.Doubted first = doubted.get(0);
        boolean confirmed = all.stream()
                .anyMatch(one -> one.evenSo()
                        && one.child().equals(first.stay().child())
                        && one.startedOn().equals(first.stay().startedOn()));
        throw confirmed
                ? new RuleBroken(
                        "why", "Enter how you know that the child lived there all the same. " + first.inWords())
                : new RuleBroken(
                        "confirm",
                        first.inWords()
                                + " Choose another household or, if it is so all the same, confirm it and say how you know.");
    }

    private Link link(
            Decided asked,
            List<FosterStay> stays,
            Optional<Link> before,
            Map<UUID, Household> register,
            String reason,
            Instant now) {
        if (before.map(Link::revision).orElse(0) != asked.seen()) {
            throw overtaken();
        }
        boolean undo = asked.decision() == Link.Decision.UNDONE;
        Link.Decision was = before.map(Link::decision).orElse(Link.Decision.UNDONE);
        if (stays == null && !undo) {
            throw new RuleBroken(
                    "stay",
                    "No stay of this child with foster carers of ours begins on %s any more. Open the list again."
                            .formatted(Days.inWords(asked.startedOn())));
        }
        if (asked.decision() == Link.Decision.LINKED && !register.containsKey(asked.household())) {
            throw new RuleBroken("household", "There is no such household. Choose one that is in the register.");
        }
        if (asked.decision() == was
                && (was != Link.Decision.LINKED
                        || asked.household().equals(before.orElseThrow().household()))) {
            throw new RuleBroken("decision", undo ? "Nothing is decided of this stay." : "This is decided so already.");
        }
        if (was != Link.Decision.UNDONE && reason.isEmpty()) {
            throw new RuleBroken("why", "Enter why what was decided before is wrong, and how you know.");
        }
        FosterStay stay = stays == null ? null : stays.get(0);
        audit.record(
                person.get().name(),
                undo ? "places.settling-undone" : "places.settled",
                stay == null ? asked.child().toString() : stay.reference(),
                details(asked, register));
        return new Link(
                asked.child(),
                asked.startedOn(),
                asked.seen() + 1,
                asked.decision(),
                asked.decision() == Link.Decision.LINKED ? asked.household() : null,
                stay != null && stay.postcode() != null
                        ? stay.postcode()
                        : before.map(Link::postcode).orElse(""),
                now,
                person.get().name(),
                reason);
    }

    private static Map<String, String> details(Decided asked, Map<UUID, Household> register) {
        var details = new TreeMap<String, String>();
        details.put("startedOn", asked.startedOn().toString());
        details.put("decision", asked.decision().name());
        if (asked.decision() == Link.Decision.LINKED) {
            details.put("household", register.get(asked.household()).reference());
        }
        return details;
    }

    private static String key(UUID child, LocalDate startedOn) {
        return child + " " + startedOn;
    }

    private static ChangedMeanwhile overtaken() {
        return new ChangedMeanwhile(
                null,
                "Someone else decided about one of these stays while you were looking. Open the list again and read what it says now.");
    }
}
