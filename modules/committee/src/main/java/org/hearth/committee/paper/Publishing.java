package org.hearth.committee.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.rendering.Renderings;
import org.hearth.committee.rendering.Written;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.documents.Documents;
import org.hearth.platform.api.people.CurrentPerson;

/**
 * Publishes. The files are drawn first, while nobody waits; then, in one short transaction and at this paper's turn, it
 * is looked whether all still stands as it was drawn, and the files are kept. What a paper withholds depends on what was
 * published before (DC-05): where another paper came first, everything is drawn again.
 */
@ApplicationScoped
public class Publishing {
    private static final int TRIES = 4;

    private final PaperTable table;
    private final Transactions transactions;
    private final Writing writing;
    private final Documents documents;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;

    /** For the container's proxy. */
    protected Publishing() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    Publishing(
            PaperTable table,
            Transactions transactions,
            Writing writing,
            Documents documents,
            Audit audit,
            CurrentPerson person,
            Clock clock) {
        this.table = table;
        this.transactions = transactions;
        this.writing = writing;
        this.documents = documents;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /**
     * Makes the files once and keeps them; from now on the paper is as it is. Publishing what is published changes
     * nothing.
     *
     * @throws RuleBroken naming everything that must be put right first; or if someone typed into the paper while its
     *                    files were drawn, or others went on publishing; then nothing is published
     */
    public void publish(UUID id) {
        for (int i = 0; i < TRIES; i++) {
            var standing = Standing.of(table.get(id), table);
            if (standing.paper().isPublished() || drawnAndKept(standing)) {
                return;
            }
        }
        throw new RuleBroken(
                "Other papers were published while this one's files were made, so it was not published. Look at what is"
                        + " withheld now, then publish it again.");
    }

    private boolean drawnAndKept(Standing standing) {
        var draft = writing.write(standing);
        var open = new ArrayList<String>();
        Staging.notReady(standing, draft).ifPresent(open::add);
        Check.blocking(writing.proof(standing, draft)).forEach(check -> open.add(check.words()));
        if (!open.isEmpty()) {
            throw new RuleBroken("The paper cannot be published yet. " + String.join(" ", open));
        }
        var paper = standing.paper();
        var now = after(standing.published());
        var written = draft.publishedOn(Writing.dayOf(now)).restricting(writing.restrictedNow(paper));
        var files = files(written);
        return transactions.inOne(() -> {
            table.takeTurn();
            var stands = Standing.of(table.get(paper.id()), table);
            if (stands.paper().isPublished()) {
                return true;
            }
            if (!stands.typed().equals(standing.typed())) {
                throw new RuleBroken("Someone typed into this paper while its files were made, so it was not published."
                        + " Read what stands there now, then publish it.");
            }
            if (!stands.equals(standing)) {
                return false;
            }
            table.publish(paper.id(), now, person.get().name(), History.told(written.withheld()), files);
            Staging.published(table, stands, person.get().name(), now);
            audit.record(
                    "pack.published",
                    paper.id().toString(),
                    Map.of(
                            "meeting", paper.meeting().toString(),
                            "version", String.valueOf(paper.versionNo()),
                            "hash", Hash.of(files.get(Rendering.PUBLIC))));
            return true;
        });
    }

    private Map<Rendering, byte[]> files(Written written) {
        var files = new EnumMap<Rendering, byte[]>(Rendering.class);
        for (Rendering rendering : Renderings.of(written)) {
            files.put(rendering, Renderings.render(written, rendering, documents));
        }
        return files;
    }

    /** Now, and later than every paper published so far even where two servers' clocks differ: the order is DC-05's. */
    private Instant after(List<Paper> published) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (published.isEmpty()) {
            return now;
        }
        var last = published.get(published.size() - 1).publishedAt();
        return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }
}
