package org.hearth.core.figures;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.hearth.platform.api.RuleBroken;

/**
 * Published figures that somebody loaded. Files are kept in the order in which they came: a figure of a later file takes
 * the place of the same area's of the same day in an earlier one, or among those that come with Hearth.
 */
interface LoadedComparators {
    LoadedComparators NONE = new LoadedComparators() {
        @Override
        public List<LoadedFigure> figures() {
            return List.of();
        }

        @Override
        public List<LoadedFile> files() {
            return List.of();
        }

        @Override
        public Loaded load(String fileName, InputStream file, String by) {
            throw new UnsupportedOperationException("nothing is loaded here");
        }
    };

    /** Of all files, the first file's first. The same list as long as nothing is loaded. */
    List<LoadedFigure> figures();

    /** The last first. */
    List<LoadedFile> files();

    /**
     * Reads a file and puts all its figures in use, or none.
     *
     * @throws RuleBroken for {@code file}; {@link ComparatorFaults} where cells of it cannot be used
     */
    Loaded load(String fileName, InputStream file, String by);

    /** @param changed false when it was the last that was loaded already */
    record Loaded(LoadedFile file, boolean changed) {}

    record LoadedFile(int number, String fileName, String hash, int figures, Instant loadedAt, String loadedBy) {}
}
