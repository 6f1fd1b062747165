package org.hearth.returns.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.returns.api.RuleFinding.Explanation;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The table of explanations: one holds for each thing that is explained, those before it are kept. */
final class Explanations {
    private static final String EXPLANATION =
            "select id, words, by_whom as \"by\", given_at as \"at\", ended_by, ended_at from returns.explanation ";

    private Explanations() {}

    static List<Explanation> all(Handle handle, String about) {
        return handle.createQuery(EXPLANATION + "where about = :about order by given_at desc, id")
                .bind("about", about)
                .map(ConstructorMapper.of(Explanation.class))
                .list();
    }

    static Optional<Explanation> inForce(Handle handle, String about) {
        return handle.createQuery(EXPLANATION + "where in_force = :about")
                .bind("about", about)
                .map(ConstructorMapper.of(Explanation.class))
                .findOne();
    }

    /** Those of these things that are explained. */
    static Set<String> inForce(Handle handle, List<String> abouts) {
        if (abouts.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(handle.createQuery("select in_force from returns.explanation where in_force in (<abouts>)")
                .bindList("abouts", abouts)
                .mapTo(String.class)
                .list());
    }

    static void give(Handle handle, String about, String words, String by, Instant now) {
        handle.createUpdate("insert into returns.explanation (id, about, in_force, words, by_whom, given_at)"
                        + " values (:id, :about, :about, :words, :by, :now)")
                .bind("id", UUID.randomUUID())
                .bind("about", about)
                .bind("words", words)
                .bind("by", by)
                .bind("now", now)
                .execute();
    }

    /** @return whether it held until now */
    static boolean end(Handle handle, UUID explanation, String by, Instant now) {
        return handle.createUpdate("update returns.explanation set in_force = null, ended_by = :by, ended_at = :now"
                                + " where id = :id and in_force is not null")
                        .bind("id", explanation)
                        .bind("by", by)
                        .bind("now", now)
                        .execute()
                == 1;
    }
}
