package org.hearth.fostering.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hearth.fostering.api.ConcernRecords;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.RuleBroken;

/** Each as it would have been recorded by hand. */
@ApplicationScoped
class LoadedConcerns implements ConcernRecords {

    @Inject
    Concerns concerns;

    @Inject
    Households households;

    @Override
    public void record(Told told) {
        UUID household = households
                .idOf(told.household())
                .orElseThrow(() -> new RuleBroken(
                        "household", "There is no household %s in the register.".formatted(told.household())));
        boolean there =
                concerns.of(household).stream().anyMatch(one -> one.receivedOn().equals(told.receivedOn()));
        if (!there) {
            concerns.record(household, asked(told));
        }
    }

    private static AskedConcern asked(Told told) {
        return new AskedConcern(
                Typing.choice("kind", told.kind(), ConcernKind.class),
                told.receivedOn(),
                null,
                told.referredOn(),
                null,
                List.of(),
                told.supportOn() == null ? Support.NOT_YET : Support.OFFERED,
                told.supportOn(),
                told.moved() == null ? Moved.NOT_KNOWN : told.moved() ? Moved.YES : Moved.NO,
                Typing.choice("outcome", told.outcome(), Outcome.class),
                told.closedOn(),
                told.reviewedOn(),
                told.availableFrom(),
                "");
    }
}
