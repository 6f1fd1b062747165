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
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.recruitment.Enquiry;
import org.hearth.fostering.recruitment.Recruitment;
import org.hearth.platform.api.pages.Days;

/** Reads the enquiries once for all who ask, until something of them is recorded. */
@ApplicationScoped
class RecruitmentBooks implements Books<RecruitmentBook> {
    private Function<Instant, List<Enquiry>> known;
    private LongSupplier recordings;
    private long version;
    private RecruitmentBook current;

    /** For the container's proxy. */
    RecruitmentBooks() {}

    @Inject
    RecruitmentBooks(Recruitment recruitment) {
        this(recruitment::known, recruitment::recordings);
    }

    RecruitmentBooks(Function<Instant, List<Enquiry>> known, LongSupplier recordings) {
        this.known = known;
        this.recordings = recordings;
    }

    @Override
    public Class<RecruitmentBook> kind() {
        return RecruitmentBook.class;
    }

    @Override
    public RecruitmentBook at(Instant knownAt) {
        return knownAt == null ? now() : RecruitmentBook.of(known.apply(knownAt));
    }

    private synchronized RecruitmentBook now() {
        long recorded = recordings.getAsLong();
        if (current == null || recorded != version) {
            current = RecruitmentBook.of(known.apply(null));
            version = recorded;
        }
        return current;
    }

    @Override
    public Coverage coverage(RecruitmentBook book) {
        return book.coverage();
    }

    @Override
    public NotKnown notKnown(RecruitmentBook book, Period days) {
        return new NotKnown(
                book.coverage().isEmpty()
                        ? "No enquiry about fostering is recorded yet."
                        : "Enquiries about fostering are recorded from %s on."
                                .formatted(Days.inWords(
                                        book.coverage().spans().get(0).from())),
                "the fostering service's list of enquiries");
    }

    @Override
    public Optional<Lists> lists() {
        return Optional.of(FosteringBooks.lists("fostering-recruitment", "Enquiry", "/fostering/recruitment/enquiry"));
    }
}
