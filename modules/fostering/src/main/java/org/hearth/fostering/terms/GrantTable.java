package org.hearth.fostering.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The tables of what was granted. Rows are inserted and read, and never changed; of each grant those of the latest revision hold. */
final class GrantTable {
    private static final String COLUMNS =
            "household, grant_no, revision, kind, from_on, until_on, council, conditions, withdrawn";

    private final Jdbi jdbi;

    GrantTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** As stored. */
    public record Row(
            UUID household,
            int grantNo,
            int revision,
            Grant.Kind kind,
            LocalDate fromOn,
            LocalDate untilOn,
            String council,
            String conditions,
            boolean withdrawn) {
        private Which which() {
            return new Which(household, grantNo);
        }
    }

    /** As stored: a child whom a grant named at a revision. */
    public record Named(UUID household, int grantNo, int revision, UUID child) {}

    private record Which(UUID household, int number) {}

    /** Those that hold, of every household or of one, without those entered by mistake, in their order. */
    List<Grant> grants(UUID household) {
        return jdbi.withHandle(handle -> {
            var latest = new HashMap<Which, Row>();
            for (Row row : rows(handle, Row.class, COLUMNS, "granted", household)) {
                latest.merge(row.which(), row, (one, other) -> one.revision() > other.revision() ? one : other);
            }
            Map<Which, Set<UUID>> named = new HashMap<>();
            for (Named one :
                    rows(handle, Named.class, "household, grant_no, revision, child", "granted_child", household)) {
                var which = new Which(one.household(), one.grantNo());
                if (latest.get(which).revision() == one.revision()) {
                    named.computeIfAbsent(which, none -> new HashSet<>()).add(one.child());
                }
            }
            var held = new ArrayList<Grant>();
            latest.forEach((which, row) -> {
                if (!row.withdrawn()) {
                    held.add(new Grant(
                            which.household(),
                            which.number(),
                            row.kind(),
                            named.getOrDefault(which, Set.of()),
                            row.fromOn(),
                            row.untilOn(),
                            row.council(),
                            row.conditions()));
                }
            });
            held.sort(java.util.Comparator.comparing(Grant::from).thenComparing(Grant::number));
            return held;
        });
    }

    /** Of the household those withdrawn too, so that no number is given twice. */
    int next(UUID household) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(max(grant_no), 0) + 1 from fostering.granted where household = :household")
                .bind("household", household)
                .mapTo(Integer.class)
                .one());
    }

    void insert(Grant grant, int revision, boolean withdrawn) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(
                            "insert into fostering.granted (" + COLUMNS
                                    + ") values (:household, :grantNo, :revision, :kind, :fromOn, :untilOn, :council, :conditions, :withdrawn)")
                    .bindMethods(new Row(
                            grant.household(),
                            grant.number(),
                            revision,
                            grant.kind(),
                            grant.from(),
                            grant.until(),
                            grant.council(),
                            grant.conditions(),
                            withdrawn))
                    .execute();
            var batch = handle.prepareBatch(
                    "insert into fostering.granted_child (household, grant_no, revision, child) values (:household, :grantNo, :revision, :child)");
            grant.children()
                    .forEach(child -> batch.bindMethods(new Named(grant.household(), grant.number(), revision, child))
                            .add());
            batch.execute();
        });
    }

    private static <T> List<T> rows(Handle handle, Class<T> of, String columns, String table, UUID household) {
        var query = handle.createQuery("select %s from fostering.%s%s"
                .formatted(columns, table, household == null ? "" : " where household = :household"));
        if (household != null) {
            query.bind("household", household);
        }
        return query.map(ConstructorMapper.of(of)).list();
    }
}
