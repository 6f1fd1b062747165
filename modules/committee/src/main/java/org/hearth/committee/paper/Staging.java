package org.hearth.committee.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.committee.clearance.Fingerprint;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.meeting.Committees;
import org.hearth.committee.meeting.Meetings;
import org.hearth.committee.proof.Proof;
import org.hearth.committee.rendering.Fingerprints;
import org.hearth.committee.rendering.Written;
import org.hearth.committee.stage.Moved;
import org.hearth.committee.stage.Stage;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.pages.Typed;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;

/**
 * Moves a paper from state to state (committee-pack.md section 12). Each gate is asked when the paper passes it; who signs as
 * director is another than who made it. The signature is for exactly what stood there: where words, figures or what is
 * withheld are others since, it is asked for again. What is withheld a second person accepts besides ({@link Accepting}).
 */
@ApplicationScoped
public class Staging {
    private static final int LONGEST_REASON = 2000;
    private static final Set<Role> MAY_SEND_BACK =
            Set.of(Role.CLERK, Role.ANALYST, Role.MANAGER, Role.DIRECTOR, Role.MONITORING_OFFICER);

    /** The checks that must pass before anybody signs. */
    private static final Set<String> BEFORE_SIGNING = Set.of("completeness.commentary", "completeness.data");

    /** The director signs the children's approval of their page with it, so it is there first. */
    private static final String BEFORE_THE_DIRECTOR = "clearance.childrens-page";

    private final PaperTable table;
    private final Transactions transactions;
    private final Writing writing;
    private final Meetings meetings;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;
    private final Reading reading;

    /** For the container's proxy. */
    protected Staging() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    Staging(
            PaperTable table,
            Transactions transactions,
            Writing writing,
            Meetings meetings,
            Audit audit,
            CurrentPerson person,
            Clock clock,
            Reading reading) {
        this.table = table;
        this.transactions = transactions;
        this.writing = writing;
        this.meetings = meetings;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
        this.reading = reading;
    }

    /** Whether the present person may move a paper there now. */
    public boolean may(Stage from, Stage to) {
        var who = person.get();
        if (to == Stage.WITHDRAWN) {
            return from != Stage.WITHDRAWN && who.is(Role.MONITORING_OFFICER);
        }
        return from.next().contains(to)
                && (from.isBack(to) ? MAY_SEND_BACK : from.movers()).stream().anyMatch(who::is);
    }

    /**
     * @param reason for going back; for a withdrawal the public notice
     * @param seen   how many moves the person saw, or {@code null}
     * @throws RuleBroken if the state does not follow, the person may not, the gate is shut, a reason is missing, or
     *                    someone moved it meanwhile
     */
    public void move(UUID id, Stage to, String reason, Integer seen) {
        var standing = Standing.of(table.get(id), table);
        var from = standing.stage();
        mustFollow(from, to);
        String why = to == Stage.WITHDRAWN
                ? writing.notice("reason", reason(from, to, reason), standing.paper())
                : writing.beside("reason", reason(from, to, reason));
        var written = writing.write(standing);
        gate(standing, written, from, to);
        int seq = seen == null ? standing.moved().size() : seen;
        var moved = new Moved(
                id,
                seq + 1,
                to,
                person.get().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                why,
                Fingerprints.signed(written).kept());
        transactions.doInOne(() -> {
            standing.mustStillStand(table);
            table.stages().add(moved);
            audit.record("pack.moved", id.toString(), Map.of("from", from.name(), "to", to.name()));
        });
    }

    private void mustFollow(Stage from, Stage to) {
        if (to == Stage.PUBLISHED) {
            throw new RuleBroken("A paper becomes Published by publishing it, which makes its files.");
        }
        if (to == Stage.CORRECTED || to == Stage.SUPPLEMENTED) {
            throw new RuleBroken(
                    "A paper is corrected or supplemented by publishing a version that says so. Make that version from the paper's page.");
        }
        if (to != Stage.WITHDRAWN && !from.next().contains(to)) {
            throw new RuleBroken(
                    "stage",
                    "The paper stands at \"%s\", from which \"%s\" does not follow. %s"
                            .formatted(from.words(), to.words(), follows(from)));
        }
        if (!may(from, to)) {
            throw new RuleBroken(
                    "stage",
                    to == Stage.WITHDRAWN
                            ? "Only the monitoring officer withdraws a paper, and only once."
                            : "\"%s\" is moved on by %s. Ask them.".formatted(from.words(), from.holder()));
        }
    }

    private static String reason(Stage from, Stage to, String typed) {
        String why = typed == null ? "" : Typed.clean(typed);
        if (why.isEmpty() && from.needsReason(to)) {
            throw new RuleBroken(
                    "reason",
                    to == Stage.WITHDRAWN
                            ? "Write the public notice: why the paper is withdrawn."
                            : "Say why. It is kept with the paper.");
        }
        if (why.length() > LONGEST_REASON) {
            throw new RuleBroken(
                    "reason",
                    "This holds %d characters and may hold %d. Shorten it.".formatted(why.length(), LONGEST_REASON));
        }
        return why;
    }

    private void gate(Standing standing, Written written, Stage from, Stage to) {
        if (to == Stage.MINUTED) {
            mustBeMinuted(standing.paper().meeting());
        }
        if (from.isBack(to) || standing.paper().isPublished() || to == Stage.WITHDRAWN) {
            return;
        }
        if (from == Stage.DIRECTOR) {
            mustBeAnother(standing, person.get());
            mustHaveRead(standing.paper(), written);
        }
        Proof proof = writing.proof(standing, written);
        List<Proof.Line> open =
                switch (to) {
                    case HEAD_OF_SERVICE, DIRECTOR, CLEARANCE ->
                        proof.blocks().stream()
                                .filter(line -> BEFORE_SIGNING.contains(line.check())
                                        || to == Stage.CLEARANCE && line.check().equals(BEFORE_THE_DIRECTOR))
                                .toList();
                    case MEMBER_BRIEFING ->
                        proof.blocks().stream()
                                .filter(line -> line.kind() == Kind.CLEARANCE)
                                .toList();
                    case READY -> proof.blocks();
                    default -> List.of();
                };
        var said = new ArrayList<>(open.stream().map(Proof.Line::words).toList());
        if (to == Stage.READY) {
            unsigned(standing, written).ifPresent(said::add);
        }
        if (!said.isEmpty()) {
            throw new RuleBroken(
                    "stage", "The paper cannot go on to \"%s\" yet. %s".formatted(to.words(), String.join(" ", said)));
        }
    }

    /** What is no longer as the director signed it, in words; empty when all is, or nothing was signed yet. */
    static List<String> changedSinceSigned(Standing standing, Written written) {
        return signature(standing)
                .map(signed -> Fingerprints.changed(
                        Fingerprint.read(signed.fingerprint()),
                        Fingerprints.signed(written),
                        written.front(),
                        written.frozen()))
                .orElse(List.of());
    }

    private static Optional<String> unsigned(Standing standing, Written written) {
        var changed = changedSinceSigned(standing, written);
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Since the director signed it off this changed: %s. Send it back to drafting and have it signed again."
                                .formatted(String.join("; ", changed)));
    }

    /** Only the director brings a paper to clearance. */
    private static Optional<Moved> signature(Standing standing) {
        return standing.moved().stream()
                .filter(moved -> moved.stage() == Stage.CLEARANCE)
                .reduce((first, last) -> last);
    }

    /** Resolution, actions and questions are written down with the meeting's minutes. */
    private void mustBeMinuted(LocalDate day) {
        var meeting = meetings.scheduledOn(Committees.CORPORATE_PARENTING, day);
        if (meeting.isEmpty() || !meeting.get().isMinuted()) {
            throw new RuleBroken(
                    "stage",
                    "The minutes of the meeting on %s are not written, so the paper is not minuted. Write them under Meetings first."
                            .formatted(Dates.inFull(day)));
        }
    }

    /** Who signs has opened the very papers that are signed. */
    private void mustHaveRead(Paper paper, Written written) {
        var unread = reading.asked(paper, written).stream()
                .filter(one -> one.opened() == null)
                .map(Reading.ToOpen::what)
                .toList();
        if (!unread.isEmpty()) {
            throw new RuleBroken(
                    "stage",
                    "You have not opened %s as it stands now. Open the PDF or the web page, and sign what you have read."
                            .formatted(String.join(" and ", unread)));
        }
    }

    /**
     * What the present person opens before they sign as director, and when they did.
     *
     * @param file of the paper, to be opened from there
     */
    public record ToRead(String what, String file, Instant opened) {}

    /** Empty but where the paper waits for the present person's signature as director. */
    public List<ToRead> toRead(Paper paper) {
        var standing = Standing.of(paper, table);
        return standing.stage() == Stage.DIRECTOR && may(Stage.DIRECTOR, Stage.CLEARANCE)
                ? reading.asked(paper, writing.write(standing)).stream()
                        .map(one -> new ToRead(one.what(), one.pdf().file(), one.opened()))
                        .toList()
                : List.of();
    }

    /** Two people look at it: the director neither made this version nor signed before. */
    private static void mustBeAnother(Standing standing, Person who) {
        boolean signed = standing.moved().stream()
                .anyMatch(moved ->
                        moved.stage() == Stage.DIRECTOR && moved.movedBy().equals(who.name()));
        if (standing.paper().madeBy().equals(who.name()) || signed) {
            throw new RuleBroken(
                    "stage",
                    "You made this paper or signed it off already, and two people look at it. Ask another director to sign it.");
        }
    }

    private static String follows(Stage from) {
        return from.next().isEmpty()
                ? "Nothing follows it."
                : "What follows: %s."
                        .formatted(String.join(
                                ", ", from.next().stream().map(Stage::words).toList()));
    }

    /** A paper is planned and frozen in the moment in which it is made, and then drafted. */
    static void begin(PaperTable table, Paper paper, Instant at) {
        int seq = 0;
        for (Stage stage : List.of(Stage.PLANNED, Stage.DATA_FROZEN, Stage.DRAFTING)) {
            seq++;
            table.stages().add(new Moved(paper.id(), seq, stage, paper.madeBy(), at, "", paper.frozenHash()));
        }
    }

    /** Why it cannot be published from where it stands, and who is asked next; empty when it is ready and as it was signed. */
    static Optional<String> notReady(Standing standing, Written written) {
        var stage = standing.stage();
        return stage == Stage.READY
                ? unsigned(standing, written)
                : Optional.of("It stands at \"%s\" with %s, and is published from \"%s\"."
                        .formatted(stage.words(), stage.holder(), Stage.READY.words()));
    }

    /** A correction takes the place of every version before it, also of one that was only supplemented; a supplement adds to the last. */
    private static List<Paper> followed(Follow follow, Standing standing) {
        return follow.kind() == Follow.Kind.CORRECTION
                ? standing.published().stream()
                        .filter(before ->
                                before.series().equals(standing.paper().series())
                                        && before.versionNo() < standing.paper().versionNo())
                        .toList()
                : standing.publishedBefore().stream().toList();
    }

    /** What it follows comes to its end, or is supplemented, in the same moment; what was withdrawn stays so. */
    static void published(PaperTable table, Standing standing, String by, Instant at) {
        Follow.of(standing.typed())
                .ifPresent(follow -> followed(follow, standing).forEach(before -> {
                    var moved = table.stages().of(before.id());
                    boolean fallen = moved.stream()
                            .map(Moved::stage)
                            .anyMatch(stage -> stage == Stage.WITHDRAWN || stage == Stage.CORRECTED);
                    if (!fallen) {
                        table.stages()
                                .add(new Moved(
                                        before.id(),
                                        moved.size() + 1,
                                        follow.kind().leaves(),
                                        by,
                                        at,
                                        "Version %d: %s"
                                                .formatted(standing.paper().versionNo(), follow.reason()),
                                        before.frozenHash()));
                    }
                }));
        table.stages()
                .add(new Moved(
                        standing.paper().id(),
                        standing.moved().size() + 1,
                        Stage.PUBLISHED,
                        by,
                        at,
                        "",
                        standing.paper().frozenHash()));
    }
}
