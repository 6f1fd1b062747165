package org.hearth.committee.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.hearth.committee.meeting.Meeting;
import org.hearth.committee.meeting.Meetings;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;

/** Time, place, members and the day for public questions of a planned meeting. */
@Named
@RequestScoped
public class EditMeetingPage {

    @Inject
    Meetings meetings;

    private Meeting meeting;
    private String beginsAt;
    private String venue;
    private String membership;
    private LocalDate questionsBy;

    @PostConstruct
    void find() {
        meeting = Shown.id("id").flatMap(meetings::find).orElse(null);
        if (meeting != null) {
            beginsAt = meeting.beginsAt();
            venue = meeting.venue();
            membership = meeting.membership();
            questionsBy = meeting.questionsBy();
        }
    }

    public void load() {
        if (meeting == null) {
            Pages.notFound();
        }
    }

    public void save() {
        try {
            meetings.change(meeting.id(), new Meeting.Details(beginsAt, venue, membership, questionsBy), Shown.seen());
            Pages.done("/meetings/meeting?id=" + meeting.id(), "The meeting is changed.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
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

    public String getSeen() {
        return Shown.seenOr(meeting.revision());
    }

    public String getBeginsAt() {
        return beginsAt;
    }

    public void setBeginsAt(String beginsAt) {
        this.beginsAt = beginsAt;
    }

    public String getVenue() {
        return venue;
    }

    public void setVenue(String venue) {
        this.venue = venue;
    }

    public String getMembership() {
        return membership;
    }

    public void setMembership(String membership) {
        this.membership = membership;
    }

    public LocalDate getQuestionsBy() {
        return questionsBy;
    }

    public void setQuestionsBy(LocalDate questionsBy) {
        this.questionsBy = questionsBy;
    }
}
