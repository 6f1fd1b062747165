package org.hearth.committee.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.meeting.Concerned;
import org.hearth.committee.meeting.Meeting;
import org.hearth.committee.meeting.MeetingReaders;
import org.hearth.committee.meeting.Meetings;
import org.hearth.committee.wording.Wording;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;

/** Keeps members' questions and their answers. */
@ApplicationScoped
public class Questions implements Concerned {
    private static final int LONGEST_ANSWER = 4000;

    private final QuestionTable table;
    private final Meetings meetings;
    private final MeetingReaders readers;
    private final FigureLines lines;
    private final Wording wording;
    private final Transactions transactions;
    private final Audit audit;

    /** For the container's proxy. */
    protected Questions() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    Questions(
            QuestionTable table,
            Meetings meetings,
            MeetingReaders readers,
            FigureLines lines,
            Wording wording,
            Transactions transactions,
            Audit audit) {
        this.table = table;
        this.meetings = meetings;
        this.readers = readers;
        this.lines = lines;
        this.wording = wording;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Those that the present person may read, the latest meeting first. */
    public List<Question> all() {
        return table.all().stream().filter(this::mayRead).toList();
    }

    /** Those of a meeting that the present person may read. */
    public List<Question> of(UUID meeting) {
        return table.of(meeting).stream().filter(this::mayRead).toList();
    }

    /** Empty also for one that the present person may not read. */
    public Optional<Question> find(UUID id) {
        return table.find(id).filter(this::mayRead);
    }

    /** @throws RuleBroken for a meeting that is cancelled, or a field that is wrong */
    public UUID ask(UUID meeting, Question.Typed typed) {
        var asked = meetings.get(meeting);
        if (asked.isCancelled()) {
            throw new RuleBroken(
                    "meeting",
                    "The meeting on %s is cancelled, so nothing was asked at it. Choose another."
                            .formatted(Dates.inFull(asked.meetsOn())));
        }
        var checked = checked(typed);
        UUID id = UUID.randomUUID();
        transactions.doInOne(() -> {
            table.insert(id, meeting, checked);
            audit.record("question.asked", id.toString(), Map.of("meeting", meeting.toString()));
        });
        return id;
    }

    /**
     * Changes the question, and answers it where there is an answer.
     *
     * @throws RuleBroken if a field is wrong, or somebody changed it after {@code seen} was read
     */
    public void change(UUID id, Question.Typed typed, Question.Answer answer, int seen) {
        var question = table.find(id).orElseThrow(() -> new RuleBroken("There is no such question."));
        var checked = checked(typed);
        var given = answered(question, typed.exempt(), answer);
        transactions.doInOne(() -> {
            Meetings.mustBeAsSeen(table.change(id, checked, given, seen));
            audit.record(given.isNone() ? "question.changed" : "question.answered", id.toString(), Map.of());
        });
    }

    /** Who owes an answer to a question of this meeting hears when it moves. */
    @Override
    public List<ToTell> by(Meeting meeting, LocalDate was) {
        return table.of(meeting.id()).stream()
                .filter(question ->
                        !question.isAnswered() && !question.ownerPost().isEmpty())
                .map(question -> new ToTell(question.ownerPost(), "owes an answer to a member's question"))
                .toList();
    }

    private boolean mayRead(Question question) {
        return readers.mayReadAll() || question.isAnswered() && !question.exempt();
    }

    private Question.Typed checked(Question.Typed typed) {
        String words = wording.needed("question", typed.question(), Wording.LONG, "Enter the question.");
        if (!typed.exempt()) {
            wording.open("question", words);
        }
        return new Question.Typed(
                wording.needed(
                        "askedBy",
                        typed.askedBy(),
                        Wording.LINE,
                        "Enter who asked, by role: Chair, Member, Co-opted member."),
                words,
                wording.free("ownerPost", typed.ownerPost(), Wording.LINE),
                typed.dueOn(),
                typed.exempt());
    }

    private Question.Answer answered(Question question, boolean exempt, Question.Answer answer) {
        if (answer.isNone()) {
            return new Question.Answer(null, null, null, null);
        }
        String words = wording.needed("answer", answer.answer(), LONGEST_ANSWER, "Enter the answer that was given.");
        if (!exempt) {
            wording.open("answer", words);
        }
        LocalDate on = answer.answeredOn();
        if (on == null) {
            throw new RuleBroken("answeredOn", "Enter the day on which it was answered.");
        }
        if (on.isAfter(meetings.today()) || on.isBefore(question.meetingOn())) {
            throw new RuleBroken(
                    "answeredOn",
                    "An answer on %s is not possible for a question of the meeting on %s. Enter a day from then to today."
                            .formatted(Dates.inFull(on), Dates.inFull(question.meetingOn())));
        }
        return new Question.Answer(words, on, answer.figure(), line(answer));
    }

    private String line(Question.Answer answer) {
        String line = answer.figureLine() == null ? "" : answer.figureLine().strip();
        if (answer.figure() == null) {
            if (!line.isEmpty()) {
                throw new RuleBroken(
                        "figure", "Say whether the figure that was said was right or wrong, or leave out its line.");
            }
            return null;
        }
        if (!lines.has(line)) {
            throw new RuleBroken(
                    "figureLine",
                    line.isEmpty()
                            ? "Enter the line of figures that tells, such as CIC-01 or PLA-03.in-house. The scorecard has them."
                            : "There is no line of that name. Enter one of the scorecard's, such as CIC-01 or PLA-03.in-house.");
        }
        return line;
    }
}
