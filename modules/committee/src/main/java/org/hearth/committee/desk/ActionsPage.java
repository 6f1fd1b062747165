package org.hearth.committee.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hearth.committee.action.Action;
import org.hearth.committee.action.ActionLog;
import org.hearth.committee.action.ActionLog.Wanted;
import org.hearth.committee.meeting.Committees;
import org.hearth.committee.meeting.MeetingReaders;
import org.hearth.committee.meeting.Meetings;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;

/** The action log, with filters and as a file. */
@Named
@RequestScoped
public class ActionsPage {

    @Inject
    ActionLog log;

    @Inject
    Meetings meetings;

    @Inject
    Committees committees;

    @Inject
    MeetingReaders readers;

    private Wanted wanted = Wanted.ALL;
    private String committee = "";
    private List<Row> rows = List.of();

    public record Row(Action action, String status, String colour) {}

    public void load() {
        try {
            wanted = Wanted.of(Pages.parameter("status").orElse(null));
            String asked = Pages.parameter("committee").orElse("");
            if (!asked.isEmpty()) {
                committee = committees.get(asked).code();
            }
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
        rows = log.list(wanted, committee.isEmpty() ? null : committee).stream()
                .map(this::row)
                .toList();
    }

    private Row row(Action action) {
        String status = action.status(meetings.today());
        return new Row(action, status, Shown.colour(status));
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Whether there is none at all, whatever is asked for. */
    public boolean isUnfiltered() {
        return wanted == Wanted.ALL && committee.isEmpty();
    }

    public String getStatus() {
        return wanted.name().toLowerCase(Locale.UK);
    }

    public List<Choice> getStatuses() {
        return Arrays.stream(Wanted.values())
                .map(each -> Choice.of(each.name().toLowerCase(Locale.UK), each.words()))
                .toList();
    }

    public String getCommittee() {
        return committee;
    }

    public List<Choice> getCommittees() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "All"));
        choices.addAll(Shown.committees(committees.all()));
        return choices;
    }

    /** The same rows as a file. */
    public String getFile() {
        return "/api/actions.csv?status=" + getStatus() + (committee.isEmpty() ? "" : "&committee=" + committee);
    }

    public boolean isMayWrite() {
        return readers.mayWrite();
    }
}
