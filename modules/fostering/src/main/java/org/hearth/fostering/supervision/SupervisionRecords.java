package org.hearth.fostering.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.hearth.fostering.household.Deed;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.household.Recordings;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.people.People;

/**
 * Records reviews of approval, supervising visits, who supervises a household, and the training of its carers. Each verb takes the revision of the
 * household that the person had read; a correction and what was entered by mistake need a reason.
 */
@ApplicationScoped
public class SupervisionRecords {
    private final SupervisionTable table;
    private final Households households;
    private final Recordings recordings;
    private final People people;
    private final Supervisions supervisions;

    /** For the container's proxy. */
    protected SupervisionRecords() {
        this(null, null, null, null, null);
    }

    @Inject
    SupervisionRecords(
            SupervisionTable table,
            Households households,
            Recordings recordings,
            People people,
            Supervisions supervisions) {
        this.table = table;
        this.households = households;
        this.recordings = recordings;
        this.people = people;
        this.supervisions = supervisions;
    }

    /** Those of the household that hold. */
    public List<Review> reviews(UUID household) {
        return table.reviews(household, null);
    }

    public List<Visit> visits(UUID household) {
        return table.visits(household, null);
    }

    public List<Assignment> assignments(UUID household) {
        return table.assignments(household, null);
    }

    public List<Training> training(UUID household) {
        return table.training(household, null);
    }

    /** @throws RuleBroken for a part that cannot be */
    public void review(UUID household, AskedReview asked, int seen) {
        Household of = get(household);
        asked.check(of, reviews(household), supervisions.reviewsFrom(), households.today());
        write(of, asked.numbered(household, table.nextReview(household)), Deed.REVIEW_RECORDED, "", seen);
    }

    /** @param correction that what was recorded was wrong, for which {@code why} is given; else it is so since */
    public void changeReview(UUID household, int number, AskedReview asked, boolean correction, String why, int seen) {
        Household of = get(household);
        var others = reviews(household);
        Review was = find(others.stream().filter(one -> one.number() == number).toList());
        asked.check(
                of,
                others.stream().filter(one -> one.number() != number).toList(),
                supervisions.reviewsFrom(),
                households.today());
        checkDiffers(was, asked.numbered(household, number));
        Deed deed = correction ? Deed.REVIEW_CORRECTED : Deed.REVIEW_CHANGED;
        write(of, asked.numbered(household, number), deed, why, seen);
    }

    /** It was entered by mistake. */
    public void withdrawReview(UUID household, int number, String why, int seen) {
        Review was = find(reviews(household).stream()
                .filter(one -> one.number() == number)
                .toList());
        write(
                get(household),
                Deed.REVIEW_WITHDRAWN,
                why,
                seen,
                details(was),
                revision -> table.insert(SupervisionTable.ReviewRow.of(was, revision, true)));
    }

    private void write(Household of, Review is, Deed deed, String why, int seen) {
        write(
                of,
                deed,
                why,
                seen,
                details(is),
                revision -> table.insert(SupervisionTable.ReviewRow.of(is, revision, false)));
    }

    /** Likewise a visit. */
    public void visit(UUID household, AskedVisit asked, int seen) {
        Household of = get(household);
        asked.check(of, visits(household), households.today());
        write(of, asked.numbered(household, table.nextVisit(household)), Deed.VISIT_RECORDED, "", seen);
    }

    public void changeVisit(UUID household, int number, AskedVisit asked, boolean correction, String why, int seen) {
        Household of = get(household);
        var others = visits(household);
        Visit was = find(others.stream().filter(one -> one.number() == number).toList());
        asked.check(of, others.stream().filter(one -> one.number() != number).toList(), households.today());
        checkDiffers(was, asked.numbered(household, number));
        write(of, asked.numbered(household, number), correction ? Deed.VISIT_CORRECTED : Deed.VISIT_CHANGED, why, seen);
    }

    public void withdrawVisit(UUID household, int number, String why, int seen) {
        Visit was = find(
                visits(household).stream().filter(one -> one.number() == number).toList());
        write(
                get(household),
                Deed.VISIT_WITHDRAWN,
                why,
                seen,
                details(was),
                revision -> table.insert(SupervisionTable.VisitRow.of(was, revision, true)));
    }

    private void write(Household of, Visit is, Deed deed, String why, int seen) {
        write(
                of,
                deed,
                why,
                seen,
                details(is),
                revision -> table.insert(SupervisionTable.VisitRow.of(is, revision, false)));
    }

    /** Likewise who supervises it, from a day until the next begins. */
    public void worker(UUID household, AskedWorker asked, int seen) {
        Household of = get(household);
        var is = asked.checked(of, assignments(household), people.known(), households.today());
        write(of, is.numbered(household, table.nextWorker(household)), Deed.WORKER_NAMED, "", seen);
    }

    public void changeWorker(UUID household, int number, AskedWorker asked, boolean correction, String why, int seen) {
        Household of = get(household);
        var others = assignments(household);
        Assignment was =
                find(others.stream().filter(one -> one.number() == number).toList());
        var is = asked.checked(
                of, others.stream().filter(one -> one.number() != number).toList(), people.known(), households.today());
        checkDiffers(was, is.numbered(household, number));
        write(of, is.numbered(household, number), correction ? Deed.WORKER_CORRECTED : Deed.WORKER_CHANGED, why, seen);
    }

    public void withdrawWorker(UUID household, int number, String why, int seen) {
        Assignment was = find(assignments(household).stream()
                .filter(one -> one.number() == number)
                .toList());
        write(
                get(household),
                Deed.WORKER_WITHDRAWN,
                why,
                seen,
                details(was),
                revision -> table.insert(SupervisionTable.WorkerRow.of(was, revision, true)));
    }

    private void write(Household of, Assignment is, Deed deed, String why, int seen) {
        write(
                of,
                deed,
                why,
                seen,
                details(is),
                revision -> table.insert(SupervisionTable.WorkerRow.of(is, revision, false)));
    }

    /** Likewise what a carer completed. */
    public void training(UUID household, AskedTraining asked, int seen) {
        Household of = get(household);
        asked.check(of, supervisions.carers(household), training(household), households.today());
        write(of, asked.numbered(household, table.nextTraining(household)), Deed.TRAINING_RECORDED, "", seen);
    }

    public void changeTraining(
            UUID household, int number, AskedTraining asked, boolean correction, String why, int seen) {
        Household of = get(household);
        var all = training(household);
        Training was = find(all.stream().filter(one -> one.number() == number).toList());
        var others = all.stream().filter(one -> one.number() != number).toList();
        asked.check(of, supervisions.carers(household), others, households.today());
        checkDiffers(was, asked.numbered(household, number));
        Deed deed = correction ? Deed.TRAINING_CORRECTED : Deed.TRAINING_CHANGED;
        write(of, asked.numbered(household, number), deed, why, seen);
    }

    public void withdrawTraining(UUID household, int number, String why, int seen) {
        Training was = find(training(household).stream()
                .filter(one -> one.number() == number)
                .toList());
        write(
                get(household),
                Deed.TRAINING_WITHDRAWN,
                why,
                seen,
                details(was),
                revision -> table.insertTraining(List.of(TrainingRow.of(was, revision, true))));
    }

    private void write(Household of, Training is, Deed deed, String why, int seen) {
        write(
                of,
                deed,
                why,
                seen,
                details(is),
                revision -> table.insertTraining(List.of(TrainingRow.of(is, revision, false))));
    }

    private void write(Household of, Deed deed, String why, int seen, Map<String, String> details, IntConsumer rows) {
        recordings.record(of.id(), of.reference(), seen, deed, why, details, rows);
    }

    private static void checkDiffers(Object was, Object is) {
        if (was.equals(is)) {
            throw new RuleBroken("Nothing is different from what is recorded. Change what is to be recorded.");
        }
    }

    private static <T> T find(List<T> one) {
        return one.stream()
                .findFirst()
                .orElseThrow(
                        () -> new ChangedMeanwhile(
                                null,
                                "What you would change is not recorded any more. Open the household again and read what it says now."));
    }

    private Household get(UUID household) {
        return households
                .find(household)
                .orElseThrow(() ->
                        new RuleBroken("household", "There is no such household. Choose one that is in the register."));
    }

    private static Map<String, String> details(Review one) {
        var details = new TreeMap<>(Map.of(
                "heldOn", one.heldOn().toString(),
                "kind", one.kind().name(),
                "outcome", one.outcome().name()));
        if (one.panelOn() != null) {
            details.put("panelOn", one.panelOn().toString());
        }
        if (one.nextBy() != null) {
            details.put("nextBy", one.nextBy().toString());
        }
        return details;
    }

    private static Map<String, String> details(Visit one) {
        var details = new TreeMap<>(Map.of(
                "on", one.on().toString(), "announcement", one.announcement().name()));
        if (!one.isHeld()) {
            details.put("notHeld", one.notHeld());
        }
        return details;
    }

    private static Map<String, String> details(Training one) {
        var details = new TreeMap<>(Map.of(
                "carer", String.valueOf(one.carer()),
                "what", one.what(),
                "doneOn", one.doneOn().toString()));
        if (one.certificateUntil() != null) {
            details.put("certificateUntil", one.certificateUntil().toString());
        }
        return details;
    }

    private static Map<String, String> details(Assignment one) {
        return Map.of("from", one.from().toString(), "worker", one.worker());
    }
}
