package org.hearth.fostering.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.hearth.fostering.household.Changes;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.household.Member;
import org.hearth.fostering.household.Part;
import org.hearth.fostering.household.People;
import org.hearth.platform.api.settings.Settings;
import org.hearth.platform.api.time.UkTime;

/** Reads the supervision of every household: in a few statements however many there are, and anew only when something is recorded. */
@ApplicationScoped
public class Supervisions {
    private static final String COMPLETE_FROM = "HEARTH_FOSTERING_SUPERVISION_COMPLETE_FROM";
    private static final String TRAINING_COMPLETE_FROM = "HEARTH_FOSTERING_TRAINING_COMPLETE_FROM";

    private final SupervisionTable table;
    private final Households households;
    private final Changes changes;
    private final People people;
    private LocalDate completeFrom;
    private LocalDate trainingCompleteFrom;
    private Kept kept;

    /** As it was read when so much was recorded, on that day. */
    private record Kept(String recorded, SupervisionBook book) {}

    /** For the container's proxy. */
    protected Supervisions() {
        this(null, null, null, null);
    }

    @Inject
    Supervisions(SupervisionTable table, Households households, Changes changes, People people) {
        this.table = table;
        this.households = households;
        this.changes = changes;
        this.people = people;
    }

    /** @param completeFrom of reviews, visits and training alike; {@code null} where it is not told */
    Supervisions(
            SupervisionTable table, Households households, Changes changes, People people, LocalDate completeFrom) {
        this(table, households, changes, people);
        this.completeFrom = completeFrom;
        this.trainingCompleteFrom = completeFrom;
    }

    /**
     * @param settings {@code HEARTH_FOSTERING_SUPERVISION_COMPLETE_FROM}: the first day from which every review and visit is
     *                 recorded. Without it that is the day on which the first was recorded; where whole histories were
     *                 loaded, the first day that they tell of. {@code HEARTH_FOSTERING_TRAINING_COMPLETE_FROM}: likewise of
     *                 the training of carers
     */
    @Inject
    void settings(Settings settings) {
        completeFrom = day(settings, COMPLETE_FROM);
        trainingCompleteFrom = day(settings, TRAINING_COMPLETE_FROM);
    }

    private static LocalDate day(Settings settings, String name) {
        return settings.get(name).map(written -> day(name, written)).orElse(null);
    }

    private static LocalDate day(String name, String written) {
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(
                    "%s is \"%s\", which is no day. Write it as 2024-04-01.".formatted(name, written), e);
        }
    }

    /** As known now; one statement where nothing was recorded since it was last read today. */
    public SupervisionBook now() {
        String recorded = table.recorded() + " " + today();
        synchronized (this) {
            if (kept != null && kept.recorded.equals(recorded)) {
                return kept.book;
            }
        }
        SupervisionBook book = read(null);
        synchronized (this) {
            kept = new Kept(recorded, book);
        }
        return book;
    }

    /** As it was known at the moment; {@code null} is now. */
    public SupervisionBook at(Instant knownAt) {
        return knownAt == null ? now() : read(knownAt);
    }

    private SupervisionBook read(Instant knownAt) {
        var training = table.training(null, knownAt);
        return SupervisionBook.of(
                        households.known(knownAt),
                        table.reviews(null, knownAt),
                        table.visits(null, knownAt),
                        table.assignments(null, knownAt),
                        reviewsFrom(knownAt),
                        completeFrom != null ? completeFrom : table.visitsFrom(knownAt),
                        knownAt == null ? today() : UkTime.dayOf(knownAt))
                .with(changes.known(knownAt))
                .with(
                        people.carers(knownAt),
                        training,
                        trainingCompleteFrom != null ? trainingCompleteFrom : table.trainingFrom(knownAt));
    }

    /** The first day from which every review is recorded, one to come among them; {@code null} where that is not known. */
    LocalDate reviewsFrom() {
        return reviewsFrom(null);
    }

    private LocalDate reviewsFrom(Instant knownAt) {
        return completeFrom != null ? completeFrom : table.reviewsFrom(knownAt);
    }

    /** Those who are recorded as carers of the household, who left too. */
    List<Member> carers(UUID household) {
        return people.of(household).stream()
                .filter(one -> one.part() == Part.CARER)
                .toList();
    }

    public LocalDate today() {
        return households.today();
    }
}
