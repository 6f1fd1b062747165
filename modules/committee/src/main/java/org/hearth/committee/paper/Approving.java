package org.hearth.committee.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.committee.childrenspage.Approval;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.rendering.ChildrensPageAsRead;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.time.UkTime;

/**
 * Writes down that a group of children and young people approved their page of a draft. Its approval is of the words and
 * figures as the public reads them; whatever changes in them opens it again.
 */
@ApplicationScoped
public class Approving {
    private static final int LEAST_NAME = 5;
    private static final int LONGEST_NAME = 200;

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
     */
    public record Page(
            List<String> sentences,
            boolean printed,
            boolean approved,
            Approval approval,
            List<String> changed,
            String seen) {
        private static final Page NONE = new Page(List.of(), false, false, Approval.NONE, List.of(), "");
    }

    public Page page(Paper paper) {
        var written = writing.write(Standing.of(paper, table));
        return ChildrensPageAsRead.of(written)
                .map(page -> new Page(
                        page.sentences(),
                        page.hasWords(),
                        page.isApproved(),
                        written.approval(),
                        written.approval().isGiven() ? page.changed() : List.of(),
                        page.fingerprint().hash()))
                .orElse(Page.NONE);
    }

    /**
     * @param seen what {@link Page#seen} said when the group's approval was written down
     * @throws RuleBroken if the paper is published or has no such page with words, the group or the day is missing or cannot be,
     *                    or the page reads otherwise by now
     */
    public void approve(UUID id, String group, LocalDate on, String seen) {
        var paper = table.get(id);
        paper.mustBeDraft();
        var standing = Standing.of(paper, table);
        var page = ChildrensPageAsRead.of(writing.write(standing))
                .filter(ChildrensPageAsRead::hasWords)
                .orElseThrow(
                        () -> new RuleBroken(
                                "The page for children and young people has no words yet, so the paper leaves it out. Write them with the commentary first."));
        String named = named(group);
        checkDay(on, paper);
        if (!page.fingerprint().hash().equals(seen)) {
            throw new RuleBroken(
                    "The page reads otherwise than what you saw. Open it again and read it: what was approved must be what stands there.");
        }
        var fields = new LinkedHashMap<String, String>();
        fields.put(TypedFields.APPROVED_BY, named);
        fields.put(TypedFields.APPROVED_ON, on.toString());
        fields.put(TypedFields.APPROVED, page.fingerprint().kept());
        transactions.doInOne(() -> {
            standing.mustStillStand(table);
            fields.forEach((field, words) -> keep(standing, field, words));
            audit.record("pack.childrens-page-approved", id.toString(), Map.of("on", on.toString()));
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
    private String named(String group) {
        String name = group == null ? "" : group.strip();
        if (name.length() < LEAST_NAME
                || name.length() > LONGEST_NAME
                || name.lines().count() > 1) {
            throw new RuleBroken(
                    "group",
                    "Name the group that approved it, such as the Children in Care Council, in %d to %d characters on one line; you typed %d."
                            .formatted(LEAST_NAME, LONGEST_NAME, name.length()));
        }
        return writing.notice("group", name);
    }

    private void checkDay(LocalDate on, Paper paper) {
        if (on == null) {
            throw new RuleBroken("on", "Enter the day on which the group approved it.");
        }
        var today = UkTime.today(clock);
        if (on.isAfter(today) || on.isBefore(paper.asAt())) {
            throw new RuleBroken(
                    "on",
                    "They cannot have approved it on %s: it tells of %s, and today is %s. Enter the day on which they did."
                            .formatted(Dates.inFull(on), Dates.inFull(paper.asAt()), Dates.inFull(today)));
        }
    }
}
