package org.hearth.committee.chase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Where it is kept which reminders were sent: rows are only inserted. */
@Dependent
class RemindedTable {
    private static final String COLUMNS = "paper, seq, post, who, late, sent_by, sent_at";

    private final Jdbi jdbi;

    @Inject
    RemindedTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The first first. */
    List<Reminded> of(UUID paper) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS + " from committee.reminded where paper = :paper order by seq")
                .bind("paper", paper)
                .map(ConstructorMapper.of(Reminded.class))
                .list());
    }

    /** The key refuses a number that somebody else took meanwhile. */
    void insert(Reminded reminded) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into committee.reminded (" + COLUMNS
                        + ") values (:paper, :seq, :post, :who, :late, :sentBy, :sentAt)")
                .bindMethods(reminded)
                .execute());
    }
}
