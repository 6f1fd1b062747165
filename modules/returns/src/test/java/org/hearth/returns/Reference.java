package org.hearth.returns;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The reference folder's sample returns, where it is present. */
public final class Reference {
    private Reference() {}

    /** The reference folder itself; the test is skipped where it is absent. */
    public static Path folder() {
        String reference = System.getenv("HEARTH_REFERENCE");
        assumeTrue(reference != null, "HEARTH_REFERENCE is not set, so the reference folder is not there to be read");
        return Path.of(reference);
    }

    public static Path sample(String folder) {
        Path sample = folder().resolve("data").resolve("ssda903-sample").resolve(folder);
        assumeTrue(Files.isDirectory(sample), sample.getFileName() + " is not in the reference folder");
        return sample;
    }
}
