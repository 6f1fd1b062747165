package org.hearth.committee.proof;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hearth.platform.api.RuleBroken;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Where it is kept what was let pass: rows are only inserted. */
@Dependent
public class OverriddenTable {
    private static final String COLUMNS = "paper, check_key, mark, reason, said_by, said_at";

    private final Jdbi jdbi;

    @Inject
    public OverriddenTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<Overridden> of(UUID paper) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS
                        + " from committee.overridden where paper = :paper order by said_at, check_key")
                .bind("paper", paper)
                .map(ConstructorMapper.of(Overridden.class))
                .list());
    }

    /** @throws RuleBroken if it was let pass already */
    public void add(Overridden overridden) {
        if (of(overridden.paper()).stream()
                .anyMatch(one -> one.checkKey().equals(overridden.checkKey())
                        && one.mark().equals(overridden.mark()))) {
            throw new RuleBroken("This was let pass already. Read the list of checks again.");
        }
        jdbi.useHandle(handle -> handle.createUpdate("insert into committee.overridden (" + COLUMNS
                        + ") values (:paper, :checkKey, :mark, :reason, :saidBy, :saidAt)")
                .bindMethods(overridden)
                .execute());
    }
}
