package org.hearth.app.story;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder of reference files, where there is one. */
final class Reference {
    private Reference() {}

    /** Skips the test, saying so, where the folder is absent. */
    static Path folder(String path) {
        String root = System.getenv("HEARTH_REFERENCE");
        assumeTrue(root != null && Files.isDirectory(Path.of(root)), "HEARTH_REFERENCE names no folder: skipped");
        return Path.of(root, "data/ssda903-sample").resolve(path);
    }

    /** The modules of the made-up county's year that are understood. */
    static List<Path> madeUpCounty(int year) {
        Path folder = folder("made-up-county/" + year);
        return List.of(folder.resolve("header.csv"), folder.resolve("episodes.csv"), folder.resolve("uasc.csv"));
    }
}
