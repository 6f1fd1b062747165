package org.hearth.returns.keeping;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hearth.core.api.care.CareRecords;
import org.hearth.core.api.places.Places;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.jobs.Jobs;
import org.hearth.platform.api.settings.Settings;
import org.hearth.returns.api.ReturnInUse;
import org.hearth.returns.reading.UploadLimit;
import org.jdbi.v3.core.Jdbi;

/** Gives the server its returns, and at start sees to what a crash left half done. */
@ApplicationScoped
class KeptReturnsProducer {
    private static final Logger LOG = Logger.getLogger(KeptReturnsProducer.class.getName());

    /** After the migrations. */
    private static final int PRIORITY = 3000;

    @Produces
    @Singleton
    KeptReturns returns(
            Jdbi jdbi,
            Transactions transactions,
            CareRecords care,
            Places places,
            Audit audit,
            Jobs jobs,
            Clock clock,
            Settings settings,
            Event<ReturnInUse> inUse) {
        return new KeptReturns(
                jdbi,
                transactions,
                care,
                postcode -> isUnknown(places, postcode),
                audit,
                jobs,
                clock,
                settings.dataDir().resolve("uploads"),
                UploadLimit.of(settings),
                inUse::fire);
    }

    /** The directory is held in memory, so this may be asked of every row. */
    private static boolean isUnknown(Places places, String postcode) {
        return places.edition().isPresent() && places.find(postcode).isEmpty();
    }

    void takeUpAgain(
            @Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object started, KeptReturns returns) {
        try {
            returns.takeUpAgain();
            returns.tellWhatIsHeld();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.SEVERE,
                    "Uploads that were being read when the server stopped, or returns that are held, could not be taken up again",
                    e);
        }
    }
}
