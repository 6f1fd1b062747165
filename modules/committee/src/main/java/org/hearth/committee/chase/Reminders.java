package org.hearth.committee.chase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.committee.meeting.Meetings;
import org.hearth.committee.paper.CommentaryView;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Duplicates;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.CurrentPerson;

/** Keeps who was reminded of what they still have to write, when and by whom. Hearth itself sends nothing. */
@ApplicationScoped
public class Reminders {
    private final RemindedTable table;
    private final ChaseList chase;
    private final Transactions transactions;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;

    /** For the container's proxy. */
    protected Reminders() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Reminders(
            RemindedTable table,
            ChaseList chase,
            Transactions transactions,
            Audit audit,
            CurrentPerson person,
            Clock clock) {
        this.table = table;
        this.chase = chase;
        this.transactions = transactions;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /** The first first. */
    public List<Reminded> of(UUID paper) {
        return table.of(paper);
    }

    /**
     * Writes down that the reminder to a post was sent.
     *
     * @param who the sign-in name; empty or {@code null} where only the post is known
     * @throws RuleBroken if nobody of that post has anything to write any more, or somebody wrote one down in the same moment
     */
    public void sent(CommentaryView view, String post, String who) {
        String name = who == null ? "" : who;
        var reminder = chase.reminders(view).stream()
                .filter(one -> one.owner().equals(post) && one.who().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "post",
                        "There is no reminder to \"%s\": nothing is left for them to write, or somebody else writes it now. Read the list again."
                                .formatted(post == null ? "" : post)));
        UUID paper = view.paper().id();
        var reminded = new Reminded(
                paper,
                table.of(paper).size() + 1,
                reminder.owner(),
                reminder.who(),
                reminder.late(),
                person.get().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        try {
            transactions.doInOne(() -> {
                table.insert(reminded);
                audit.record(
                        "section.reminded",
                        paper.toString(),
                        Map.of("post", reminded.post(), "person", reminded.who()));
            });
        } catch (RuntimeException failed) {
            Meetings.mustBeAsSeen(!Duplicates.caused(failed));
            throw failed;
        }
    }
}
