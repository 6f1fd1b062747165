package org.hearth.fostering.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.fostering.api.SupervisionHistories;
import org.hearth.fostering.api.SupervisionHistory;
import org.hearth.fostering.household.Deed;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.household.Recordings;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.People;

/** Each history checked part by part as it would be by hand, and recorded as one. */
@ApplicationScoped
class LoadedSupervision implements SupervisionHistories {
    private final SupervisionTable table;
    private final Households households;
    private final Recordings recordings;
    private final Transactions transactions;
    private final People people;

    /** For the container's proxy. */
    LoadedSupervision() {
        this(null, null, null, null, null);
    }

    @Inject
    LoadedSupervision(
            SupervisionTable table,
            Households households,
            Recordings recordings,
            Transactions transactions,
            People people) {
        this.table = table;
        this.households = households;
        this.recordings = recordings;
        this.transactions = transactions;
        this.people = people;
    }

    @Override
    public int load(List<SupervisionHistory> histories) {
        return transactions.inOne(() -> {
            var known = SupervisionBook.of(
                            households.known(null),
                            table.reviews(null, null),
                            table.visits(null, null),
                            table.assignments(null, null),
                            null,
                            null,
                            households.today())
                    .households()
                    .stream()
                    .collect(Collectors.toMap(one -> one.household().reference(), Function.identity()));
            Set<String> signIns = people.known();
            LocalDate today = households.today();
            int loaded = 0;
            for (SupervisionHistory history : histories) {
                Supervision there = known.get(history.household());
                if (there == null) {
                    throw new RuleBroken(
                            "household", "There is no household %s in the register.".formatted(history.household()));
                }
                if (there.reviews().isEmpty()
                        && there.visits().isEmpty()
                        && there.assignments().isEmpty()) {
                    record(there.household(), history, signIns, today);
                    loaded++;
                }
            }
            return loaded;
        });
    }

    private void record(Household of, SupervisionHistory history, Set<String> signIns, LocalDate today) {
        var reviews = new ArrayList<Review>();
        for (SupervisionHistory.Reviewed one : history.reviews()) {
            var asked = new AskedReview(
                    one.heldOn(),
                    one.first() ? Review.Kind.FIRST : Review.Kind.LATER,
                    one.panelOn(),
                    Typing.choice("outcome", one.outcome(), Review.Outcome.class),
                    null);
            // the history itself says from when on it tells
            asked.check(of, reviews, null, today);
            reviews.add(asked.numbered(of.id(), reviews.size() + 1));
        }
        var visits = new ArrayList<Visit>();
        for (SupervisionHistory.Visited one : history.visits()) {
            var asked = new AskedVisit(
                    one.on(),
                    one.notHeld() == null,
                    Typing.choice("announcement", one.announcement(), Visit.Announcement.class),
                    one.notHeld());
            asked.check(of, visits, today);
            visits.add(asked.numbered(of.id(), visits.size() + 1));
        }
        var workers = new ArrayList<Assignment>();
        for (SupervisionHistory.Supervised one : history.workers()) {
            var asked = new AskedWorker(one.from(), one.worker()).checked(of, workers, signIns, today);
            workers.add(asked.numbered(of.id(), workers.size() + 1));
        }
        recordings.record(
                of.id(),
                of.reference(),
                households.revision(of.id()),
                Deed.SUPERVISION_LOADED,
                "",
                Map.of(
                        "reviews", String.valueOf(reviews.size()),
                        "visits", String.valueOf(visits.size()),
                        "workers", String.valueOf(workers.size())),
                revision -> table.insert(
                        reviews.stream()
                                .map(one -> SupervisionTable.ReviewRow.of(one, revision, false))
                                .toList(),
                        visits.stream()
                                .map(one -> SupervisionTable.VisitRow.of(one, revision, false))
                                .toList(),
                        workers.stream()
                                .map(one -> SupervisionTable.WorkerRow.of(one, revision, false))
                                .toList()));
    }
}
