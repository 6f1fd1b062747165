package org.hearth.fostering.concern;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The tables of concerns. Rows are inserted and read, and never changed. */
class ConcernTable {
    private static final String TOLD =
            "revision, kind, received_on, strategy_on, referred_on, children, carers, support, support_on, moved,"
                    + " outcome, closed_on, reviewed_on, available_from, papers, withdrawn";

    private final Jdbi jdbi;

    ConcernTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** As stored; of the same concern the one of the latest revision holds. */
    public record Row(
            UUID id,
            String reference,
            UUID household,
            int revision,
            ConcernKind kind,
            LocalDate receivedOn,
            LocalDate strategyOn,
            LocalDate referredOn,
            Integer children,
            String carers,
            Support support,
            LocalDate supportOn,
            Moved moved,
            Outcome outcome,
            LocalDate closedOn,
            LocalDate reviewedOn,
            LocalDate availableFrom,
            String papers,
            boolean withdrawn) {

        static Row of(Concern is, int revision, boolean withdrawn) {
            return new Row(
                    is.id(),
                    is.reference(),
                    is.household(),
                    revision,
                    is.kind(),
                    is.receivedOn(),
                    is.strategyOn(),
                    is.referredOn(),
                    is.children(),
                    is.carers().stream().map(String::valueOf).collect(Collectors.joining(",")),
                    is.support(),
                    is.supportOn(),
                    is.moved(),
                    is.outcome(),
                    is.closedOn(),
                    is.reviewedOn(),
                    is.availableFrom(),
                    is.papers(),
                    withdrawn);
        }

        Concern concern() {
            return new Concern(
                    id,
                    reference,
                    household,
                    kind,
                    receivedOn,
                    strategyOn,
                    referredOn,
                    children,
                    Stream.of(carers.split(","))
                            .filter(number -> !number.isEmpty())
                            .map(Integer::valueOf)
                            .toList(),
                    support,
                    supportOn,
                    moved,
                    outcome,
                    closedOn,
                    reviewedOn,
                    availableFrom,
                    papers);
        }
    }

    /** Those that hold, without what was entered by mistake, in the order of their references. */
    List<Concern> all(Instant knownAt) {
        Map<UUID, Row> latest = new LinkedHashMap<>();
        rows(
                        knownAt == null
                                ? ""
                                : " where exists (select 1 from fostering.concern_recording r where r.concern ="
                                        + " t.concern and r.revision = t.revision and r.recorded_at <= :value)",
                        knownAt)
                .forEach(row -> latest.put(row.id(), row));
        return latest.values().stream()
                .filter(row -> !row.withdrawn())
                .map(Row::concern)
                .sorted(Comparator.comparing(Concern::reference))
                .toList();
    }

    /** Every revision of one, the earliest first. */
    List<Row> revisions(UUID concern) {
        return rows(" where c.id = :value", concern);
    }

    private List<Row> rows(String where, Object value) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery("select c.id, c.reference, c.household, " + TOLD
                    + " from fostering.concern c join fostering.concern_told t on t.concern = c.id" + where
                    + " order by c.reference, revision");
            if (value != null) {
                query.bind("value", value);
            }
            return query.map(ConstructorMapper.of(Row.class)).list();
        });
    }

    /** To be asked by who holds what is known of care, so that no two get the same. */
    String nextReference() {
        return jdbi.withHandle(handle -> "CON-%04d"
                .formatted(handle.createQuery("select count(*) + 1 from fostering.concern")
                        .mapTo(Integer.class)
                        .one()));
    }

    void begin(Concern concern) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into fostering.concern (id, reference, household) values (:id, :reference, :household)")
                .bindMethods(concern)
                .execute());
    }

    void insert(Row row) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into fostering.concern_told (concern, " + TOLD
                        + ") values (:id, :revision, :kind, :receivedOn, :strategyOn, :referredOn, :children, :carers,"
                        + " :support, :supportOn, :moved, :outcome, :closedOn, :reviewedOn, :availableFrom, :papers,"
                        + " :withdrawn)")
                .bindMethods(row)
                .execute());
    }
}
