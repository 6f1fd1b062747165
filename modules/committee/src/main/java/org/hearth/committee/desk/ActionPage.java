package org.hearth.committee.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.committee.action.Action;
import org.hearth.committee.action.ActionLog;
import org.hearth.committee.action.ActionState;
import org.hearth.committee.meeting.Asked;
import org.hearth.committee.meeting.Meeting;
import org.hearth.committee.meeting.Meetings;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.repeats.FormTokens;

/** One action: changed while it is open, closed with its outcome, opened again; or a new one of a meeting. */
@Named
@RequestScoped
public class ActionPage {

    @Inject
    Meetings meetings;

    @Inject
    ActionLog log;

    @Inject
    FormTokens tokens;

    private Meeting meeting;
    private Action action;
    private String minuteNo = "";
    private String words = "";
    private String ownerPost = "";
    private LocalDate dueOn;
    private List<String> exempt = List.of();
    private String state = "";
    private String outcome = "";
    private String closedAt = "";

    @PostConstruct
    void find() {
        action = Shown.id("id").flatMap(log::find).orElse(null);
        meeting = action == null
                ? Shown.id("meeting").flatMap(meetings::find).orElse(null)
                : meetings.get(action.meeting());
        if (action != null) {
            minuteNo = action.minuteNo();
            words = action.words();
            ownerPost = action.ownerPost();
            dueOn = action.dueOn();
            exempt = action.exempt() ? List.of("yes") : List.of();
            closedAt = meetings.nextFrom(action.committee(), meetings.today())
                    .filter(next -> next.meetsOn().isAfter(action.agreedOn()))
                    .map(next -> next.id().toString())
                    .orElse("");
        }
    }

    public void load() {
        if (!isFound()) {
            Pages.notFound();
        }
    }

    public void save() {
        var typed = new Action.Typed(minuteNo, words, ownerPost, dueOn, !exempt.isEmpty());
        try {
            if (action == null) {
                tokens.spend(
                        Pages.formToken(), () -> log.add(meeting.id(), typed).toString());
                Pages.done("/meetings/meeting?id=" + meeting.id(), "The action is in the log.");
            } else {
                log.change(action.id(), typed, Shown.seen());
                Pages.done(address(), "The action is changed.");
            }
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    public void close() {
        try {
            log.close(
                    action.id(),
                    Asked.one(ActionState.class, "state", state),
                    outcome,
                    Asked.id(closedAt).orElse(null),
                    Shown.seen());
            Pages.done(address(), "The action is closed. Members are told its outcome at that meeting.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    public void reopen() {
        try {
            log.reopen(action.id(), Shown.seen());
            Pages.done(address(), "The action is open again.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    private String address() {
        return "/actions/action?id=" + action.id();
    }

    public boolean isFound() {
        return meeting != null && (action != null || Pages.parameter("id").isEmpty());
    }

    public boolean isThere() {
        return action != null;
    }

    public boolean isOpen() {
        return action == null || action.isOpen();
    }

    public Action getAction() {
        return action;
    }

    public String getStatus() {
        return action.status(meetings.today());
    }

    public String getColour() {
        return Shown.colour(getStatus());
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public String getDay() {
        return meeting == null ? "" : Days.inWords(meeting.meetsOn());
    }

    public String getSeen() {
        return Shown.seenOr(action == null ? 0 : action.revision());
    }

    /** Later meetings of the committee, past and to come. */
    public List<Choice> getLater() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "Choose one"));
        meetings.all().stream()
                .filter(one -> one.committee().equals(meeting.committee())
                        && !one.isCancelled()
                        && one.meetsOn().isAfter(meeting.meetsOn()))
                .map(Shown::meeting)
                .forEach(choices::add);
        return choices;
    }

    public List<Choice> getStates() {
        return List.of(Choice.of("DONE", ActionState.DONE.words()), Choice.of("DROPPED", ActionState.DROPPED.words()));
    }

    public List<Choice> getExemptions() {
        return List.of(Choice.of("yes", "It was agreed while press and public were excluded"));
    }

    public String getMinuteNo() {
        return minuteNo;
    }

    public void setMinuteNo(String minuteNo) {
        this.minuteNo = minuteNo;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getOwnerPost() {
        return ownerPost;
    }

    public void setOwnerPost(String ownerPost) {
        this.ownerPost = ownerPost;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public List<String> getExempt() {
        return exempt;
    }

    public void setExempt(List<String> exempt) {
        this.exempt = exempt == null ? List.of() : exempt;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getClosedAt() {
        return closedAt;
    }

    public void setClosedAt(String closedAt) {
        this.closedAt = closedAt;
    }
}
