package org.hearth.fostering.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.CareBooks;
import org.hearth.fostering.api.FosterChild;
import org.hearth.fostering.concern.Concerns;
import org.hearth.fostering.household.Households;
import org.hearth.platform.api.settings.Settings;
import org.hearth.platform.api.time.UkTime;

/** Reads the places of every household: in the same few statements however many there are, and anew only when something is recorded. */
@ApplicationScoped
public class Occupancies {
    /** {@code 2} where a parent who is placed with a child takes a place beside the child's; {@code 1} where not. */
    static final String PARENT_AND_CHILD = "HEARTH_PARENT_AND_CHILD_PLACES";

    private final Households households;
    private final PlaceTable table;
    private final CareBooks books;
    private final Concerns concerns;
    private final Clock clock;
    private int placesForParent;
    private Kept kept;

    /** As it was read when so much was recorded; a book is the same object as long as nothing new is known. */
    private record Kept(CareBook book, String recorded, Occupancy occupancy) {}

    /** For the container's proxy. */
    protected Occupancies() {
        this(null, null, null, null, null);
    }

    @Inject
    Occupancies(Households households, PlaceTable table, CareBooks books, Concerns concerns, Clock clock) {
        this.households = households;
        this.table = table;
        this.books = books;
        this.concerns = concerns;
        this.clock = clock;
    }

    @Inject
    void settings(Settings settings) {
        parentAndChild(settings.get(PARENT_AND_CHILD).filter("2"::equals).isPresent() ? 2 : 1);
    }

    void parentAndChild(int places) {
        placesForParent = places - 1;
    }

    /** As known now; for who only reads. Of concerns it tells no more than all may know ({@link Occupancy#told}). */
    public Occupancy now() {
        CareBook book = books.book();
        String recorded = table.recorded();
        synchronized (this) {
            if (kept != null && kept.book == book && kept.recorded.equals(recorded)) {
                return kept.occupancy;
            }
        }
        Occupancy occupancy = read(book);
        synchronized (this) {
            kept = new Kept(book, recorded, occupancy);
        }
        return occupancy;
    }

    /** As it was known at the moment; {@code null} is now. */
    public Occupancy at(Instant knownAt) {
        return knownAt == null ? now() : read(books.book(knownAt), knownAt);
    }

    /** As known now, what the present transaction has written included; for who decides by it. */
    Occupancy afresh() {
        return read(books.book());
    }

    private Occupancy read(CareBook book) {
        return read(book, null);
    }

    private Occupancy read(CareBook book, Instant knownAt) {
        return Occupancy.of(
                households.known(knownAt),
                FosterStays.of(book),
                table.links(knownAt),
                table.residents(null, knownAt),
                Stream.concat(
                                table.holds(null, knownAt).stream(),
                                concerns.outOfUse(knownAt).stream().map(Hold::inConfidence))
                        .toList(),
                book.coverage(),
                placesForParent);
    }

    /** Every stay of the care history that may be with a household of ours. */
    List<FosterStay> stays() {
        return FosterStays.of(books.book());
    }

    /** As the terms of a household ask of a child; empty for {@code null}, and where it is not held. */
    Optional<FosterChild> child(UUID id) {
        return books.book().children().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> new FosterChild(id, one.reference(), one.born(), FosterStays.sex(one), null));
    }

    /** The last revision of what was decided of each stay, by child and day. */
    Map<String, Integer> revisions() {
        return table.links().stream()
                .collect(Collectors.toMap(link -> link.child() + " " + link.startedOn(), Link::revision));
    }

    int placesForParent() {
        return placesForParent;
    }

    LocalDate today() {
        return UkTime.today(clock);
    }
}
