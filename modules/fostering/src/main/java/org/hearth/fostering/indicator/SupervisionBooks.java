package org.hearth.fostering.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearth.core.api.figures.Books;
import org.hearth.core.api.figures.Measure.NotKnown;
import org.hearth.core.api.people.Member;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.supervision.Carer;
import org.hearth.fostering.supervision.SupervisionBook;
import org.hearth.fostering.supervision.Supervisions;
import org.hearth.platform.api.pages.Days;

/**
 * Reviews, visits and training of every household, from the first day of which one of them is recorded until today; each figure asks for its
 * own. Of a day to come nothing is known: what is not done yet may be done by then.
 */
@ApplicationScoped
class SupervisionBooks implements Books<SupervisionBook> {
    private static final String RECORD = "the fostering service's record of each review, visit and training";

    /** A carer is read with the household. */
    private static final Lists LISTS = new Lists() {
        @Override
        public String resource() {
            return FosteringBooks.HOUSEHOLDS.resource();
        }

        @Override
        public String name() {
            return FosteringBooks.HOUSEHOLDS.name();
        }

        @Override
        public String page(Member member) {
            return FosteringBooks.HOUSEHOLDS.page(member instanceof Carer carer ? carer.household() : member);
        }
    };

    private Function<Instant, SupervisionBook> known;

    /** For the container's proxy. */
    SupervisionBooks() {}

    @Inject
    SupervisionBooks(Supervisions supervisions) {
        this(supervisions::at);
    }

    SupervisionBooks(Function<Instant, SupervisionBook> known) {
        this.known = known;
    }

    @Override
    public Class<SupervisionBook> kind() {
        return SupervisionBook.class;
    }

    @Override
    public SupervisionBook at(Instant knownAt) {
        return known.apply(knownAt);
    }

    @Override
    public Coverage coverage(SupervisionBook book) {
        return first(book)
                .filter(first -> !first.isAfter(book.today()))
                .map(first ->
                        new Coverage(List.of(new Period(first, book.today().plusDays(1)))))
                .orElse(Coverage.NONE);
    }

    private static Optional<LocalDate> first(SupervisionBook book) {
        return Stream.of(book.reviewsFrom(), book.visitsFrom(), book.trainingFrom())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo);
    }

    @Override
    public NotKnown notKnown(SupervisionBook book, Period days) {
        var first = first(book);
        return first.isPresent() && days.lastDay().isAfter(book.today())
                ? new NotKnown(
                        "%s is still to come: what is due by then may still be done in time."
                                .formatted(Days.inWords(days.lastDay())),
                        RECORD)
                : since("Reviews, visits and training of foster homes", first.orElse(null));
    }

    /** @param from {@code null} where none is recorded */
    static NotKnown since(String what, LocalDate from) {
        return new NotKnown(
                from == null
                        ? what + " are not recorded yet."
                        : "%s are recorded from %s on.".formatted(what, Days.inWords(from)),
                RECORD);
    }

    @Override
    public Optional<Lists> lists() {
        return Optional.of(LISTS);
    }
}
