package org.hearth.returns.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.hearth.returns.api.SentFile;

/**
 * A return as it is sent after its mutations.
 *
 * @param rows how many rows a file holds, by its name as it is shown, where that is known
 * @param told what was done to it, in order
 */
public record Mutated(int year, List<SentFile> files, Map<String, Integer> rows, List<String> told) {

    /** Bytes of all files together. */
    public long size() {
        long size = 0;
        for (SentFile file : files) {
            try (InputStream in = file.content().open()) {
                size += in.readAllBytes().length;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return size;
    }
}
