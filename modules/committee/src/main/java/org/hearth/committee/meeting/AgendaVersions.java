package org.hearth.committee.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.committee.kept.Hash;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.rest.NoAnswer;

/**
 * The published agendas of meetings. Each is drawn once, as PDF and as web page, and kept with its hashes; what changes
 * afterwards makes a version of its own, which says what it was. Drawn while nobody waits, and kept only if all still stands.
 */
@ApplicationScoped
public class AgendaVersions {
    private final AgendaVersionTable table;
    private final Meetings meetings;
    private final Agenda agenda;
    private final AgendaFiles files;
    private final CommitteeTable committees;
    private final Transactions transactions;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;

    /** For the container's proxy. */
    protected AgendaVersions() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    AgendaVersions(
            AgendaVersionTable table,
            Meetings meetings,
            Agenda agenda,
            AgendaFiles files,
            CommitteeTable committees,
            Transactions transactions,
            Audit audit,
            CurrentPerson person,
            Clock clock) {
        this.table = table;
        this.meetings = meetings;
        this.agenda = agenda;
        this.files = files;
        this.committees = committees;
        this.transactions = transactions;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /** The first first. */
    public List<AgendaVersion> of(UUID meeting) {
        return table.of(meeting);
    }

    /** @throws NoAnswer if there is none of that number */
    public AgendaVersion get(UUID meeting, int version) {
        return of(meeting).stream()
                .filter(one -> one.versionNo() == version)
                .findFirst()
                .orElseThrow(() -> NoAnswer.notFound("The agenda has no version %d.".formatted(version)));
    }

    /** What changed since the latest was published, in sentences; empty where nothing did, or none was. */
    public List<String> notPublished(Meeting meeting) {
        return table.stood(meeting.id())
                .map(before -> stands(meeting).changedSince(before, agenda.keptBack(meeting.id())))
                .orElse(List.of());
    }

    /**
     * Publishes the agenda as it stands.
     *
     * @throws RuleBroken if the meeting is no longer planned, an exempt item gives no paragraph, nothing changed since the latest
     *     version, or somebody changed the agenda while it was drawn
     */
    public AgendaVersion publish(UUID id) {
        var meeting = meetings.get(id);
        meeting.mustBePlanned();
        mustGiveParagraphs(id);
        var stands = stands(meeting);
        var before = of(id);
        var changed = changed(id, stands);
        int number = before.size() + 1;
        byte[] pdf = files.pdf(meeting, number, changed);
        byte[] html = files.html(meeting, number, changed);
        var version = new AgendaVersion(
                id,
                number,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                person.get().name(),
                String.join("\n", changed),
                Hash.of(pdf),
                Hash.of(html));
        transactions.doInOne(() -> {
            committees.takeTurn(meeting.committee());
            var now = meetings.get(id);
            now.mustBePlanned();
            if (!stands(now).equals(stands)
                    || of(id).size() != before.size()
                    || !changed(id, stands).equals(changed)) {
                throw new RuleBroken(
                        "Somebody changed this agenda, or published it, while its files were made, so nothing was published. Read what stands there now, then publish it.");
            }
            table.add(version, stands, pdf, html);
            audit.record(
                    "agenda.published",
                    id.toString(),
                    Map.of("version", String.valueOf(number), "hash", version.pdfHash()));
        });
        return version;
    }

    /** Local Government Act 1972, section 100A(5): the resolution to exclude the public gives the description of what is exempt. */
    private void mustGiveParagraphs(UUID meeting) {
        agenda.of(meeting).stream()
                .filter(item -> !item.openness().isPublic() && item.exemptParagraph() == null)
                .findFirst()
                .ifPresent(item -> {
                    throw new RuleBroken(
                            "Item %d, \"%s\", is exempt and gives no paragraph, so press and public could not be excluded for it. Give its paragraph, or remove the item; then publish the agenda."
                                    .formatted(item.itemNo(), item.title()));
                });
    }

    private List<String> changed(UUID meeting, AgendaStood stands) {
        Optional<AgendaStood> before = table.stood(meeting);
        var changed = before.map(stood -> stands.changedSince(stood, agenda.keptBack(meeting)))
                .orElse(List.of());
        if (before.isPresent() && changed.isEmpty()) {
            throw new RuleBroken(
                    "The agenda stands as it was published, so there is nothing to publish again. Change it first.");
        }
        return changed;
    }

    /** The file as it was kept. */
    public byte[] file(AgendaVersion version, boolean pdf) {
        audit.record(
                "agenda.opened",
                version.meeting().toString(),
                Map.of("file", "agenda." + (pdf ? "pdf" : "html"), "version", String.valueOf(version.versionNo())));
        return table.file(version, pdf);
    }

    private AgendaStood stands(Meeting meeting) {
        return AgendaStood.of(meeting, agenda.of(meeting.id()));
    }
}
