package org.hearth.fostering.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.hearth.core.api.figures.Books;
import org.hearth.core.api.figures.Measure.NotKnown;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.RegisterTells;
import org.hearth.fostering.places.HouseholdPlaces;
import org.hearth.fostering.places.Occupancies;
import org.hearth.fostering.places.Occupancy;
import org.hearth.platform.api.settings.Settings;

/** The places of every household: known on days of which both the register and the care history tell. */
@ApplicationScoped
class OccupancyBooks implements Books<Occupancy> {
    private Function<Instant, Occupancy> occupancies;
    private LocalDate completeFrom;

    /** For the container's proxy. */
    OccupancyBooks() {}

    @Inject
    OccupancyBooks(Occupancies occupancies, Settings settings) {
        this(occupancies::at, RegisterTells.completeFrom(settings));
    }

    /** @param completeFrom {@code null} where it is not told */
    OccupancyBooks(Function<Instant, Occupancy> occupancies, LocalDate completeFrom) {
        this.occupancies = occupancies;
        this.completeFrom = completeFrom;
    }

    @Override
    public Class<Occupancy> kind() {
        return Occupancy.class;
    }

    @Override
    public Occupancy at(Instant knownAt) {
        return occupancies.apply(knownAt);
    }

    @Override
    public Coverage coverage(Occupancy book) {
        return register(book).and(book.coverage());
    }

    private Coverage register(Occupancy book) {
        return RegisterTells.of(
                book.households().stream().map(HouseholdPlaces::household).toList(), completeFrom);
    }

    @Override
    public NotKnown notKnown(Occupancy book, Period days) {
        Coverage register = register(book);
        return register.includesAll(days.from(), days.lastDay())
                ? new NotKnown(
                        "The returns held do not tell where children lived on all of these days.",
                        "the return of these days")
                : FosteringBooks.notKnown(register);
    }

    @Override
    public Optional<Lists> lists() {
        return Optional.of(FosteringBooks.HOUSEHOLDS);
    }
}
