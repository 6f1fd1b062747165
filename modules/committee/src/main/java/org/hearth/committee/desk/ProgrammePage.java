package org.hearth.committee.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.hearth.committee.meeting.Asked;
import org.hearth.committee.meeting.Committees;
import org.hearth.committee.meeting.Meeting;
import org.hearth.committee.meeting.MeetingReaders;
import org.hearth.committee.meeting.Meetings;
import org.hearth.committee.meeting.MunicipalYear;
import org.hearth.committee.programme.Programme;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.repeats.FormTokens;

/** A year's work programme: what is planned where, and what is not planned yet. */
@Named
@RequestScoped
public class ProgrammePage {

    @Inject
    Programme programme;

    @Inject
    Meetings meetings;

    @Inject
    Committees committees;

    @Inject
    MeetingReaders readers;

    @Inject
    FormTokens tokens;

    private String committee = Committees.CORPORATE_PARENTING;
    private MunicipalYear year;
    private Programme.Year shown;
    private RuleBroken wrong;
    private String item = "";
    private String meeting = "";

    @PostConstruct
    void read() {
        year = meetings.yearOf(meetings.today());
        try {
            String asked = Pages.parameter("committee").orElse(committee);
            committees.get(asked);
            committee = asked;
            Integer begins = Asked.number("year", Pages.parameter("year").orElse(null));
            if (begins != null) {
                year = MeetingsPage.year(meetings, begins);
            }
        } catch (RuleBroken refused) {
            wrong = refused;
        }
        shown = programme.of(committee, year);
    }

    public void load() {
        if (wrong != null) {
            Pages.refused(wrong);
        }
    }

    public void plan() {
        try {
            if (item == null || item.isBlank()) {
                throw new RuleBroken("item", "Choose what is to be planned.");
            }
            var into =
                    Asked.id(meeting).orElseThrow(() -> new RuleBroken("meeting", "Choose the meeting that takes it."));
            tokens.spend(Pages.formToken(), () -> programme.plan(item, into).toString());
            Pages.done(
                    "/meetings/programme?committee=%s&year=%d".formatted(committee, year.begins()),
                    "It is on the agenda of that meeting.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    public List<Programme.Line> getLines() {
        return shown.lines();
    }

    public List<Programme.Sitting> getSittings() {
        return shown.sittings();
    }

    public int getUnplanned() {
        return shown.unplanned().size();
    }

    public List<Choice> getItems() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "Choose one"));
        shown.lines()
                .forEach(line -> choices.add(Choice.of(
                        line.item().key(),
                        line.isPlanned()
                                ? line.item().title() + " (planned)"
                                : "%s (%d to plan)".formatted(line.item().title(), line.stillToPlan()))));
        return choices;
    }

    public List<Choice> getMeetings() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "Choose one"));
        planned().forEach(one -> choices.add(Shown.meeting(one)));
        return choices;
    }

    private List<Meeting> planned() {
        return shown.sittings().stream()
                .map(Programme.Sitting::meeting)
                .filter(Meeting::isPlanned)
                .toList();
    }

    public boolean isMayPlan() {
        return readers.mayWrite() && !planned().isEmpty();
    }

    public MunicipalYear getYear() {
        return year;
    }

    public String getBegins() {
        return String.valueOf(year.begins());
    }

    public String getCommittee() {
        return committee;
    }

    public String getCommitteeName() {
        return committees.get(committee).name();
    }

    public List<Choice> getCommittees() {
        return Shown.committees(committees.all());
    }

    public List<Choice> getYears() {
        return MeetingsPage.years(meetings, committee);
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }

    public String getMeeting() {
        return meeting;
    }

    public void setMeeting(String meeting) {
        this.meeting = meeting;
    }
}
