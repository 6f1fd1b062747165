package org.hearth.returns;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The reference folder's sample returns, where it is present. */
public final class Reference {
    private Reference() {}

    public static Path sample(String folder) {
        String reference = System.getenv("HEARTH_REFERENCE");
        assumeTrue(reference != null, "HEARTH_REFERENCE is not set, so the sample returns are not there to be read");
        Path sample = Path.of(reference, "data", "ssda903-sample", folder);
        assumeTrue(Files.isDirectory(sample), sample.getFileName() + " is not in the reference folder");
        return sample;
    }
}
