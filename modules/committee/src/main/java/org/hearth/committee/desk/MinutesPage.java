package org.hearth.committee.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.committee.meeting.Agenda;
import org.hearth.committee.meeting.AgendaItem;
import org.hearth.committee.meeting.Asked;
import org.hearth.committee.meeting.Meeting;
import org.hearth.committee.meeting.Meetings;
import org.hearth.committee.meeting.Minutes;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;

/** Who was at a meeting, what it resolved item by item, and where that was agreed. */
@Named
@RequestScoped
public class MinutesPage {

    @Inject
    Meetings meetings;

    @Inject
    Agenda agenda;

    @Inject
    Minutes minutes;

    private Meeting meeting;
    private List<AgendaItem> items = List.of();
    private String attendance = "";
    private String agreedAt = "";
    private final Map<String, String> resolutions = new HashMap<>();

    @PostConstruct
    void find() {
        meeting = Shown.id("id").flatMap(meetings::find).orElse(null);
        if (meeting != null) {
            items = agenda.of(meeting.id());
            attendance = meeting.attendance() == null ? "" : meeting.attendance();
            agreedAt = meeting.agreedAt() == null ? "" : meeting.agreedAt().toString();
            items.forEach(
                    item -> resolutions.put(item.id().toString(), item.resolution() == null ? "" : item.resolution()));
        }
    }

    public void load() {
        if (meeting == null) {
            Pages.notFound();
        }
    }

    public void save() {
        var words = new LinkedHashMap<UUID, String>();
        items.forEach(item -> words.put(item.id(), resolutions.get(item.id().toString())));
        try {
            minutes.write(meeting.id(), attendance, words, Asked.id(agreedAt).orElse(null), Shown.seen());
            Pages.done("/meetings/meeting?id=" + meeting.id(), "The minutes are saved.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    public boolean isFound() {
        return meeting != null;
    }

    /** Why they cannot be written; empty when they can. */
    public String getNotYet() {
        if (meeting.isCancelled()) {
            return "The meeting is cancelled, so there are no minutes of it.";
        }
        if (meeting.agreedAt() != null) {
            return "These minutes are agreed and stand. Have a correction minuted at a later meeting.";
        }
        return meetings.today().isAfter(meeting.meetsOn()) ? "" : "Minutes are written from the day after the meeting.";
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

    public List<AgendaItem> getItems() {
        return items;
    }

    /** The component's id: where a refusal of these words stands. */
    public String box(AgendaItem item) {
        return "resolution-" + item.id();
    }

    /** Later meetings that have been held, at which they may have been agreed. */
    public List<Choice> getLater() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "Not agreed yet"));
        meetings.all().stream()
                .filter(one -> one.committee().equals(meeting.committee())
                        && !one.isCancelled()
                        && one.meetsOn().isAfter(meeting.meetsOn())
                        && !one.meetsOn().isAfter(meetings.today()))
                .map(Shown::meeting)
                .forEach(choices::add);
        return choices;
    }

    public String getAttendance() {
        return attendance;
    }

    public void setAttendance(String attendance) {
        this.attendance = attendance;
    }

    public String getAgreedAt() {
        return agreedAt;
    }

    public void setAgreedAt(String agreedAt) {
        this.agreedAt = agreedAt;
    }

    public Map<String, String> getResolutions() {
        return resolutions;
    }
}
