package org.hearth.core.care;

import java.time.Clock;
import java.util.function.Consumer;
import org.hearth.core.api.care.Care;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.CareRecords;
import org.hearth.core.api.care.Details;
import org.hearth.core.api.care.Differences;
import org.hearth.core.api.care.PersonsWords;
import org.hearth.core.testing.InventedPlaces;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.testing.TestDatabase;

/**
 * Core's own storage of care over a database for tests, with what a person does to it by hand, for modules that bring
 * records in and have them put right.
 */
public record HandledCare(
        CareRecords records, CareBooks books, Care care, Details details, Differences differences, PersonsWords words) {

    public static HandledCare over(TestDatabase database, Clock clock, Audit audit, CurrentPerson person) {
        var recordings = new Recordings(database.jdbi(), database.transactions(), clock);
        var places = new InventedPlaces();
        Consumer<Object> unheard = fact -> {};
        return new HandledCare(
                new StagedCareRecords(
                        database.jdbi(),
                        database.transactions(),
                        recordings,
                        places,
                        unheard,
                        Store::onAThreadOfItsOwn),
                new LoadedCareBooks(database.jdbi(), database.transactions(), recordings),
                new CareByHand(
                        database.jdbi(), database.transactions(), recordings, places, audit, person, clock, unheard),
                new DetailsByHand(database.jdbi(), database.transactions(), recordings, audit, person, clock, unheard),
                new SettledDifferences(database.jdbi(), database.transactions(), recordings, places, audit, person),
                new SpokenWords(database.jdbi(), database.transactions(), recordings));
    }
}
