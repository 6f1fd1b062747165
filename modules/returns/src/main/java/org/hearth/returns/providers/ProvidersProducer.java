package org.hearth.returns.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.hearth.core.api.places.Places;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.jdbi.v3.core.Jdbi;

/** Gives the server the lists it keeps. */
@ApplicationScoped
class ProvidersProducer {

    @Produces
    @Singleton
    Providers providers(
            Jdbi jdbi,
            Transactions transactions,
            Places places,
            Audit audit,
            Clock clock,
            Event<ProvidersChanged> changed) {
        return new KeptProviders(
                jdbi, transactions, places, audit, clock, edition -> changed.fire(new ProvidersChanged(edition)));
    }
}
