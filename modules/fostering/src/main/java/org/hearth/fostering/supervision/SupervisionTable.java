package org.hearth.fostering.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.fostering.household.Deed;
import org.hearth.platform.api.time.UkTime;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The tables of supervision and training. Rows are inserted and read, and never changed. */
@ApplicationScoped
class SupervisionTable {
    private final Jdbi jdbi;

    SupervisionTable() {
        this(null);
    }

    @Inject
    SupervisionTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** As stored; of the same {@code itemNo} of a household the one of the latest revision holds. */
    sealed interface Row permits ReviewRow, VisitRow, WorkerRow, TrainingRow {
        UUID household();

        int itemNo();

        int revision();

        boolean withdrawn();
    }

    public record ReviewRow(
            UUID household,
            int itemNo,
            int revision,
            LocalDate heldOn,
            Review.Kind kind,
            LocalDate panelOn,
            Review.Outcome outcome,
            LocalDate nextBy,
            boolean withdrawn)
            implements Row {

        static ReviewRow of(Review one, int revision, boolean withdrawn) {
            return new ReviewRow(
                    one.household(),
                    one.number(),
                    revision,
                    one.heldOn(),
                    one.kind(),
                    one.panelOn(),
                    one.outcome(),
                    one.nextBy(),
                    withdrawn);
        }

        Review review() {
            return new Review(household, itemNo, heldOn, kind, panelOn, outcome, nextBy);
        }
    }

    public record VisitRow(
            UUID household,
            int itemNo,
            int revision,
            LocalDate onDay,
            Visit.Announcement announcement,
            String notHeld,
            boolean withdrawn)
            implements Row {

        static VisitRow of(Visit one, int revision, boolean withdrawn) {
            return new VisitRow(
                    one.household(), one.number(), revision, one.on(), one.announcement(), one.notHeld(), withdrawn);
        }

        Visit visit() {
            return new Visit(household, itemNo, onDay, announcement, notHeld);
        }
    }

    public record WorkerRow(
            UUID household, int itemNo, int revision, LocalDate fromOn, String worker, boolean withdrawn)
            implements Row {

        static WorkerRow of(Assignment one, int revision, boolean withdrawn) {
            return new WorkerRow(one.household(), one.number(), revision, one.from(), one.worker(), withdrawn);
        }

        Assignment assignment() {
            return new Assignment(household, itemNo, fromOn, worker);
        }
    }

    /**
     * How much was ever recorded of households, and when last: another text once anything is. The count alone would be the
     * same again after a recording that was rolled back.
     */
    String recorded() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*), max(recorded_at) from fostering.recording")
                        .map((row, context) -> row.getLong(1) + " " + row.getString(2))
                        .one());
    }

    /**
     * Those that hold, without those entered by mistake.
     *
     * @param household {@code null} for all
     * @param knownAt   as it was known at the moment; {@code null} is now
     */
    List<Review> reviews(UUID household, Instant knownAt) {
        return latest(
                        ReviewRow.class,
                        "review_no as item_no, held_on, kind, panel_on, outcome, next_by",
                        "approval_review",
                        household,
                        knownAt)
                .map(ReviewRow::review)
                .toList();
    }

    /** Likewise. */
    List<Visit> visits(UUID household, Instant knownAt) {
        return latest(
                        VisitRow.class,
                        "visit_no as item_no, on_day, announcement, not_held",
                        "supervising_visit",
                        household,
                        knownAt)
                .map(VisitRow::visit)
                .toList();
    }

    /** Likewise. */
    List<Assignment> assignments(UUID household, Instant knownAt) {
        return latest(
                        WorkerRow.class,
                        "worker_no as item_no, from_on, worker",
                        "supervising_worker",
                        household,
                        knownAt)
                .map(WorkerRow::assignment)
                .toList();
    }

    /** Likewise. */
    List<Training> training(UUID household, Instant knownAt) {
        return latest(
                        TrainingRow.class,
                        "training_no as item_no, carer_no, what, done_on, until_on",
                        "training",
                        household,
                        knownAt)
                .map(TrainingRow::training)
                .toList();
    }

    /**
     * The first day from which every review is recorded, as far as the records themselves can tell: a service records what is
     * held from the day on which it began to, whatever it types in of before; what was loaded as histories is told from the
     * first day of them on.
     *
     * @param knownAt as above
     * @return {@code null} where none was recorded
     */
    LocalDate reviewsFrom(Instant knownAt) {
        return from("approval_review", "held_on", knownAt);
    }

    /** Likewise of visits. */
    LocalDate visitsFrom(Instant knownAt) {
        return from("supervising_visit", "on_day", knownAt);
    }

    /** Likewise of training. */
    LocalDate trainingFrom(Instant knownAt) {
        return from("training", "done_on", knownAt);
    }

    /** Of all that was recorded in one way: when first, and the first day told of. */
    public record Begun(Deed what, Instant recordedAt, LocalDate onDay) {

        LocalDate from() {
            return what == Deed.SUPERVISION_LOADED || what == Deed.TRAINING_LOADED ? onDay : UkTime.dayOf(recordedAt);
        }
    }

    private LocalDate from(String table, String day, Instant knownAt) {
        return jdbi
                .withHandle(handle -> {
                    var query = handle.createQuery(
                            "select r.what as what, min(r.recorded_at) as recorded_at, min(t.%s) as on_day from fostering.%s t join fostering.recording r on r.household = t.household and r.revision = t.revision%s group by r.what"
                                    .formatted(day, table, knownAt == null ? "" : " where r.recorded_at <= :knownAt"));
                    if (knownAt != null) {
                        query.bind("knownAt", knownAt);
                    }
                    return query.map(ConstructorMapper.of(Begun.class)).list();
                })
                .stream()
                .map(Begun::from)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private <T extends Row> Stream<T> latest(
            Class<T> of, String columns, String table, UUID household, Instant knownAt) {
        List<T> rows = jdbi.withHandle(handle -> {
            var query =
                    handle.createQuery("select household, revision, withdrawn, %s from fostering.%s t where 1 = 1%s%s"
                            .formatted(
                                    columns,
                                    table,
                                    household == null ? "" : " and household = :household",
                                    knownAt == null
                                            ? ""
                                            : " and exists (select 1 from fostering.recording r where r.household ="
                                                    + " t.household and r.revision = t.revision and r.recorded_at <="
                                                    + " :knownAt)"));
            if (household != null) {
                query.bind("household", household);
            }
            if (knownAt != null) {
                query.bind("knownAt", knownAt);
            }
            return query.map(ConstructorMapper.of(of)).list();
        });
        Map<String, T> latest = new LinkedHashMap<>();
        rows.forEach(row -> latest.merge(
                row.household() + " " + row.itemNo(),
                row,
                (one, other) -> one.revision() > other.revision() ? one : other));
        return latest.values().stream().filter(row -> !row.withdrawn());
    }

    /** Those withdrawn counted too, so that no number is given twice. */
    int nextReview(UUID household) {
        return next(household, "review_no", "approval_review");
    }

    int nextVisit(UUID household) {
        return next(household, "visit_no", "supervising_visit");
    }

    int nextWorker(UUID household) {
        return next(household, "worker_no", "supervising_worker");
    }

    int nextTraining(UUID household) {
        return next(household, "training_no", "training");
    }

    private int next(UUID household, String number, String table) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(max(%s), 0) + 1 from fostering.%s where household = :household"
                                .formatted(number, table))
                .bind("household", household)
                .mapTo(Integer.class)
                .one());
    }

    void insert(ReviewRow row) {
        insert(List.of(row), List.of(), List.of());
    }

    void insert(VisitRow row) {
        insert(List.of(), List.of(row), List.of());
    }

    void insert(WorkerRow row) {
        insert(List.of(), List.of(), List.of(row));
    }

    void insert(List<ReviewRow> reviews, List<VisitRow> visits, List<WorkerRow> workers) {
        insert(
                "approval_review",
                "review_no, held_on, kind, panel_on, outcome, next_by",
                ":heldOn, :kind, :panelOn, :outcome, :nextBy",
                reviews);
        insert(
                "supervising_visit",
                "visit_no, on_day, announcement, not_held",
                ":onDay, :announcement, :notHeld",
                visits);
        insert("supervising_worker", "worker_no, from_on, worker", ":fromOn, :worker", workers);
    }

    void insertTraining(List<TrainingRow> rows) {
        insert(
                "training",
                "training_no, carer_no, what, done_on, until_on",
                ":carerNo, :what, :doneOn, :untilOn",
                rows);
    }

    private void insert(String table, String columns, String values, List<? extends Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(
                    "insert into fostering.%s (household, revision, withdrawn, %s) values (:household, :revision, :withdrawn, :itemNo, %s)"
                            .formatted(table, columns, values));
            rows.forEach(row -> batch.bindMethods(row).add());
            batch.execute();
        });
    }
}
