package org.hearth.platform.repeats;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.Contention;
import org.hearth.platform.api.db.Duplicates;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.db.Mapping;
import org.jdbi.v3.core.Jdbi;

/** Form tokens as they are kept: a row for each that was spent, written in the transaction of its work. */
class TokenTable {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{20,200}");

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final Clock clock;

    TokenTable(Jdbi jdbi, Transactions transactions, Clock clock) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.clock = clock;
    }

    String spend(String token, String person, Supplier<String> work) {
        if (token == null || !TOKEN.matcher(token).matches()) {
            throw new RuleBroken("The form came back without its token, so it could not be told from one sent twice."
                    + " Open the page again and send it once more.");
        }
        Optional<String> before = outcome(token, person);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return transactions.inNew(() -> {
                // waits here for another that is spending the same token
                jdbi.useHandle(handle -> handle.createUpdate(
                                "insert into platform.form_token (token, person, spent_at) values (:token, :person, :now)")
                        .bind("token", token)
                        .bind("person", person)
                        .bind("now", Mapping.stored(clock.instant()))
                        .execute());
                String outcome = work.get();
                jdbi.useHandle(handle -> handle.createUpdate("update platform.form_token set outcome = :outcome"
                                + " where token = :token and person = :person")
                        .bind("outcome", outcome)
                        .bind("token", token)
                        .bind("person", person)
                        .execute());
                return outcome;
            });
        } catch (RuntimeException e) {
            if (Duplicates.caused(e)) {
                Optional<String> other = outcome(token, person);
                if (other.isPresent()) {
                    return other.get();
                }
            }
            if (Contention.caused(e)) {
                throw new RuleBroken(
                        "Others wrote the same at the same moment and went first. Nothing was saved: send it again.");
            }
            throw e;
        }
    }

    /** Empty unless spent; a spent token's work may have had nothing to say. */
    private Optional<String> outcome(String token, String person) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(outcome, '') from platform.form_token where token = :token and person = :person")
                .bind("token", token)
                .bind("person", person)
                .mapTo(String.class)
                .findOne());
    }

    void forgetBefore(Instant day) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from platform.form_token where spent_at < :day")
                .bind("day", day)
                .execute());
    }
}
