package org.hearth.committee.acceptance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Where it is kept who accepted what is withheld: rows are only inserted. */
@Dependent
public class AcceptedTable {
    private static final String COLUMNS = "paper, seq, hash, cells, accepted_by, accepted_at";

    private final Jdbi jdbi;

    @Inject
    public AcceptedTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The first first. */
    public List<Accepted> of(UUID paper) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS + " from committee.accepted where paper = :paper order by seq")
                .bind("paper", paper)
                .map(ConstructorMapper.of(Accepted.class))
                .list());
    }

    public void add(Accepted accepted) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into committee.accepted (" + COLUMNS
                        + ") values (:paper, :seq, :hash, :cells, :acceptedBy, :acceptedAt)")
                .bindMethods(accepted)
                .execute());
    }
}
