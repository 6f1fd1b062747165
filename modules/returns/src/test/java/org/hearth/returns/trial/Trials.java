package org.hearth.returns.trial;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.hearth.core.api.places.Places;
import org.hearth.returns.api.ReturnChecks;
import org.hearth.returns.providers.Providers;

/** The one that tries returns, without a server. */
public final class Trials {
    private Trials() {}

    /** @param limit bytes of the files of a year together */
    public static ReturnChecks of(Places places, Providers held, Path folder, long limit) {
        return new TriedReturns(
                places, held, Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC), folder, limit);
    }
}
