package org.hearth.fostering.farewell;

import java.time.LocalDate;
import java.util.UUID;
import org.hearth.fostering.farewell.Farewell.Conversation;
import org.hearth.fostering.household.Approval;
import org.hearth.fostering.household.Household;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/** How an approval ends, as told; each part as in {@link Farewell}, and {@code null} where nothing was entered. */
public record AskedFarewell(LocalDate noticeOn, Conversation conversation, LocalDate conversationOn) {

    /** @throws RuleBroken for the first part that cannot be */
    AskedFarewell checked(Household of, Approval approval, LocalDate today) {
        if (conversation == null) {
            throw new RuleBroken("conversation", "Choose what became of the conversation at the end.");
        }
        boolean talked = conversation != Conversation.NOT_RECORDED;
        if (noticeOn == null && !talked) {
            throw new RuleBroken(
                    "noticeOn", "Enter the day on which the notice was received, or what became of the conversation.");
        }
        if (noticeOn != null) {
            checkNotice(of, approval, today);
        }
        if (talked) {
            checkConversation(approval, today);
        }
        return new AskedFarewell(noticeOn, conversation, talked ? conversationOn : null);
    }

    private void checkNotice(Household of, Approval approval, LocalDate today) {
        if (noticeOn.isAfter(today)) {
            throw stillToCome("noticeOn", noticeOn, today);
        }
        if (!approval.period().includes(noticeOn)) {
            throw new RuleBroken(
                    "noticeOn",
                    "%s was not approved on %s. Enter a day of the approval that began on %s."
                            .formatted(
                                    of.reference(),
                                    Days.inWords(noticeOn),
                                    Days.inWords(approval.period().from())));
        }
        LocalDate effect = NoticePeriod.takesEffect(noticeOn);
        if (approval.left() != null && !approval.period().to().equals(effect)) {
            throw new RuleBroken(
                    "noticeOn",
                    "A notice received on %s takes effect on %s, and it is recorded that %s left on %s. Correct the day of the notice, or that approval first."
                            .formatted(
                                    Days.inWords(noticeOn),
                                    Days.inWords(effect),
                                    of.reference(),
                                    Days.inWords(approval.period().to())));
        }
    }

    private void checkConversation(Approval approval, LocalDate today) {
        if (conversationOn == null) {
            throw new RuleBroken("conversationOn", "Enter the day on which it was held, offered or declined.");
        }
        if (conversationOn.isAfter(today)) {
            throw stillToCome("conversationOn", conversationOn, today);
        }
        if (conversationOn.isBefore(approval.period().from())) {
            throw new RuleBroken(
                    "conversationOn",
                    "%s is before the approval, which began on %s. Enter that day or a later one."
                            .formatted(
                                    Days.inWords(conversationOn),
                                    Days.inWords(approval.period().from())));
        }
    }

    private static RuleBroken stillToCome(String field, LocalDate day, LocalDate today) {
        return new RuleBroken(
                field,
                "%s is still to come. Enter %s or an earlier day.".formatted(Days.inWords(day), Days.inWords(today)));
    }

    Farewell of(UUID household, int approvalNo) {
        return new Farewell(household, approvalNo, noticeOn, conversation, conversationOn);
    }
}
