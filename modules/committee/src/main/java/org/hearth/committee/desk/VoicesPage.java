package org.hearth.committee.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hearth.committee.meeting.Meetings;
import org.hearth.committee.voice.Voice;
import org.hearth.committee.voice.Voices;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;

/** What children and young people said, the newest first. */
@Named
@RequestScoped
public class VoicesPage {

    @Inject
    Voices voices;

    @Inject
    Meetings meetings;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    private List<Row> rows = List.of();

    public record Row(Voice voice, String status, String colour) {}

    public void load() {
        rows = voices.all().stream().map(this::row).toList();
    }

    private Row row(Voice voice) {
        String status = voice.status(meetings.today());
        return new Row(voice, status, Shown.colour(status));
    }

    public List<Row> getRows() {
        return rows;
    }

    public boolean isMayWrite() {
        return permissions.may(person.get(), "voices", Action.WRITE);
    }
}
