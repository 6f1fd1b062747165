package org.hearth.fostering.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.core.api.codes.SexCode.Sex;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The tables of places. Rows are inserted and read, and never changed. */
@ApplicationScoped
class PlaceTable {
    private static final String HOLD =
            "household, hold_no, revision, kind, reason, places, from_on, until_on, review_on,"
                    + " ended_on, child, note, withdrawn";
    private static final String RESIDENT =
            "household, resident_no, revision, presence, council, reference, sex, born_year,"
                    + " born_month, from_on, ended_on, why, withdrawn";
    private static final String SETTLED =
            "child, started_on, revision, decision, household, postcode, recorded_at, recorded_by, why";

    private final Jdbi jdbi;

    PlaceTable() {
        this(null);
    }

    @Inject
    PlaceTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** As stored; of the same {@code holdNo} the one of the latest revision holds. */
    public record HoldRow(
            UUID household,
            int holdNo,
            int revision,
            Hold.Kind kind,
            String reason,
            Integer places,
            LocalDate fromOn,
            LocalDate untilOn,
            LocalDate reviewOn,
            LocalDate endedOn,
            UUID child,
            String note,
            boolean withdrawn) {

        static HoldRow of(Hold hold, int revision, boolean withdrawn) {
            return new HoldRow(
                    hold.household(),
                    hold.number(),
                    revision,
                    hold.kind(),
                    hold.reason(),
                    hold.places(),
                    hold.from(),
                    hold.until(),
                    hold.reviewOn(),
                    hold.endedOn(),
                    hold.child(),
                    hold.note(),
                    withdrawn);
        }

        Hold hold() {
            return new Hold(household, holdNo, kind, reason, places, fromOn, untilOn, reviewOn, endedOn, child, note);
        }
    }

    /** As stored, likewise by {@code residentNo}. */
    public record ResidentRow(
            UUID household,
            int residentNo,
            int revision,
            Presence presence,
            String council,
            String reference,
            Sex sex,
            Integer bornYear,
            Integer bornMonth,
            LocalDate fromOn,
            LocalDate endedOn,
            String why,
            boolean withdrawn) {

        static ResidentRow of(Resident one, int revision, boolean withdrawn) {
            return new ResidentRow(
                    one.household(),
                    one.number(),
                    revision,
                    one.presence(),
                    one.council(),
                    one.reference(),
                    one.sex(),
                    one.bornYear(),
                    one.bornMonth(),
                    one.from(),
                    one.endedOn(),
                    one.why(),
                    withdrawn);
        }

        Resident resident() {
            return new Resident(
                    household,
                    residentNo,
                    presence,
                    council,
                    reference,
                    sex,
                    bornYear,
                    bornMonth,
                    fromOn,
                    endedOn,
                    why);
        }
    }

    /**
     * How much was ever recorded that places hang on, and when last: another text once anything is. The count alone would
     * be the same again after a recording that was rolled back.
     */
    String recorded() {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                "select count(*), max(recorded_at) from fostering.recording union all"
                                        + " select count(*), max(recorded_at) from fostering.settled_stay union all"
                                        + " select count(*), max(recorded_at) from fostering.concern_recording")
                        .map((row, context) -> row.getLong(1) + " " + row.getString(2))
                        .list())
                .stream()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Those that hold, of every household or of one, without those entered by mistake. */
    List<Hold> holds(UUID household) {
        return holds(household, null);
    }

    /** As it was known at the moment; {@code null} is now. */
    List<Hold> holds(UUID household, Instant knownAt) {
        return latest(
                        rows(HoldRow.class, HOLD, "place_hold", household, knownAt),
                        row -> row.household() + " " + row.holdNo(),
                        Comparator.comparing(HoldRow::revision))
                .stream()
                .filter(row -> !row.withdrawn())
                .map(HoldRow::hold)
                .toList();
    }

    /** Likewise. */
    List<Resident> residents(UUID household) {
        return residents(household, null);
    }

    /** Likewise. */
    List<Resident> residents(UUID household, Instant knownAt) {
        return latest(
                        rows(ResidentRow.class, RESIDENT, "resident", household, knownAt),
                        row -> row.household() + " " + row.residentNo(),
                        Comparator.comparing(ResidentRow::revision))
                .stream()
                .filter(row -> !row.withdrawn())
                .map(ResidentRow::resident)
                .toList();
    }

    /** The last decision of each stay of which there is any. */
    List<Link> links() {
        return links(null);
    }

    /** As it was known at the moment; {@code null} is now. */
    List<Link> links(Instant knownAt) {
        return latest(
                jdbi.withHandle(handle -> {
                    var query = handle.createQuery("select " + SETTLED + " from fostering.settled_stay"
                            + (knownAt == null ? "" : " where recorded_at <= :knownAt"));
                    if (knownAt != null) {
                        query.bind("knownAt", knownAt);
                    }
                    return query.map(ConstructorMapper.of(Link.class)).list();
                }),
                row -> row.child() + " " + row.startedOn(),
                Comparator.comparing(Link::revision));
    }

    /** Every decision of the stay, the latest first. */
    List<Link> decisions(UUID child, LocalDate startedOn) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + SETTLED
                        + " from fostering.settled_stay where child = :child and started_on = :startedOn"
                        + " order by revision desc")
                .bind("child", child)
                .bind("startedOn", startedOn)
                .map(ConstructorMapper.of(Link.class))
                .list());
    }

    /** Of the household those withdrawn too, so that no number is given twice. */
    int nextHold(UUID household) {
        return next(household, "hold_no", "place_hold");
    }

    int nextResident(UUID household) {
        return next(household, "resident_no", "resident");
    }

    /** At which revision of the household somebody was recorded as living there. */
    Optional<Integer> firstRevision(UUID household, int residentNo) {
        return first(household, "resident_no", "resident", residentNo);
    }

    /** Likewise a hold. */
    Optional<Integer> firstHoldRevision(UUID household, int holdNo) {
        return first(household, "hold_no", "place_hold", holdNo);
    }

    private Optional<Integer> first(UUID household, String column, String table, int number) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select min(revision) from fostering.%s where household = :household and %s = :number"
                                .formatted(table, column))
                .bind("household", household)
                .bind("number", number)
                .mapTo(Integer.class)
                .findOne());
    }

    private int next(UUID household, String number, String table) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(max(%s), 0) + 1 from fostering.%s where household = :household"
                                .formatted(number, table))
                .bind("household", household)
                .mapTo(Integer.class)
                .one());
    }

    private <T> List<T> rows(Class<T> of, String columns, String table, UUID household, Instant knownAt) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery("select %s from fostering.%s t where 1 = 1%s%s"
                    .formatted(
                            columns,
                            table,
                            household == null ? "" : " and household = :household",
                            knownAt == null
                                    ? ""
                                    : " and exists (select 1 from fostering.recording r where r.household = t.household"
                                            + " and r.revision = t.revision and r.recorded_at <= :knownAt)"));
            if (household != null) {
                query.bind("household", household);
            }
            if (knownAt != null) {
                query.bind("knownAt", knownAt);
            }
            return query.map(ConstructorMapper.of(of)).list();
        });
    }

    private static <T> List<T> latest(List<T> rows, Function<T, String> key, Comparator<T> revision) {
        Map<String, T> latest = new LinkedHashMap<>();
        rows.forEach(row ->
                latest.merge(key.apply(row), row, (one, other) -> revision.compare(one, other) > 0 ? one : other));
        return latest.values().stream().filter(Objects::nonNull).toList();
    }

    void insert(HoldRow row) {
        jdbi.useHandle(handle -> insert(
                handle,
                "place_hold",
                HOLD,
                ":household, :holdNo, :revision, :kind, :reason, :places, :fromOn, :untilOn, :reviewOn, :endedOn,"
                        + " :child, :note, :withdrawn",
                row));
    }

    void insert(ResidentRow row) {
        jdbi.useHandle(handle -> insert(
                handle,
                "resident",
                RESIDENT,
                ":household, :residentNo, :revision, :presence, :council, :reference, :sex, :bornYear, :bornMonth,"
                        + " :fromOn, :endedOn, :why, :withdrawn",
                row));
    }

    void insert(List<Link> links) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("insert into fostering.settled_stay (" + SETTLED
                    + ") values (:child, :startedOn, :revision, :decision, :household, :postcode, :recordedAt,"
                    + " :recordedBy, :why)");
            links.forEach(link -> batch.bindMethods(link).add());
            if (batch.size() > 0) {
                batch.execute();
            }
        });
    }

    private static void insert(Handle handle, String table, String columns, String values, Object row) {
        handle.createUpdate("insert into fostering.%s (%s) values (%s)".formatted(table, columns, values))
                .bindMethods(row)
                .execute();
    }
}
