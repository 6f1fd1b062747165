package org.hearth.committee.clearance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hearth.platform.api.RuleBroken;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Where what was said of clearances is kept: rows are only inserted. */
@Dependent
public class ClearanceTable {
    private static final String COLUMNS =
            "paper, implication, seq, required, status, officer, post, behalf_of, said_on,"
                    + " note, fingerprint, said_by, said_at";

    private final Jdbi jdbi;

    @Inject
    public ClearanceTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Everything that was said, the first first. */
    public List<Said> of(UUID paper) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS
                        + " from committee.clearance where paper = :paper order by implication, seq")
                .bind("paper", paper)
                .map(ConstructorMapper.of(Said.class))
                .list());
    }

    /** @throws RuleBroken if someone said something of it since: {@code said.seq()} is taken */
    public void add(Said said) {
        long taken = jdbi.withHandle(handle -> handle.createQuery("select count(*) from committee.clearance"
                        + " where paper = :paper and implication = :implication and seq >= :seq")
                .bind("paper", said.paper())
                .bind("implication", said.implication())
                .bind("seq", said.seq())
                .mapTo(long.class)
                .one());
        if (taken > 0) {
            throw new RuleBroken(
                    "Someone else changed this clearance while you were at it. Read what stands there now, then say yours again.");
        }
        addAll(List.of(said));
    }

    /** Where nobody else can have said anything yet. */
    public void addAll(List<Said> story) {
        if (story.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("insert into committee.clearance (" + COLUMNS + ") values (:paper,"
                    + " :implication, :seq, :required, :status, :officer, :post, :behalfOf, :saidOn, :note,"
                    + " :fingerprint, :saidBy, :saidAt)");
            story.forEach(said ->
                    batch.bindMethods(said).bind("status", said.status().name()).add());
            batch.execute();
        });
    }
}
