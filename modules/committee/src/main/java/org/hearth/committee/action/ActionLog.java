package org.hearth.committee.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.meeting.Meeting;
import org.hearth.committee.meeting.MeetingReaders;
import org.hearth.committee.meeting.Meetings;
import org.hearth.committee.wording.Wording;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;

/** Keeps the actions of committees and tells the log as it stands at a meeting. */
@ApplicationScoped
public class ActionLog {
    private static final int MINUTE = 20;

    private final ActionTable table;
    private final Meetings meetings;
    private final MeetingReaders readers;
    private final Wording wording;
    private final Transactions transactions;
    private final Audit audit;

    /** For the container's proxy. */
    protected ActionLog() {
        this(null, null, null, null, null, null);
    }

    @Inject
    ActionLog(
            ActionTable table,
            Meetings meetings,
            MeetingReaders readers,
            Wording wording,
            Transactions transactions,
            Audit audit) {
        this.table = table;
        this.meetings = meetings;
        this.readers = readers;
        this.wording = wording;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** What of the log is asked for. */
    public enum Wanted {
        ALL("All"),
        OPEN("Open, overdue included"),
        OVERDUE("Overdue"),
        CLOSED("Done or dropped");

        private final String words;

        Wanted(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** @throws RuleBroken for another */
        public static Wanted of(String typed) {
            if (typed == null || typed.isBlank()) {
                return ALL;
            }
            try {
                return valueOf(typed.strip().toUpperCase(Locale.UK));
            } catch (IllegalArgumentException other) {
                throw new RuleBroken("status", "There is no such status. Choose all, open, overdue or closed.");
            }
        }

        boolean takes(Action action, LocalDate today) {
            return switch (this) {
                case ALL -> true;
                case OPEN -> action.isOpen();
                case OVERDUE -> action.isOverdue(today);
                case CLOSED -> !action.isOpen();
            };
        }
    }

    /** Those that the present person may read, by committee and number. */
    public List<Action> list(Wanted wanted, String committee) {
        var today = meetings.today();
        return table.all().stream()
                .filter(this::mayRead)
                .filter(action -> committee == null || action.committee().equals(committee))
                .filter(action -> wanted.takes(action, today))
                .toList();
    }

    /** Empty also for one that the present person may not read. */
    public Optional<Action> find(UUID id) {
        return table.find(id).filter(this::mayRead);
    }

    /** What this meeting asked for, by number; those that the present person may read. */
    public List<Action> agreedAt(Meeting meeting) {
        return table.of(meeting.committee()).stream()
                .filter(action -> action.meeting().equals(meeting.id()))
                .filter(this::mayRead)
                .toList();
    }

    /**
     * {@link #whole} without what the present person may not read, overdue as today before the meeting: what will be late
     * unless somebody does it is not late yet.
     */
    public List<ActionEntry> asAt(Meeting meeting) {
        var today = meetings.today();
        var day = meeting.meetsOn();
        return whole(meeting.committee(), day, today.isBefore(day) ? today : day).stream()
                .filter(entry -> !entry.exempt() || readers.mayReadAll())
                .toList();
    }

    /**
     * The log that the meeting of a committee on a day has before it, as on that day: what earlier meetings of its committee asked for and nobody had closed before
     * it, in order. What is closed at this meeting stands with its outcome; what was closed later stands as open as it
     * was then. What was to be closed at a meeting that was cancelled nobody has been told, so it is carried on.
     */
    List<ActionEntry> whole(String committee, LocalDate day) {
        return whole(committee, day, day);
    }

    private List<ActionEntry> whole(String committee, LocalDate day, LocalDate on) {
        return table.of(committee).stream()
                .filter(action -> action.agreedOn().isBefore(day))
                .filter(action -> action.isOpen()
                        || action.closedOn() == null
                        || !action.closedOn().isBefore(day))
                .map(action -> ActionEntry.of(action, day, on))
                .toList();
    }

    /** @throws RuleBroken for a meeting that is cancelled or still to come, or a field that is wrong */
    public UUID add(UUID meeting, Action.Typed typed) {
        var agreed = meetings.get(meeting);
        if (agreed.isCancelled() || agreed.meetsOn().isAfter(meetings.today())) {
            throw new RuleBroken(
                    "meeting",
                    "The meeting on %s %s, so nothing was agreed at it. Choose one that has been held."
                            .formatted(
                                    Dates.inFull(agreed.meetsOn()),
                                    agreed.isCancelled() ? "is cancelled" : "is still to come"));
        }
        var checked = checked(typed, agreed);
        UUID id = UUID.randomUUID();
        transactions.doInOne(() -> {
            int number = table.nextNumber(agreed.committee());
            table.insert(id, agreed.committee(), number, meeting, checked);
            audit.record("action.added", id.toString(), Map.of("meeting", meeting.toString(), "ref", "A" + number));
        });
        return id;
    }

    /** @throws RuleBroken if it is closed, a field is wrong, or somebody changed it after {@code seen} was read */
    public void change(UUID id, Action.Typed typed, int seen) {
        var action = get(id);
        if (!action.isOpen()) {
            throw new RuleBroken("%s is closed. Open it again before you change it.".formatted(action.ref()));
        }
        var checked = checked(typed, meetings.get(action.meeting()));
        transactions.doInOne(() -> {
            Meetings.mustBeAsSeen(table.change(id, checked, seen));
            audit.record("action.changed", id.toString(), Map.of());
        });
    }

    /**
     * Closes it as done or dropped.
     *
     * @param at the meeting that is told: not before the one that asked for it, and not cancelled
     * @throws RuleBroken without an outcome, if it is closed, or somebody changed it after {@code seen} was read
     */
    public void close(UUID id, ActionState how, String outcome, UUID at, int seen) {
        var action = get(id);
        if (!action.isOpen()) {
            throw new RuleBroken("%s is closed already. Read its outcome.".formatted(action.ref()));
        }
        if (how == null || how == ActionState.OPEN) {
            throw new RuleBroken("state", "Choose whether the action is done or dropped.");
        }
        String words = wording.needed(
                "outcome", outcome, Wording.LONG, "Enter the outcome: what members are told came of it.");
        if (!action.exempt()) {
            wording.open("outcome", words);
        }
        var told = at == null ? Optional.<Meeting>empty() : meetings.find(at);
        if (told.filter(one -> one.committee().equals(action.committee())
                        && !one.isCancelled()
                        && one.meetsOn().isAfter(action.agreedOn()))
                .isEmpty()) {
            throw new RuleBroken(
                    "closedAt",
                    "Choose the meeting at which it is closed: one of the same committee after %s."
                            .formatted(Dates.inFull(action.agreedOn())));
        }
        transactions.doInOne(() -> {
            Meetings.mustBeAsSeen(table.settle(id, how, words, at, seen));
            audit.record("action.closed", id.toString(), Map.of("state", how.name(), "meeting", at.toString()));
        });
    }

    /** Takes a closing back that was a mistake. @throws RuleBroken if it is open, or changed after {@code seen} was read */
    public void reopen(UUID id, int seen) {
        var action = get(id);
        if (action.isOpen()) {
            throw new RuleBroken("%s is open.".formatted(action.ref()));
        }
        transactions.doInOne(() -> {
            Meetings.mustBeAsSeen(table.settle(id, ActionState.OPEN, null, null, seen));
            audit.record("action.opened-again", id.toString(), Map.of());
        });
    }

    private Action get(UUID id) {
        return table.find(id).orElseThrow(() -> new RuleBroken("There is no such action."));
    }

    private boolean mayRead(Action action) {
        return !action.exempt() || readers.mayReadAll();
    }

    private Action.Typed checked(Action.Typed typed, Meeting agreed) {
        String words = wording.needed("words", typed.words(), Wording.LONG, "Enter what is to be done.");
        String owner =
                wording.needed("ownerPost", typed.ownerPost(), Wording.LINE, "Enter the post that owns the action.");
        if (typed.dueOn() == null) {
            throw new RuleBroken("dueOn", "Enter the day by which it is due.");
        }
        if (typed.dueOn().isBefore(agreed.meetsOn())) {
            throw new RuleBroken(
                    "dueOn",
                    "The due day %s is before the meeting on %s that agreed the action. Enter a later day."
                            .formatted(Dates.inFull(typed.dueOn()), Dates.inFull(agreed.meetsOn())));
        }
        if (!typed.exempt()) {
            wording.open("words", words);
        }
        return new Action.Typed(
                wording.free("minuteNo", typed.minuteNo(), MINUTE), words, owner, typed.dueOn(), typed.exempt());
    }
}
