package org.hearth.core.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.hearth.core.api.places.Places;
import org.hearth.core.api.places.PostcodeDirectory.Edition;

/** The served places over a postcode file, put together by hand for tests without a server. */
public final class PlacesOfFile {
    private PlacesOfFile() {}

    /** @param edition what the file is called in what was derived from it */
    public static Places of(String responsible, String edition, InputStream file) {
        return of(responsible, edition, file, Optional.empty());
    }

    /** @param adjoining more councils that adjoin, as in {@code HEARTH_ADJOINING_FILE} */
    public static Places of(String responsible, String edition, InputStream file, Optional<Path> adjoining) {
        try {
            var contents = PostcodeFile.read("directory.csv", file);
            var loaded =
                    new Edition(edition, contents.hash(), contents.table().size(), 0, 0, 0, 0, Instant.EPOCH, "me");
            var directory = new Directory(1, loaded, contents.table(), new Councils());
            return new DirectoryPlaces(() -> directory, responsible, new Adjoining(adjoining));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
