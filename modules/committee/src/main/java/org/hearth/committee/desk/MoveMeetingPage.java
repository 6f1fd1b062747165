package org.hearth.committee.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.hearth.committee.meeting.Concerned.ToTell;
import org.hearth.committee.meeting.Meeting;
import org.hearth.committee.meeting.Meetings;
import org.hearth.committee.meeting.WhomToTell;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;

/** Puts a meeting on another day, or cancels it: with a reason, and with the list of whom to tell. */
@Named
@RequestScoped
public class MoveMeetingPage {

    @Inject
    Meetings meetings;

    @Inject
    WhomToTell whom;

    private Meeting meeting;
    private LocalDate meetsOn;
    private String reason = "";
    private List<String> warnings = List.of();

    @PostConstruct
    void find() {
        meeting = Shown.id("id").flatMap(meetings::find).orElse(null);
    }

    public void load() {
        if (meeting == null) {
            Pages.notFound();
        }
    }

    public void move() {
        if (meetsOn == null) {
            Pages.error("meetsOn", "Enter the day of the meeting.");
            return;
        }
        try {
            warnings = meetings.warnings(meetsOn);
            if (!warnings.isEmpty() && !Shown.keeps(meetsOn) && !meetsOn.isBefore(meetings.today())) {
                Pages.error("allTheSame", String.join(" ", warnings) + " Keep the day, or enter another.");
                return;
            }
            meetings.move(meeting.id(), meetsOn, reason, Shown.seen());
            Pages.done(
                    address(),
                    "The meeting is moved, and its deadlines and the drafts of its papers with it. Below is whom to tell: Hearth sends nothing.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    public void cancel() {
        try {
            meetings.cancel(meeting.id(), reason, Shown.seen());
            Pages.done(address(), "The meeting is cancelled. Below is whom to tell: Hearth sends nothing.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    private String address() {
        return "/meetings/meeting?id=" + meeting.id();
    }

    public boolean isFound() {
        return meeting != null;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public String getDay() {
        return meeting == null ? "" : Days.inWords(meeting.meetsOn());
    }

    public String getPublication() {
        return meetings.deadlines(meeting.meetsOn()).publication().words();
    }

    public List<ToTell> getToTell() {
        return whom.of(meeting, meeting.meetsOn());
    }

    public String getSeen() {
        return Shown.seenOr(meeting.revision());
    }

    public List<String> getWarnings() {
        return warnings;
    }

    public List<Choice> getKeep() {
        return List.of(Choice.of(String.valueOf(meetsOn), "Keep %s all the same".formatted(Days.inWords(meetsOn))));
    }

    public LocalDate getMeetsOn() {
        return meetsOn;
    }

    public void setMeetsOn(LocalDate meetsOn) {
        this.meetsOn = meetsOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
