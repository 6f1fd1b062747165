package org.hearth.fostering.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.hearth.core.api.figures.Books;
import org.hearth.core.api.figures.Measure.NotKnown;
import org.hearth.core.api.people.Member;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.concern.Concern;
import org.hearth.fostering.concern.Concerns;
import org.hearth.platform.api.pages.Address;

/** Reads what is recorded of concerns once for all who ask, until something of it is. Its lists are opened by those who may open a concern. */
@ApplicationScoped
class ConcernBooks implements Books<ConcernBook> {
    private static final Lists LISTS = new Lists() {
        @Override
        public String resource() {
            return "fostering-concerns";
        }

        @Override
        public String name() {
            return "Allegation";
        }

        /** One more on the day on which a home's places cannot be used any more would tell why. */
        @Override
        public boolean isClosed() {
            return true;
        }

        @Override
        public String page(Member member) {
            return new Address("/fostering/concerns/concern")
                    .with("reference", member.reference())
                    .toString();
        }
    };

    private Function<Instant, List<Concern>> known;
    private LongSupplier recordings;
    private long version;
    private ConcernBook current;

    /** For the container's proxy. */
    ConcernBooks() {}

    @Inject
    ConcernBooks(Concerns concerns) {
        this(concerns::known, concerns::recordings);
    }

    ConcernBooks(Function<Instant, List<Concern>> known, LongSupplier recordings) {
        this.known = known;
        this.recordings = recordings;
    }

    @Override
    public Class<ConcernBook> kind() {
        return ConcernBook.class;
    }

    @Override
    public ConcernBook at(Instant knownAt) {
        return knownAt == null ? now() : ConcernBook.of(known.apply(knownAt));
    }

    private synchronized ConcernBook now() {
        long recorded = recordings.getAsLong();
        if (current == null || recorded != version) {
            current = ConcernBook.of(known.apply(null));
            version = recorded;
        }
        return current;
    }

    @Override
    public Coverage coverage(ConcernBook book) {
        return book.coverage();
    }

    @Override
    public NotKnown notKnown(ConcernBook book, Period days) {
        return new NotKnown(
                // not from which day on: that would be the day of one
                "Allegations and concerns about foster carers are not recorded for these days.",
                "the managers' list of allegations and concerns");
    }

    @Override
    public Optional<Lists> lists() {
        return Optional.of(LISTS);
    }
}
