package org.hearth.core.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Why people opened restricted records. The words are kept here and nowhere else. */
@ApplicationScoped
class ReasonsGiven {
    private Jdbi jdbi;

    ReasonsGiven() {}

    @Inject
    ReasonsGiven(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void give(String person, UUID child, Instant at, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into core.reason_given (id, person, child, given_at, reason)
                        values (:id, :person, :child, :at, :reason)""")
                .bind("id", UUID.randomUUID())
                .bind("person", person)
                .bind("child", child)
                .bind("at", at)
                .bind("reason", reason)
                .execute());
    }

    /** The children for whom the person has given a reason since then. */
    Set<UUID> since(String person, Instant then) {
        return new HashSet<>(jdbi.withHandle(handle -> handle.createQuery(
                        "select child from core.reason_given where person = :person and given_at >= :then")
                .bind("person", person)
                .bind("then", then)
                .mapTo(UUID.class)
                .list()));
    }
}
