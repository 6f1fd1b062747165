package org.hearth.core.api.places;

import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.hearth.platform.api.RuleBroken;

/**
 * The national postcode directory as it is loaded: one edition at a time, the same on every node. Loading another
 * replaces it in one step, while readers go on with the one they have.
 */
public interface PostcodeDirectory {

    Optional<Edition> current();

    /**
     * Reads a directory and makes it the current one; {@link PostcodesChanged} is fired then. A file that is loaded
     * already is not loaded again.
     *
     * @param fileName as people know it; a name that ends with {@code .gz} or {@code .zip} is unpacked
     * @param by       who asked
     * @throws RuleBroken if it is no postcode directory, with what was looked for
     */
    Edition load(String fileName, InputStream file, String by);

    /**
     * @param name        the file's name and the beginning of its hash: what stands in a location's {@code edition}
     * @param postcodes   held, all of the following but the last two included
     * @param withoutGrid have no grid reference, so that a council is known and no distance
     * @param terminated  are no longer in use; earlier placements still find them
     * @param repeated    rows for a postcode that a later row gave again
     * @param unusable    rows whose postcode, grid reference or district could not be read
     */
    record Edition(
            String name,
            String hash,
            int postcodes,
            int withoutGrid,
            int terminated,
            int repeated,
            int unusable,
            Instant loadedAt,
            String loadedBy) {}
}
