package org.hearth.committee.paper;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Where it is kept what members said at their briefing: rows are only inserted. */
@Dependent
class BriefingTable {
    private static final String COLUMNS = "paper, seq, said_by, words, written_by, written_at";

    private final Jdbi jdbi;

    @Inject
    BriefingTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The first first. */
    List<BriefingComment> of(UUID paper) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS + " from committee.briefing_comment where paper = :paper order by seq")
                .bind("paper", paper)
                .map(ConstructorMapper.of(BriefingComment.class))
                .list());
    }

    void add(BriefingComment comment) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into committee.briefing_comment (" + COLUMNS
                        + ") values (:paper, :seq, :saidBy, :words, :writtenBy, :writtenAt)")
                .bindMethods(comment)
                .execute());
    }
}
