package org.hearth.platform.repeats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Supplier;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.repeats.FormTokens;
import org.jdbi.v3.core.Jdbi;

/** The server's form tokens; a token belongs to the person who spends it. */
@ApplicationScoped
class SpentTokens implements FormTokens {
    private TokenTable table;

    @Inject
    private CurrentPerson person;

    @Inject
    void keep(Jdbi jdbi, Transactions transactions, Clock clock) {
        table = new TokenTable(jdbi, transactions, clock);
    }

    @Override
    public String spend(String token, Supplier<String> work) {
        return table.spend(token, person.get().name(), work);
    }
}
