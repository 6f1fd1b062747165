package org.hearth.committee.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.committee.clearance.ClearanceSheet;
import org.hearth.committee.clearance.ClearanceStatus;
import org.hearth.committee.clearance.Fingerprint;
import org.hearth.committee.clearance.Implication;
import org.hearth.committee.clearance.Said;
import org.hearth.committee.rendering.Fingerprints;
import org.hearth.committee.rendering.Written;
import org.hearth.committee.stage.Stage;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.pages.Typed;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.api.time.UkTime;

/**
 * Clearance of a draft's implications (committee-pack.md section 5). Who writes the report says whether one is needed and
 * requests it; an officer of the function clears or refuses it. Nobody clears what they wrote.
 */
@ApplicationScoped
public class Clearing {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 2000;

    private final PaperTable table;
    private final Transactions transactions;
    private final Writing writing;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;

    /** For the container's proxy. */
    protected Clearing() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Clearing(
            PaperTable table,
            Transactions transactions,
            Writing writing,
            Audit audit,
            CurrentPerson person,
            Clock clock) {
        this.table = table;
        this.transactions = transactions;
        this.writing = writing;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /**
     * What is said of a clearance.
     *
     * @param officer  name of who is asked, or who answers
     * @param behalfOf whom a delegate answers for; empty for nobody
     * @param seen     the number of what was last said as the person saw it, or {@code null}
     */
    public record Saying(
            ClearanceStatus status, String officer, String post, String behalfOf, String note, Integer seen) {}

    /** Whether the present person writes the report, and so asks for clearance. */
    public boolean asks() {
        var who = person.get();
        return who.is(Role.CLERK) || who.is(Role.ANALYST) || who.is(Role.MANAGER) || who.is(Role.DIRECTOR);
    }

    /** Whether the present person's function clears it. */
    public boolean clears(Implication implication) {
        return implication.clearers().stream().anyMatch(person.get()::is);
    }

    /** A draft with the implications whose clearance waits for somebody. */
    public record Waiting(Paper paper, List<Implication> implications) {}

    /**
     * What waits for the present person, at whatever stage the draft stands: what was requested of their function and not
     * answered for the words and figures that stand there now, and, of the monitoring officer, what nobody answered.
     */
    public List<Waiting> waiting() {
        var stages = table.stages().latest();
        var latest = new LinkedHashMap<UUID, Paper>();
        table.all()
                .forEach(paper -> latest.merge(
                        paper.series(), paper, (one, other) -> one.versionNo() > other.versionNo() ? one : other));
        return latest.values().stream()
                .filter(paper -> !paper.isPublished() && stages.get(paper.id()) != Stage.WITHDRAWN)
                .sorted(Comparator.comparing(Paper::meeting))
                .map(paper -> new Waiting(paper, waiting(paper)))
                .filter(one -> !one.implications().isEmpty())
                .toList();
    }

    private List<Implication> waiting(Paper paper) {
        boolean decides = person.get().is(Role.MONITORING_OFFICER);
        boolean wrote = table.authors(paper.series()).contains(person.get().name());
        return writing.openClearances(Standing.of(paper, table)).stream()
                .filter(row -> switch (row.status()) {
                    case REQUESTED -> !wrote && clears(row.implication());
                    case NO_REPLY -> decides;
                    default -> false;
                })
                .map(ClearanceSheet.Row::implication)
                .toList();
    }

    /**
     * @throws RuleBroken if the paper is published, there is no such implication, the present person may not say so, an
     *                    officer's name or post is missing, they wrote part of the report, or someone said something meanwhile
     */
    public void say(UUID id, String implication, Saying saying) {
        if (saying == null || saying.status() == null) {
            throw new RuleBroken("status", "Choose how far the clearance is.");
        }
        var paper = table.get(id);
        paper.mustBeDraft();
        var standing = Standing.of(paper, table);
        var written = writing.write(standing);
        var row = written.clearances()
                .row(implication)
                .orElseThrow(() -> new RuleBroken("This paper has no clearance called \"%s\". Its clearances are %s."
                        .formatted(implication, keys(written))));
        var said = said(paper, written, row, saying);
        transactions.doInOne(() -> {
            standing.mustStillStand(table);
            table.clearances().add(said);
            audit.record(
                    "pack.clearance",
                    id.toString(),
                    Map.of("implication", implication, "status", said.status().name()));
        });
    }

    private Said said(Paper paper, Written written, ClearanceSheet.Row row, Saying saying) {
        var status = saying.status();
        if (status.isReply()) {
            mustClear(paper, row.implication());
            required("officer", saying.officer(), "Enter the name of the officer who answers.");
            required("post", saying.post(), "Enter the post of the officer who answers.");
            if (status != ClearanceStatus.CLEARED) {
                required("note", saying.note(), "Say what had to change, or why it is refused.");
            }
        } else if (!asks()) {
            throw new RuleBroken("status", "Who writes the report says this. You may clear it or refuse it.");
        }
        if (status == ClearanceStatus.NO_REPLY && row.status() != ClearanceStatus.REQUESTED) {
            throw new RuleBroken(
                    "status", "No reply can only be said where clearance was requested. Request it first.");
        }
        if (status == ClearanceStatus.NOT_NEEDED) {
            mustBeSpared(paper, row);
            required("note", saying.note(), "Say why it need not be cleared. It is kept with the paper.");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Said(
                paper.id(),
                row.implication().key(),
                (saying.seen() == null ? row.seq() : saying.seen()) + 1,
                status != ClearanceStatus.NOT_NEEDED,
                status,
                line("officer", status == ClearanceStatus.NO_REPLY ? row.officer() : saying.officer()),
                line("post", status == ClearanceStatus.NO_REPLY ? row.post() : saying.post()),
                line("behalfOf", status.isReply() ? saying.behalfOf() : ""),
                UkTime.dayOf(now),
                writing.beside("note", limited("note", saying.note(), LONGEST_NOTE)),
                fingerprint(row.implication(), written).kept(),
                person.get().name(),
                now);
    }

    /** Who writes the report does not go round the officer: an answer stands, and so does what the report says. */
    private void mustBeSpared(Paper paper, ClearanceSheet.Row row) {
        boolean officers = table.clearances().of(paper.id()).stream()
                .anyMatch(said -> said.implication().equals(row.implication().key()) && said.isOfficers());
        if (officers) {
            throw new RuleBroken(
                    "status",
                    "An officer answered this, or was asked and did not reply, so it needs clearance: ask %s again. Where no answer comes, the monitoring officer decides."
                            .formatted(row.implication().clearedBy()));
        }
        if (!row.spared()) {
            throw new RuleBroken(
                    "status",
                    "The report says something here, so it needs clearance. It needs none only where its words are \"%s\""
                            .formatted(Implication.STOCK));
        }
    }

    private void mustClear(Paper paper, Implication implication) {
        if (!clears(implication)) {
            throw new RuleBroken("status", "This is cleared by: %s. Ask them.".formatted(implication.clearedBy()));
        }
        if (table.authors(paper.series()).contains(person.get().name())) {
            throw new RuleBroken(
                    "status",
                    "You wrote part of this report, and nobody clears what they wrote. Ask a delegate of your function to clear it on your behalf (%s)."
                            .formatted(implication.clearedBy()));
        }
    }

    static Fingerprint fingerprint(Implication implication, Written written) {
        return Fingerprints.of(implication.key(), written.front(), written.commentary(), written.frozen());
    }

    /** What was said of the version before, its whole story, holds for the next as far as its words and figures are the same. */
    static void carryOver(PaperTable table, UUID before, UUID next) {
        table.clearances()
                .addAll(table.clearances().of(before).stream()
                        .map(said -> new Said(
                                next,
                                said.implication(),
                                said.seq(),
                                said.required(),
                                said.status(),
                                said.officer(),
                                said.post(),
                                said.behalfOf(),
                                said.saidOn(),
                                said.note(),
                                said.fingerprint(),
                                said.saidBy(),
                                said.saidAt()))
                        .toList());
    }

    private static String keys(Written written) {
        return String.join(
                ", ",
                written.clearances().rows().stream()
                        .map(one -> one.implication().key())
                        .toList());
    }

    private static void required(String field, String value, String words) {
        if (value == null || value.isBlank()) {
            throw new RuleBroken(field, words);
        }
    }

    private static String line(String field, String value) {
        return limited(field, value, LONGEST_NAME).replace('\n', ' ');
    }

    private static String limited(String field, String value, int longest) {
        String words = value == null ? "" : Typed.clean(value);
        if (words.length() > longest) {
            throw new RuleBroken(
                    field, "This holds %d characters and may hold %d. Shorten it.".formatted(words.length(), longest));
        }
        return words;
    }
}
