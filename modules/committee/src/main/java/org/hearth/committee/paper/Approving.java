package org.hearth.committee.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.committee.childrenspage.Approval;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.rendering.ChildrensPageAsRead;
import org.hearth.committee.rendering.Written;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.pages.Typed;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.time.UkTime;

/**
 * Writes down that a group of children and young people approved their page of a draft, and that an approval is taken back. It
 * is of the words and figures as the public reads them; whatever changes in them opens it again. Who wrote words of the page
 * does not write down its approval.
 */
@ApplicationScoped
public class Approving {
    private static final int LEAST_NAME = 5;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2000;

    private final PaperTable table;
    private final Transactions transactions;
    private final Writing writing;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;

    /** For the container's proxy. */
    protected Approving() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Approving(
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
     * The page as the public would read it.
     *
     * @param sentences nothing of a paper that has no such page
     * @param printed   whether it has words of its own; else the paper leaves it out
     * @param approved  whether what stands on it now was approved
     * @param approval  the last that was given
     * @param changed   what is no longer as it was then
     * @param seen      to be sent back with an approval, which is of what was read
     * @param state     how far it has come, in words
     * @param since     the day on which its words and figures were last made: nobody approved them before
     * @param own       whether the present person wrote words of it, and so does not write down its approval
     * @param takenBack whose approval was taken back and why; empty where none was, or it was approved again
     */
    public record Page(
            List<String> sentences,
            boolean printed,
            boolean approved,
            Approval approval,
            List<String> changed,
            String seen,
            String state,
            LocalDate since,
            boolean own,
            String takenBack) {
        private static final Page NONE = new Page(
                List.of(),
                false,
                false,
                Approval.NONE,
                List.of(),
                "",
                "This paper was begun before there was such a page.",
                null,
                false,
                "");
    }

    public Page page(Paper paper) {
        var standing = Standing.of(paper, table);
        var written = writing.write(standing);
        return ChildrensPageAsRead.of(written)
                .map(page -> {
                    var made = made(standing, written, page);
                    return new Page(
                            page.sentences(),
                            page.hasWords(),
                            page.isApproved(),
                            written.approval(),
                            written.approval().isGiven() ? page.changed() : List.of(),
                            page.fingerprint().hash(),
                            page.state(),
                            made.on(),
                            made.by().contains(person.get().name()),
                            takenBack(standing));
                })
                .orElse(Page.NONE);
    }

    /** @param on the later of the days since which its words and its figures stand so */
    private record Made(LocalDate on, Set<String> by) {}

    private Made made(Standing standing, Written written, ChildrensPageAsRead page) {
        var series = standing.paper().series();
        var places = page.places().stream().map(TypedFields::slot).toList();
        var wrote = table.wrote(series).stream()
                .filter(one -> places.contains(one.field()))
                .toList();
        var by = wrote.stream().map(Wrote::who).collect(Collectors.toCollection(HashSet::new));
        var known = wrote.stream().map(Wrote::field).toList();
        boolean older = places.stream()
                .anyMatch(place -> !known.contains(place)
                        && standing.typed().containsKey(place)
                        && !standing.typed().get(place).words().isBlank());
        if (older) {
            // words from before it was kept who typed which: of nobody who wrote in the paper is it known that they did
            // not
            by.addAll(table.authors(series));
        }
        var figures = figuresSince(standing, written, page);
        var last = Stream.concat(wrote.stream().map(Wrote::wroteAt), Stream.of(figures))
                .max(Comparator.naturalOrder())
                .orElse(figures);
        return new Made(Writing.dayOf(last), by);
    }

    /** When the page was first measured as it stands: measured again without a change, it is what was read before. */
    private Instant figuresSince(Standing standing, Written written, ChildrensPageAsRead page) {
        var since = written.frozen().knownAt();
        var paper = standing.paper();
        var before = table.versions(paper.series()).stream()
                .filter(version -> version.versionNo() < paper.versionNo())
                .sorted(Comparator.comparing(Paper::versionNo).reversed())
                .toList();
        for (Paper version : before) {
            var was = writing.write(Standing.of(version, table));
            boolean same = ChildrensPageAsRead.of(was)
                    .map(ChildrensPageAsRead::fingerprint)
                    .filter(page.fingerprint()::equals)
                    .isPresent();
            if (!same) {
                break;
            }
            since = was.frozen().knownAt();
        }
        return since;
    }

    private static String takenBack(Standing standing) {
        var kept = standing.typed().get(TypedFields.APPROVAL_TAKEN_BACK);
        return kept == null ? "" : kept.words();
    }

    /**
     * @param seen what {@link Page#seen} said when the group's approval was written down
     * @throws RuleBroken if the paper is published or has no such page with words, the person wrote words of it, the group or the
     *                    day is missing or cannot be, or the page reads otherwise by now
     */
    public void approve(UUID id, String group, LocalDate on, String seen) {
        var paper = table.get(id);
        paper.mustBeDraft();
        var standing = Standing.of(paper, table);
        var written = writing.write(standing);
        var page = ChildrensPageAsRead.of(written)
                .filter(ChildrensPageAsRead::hasWords)
                .orElseThrow(
                        () -> new RuleBroken(
                                "The page for children and young people has no words yet, so the paper leaves it out. Write them with the commentary first."));
        var made = made(standing, written, page);
        if (made.by().contains(person.get().name())) {
            throw new RuleBroken(
                    "You wrote words of this page, so another person writes down that the group approved it. Ask somebody who wrote none of it.");
        }
        String named = named(group, paper);
        checkDay(on, made.on());
        if (!page.fingerprint().hash().equals(seen)) {
            throw new RuleBroken(
                    "The page reads otherwise than what you saw. Open it again and read it: what was approved must be what stands there.");
        }
        var fields = new LinkedHashMap<String, String>();
        fields.put(TypedFields.APPROVED_BY, named);
        fields.put(TypedFields.APPROVED_ON, on.toString());
        fields.put(TypedFields.APPROVED, page.fingerprint().kept());
        fields.put(TypedFields.APPROVAL_TAKEN_BACK, "");
        transactions.doInOne(() -> {
            standing.mustStillStand(table);
            fields.forEach((field, words) -> keep(standing, field, words));
            audit.record("pack.childrens-page-approved", id.toString(), Map.of("on", on.toString(), "page", seen));
        });
    }

    /**
     * Takes back the approval that stands, where the group thinks otherwise or it was written down wrongly.
     *
     * @throws RuleBroken if the paper is published, no approval stands, or the reason is missing, too long or names a child
     */
    public void takeBack(UUID id, String reason) {
        var paper = table.get(id);
        paper.mustBeDraft();
        var standing = Standing.of(paper, table);
        var approval = TypedFields.approval(standing.typed());
        if (!approval.isGiven()) {
            throw new RuleBroken("No group's approval of the page is written down, so there is none to take back.");
        }
        String why = reason == null ? "" : Typed.clean(reason);
        if (why.isEmpty()) {
            throw new RuleBroken("reason", "Say why the approval is taken back. It is kept with the paper.");
        }
        if (why.length() > LONGEST_REASON) {
            throw new RuleBroken(
                    "reason",
                    "This holds %d characters and may hold %d. Shorten it.".formatted(why.length(), LONGEST_REASON));
        }
        var fields = new LinkedHashMap<String, String>();
        fields.put(TypedFields.APPROVED_BY, "");
        fields.put(TypedFields.APPROVED_ON, "");
        fields.put(TypedFields.APPROVED, "");
        fields.put(
                TypedFields.APPROVAL_TAKEN_BACK, "%s: %s".formatted(approval.words(), writing.beside("reason", why)));
        transactions.doInOne(() -> {
            standing.mustStillStand(table);
            fields.forEach((field, words) -> keep(standing, field, words));
            audit.record(
                    "pack.childrens-page-approval-taken-back",
                    id.toString(),
                    Map.of(
                            "on", approval.on().toString(),
                            "page", approval.of().hash()));
        });
    }

    private void keep(Standing standing, String field, String words) {
        var stands = standing.typed().get(field);
        String by = person.get().name();
        UUID id = standing.paper().id();
        if (stands == null) {
            table.begin(id, Map.of(field, words), by);
        } else {
            table.save(id, field, words, stands.revision(), by);
        }
    }

    /** It is printed. */
    private String named(String group, Paper paper) {
        String name = group == null ? "" : group.strip();
        if (name.length() < LEAST_NAME
                || name.length() > LONGEST_NAME
                || name.lines().count() > 1) {
            throw new RuleBroken(
                    "group",
                    "Name the group that approved it, such as the Children in Care Council, in %d to %d characters on one line; you typed %d."
                            .formatted(LEAST_NAME, LONGEST_NAME, name.length()));
        }
        return writing.notice("group", name, paper);
    }

    private void checkDay(LocalDate on, LocalDate since) {
        if (on == null) {
            throw new RuleBroken("on", "Enter the day on which the group approved it.");
        }
        var today = UkTime.today(clock);
        if (on.isAfter(today) || on.isBefore(since)) {
            throw new RuleBroken(
                    "on",
                    "They cannot have approved it on %s: its words and figures stand so since %s, and today is %s. Enter the day on which they read and approved these."
                            .formatted(Dates.inFull(on), Dates.inFull(since), Dates.inFull(today)));
        }
    }
}
