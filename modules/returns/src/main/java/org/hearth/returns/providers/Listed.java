package org.hearth.returns.providers;

import java.util.Set;
import org.hearth.core.api.places.Places;
import org.hearth.core.api.places.Places.Spot;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.Provider;
import org.hearth.returns.checking.Value;

/**
 * A row of a list as it was read. In whose area its postcode lies is not part of it: that is asked of the postcode
 * directory each time, since both are replaced.
 *
 * @param sheet    of the workbook; empty in a CSV
 * @param line     in that sheet or file, from 1
 * @param urn      in capitals, never empty
 * @param name     what the setting or its provider is called; empty when the list does not say
 * @param postcode in capitals, empty when the row gives none
 * @param council  that somebody had worked out from the postcode and wrote into the list, in capitals; empty in the
 *                 inspectorate's own
 */
record Listed(
        String sheet,
        int line,
        String urn,
        String name,
        Set<String> places,
        Set<String> sectors,
        Day closed,
        String postcode,
        String council) {

    /** Its council by the postcode; by what the list says only where the directory does not know the postcode. */
    Provider provider(Places directory) {
        String found = found(directory);
        return in(found == null ? council : found);
    }

    /** Its council as the list says; by the postcode where it says none. */
    Provider providerAsSent(Places directory) {
        return in(council.isEmpty() ? found(directory) : council);
    }

    private String found(Places directory) {
        return directory.find(postcode).map(Spot::council).orElse(null);
    }

    private Provider in(String where) {
        return new Provider(Value.of(urn), places, sectors, closed, Value.of(postcode), Value.of(where));
    }
}
