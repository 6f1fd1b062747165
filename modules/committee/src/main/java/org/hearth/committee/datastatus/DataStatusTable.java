package org.hearth.committee.datastatus;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Where it is kept what was open when figures were frozen, and who accepted it: rows are only inserted. */
@Dependent
public class DataStatusTable {
    private static final String AT_FREEZE = "paper, seq, what, errors, questions, explained, up_to_date";
    private static final String ACCEPTED = "paper, reason, accepted_by, accepted_at";

    private final Jdbi jdbi;

    @Inject
    public DataStatusTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<AtFreeze> of(UUID paper) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + AT_FREEZE + " from committee.data_at_freeze where paper = :paper order by seq")
                .bind("paper", paper)
                .map(ConstructorMapper.of(AtFreeze.class))
                .list());
    }

    public void add(List<AtFreeze> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("insert into committee.data_at_freeze (" + AT_FREEZE
                    + ") values (:paper, :seq, :what, :errors, :questions, :explained, :upToDate)");
            rows.forEach(row -> batch.bindMethods(row).add());
            batch.execute();
        });
    }

    public Optional<DataAccepted> accepted(UUID paper) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + ACCEPTED + " from committee.data_accepted where paper = :paper")
                .bind("paper", paper)
                .map(ConstructorMapper.of(DataAccepted.class))
                .findOne());
    }

    public void accept(DataAccepted accepted) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into committee.data_accepted (" + ACCEPTED
                        + ") values (:paper, :reason, :acceptedBy, :acceptedAt)")
                .bindMethods(accepted)
                .execute());
    }

    /** The next version keeps the same figures, and so what was open against them and that it was accepted. */
    public void carryOver(UUID before, UUID next) {
        add(of(before).stream()
                .map(row -> new AtFreeze(
                        next, row.seq(), row.what(), row.errors(), row.questions(), row.explained(), row.upToDate()))
                .toList());
        accepted(before)
                .ifPresent(one -> accept(new DataAccepted(next, one.reason(), one.acceptedBy(), one.acceptedAt())));
    }
}
