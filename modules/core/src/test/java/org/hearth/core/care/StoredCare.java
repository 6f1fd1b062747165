package org.hearth.core.care;

import java.time.Clock;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.CareRecords;
import org.hearth.core.api.places.Places;
import org.hearth.core.testing.InventedPlaces;
import org.hearth.platform.testing.TestDatabase;

/**
 * Core's own storage of care over a database for tests, for modules that bring records in and want to see them come out.
 *
 * @param records where they go in
 * @param books   where they come out
 */
public record StoredCare(CareRecords records, CareBooks books) {

    public static StoredCare over(TestDatabase database, Clock clock) {
        return over(database, clock, new InventedPlaces());
    }

    public static StoredCare over(TestDatabase database, Clock clock, Places places) {
        var recordings = new Recordings(database.jdbi(), database.transactions(), clock);
        return new StoredCare(
                new StagedCareRecords(
                        database.jdbi(),
                        database.transactions(),
                        recordings,
                        places,
                        fact -> {},
                        Store::onAThreadOfItsOwn),
                new LoadedCareBooks(database.jdbi(), database.transactions(), recordings));
    }
}
