package org.hearth.app.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hearth.app.testing.Common;
import org.hearth.app.testing.LiveServer;

/** A server of the whole run, which knows two postcodes, for files that are not as they should be. */
final class Uploads {
    /** Taken, in a {@code @ResourceLock}, by every class that uses it. */
    static final String LOCK = "uploads";

    private static final Common SERVER =
            new Common(() -> LiveServer.with("uploads", Map.of("HEARTH_POSTCODES_FILE", places().toString())));

    private Uploads() {}

    static LiveServer server() {
        return SERVER.get();
    }

    private static Path places() {
        try {
            return Files.writeString(
                    Files.createTempFile("places", ".csv"),
                    "pcds,oseast1m,osnrth1m,laua\nPE21 7NF,533000,343000,E07000136\nLN1 2TZ,497000,371000,E07000138\n");
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }
}
