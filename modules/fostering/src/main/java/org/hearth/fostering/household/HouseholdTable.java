package org.hearth.fostering.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The tables of the register. Rows are inserted and read, and never changed. */
@ApplicationScoped
class HouseholdTable {
    private static final String SPELL = "household, spell_no, revision, kind, starts_on, ends_on, joined, leaving";
    private static final String TERMS =
            "household, terms_no, revision, spell_no, from_on, places, types, from_age, to_age,"
                    + " sexes, siblings_only, exclusions, conditions, withdrawn";
    private static final String NAMED = "household, terms_no, revision, child";
    private static final String ADDRESS =
            "household, address_no, revision, from_on, street, postcode, district, confidential";

    private final Jdbi jdbi;

    HouseholdTable() {
        this(null);
    }

    @Inject
    HouseholdTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public record Registered(UUID id, String reference) {}

    /** In the order of their references; five statements, however many there are. */
    List<Rows> all(Instant knownAt) {
        return jdbi.withHandle(handle -> read(handle, null, knownAt));
    }

    Optional<Rows> find(UUID household) {
        return jdbi.withHandle(handle -> read(handle, household, null)).stream().findFirst();
    }

    /** Those that hold of every household, in the order of their days, by household. */
    Map<UUID, List<Rows.Address>> addresses() {
        return addresses(null);
    }

    /** Likewise as it was known at the moment; {@code null} is now. */
    Map<UUID, List<Rows.Address>> addresses(Instant knownAt) {
        Map<UUID, List<Rows.Address>> rows = by(
                Rows.Address::household,
                jdbi.withHandle(handle -> rows(handle, Rows.Address.class, "address", ADDRESS, null, knownAt)));
        rows.replaceAll((household, all) -> Rows.latest(all));
        return rows;
    }

    /** Without who it is where the reference is not held. */
    Optional<UUID> idOf(String reference) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from fostering.household where reference = :reference")
                        .bind("reference", reference)
                        .mapTo(UUID.class)
                        .findOne());
    }

    /** How many of a kind are approved on the day, as known now. */
    long approved(HouseholdKind kind, LocalDate day) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from fostering.approval a where kind = :kind"
                                + " and starts_on <= :day and (ends_on is null or ends_on > :day) and not exists (select 1 from"
                                + " fostering.approval later where later.household = a.household and later.spell_no = a.spell_no"
                                + " and later.revision > a.revision)")
                        .bind("kind", kind)
                        .bind("day", day)
                        .mapTo(Long.class)
                        .one());
    }

    private static List<Rows> read(Handle handle, UUID one, Instant knownAt) {
        var households = rows(handle, Registered.class, "household", "id, reference", one, knownAt);
        Map<UUID, List<Rows.Spell>> spells =
                by(Rows.Spell::household, rows(handle, Rows.Spell.class, "approval", SPELL, one, knownAt));
        Map<UUID, List<Rows.Held>> terms =
                by(Rows.Held::household, rows(handle, Rows.Held.class, "terms", TERMS, one, knownAt));
        Map<UUID, List<Rows.Named>> named =
                by(Rows.Named::household, rows(handle, Rows.Named.class, "named_child", NAMED, one, knownAt));
        Map<UUID, List<Rows.Address>> addresses =
                by(Rows.Address::household, rows(handle, Rows.Address.class, "address", ADDRESS, one, knownAt));
        return households.stream()
                .filter(household -> spells.containsKey(household.id()))
                .map(household -> new Rows(
                        household.id(),
                        household.reference(),
                        spells.get(household.id()),
                        terms.getOrDefault(household.id(), List.of()),
                        named.getOrDefault(household.id(), List.of()),
                        addresses.getOrDefault(household.id(), List.of())))
                .toList();
    }

    private static <T> Map<UUID, List<T>> by(Function<T, UUID> household, List<T> rows) {
        return rows.stream().collect(Collectors.groupingBy(household));
    }

    /** Of a household all its revisions were recorded in their order, so what was known is told by the moment alone. */
    private static <T> List<T> rows(
            Handle handle, Class<T> kind, String table, String columns, UUID one, Instant knownAt) {
        boolean registered = table.equals("household");
        var sql = new StringBuilder("select ")
                .append(columns)
                .append(" from fostering.")
                .append(table)
                .append(" t where 1 = 1");
        if (knownAt != null && !registered) {
            sql.append(" and exists (select 1 from fostering.recording r where r.household = t.household"
                    + " and r.revision = t.revision and r.recorded_at <= :knownAt)");
        }
        if (one != null) {
            sql.append(registered ? " and id = :one" : " and household = :one");
        }
        sql.append(registered ? " order by reference" : "");
        var query = handle.createQuery(sql.toString());
        if (knownAt != null && !registered) {
            query.bind("knownAt", knownAt);
        }
        if (one != null) {
            query.bind("one", one);
        }
        return query.map(ConstructorMapper.of(kind)).list();
    }

    void insert(Registered household) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into fostering.household (id, reference) values (:id, :reference)")
                .bindMethods(household)
                .execute());
    }

    void insert(Rows.Spell spell) {
        insert(
                "approval",
                SPELL,
                ":household, :spellNo, :revision, :kind, :startsOn, :endsOn, :joined, :leaving",
                spell);
    }

    void insert(Rows.Held terms, Iterable<UUID> named) {
        insert(
                "terms",
                TERMS,
                ":household, :termsNo, :revision, :spellNo, :fromOn, :places, :types, :fromAge, :toAge, :sexes,"
                        + " :siblingsOnly, :exclusions, :conditions, :withdrawn",
                terms);
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("insert into fostering.named_child (" + NAMED
                    + ") values (:household, :termsNo, :revision, :child)");
            named.forEach(child -> batch.bindMethods(
                            new Rows.Named(terms.household(), terms.termsNo(), terms.revision(), child))
                    .add());
            if (batch.size() > 0) {
                batch.execute();
            }
        });
    }

    void insert(Rows.Address address) {
        insert(
                "address",
                ADDRESS,
                ":household, :addressNo, :revision, :fromOn, :street, :postcode, :district, :confidential",
                address);
    }

    private void insert(String table, String columns, String values, Object row) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into fostering.%s (%s) values (%s)".formatted(table, columns, values))
                .bindMethods(row)
                .execute());
    }
}
