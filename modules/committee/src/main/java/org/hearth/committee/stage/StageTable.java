package org.hearth.committee.stage;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearth.platform.api.RuleBroken;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Where the states of papers are kept: rows are only inserted. */
@Dependent
public class StageTable {
    private static final String COLUMNS = "paper, seq, stage, moved_by, moved_at, reason, fingerprint";

    private final Jdbi jdbi;

    @Inject
    public StageTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The first first. */
    public List<Moved> of(UUID paper) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS + " from committee.stage where paper = :paper order by seq")
                .bind("paper", paper)
                .map(ConstructorMapper.of(Moved.class))
                .list());
    }

    /** Where each paper stands. */
    public Map<UUID, Stage> latest() {
        return jdbi.withHandle(handle -> {
            var latest = new LinkedHashMap<UUID, Stage>();
            handle.createQuery("select " + COLUMNS + " from committee.stage order by paper, seq")
                    .map(ConstructorMapper.of(Moved.class))
                    .forEach(moved -> latest.put(moved.paper(), moved.stage()));
            return latest;
        });
    }

    /** Those that came to one of the states and did not leave it, as nobody does these. */
    public Set<UUID> at(Stage... stages) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select paper from committee.stage where stage in (<stages>)")
                .bindList("stages", Arrays.stream(stages).map(Enum::name).toList())
                .mapTo(UUID.class)
                .set());
    }

    /** @throws RuleBroken if someone moved it since */
    public void add(Moved moved) {
        long taken = jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from committee.stage where paper = :paper and seq >= :seq")
                .bind("paper", moved.paper())
                .bind("seq", moved.seq())
                .mapTo(long.class)
                .one());
        if (taken > 0) {
            throw new RuleBroken("Someone else moved this paper meanwhile. Read where it stands now.");
        }
        jdbi.useHandle(handle -> handle.createUpdate("insert into committee.stage (" + COLUMNS
                        + ") values (:paper, :seq, :stage, :movedBy, :movedAt, :reason, :fingerprint)")
                .bindMethods(moved)
                .bind("stage", moved.stage().name())
                .execute());
    }
}
