package org.hearth.core.care;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hearth.core.api.care.Care;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.CareRecords;
import org.hearth.core.api.care.Details;
import org.hearth.core.api.care.PersonsWords;
import org.hearth.core.api.places.Places;
import org.hearth.core.testing.InventedPlaces;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.testing.TestDatabase;

/**
 * Core's own storage of care over a database for tests, for modules that bring records in and want to see them come out.
 *
 * @param records where they go in
 * @param books   where they come out
 * @param care    where a person tells of them, signed in as {@code practitioner}
 * @param details likewise, of who a child is
 * @param words   where a person's word stands
 */
public record StoredCare(CareRecords records, CareBooks books, Care care, Details details, PersonsWords words) {

    public static StoredCare over(TestDatabase database, Clock clock) {
        return over(database, clock, new InventedPlaces());
    }

    public static StoredCare over(TestDatabase database, Clock clock, Places places) {
        return over(database, clock, places, fact -> {});
    }

    /** @param hear what is told of changes by hand, in the transaction that makes them */
    public static StoredCare over(TestDatabase database, Clock clock, Places places, Consumer<Object> hear) {
        var recordings = new Recordings(database.jdbi(), database.transactions(), clock);
        return new StoredCare(
                new StagedCareRecords(
                        database.jdbi(),
                        database.transactions(),
                        recordings,
                        places,
                        fact -> {},
                        Store::onAThreadOfItsOwn),
                new LoadedCareBooks(database.jdbi(), database.transactions(), recordings),
                new CareByHand(
                        database.jdbi(),
                        database.transactions(),
                        recordings,
                        places,
                        new Unheard(),
                        StoredCare::practitioner,
                        clock,
                        hear),
                new DetailsByHand(
                        database.jdbi(),
                        database.transactions(),
                        recordings,
                        new Unheard(),
                        StoredCare::practitioner,
                        clock,
                        fact -> {}),
                new SpokenWords(database.jdbi(), database.transactions(), recordings));
    }

    private static Person practitioner() {
        return new Person("practitioner", Set.of(Role.PRACTITIONER));
    }

    private static final class Unheard implements Audit {
        @Override
        public void record(String what, String subject, Map<String, String> details) {}

        @Override
        public void record(String by, String what, String subject, Map<String, String> details) {}
    }
}
