package org.hearth.committee.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.hearth.committee.meeting.Committees;
import org.hearth.committee.meeting.Meeting;
import org.hearth.committee.meeting.Meetings;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.repeats.FormTokens;

/** Plans a meeting. It begins with what the committee's latest meeting had; an odd day is asked about once. */
@Named
@RequestScoped
public class NewMeetingPage {

    @Inject
    Meetings meetings;

    @Inject
    Committees committees;

    @Inject
    FormTokens tokens;

    private String committee = Committees.CORPORATE_PARENTING;
    private LocalDate meetsOn;
    private String beginsAt = "14:00";
    private String venue = "";
    private String membership = "";
    private LocalDate questionsBy;
    private List<String> warnings = List.of();

    @PostConstruct
    void begin() {
        committee = Pages.parameter("committee")
                .filter(code -> committees.find(code).isPresent())
                .orElse(committee);
        meetings.all().stream()
                .filter(meeting -> meeting.committee().equals(committee))
                .reduce((earlier, later) -> later)
                .ifPresent(latest -> {
                    beginsAt = latest.beginsAt();
                    venue = latest.venue();
                    membership = latest.membership();
                });
    }

    public void plan() {
        if (meetsOn == null) {
            Pages.error("meetsOn", "Enter the day of the meeting.");
            return;
        }
        try {
            warnings = meetings.warnings(meetsOn);
            if (!warnings.isEmpty() && !Shown.keeps(meetsOn)) {
                Pages.error("allTheSame", String.join(" ", warnings) + " Keep the day, or enter another.");
                return;
            }
            String id = tokens.spend(Pages.formToken(), () -> meetings.plan(
                            committee, meetsOn, new Meeting.Details(beginsAt, venue, membership, questionsBy))
                    .toString());
            Pages.done(
                    "/meetings/meeting?id=" + id,
                    "The meeting is planned, with the standing order of business on its agenda.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    /** What is odd about the day that was typed; empty at first. */
    public List<String> getWarnings() {
        return warnings;
    }

    public List<Choice> getKeep() {
        return List.of(Choice.of(String.valueOf(meetsOn), "Keep %s all the same".formatted(Days.inWords(meetsOn))));
    }

    public List<Choice> getCommittees() {
        return Shown.committees(committees.all().stream()
                .filter(one -> one.endedOn() == null || !one.endedOn().isBefore(meetings.today()))
                .toList());
    }

    public String getCommittee() {
        return committee;
    }

    public void setCommittee(String committee) {
        this.committee = committee;
    }

    public LocalDate getMeetsOn() {
        return meetsOn;
    }

    public void setMeetsOn(LocalDate meetsOn) {
        this.meetsOn = meetsOn;
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
