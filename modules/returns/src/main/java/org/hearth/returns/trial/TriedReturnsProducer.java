package org.hearth.returns.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.hearth.core.api.places.Places;
import org.hearth.platform.api.settings.Settings;
import org.hearth.returns.api.ReturnChecks;
import org.hearth.returns.providers.Providers;
import org.hearth.returns.reading.UploadLimit;

/** Makes the one that tries returns. */
@ApplicationScoped
class TriedReturnsProducer {

    @Produces
    @Singleton
    ReturnChecks checks(Places places, Providers providers, Clock clock, Settings settings) {
        return new TriedReturns(
                places, providers, clock, settings.dataDir().resolve("trials"), UploadLimit.of(settings));
    }
}
