package org.hearth.committee.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearth.committee.meeting.Asked;
import org.hearth.committee.meeting.Committees;
import org.hearth.committee.meeting.Deadlines;
import org.hearth.committee.meeting.Lateness;
import org.hearth.committee.meeting.Meeting;
import org.hearth.committee.meeting.MeetingReaders;
import org.hearth.committee.meeting.Meetings;
import org.hearth.committee.meeting.MunicipalYear;
import org.hearth.committee.meeting.PaperState;
import org.hearth.committee.meeting.PapersOfMeetings;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;

/** A committee's year: each meeting with its deadlines, and what is late and who is holding it. */
@Named
@RequestScoped
public class MeetingsPage {

    @Inject
    Meetings meetings;

    @Inject
    Committees committees;

    @Inject
    PapersOfMeetings papers;

    @Inject
    MeetingReaders readers;

    private String committee = Committees.CORPORATE_PARENTING;
    private MunicipalYear year;
    private List<Row> rows = List.of();

    /**
     * @param deadlines one for each stage, in words
     * @param late      what is late and who is holding it, a line each
     */
    public record Row(Meeting meeting, String day, String colour, List<String> deadlines, List<String> late) {}

    public void load() {
        year = meetings.yearOf(meetings.today());
        try {
            String asked = Pages.parameter("committee").orElse(committee);
            committees.get(asked);
            committee = asked;
            Integer begins = Asked.number("year", Pages.parameter("year").orElse(null));
            if (begins != null) {
                year = year(meetings, begins);
            }
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
        rows = rows();
    }

    private List<Row> rows() {
        var all = meetings.of(committee, year);
        List<PaperState> there = isMayReadAll()
                ? papers.standing(all.stream()
                        .filter(Meeting::isPlanned)
                        .map(Meeting::meetsOn)
                        .collect(Collectors.toSet()))
                : List.of();
        var lateness = meetings.lateness(all, there);
        return all.stream()
                .map(meeting -> row(meeting, lateness.get(meeting.id())))
                .toList();
    }

    private Row row(Meeting meeting, Lateness lateness) {
        return new Row(
                meeting,
                Days.inWords(meeting.meetsOn()),
                Shown.colour(meeting.state()),
                meetings.deadlines(meeting.meetsOn()).all().stream()
                        .map(MeetingsPage::words)
                        .toList(),
                isMayReadAll() ? lateness.lateInWords() : List.of());
    }

    private static String words(Deadlines.Deadline deadline) {
        return deadline.isKnown() ? Days.inWords(deadline.day()) : "Not known";
    }

    public List<Row> getRows() {
        return rows;
    }

    public boolean isAnyNotKnown() {
        return rows.stream().anyMatch(row -> row.deadlines().contains("Not known"));
    }

    /** The years whose bank holidays are held. */
    public String getKnown() {
        var days = org.hearth.core.api.time.WorkingDays.england();
        return "%d to %d".formatted(days.firstDay().getYear(), days.lastDay().getYear());
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

    public List<Choice> getCommittees() {
        return Shown.committees(committees.all());
    }

    public String getCommitteeName() {
        return committees.get(committee).name();
    }

    /** Those with meetings, the present one and the next. */
    public List<Choice> getYears() {
        return years(meetings, committee);
    }

    /** @throws RuleBroken for a year in which nobody met or will meet */
    static MunicipalYear year(Meetings meetings, int begins) {
        if (begins < 1900 || begins > 2999) {
            throw new RuleBroken("year", "There is no municipal year %d. Choose one of the list.".formatted(begins));
        }
        return meetings.year(begins);
    }

    static List<Choice> years(Meetings meetings, String committee) {
        var years = new TreeSet<Integer>();
        LocalDate today = meetings.today();
        years.add(meetings.yearOf(today).begins());
        years.add(meetings.yearOf(today).begins() + 1);
        meetings.all().stream()
                .filter(meeting -> meeting.committee().equals(committee))
                .forEach(meeting -> years.add(meetings.yearOf(meeting.meetsOn()).begins()));
        return years.stream()
                .map(begins ->
                        Choice.of(String.valueOf(begins), meetings.year(begins).words()))
                .toList();
    }

    public boolean isMayReadAll() {
        return readers.mayReadAll();
    }

    public boolean isMayWrite() {
        return readers.mayWrite();
    }
}
