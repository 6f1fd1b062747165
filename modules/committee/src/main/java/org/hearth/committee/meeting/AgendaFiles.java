package org.hearth.committee.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.documents.Document;
import org.hearth.platform.api.documents.Documents;
import org.hearth.platform.api.settings.Settings;

/** The front of a meeting's agenda as files, as it stands. It names what is exempt by its title and paragraph only. */
@ApplicationScoped
public class AgendaFiles {
    private final Meetings meetings;
    private final Agenda agenda;
    private final Committees committees;
    private final Documents documents;
    private final Settings settings;
    private final Audit audit;

    /** For the container's proxy. */
    protected AgendaFiles() {
        this(null, null, null, null, null, null);
    }

    @Inject
    AgendaFiles(
            Meetings meetings,
            Agenda agenda,
            Committees committees,
            Documents documents,
            Settings settings,
            Audit audit) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.committees = committees;
        this.documents = documents;
        this.settings = settings;
        this.audit = audit;
    }

    public byte[] pdf(Meeting meeting) {
        var out = new ByteArrayOutputStream();
        documents.pdf(document(meeting, "pdf"), out);
        return out.toByteArray();
    }

    public byte[] html(Meeting meeting) {
        var out = new ByteArrayOutputStream();
        documents.html(document(meeting, "html"), out);
        return out.toByteArray();
    }

    private Document document(Meeting meeting, String form) {
        audit.record("agenda.opened", meeting.id().toString(), Map.of("file", "agenda." + form));
        return AgendaDocument.of(
                settings.councilName(),
                settings.demoCounty(),
                committees.get(meeting.committee()).name(),
                meeting,
                agenda.of(meeting.id()),
                meetings.today());
    }
}
