package org.hearth.committee.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.documents.Document;
import org.hearth.platform.api.documents.Documents;
import org.hearth.platform.api.settings.Settings;

/** The front of a meeting's agenda as files, as it stands or to be published. It names what is exempt by its title and paragraph only. */
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
        opened(meeting, "pdf");
        return pdf(meeting, 0, List.of());
    }

    public byte[] html(Meeting meeting) {
        opened(meeting, "html");
        return html(meeting, 0, List.of());
    }

    /** @param version of those that are published; 0 as it stands @param changed since the version before */
    byte[] pdf(Meeting meeting, int version, List<String> changed) {
        var out = new ByteArrayOutputStream();
        documents.pdf(document(meeting, version, changed), out);
        return out.toByteArray();
    }

    byte[] html(Meeting meeting, int version, List<String> changed) {
        var out = new ByteArrayOutputStream();
        documents.html(document(meeting, version, changed), out);
        return out.toByteArray();
    }

    private void opened(Meeting meeting, String form) {
        audit.record("agenda.opened", meeting.id().toString(), Map.of("file", "agenda." + form));
    }

    private Document document(Meeting meeting, int version, List<String> changed) {
        return AgendaDocument.of(
                settings.councilName(),
                settings.demoCounty(),
                committees.get(meeting.committee()).name(),
                meeting,
                agenda.of(meeting.id()),
                meetings.today(),
                version,
                changed);
    }
}
