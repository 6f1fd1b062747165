package org.hearth.fostering.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.hearth.core.api.figures.Books;
import org.hearth.core.api.figures.Measure.NotKnown;
import org.hearth.core.api.people.Member;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.household.RegisterTells;
import org.hearth.platform.api.pages.Address;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.settings.Settings;

/** Reads the register once for all who ask, until something of it is recorded. */
@ApplicationScoped
class FosteringBooks implements Books<FosteringBook> {
    /** Households are read on their own pages. */
    static final Lists HOUSEHOLDS = lists("fostering-households", "Household", "/fostering/household");

    private Function<Instant, List<Household>> register;
    private LongSupplier recordings;
    private LocalDate completeFrom;
    private long version;
    private FosteringBook current;

    /** For the container's proxy. */
    FosteringBooks() {}

    /**
     * @param settings {@code HEARTH_FOSTERING_COMPLETE_FROM}: the first day of which the register tells every household
     *                 that was approved, those who have left since among them. Without it that is the first day of the
     *                 earliest approval recorded
     */
    @Inject
    FosteringBooks(Households households, Settings settings) {
        this(households::known, households::recordings, RegisterTells.completeFrom(settings));
    }

    /**
     * @param register     by what was known at the moment; {@code null} is now
     * @param recordings   another number where something was recorded since
     * @param completeFrom {@code null} where it is not told
     */
    FosteringBooks(Function<Instant, List<Household>> register, LongSupplier recordings, LocalDate completeFrom) {
        this.register = register;
        this.recordings = recordings;
        this.completeFrom = completeFrom;
    }

    static Lists lists(String resource, String name, String page) {
        return new Lists() {
            @Override
            public String resource() {
                return resource;
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public String page(Member member) {
                return new Address(page).with("id", member.id()).toString();
            }
        };
    }

    @Override
    public Class<FosteringBook> kind() {
        return FosteringBook.class;
    }

    @Override
    public FosteringBook at(Instant knownAt) {
        return knownAt == null ? now() : of(register.apply(knownAt));
    }

    private synchronized FosteringBook now() {
        long recorded = recordings.getAsLong();
        if (current == null || recorded != version) {
            // what is recorded while it is read makes it read again, for the number was taken before
            current = of(register.apply(null));
            version = recorded;
        }
        return current;
    }

    private FosteringBook of(List<Household> all) {
        return FosteringBook.of(all, RegisterTells.of(all, completeFrom));
    }

    @Override
    public Coverage coverage(FosteringBook book) {
        return book.coverage();
    }

    @Override
    public NotKnown notKnown(FosteringBook book, Period days) {
        return notKnown(book.coverage());
    }

    static NotKnown notKnown(Coverage register) {
        return new NotKnown(
                register.isEmpty()
                        ? "No fostering household is registered yet."
                        : "The register of fostering households begins on %s."
                                .formatted(Days.inWords(register.spans().get(0).from())),
                register.isEmpty()
                        ? "the fostering service's register of households"
                        : "a register with the households that were approved before, those who have left since too,");
    }

    @Override
    public Optional<Lists> lists() {
        return Optional.of(HOUSEHOLDS);
    }
}
