package org.hearth.committee.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.kept.Hash;
import org.hearth.committee.meeting.Deadlines;
import org.hearth.committee.paper.Release.Route;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.rendering.Renderings;
import org.hearth.committee.rendering.Written;
import org.hearth.committee.wording.Wording;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.time.WorkingDays;
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
    private static final String CHAIR = "chair";
    private static final String CIRCUMSTANCES = "circumstances";
    private static final int LONGEST_REASON = 2000;

    private final PaperTable table;
    private final Transactions transactions;
    private final Writing writing;
    private final Documents documents;
    private final Wording wording;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;

    /** For the container's proxy. */
    protected Publishing() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    Publishing(
            PaperTable table,
            Transactions transactions,
            Writing writing,
            Documents documents,
            Wording wording,
            Audit audit,
            CurrentPerson person,
            Clock clock) {
        this.table = table;
        this.transactions = transactions;
        this.writing = writing;
        this.documents = documents;
        this.wording = wording;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /** In time, with the agenda. @throws RuleBroken as {@link #publish(UUID, Release)} */
    public void publish(UUID id) {
        publish(id, Release.IN_TIME);
    }

    /**
     * Makes the files once and keeps them; from now on the paper is as it is. Publishing what is published changes
     * nothing.
     *
     * @param asked how it comes to its meeting
     * @throws RuleBroken naming everything that must be put right first; after the last lawful day without a way and its
     *                    reason; or if someone typed into the paper while its files were drawn, or others went on publishing;
     *                    then nothing is published
     */
    public void publish(UUID id, Release asked) {
        for (int i = 0; i < TRIES; i++) {
            var standing = Standing.of(table.get(id), table);
            if (standing.paper().isPublished() || drawnAndKept(standing, asked)) {
                return;
            }
        }
        throw new RuleBroken(
                "Other papers were published while this one's files were made, so it was not published. Look at what is"
                        + " withheld now, then publish it again.");
    }

    private boolean drawnAndKept(Standing standing, Release asked) {
        var place = writing.place(standing);
        var draft = writing.write(standing);
        var open = new ArrayList<String>();
        Staging.notReady(standing, draft).ifPresent(open::add);
        Check.blocking(writing.proof(standing, draft)).forEach(check -> open.add(check.words()));
        if (!open.isEmpty()) {
            throw new RuleBroken("The paper cannot be published yet. " + String.join(" ", open));
        }
        var paper = standing.paper();
        var now = after(standing.published());
        var today = Writing.dayOf(now);
        var release = lawful(asked, draft, today);
        mustPass(Typing.REASON, release.reason(), standing, draft);
        mustPass(CIRCUMSTANCES, release.circumstances(), standing, draft);
        var lastDay = lastDay(paper.meeting()).orElse(null);
        var written = draft.publishedOn(today, release.notice(today, lastDay).stream())
                .restricting(writing.restrictedNow(paper));
        var files = files(written);
        int pages = documents.pages(files.get(Rendering.PUBLIC));
        var told = new Told(
                draft.withheld().by(),
                writing.asNow(),
                release,
                lastDay,
                place.endingOn(place.firstPage() + pages - 1));
        return transactions.inOneAnew(() -> {
            table.takeTurn();
            var stands = Standing.of(table.get(paper.id()), table);
            if (stands.paper().isPublished()) {
                return true;
            }
            if (!stands.typed().equals(standing.typed())) {
                throw new RuleBroken("Someone typed into this paper while its files were made, so it was not published."
                        + " Read what stands there now, then publish it.");
            }
            if (!stands.equals(standing) || !writing.place(stands).equals(place)) {
                return false;
            }
            table.publish(paper.id(), now, person.get().name(), told.bytes(), files);
            if (!Follow.isSupplement(stands.typed())) {
                writing.takesItsPlace(stands, pages);
            }
            Staging.published(table, stands, person.get().name(), now);
            audit.record(
                    "pack.published",
                    paper.id().toString(),
                    Map.of(
                            "meeting", paper.meeting().toString(),
                            "version", String.valueOf(paper.versionNo()),
                            "route", release.route().name(),
                            "hash", Hash.of(files.get(Rendering.PUBLIC))));
            return true;
        });
    }

    /** The last day that leaves five clear days; empty when the bank holidays of that year are not held. */
    static Optional<LocalDate> lastDay(LocalDate meeting) {
        try {
            return Optional.of(WorkingDays.england().publishBy(meeting, Deadlines.CLEAR_DAYS));
        } catch (RuleBroken notHeld) {
            return Optional.empty();
        }
    }

    /** Where the last day is not known, it is late from the meeting's day on for certain. */
    static boolean isLate(LocalDate meeting, LocalDate today) {
        return lastDay(meeting).map(today::isAfter).orElse(!today.isBefore(meeting));
    }

    /** Local Government Act 1972, section 100B: what was not open for five clear days is not taken without a reason that is told. */
    private Release lawful(Release asked, Written draft, LocalDate today) {
        var meeting = draft.meeting();
        boolean late = isLate(meeting, today);
        if (asked.route() == Route.ORDINARY) {
            if (late) {
                throw new RuleBroken(
                        "route",
                        "It is too late to publish with the agenda: %s. Choose whether it is a supplement to the agenda or an urgent item, and say why."
                                .formatted(lastDay(meeting)
                                        .map(day -> "the last day with five clear days before the meeting on %s was %s"
                                                .formatted(Dates.inFull(meeting), Dates.inFull(day)))
                                        .orElse("the meeting was on " + Dates.inFull(meeting))));
            }
            return Release.IN_TIME;
        }
        String reason =
                open(draft, Typing.REASON, asked.reason(), "Say why the paper was not published with the agenda.");
        if (asked.route() == Route.SUPPLEMENT) {
            return new Release(Route.SUPPLEMENT, reason, "", "");
        }
        if (!late) {
            throw new RuleBroken(
                    "route", "There is still time to publish with five clear days. Publish the paper with the agenda.");
        }
        if (today.isAfter(meeting)) {
            throw new RuleBroken(
                    "route",
                    "An urgent item is taken at the meeting, which was on %s. Publish the paper as a supplement."
                            .formatted(Dates.inFull(meeting)));
        }
        return new Release(
                Route.URGENT,
                reason,
                writing.namingNoHome(
                        CHAIR,
                        wording.needed(
                                CHAIR, asked.chair(), Wording.LINE, "Enter the name of the chair who agreed to it."),
                        draft.frozen()),
                open(
                        draft,
                        CIRCUMSTANCES,
                        asked.circumstances(),
                        "Enter the special circumstances, as the chair records them."));
    }

    /**
     * What is typed only now is looked through like all that the public reads: the chair is named in a box of its own, and
     * nobody else.
     */
    private void mustPass(String field, String words, Standing standing, Written draft) {
        if (words.isEmpty()) {
            return;
        }
        writing.proof(standing, draft.publishedOn(draft.dated(), Stream.of(words))).blocks().stream()
                .filter(line -> ComposedPaper.NOTICE.equals(line.place()))
                .findFirst()
                .ifPresent(line -> {
                    throw new RuleBroken(field, line.words());
                });
    }

    private String open(Written draft, String field, String typed, String missing) {
        String words = wording.open(field, wording.needed(field, typed, LONGEST_REASON, missing));
        return writing.namingNoHome(field, words, draft.frozen());
    }

    private Map<Rendering, byte[]> files(Written written) {
        var files = new EnumMap<Rendering, byte[]>(Rendering.class);
        for (Rendering rendering : Renderings.of(written)) {
            if (!rendering.isKept()) {
                continue;
            }
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
