package org.hearth.committee.paper;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Where it is kept who has which copy of an exempt appendix: rows are only inserted. */
@Dependent
class ExemptCopyTable {
    private static final String COLUMNS = "paper, copy_no, recipient, post, given_by, given_at, holder";

    private final Jdbi jdbi;

    @Inject
    ExemptCopyTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The first first. */
    List<ExemptCopy> of(UUID paper) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS + " from committee.exempt_copy where paper = :paper order by copy_no")
                .bind("paper", paper)
                .map(ConstructorMapper.of(ExemptCopy.class))
                .list());
    }

    void add(ExemptCopy copy) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into committee.exempt_copy (" + COLUMNS
                        + ") values (:paper, :copyNo, :recipient, :post, :givenBy, :givenAt, :holder)")
                .bindMethods(copy)
                .execute());
    }
}
