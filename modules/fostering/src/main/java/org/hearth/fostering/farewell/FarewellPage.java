package org.hearth.fostering.farewell;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.fostering.farewell.Farewell.Conversation;
import org.hearth.fostering.household.HouseholdForm;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.pages.Choice;

/** Records the notice of carers who resign, and what became of the conversation at the end. */
@Named
@RequestScoped
public class FarewellPage extends HouseholdForm {
    @Inject
    Farewells farewells;

    private boolean there;
    private LocalDate noticeOn;
    private String conversation = Conversation.NOT_RECORDED.name();
    private LocalDate conversationOn;

    @PostConstruct
    void begin() {
        open("farewell");
        if (isFound()) {
            farewells.of(household()).ifPresent(was -> {
                there = true;
                noticeOn = was.noticeOn();
                conversation = was.conversation().name();
                conversationOn = was.conversationOn();
            });
        }
    }

    public void save() {
        saveOnce(
                () -> farewells.tell(
                        id(),
                        new AskedFarewell(
                                noticeOn,
                                Typing.choice("conversation", conversation, Conversation.class),
                                conversationOn),
                        there && isCorrection(),
                        getWhy(),
                        seen()),
                "It is recorded.");
    }

    public boolean isThere() {
        return there;
    }

    /** How many days after a notice of today the approval ends. */
    public int getDays() {
        return farewells.daysOfNotice();
    }

    public List<Choice> getConversations() {
        return Stream.of(Conversation.values())
                .map(one -> Choice.of(one.name(), one.words()))
                .toList();
    }

    public LocalDate getNoticeOn() {
        return noticeOn;
    }

    public void setNoticeOn(LocalDate noticeOn) {
        this.noticeOn = noticeOn;
    }

    public String getConversation() {
        return conversation;
    }

    public void setConversation(String conversation) {
        this.conversation = conversation;
    }

    public LocalDate getConversationOn() {
        return conversationOn;
    }

    public void setConversationOn(LocalDate conversationOn) {
        this.conversationOn = conversationOn;
    }
}
