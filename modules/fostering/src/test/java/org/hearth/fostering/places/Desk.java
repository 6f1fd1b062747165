package org.hearth.fostering.places;

import static org.hearth.core.testing.Invented.day;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearth.core.api.care.NewCare;
import org.hearth.core.api.care.NewPlacement;
import org.hearth.core.api.care.PlacementStarting;
import org.hearth.core.care.StoredCare;
import org.hearth.core.testing.InventedPlaces;
import org.hearth.fostering.api.HouseholdLeft;
import org.hearth.fostering.concern.Concerns;
import org.hearth.fostering.concern.ConcernsOver;
import org.hearth.fostering.household.AskedTerms;
import org.hearth.fostering.household.Departures;
import org.hearth.fostering.household.FosteringType;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Joining;
import org.hearth.fostering.household.NewHousehold;
import org.hearth.fostering.household.Register;
import org.hearth.fostering.household.Sexes;
import org.hearth.fostering.terms.Grants;
import org.hearth.fostering.terms.HouseholdTerms;
import org.hearth.platform.api.db.DatabaseKind;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.RowScope;

/** The register, the care history and the places over one database of their own, on 1 May 2026 until the clock is moved. */
final class Desk implements AutoCloseable {
    final Register register;
    final StoredCare care;
    final PlaceTable table;
    final Concerns concerns;
    final Occupancies occupancies;
    final Room room;
    final Holds holds;
    final Residents residents;
    final Settlements settlements;
    final AskedOfOccupancy fostering;
    final Grants grants;
    final Granted granted;
    final Granting granting;
    final TemporaryCountdown countdown;
    final PlacesAtLeaving atLeaving;
    final Departures departures;
    Consumer<PlacementStarting> door;

    Desk(DatabaseKind kind) {
        register = new Register(kind);
        var database = register.database;
        care = StoredCare.over(database, register.clock, new InventedPlaces(), fact -> {
            if (fact instanceof PlacementStarting starting) {
                door.accept(starting);
            }
        });
        table = new PlaceTable(database.jdbi());
        concerns = ConcernsOver.of(register, care.care());
        occupancies = new Occupancies(register.households, table, care.books(), concerns, register.clock);
        grants = new Grants(database.jdbi(), register.households, register.recordings, database.transactions());
        countdown = new TemporaryCountdown(occupancies, care.books());
        granted = new Granted(grants, occupancies, care.books());
        granting = new Granting(grants, occupancies);
        room = new Room(occupancies, care.care(), register.recordings, table, grants);
        door = new Door(room)::starting;
        holds = new Holds(
                table,
                register.households,
                register.recordings,
                occupancies,
                room,
                care.care(),
                database.transactions());
        residents = new Residents(
                table,
                register.households,
                register.recordings,
                occupancies,
                room,
                care.care(),
                database.transactions());
        settlements = new Settlements(
                table,
                register.households,
                care.books(),
                new Doubts(occupancies, register.homes),
                care.care(),
                database.transactions(),
                register.audit,
                Register::me,
                register.clock);
        atLeaving = new PlacesAtLeaving(occupancies, table, register.households, everything(), Register::me);
        departures = new Departures(register.households, List.of(atLeaving));
        register.observer = fact -> {
            if (fact instanceof HouseholdLeft left) {
                atLeaving.left(left);
            }
        };
        fostering = new AskedOfOccupancy(new HouseholdTerms(register.households), occupancies, register.people, grants);
    }

    private static Permissions everything() {
        return new Permissions() {
            @Override
            public RowScope scope(Person person, String resource, Action action) {
                return RowScope.ALL;
            }

            @Override
            public void require(String resource, Action action) {
                // everything may be done here
            }
        };
    }

    /** Mainstream since 1 April 2020, for any child. */
    UUID household(String reference, int places) {
        return register.households.register(new NewHousehold(
                reference,
                HouseholdKind.MAINSTREAM,
                Joining.APPROVED,
                day("2020-04-01"),
                Register.CAMBRIDGE,
                Register.terms(places, 0, 17, FosteringType.SHORT_TERM)));
    }

    /** Approved temporarily for the children, for sixteen weeks. */
    UUID connected(String reference, String since, UUID... children) {
        return register.households.register(new NewHousehold(
                reference,
                HouseholdKind.TEMPORARY,
                Joining.APPROVED,
                day(since),
                Register.CAMBRIDGE,
                termsFor(children)));
    }

    static AskedTerms termsFor(UUID... children) {
        return new AskedTerms(
                children.length, Set.of(FosteringType.SHORT_TERM), 0, 17, Sexes.ANY, false, Set.of(children), "", "");
    }

    /** Comes into care in a children's home. */
    UUID child(String reference, String on) {
        return child(reference, on, "2014-06-01");
    }

    UUID child(String reference, String on, String born) {
        return care.care()
                .start(new NewCare(
                        reference, day(born), "F", "WBRI", day(on), "C2", "N1", null, "K2", "PR1", null, null, null))
                .child();
    }

    void place(UUID child, UUID household, String on) {
        care.care().place(NewPlacement.of(child, "U6", "PR1", day(on), "CARPL").in(household));
    }

    void away(UUID child, String on) {
        care.care().place(NewPlacement.of(child, "K2", "PR4", day(on), "CARPL"));
    }

    /** Not in care any more. */
    void end(UUID child, String on) {
        care.care().end(child, day(on), "E17");
    }

    String on(UUID household, String day) {
        return occupancies.now().of(household).orElseThrow().on(day(day)).inWords();
    }

    AskedResident othersChild(String reference, String from) {
        return new AskedResident(Presence.OTHER_COUNCIL, "Peterborough", reference, null, 2015, 3, day(from), null, "");
    }

    AskedHold unavailable(String reason, String from, String until, String review) {
        return new AskedHold(
                Hold.Kind.NOT_AVAILABLE,
                reason,
                null,
                day(from),
                until == null ? null : day(until),
                review == null ? null : day(review),
                null,
                null,
                "");
    }

    AskedHold reserved(String from, String until, UUID child) {
        return new AskedHold(Hold.Kind.RESERVED, "", 1, day(from), day(until), null, null, child, "");
    }

    Set<UUID> households() {
        return register.households.known(null).stream()
                .map(one -> one.id())
                .collect(java.util.stream.Collectors.toSet());
    }

    @Override
    public void close() {
        register.close();
    }
}
