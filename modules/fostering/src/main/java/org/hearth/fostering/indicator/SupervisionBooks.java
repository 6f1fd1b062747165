package org.hearth.fostering.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearth.core.api.figures.Books;
import org.hearth.core.api.figures.Measure.NotKnown;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.supervision.SupervisionBook;
import org.hearth.fostering.supervision.Supervisions;
import org.hearth.platform.api.pages.Days;

/** Reviews and visits of every household, from the first day of which either is recorded; each figure asks for its own. */
@ApplicationScoped
class SupervisionBooks implements Books<SupervisionBook> {
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
        return Stream.of(Optional.ofNullable(book.reviewsFrom()), Optional.ofNullable(book.visitsFrom()))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .map(first -> new Coverage(List.of(new Period(first, null))))
                .orElse(Coverage.NONE);
    }

    @Override
    public NotKnown notKnown(SupervisionBook book, Period days) {
        return coverage(book).spans().stream()
                .findFirst()
                .map(span -> since("Reviews and visits of foster homes", span.from()))
                .orElseGet(() -> since("Reviews and visits of foster homes", null));
    }

    /** @param from {@code null} where none is recorded */
    static NotKnown since(String what, LocalDate from) {
        return new NotKnown(
                from == null
                        ? what + " are not recorded yet."
                        : "%s are recorded from %s on.".formatted(what, Days.inWords(from)),
                "the fostering service's record of each review and visit");
    }

    @Override
    public Optional<Lists> lists() {
        return Optional.of(FosteringBooks.HOUSEHOLDS);
    }
}
