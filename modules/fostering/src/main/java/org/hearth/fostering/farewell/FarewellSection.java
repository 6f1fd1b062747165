package org.hearth.fostering.farewell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.fostering.household.Approval;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.pages.Days;

/** What the record of a household tells of how its latest approval ends. */
@Named
@RequestScoped
public class FarewellSection {
    @Inject
    Farewells farewells;

    @Inject
    Households households;

    private boolean read;
    private Household household;
    private Farewell farewell;

    private Farewell farewell() {
        if (!read) {
            read = true;
            household = Typing.id().flatMap(households::find).orElse(null);
            farewell = household == null ? null : farewells.of(household).orElse(null);
        }
        return farewell;
    }

    public boolean isTold() {
        return farewell() != null;
    }

    private Approval approval() {
        return household.approvals().get(household.approvals().size() - 1);
    }

    /** "Received on 3 March 2026, takes effect on 31 March 2026". */
    public String getNotice() {
        return farewell().noticeOn() == null
                ? "None"
                : "Received on %s, takes effect on %s"
                        .formatted(
                                Days.inWords(farewell().noticeOn()),
                                Days.inWords(farewell().takesEffectOn()));
    }

    /** Where the recorded end is another day than the notice's; empty where it is not. */
    public String getOtherDay() {
        return farewell().noticeOn() != null
                        && approval().left() != null
                        && !approval().period().to().equals(farewell().takesEffectOn())
                ? "Recorded as left on " + Days.inWords(approval().period().to())
                : "";
    }

    public String getConversation() {
        return farewell().conversationOn() == null
                ? farewell().conversation().words()
                : "%s, %s"
                        .formatted(
                                farewell().conversation().words(),
                                Days.inWords(farewell().conversationOn()));
    }

    /** Where the end is recorded by the notice; empty where it is, or there is none. */
    public String getLeave() {
        return farewell().noticeOn() == null || approval().left() != null
                ? ""
                : "/fostering/leaving?id=%s&on=%s"
                        .formatted(household.id(), farewell().takesEffectOn());
    }

    public String getLeaveOn() {
        return Days.inWords(farewell().takesEffectOn());
    }
}
