package org.hearth.fostering.farewell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.hearth.fostering.api.FarewellRecords;
import org.hearth.fostering.farewell.Farewell.Conversation;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.RuleBroken;

/** Each as it would have been told by hand. */
@ApplicationScoped
class LoadedFarewells implements FarewellRecords {
    @Inject
    Farewells farewells;

    @Inject
    Households households;

    @Override
    public void tell(String household, LocalDate noticeOn, String conversation, LocalDate conversationOn) {
        Household of = households
                .idOf(household)
                .flatMap(households::find)
                .orElseThrow(() ->
                        new RuleBroken("household", "There is no household %s in the register.".formatted(household)));
        if (farewells.of(of).isEmpty()) {
            farewells.tell(
                    of.id(),
                    new AskedFarewell(
                            noticeOn, Typing.choice("conversation", conversation, Conversation.class), conversationOn),
                    false,
                    "",
                    households.revision(of.id()));
        }
    }
}
