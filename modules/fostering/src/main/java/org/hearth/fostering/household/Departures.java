package org.hearth.fostering.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hearth.platform.api.Refusals;
import org.hearth.platform.api.RuleBroken;

/** A household leaves by a person's hand: what speaks against the day is said first, and somebody confirms it with a reason. */
@ApplicationScoped
public class Departures {
    private final Households households;
    private final Iterable<LeavingQuestion> questions;

    /** For the container's proxy. */
    protected Departures() {
        this(null, (Iterable<LeavingQuestion>) null);
    }

    @Inject
    Departures(Households households, @Any Instance<LeavingQuestion> questions) {
        this(households, (Iterable<LeavingQuestion>) questions);
    }

    public Departures(Households households, Iterable<LeavingQuestion> questions) {
        this.households = households;
        this.questions = questions;
    }

    /** In whole sentences; none where nothing speaks against it. */
    public List<String> asks(Household household, LocalDate on) {
        return StreamSupport.stream(questions.spliterator(), false)
                .flatMap(one -> one.asks(household, on).stream())
                .sorted()
                .toList();
    }

    /** The day on which it is to leave by what is recorded; empty where nothing tells. */
    public Optional<LocalDate> expected(Household household) {
        return StreamSupport.stream(questions.spliterator(), false)
                .flatMap(one -> one.expected(household).stream())
                .findFirst();
    }

    /**
     * As {@link Households#leave}.
     *
     * @param confirmed that the person read what speaks against it and it is right all the same, for which {@code why} is given
     * @throws RuleBroken for {@code confirmed} and {@code why} where something speaks against it and it is not
     */
    public void leave(UUID id, LocalDate on, Leaving leaving, String why, boolean confirmed, int seen) {
        households.leave(id, on, leaving, why, seen, household -> {
            var asks = asks(household, on);
            if (asks.isEmpty()) {
                return;
            }
            var refusals = new Refusals();
            refusals.check(
                    confirmed,
                    () -> new RuleBroken(
                            "confirmed",
                            "%s Confirm that the household leaves on this day all the same, or enter another day."
                                    .formatted(String.join(" ", asks))));
            refusals.check(
                    why != null && !why.isBlank(),
                    () -> new RuleBroken("why", "Enter why it is right that the household leaves on this day."));
            refusals.tell();
        });
    }
}
