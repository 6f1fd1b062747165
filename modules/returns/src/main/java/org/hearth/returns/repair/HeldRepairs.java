package org.hearth.returns.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.core.api.care.Care;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Details;
import org.hearth.core.api.care.DetailsChanged;
import org.hearth.core.api.care.RecordChanged;
import org.hearth.core.api.people.Visibility;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Duplicates;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.returns.api.AskedQuestion;
import org.hearth.returns.api.AskedQuestion.Answer;
import org.hearth.returns.api.AskedQuestion.State;
import org.hearth.returns.api.CaseChanged;
import org.hearth.returns.api.Part;
import org.hearth.returns.api.Question;
import org.hearth.returns.api.RepairCase;
import org.hearth.returns.api.Repairs;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Questions over their table, and answers through the door of corrections. */
@ApplicationScoped
class HeldRepairs implements Repairs {
    static final String RESOURCE = "corrections";
    private static final int LONGEST_DONE = 4000;

    private static final String MEANWHILE =
            "Somebody else has answered this question meanwhile. Look at what they answered before you do.";

    private Jdbi jdbi;
    private Transactions transactions;
    private AskedRows rows;
    private Cases cases;
    private SettledByRecord settledByRecord;
    private CareBooks books;
    private Care care;
    private Details details;
    private Visibility visibility;
    private Audit audit;
    private CurrentPerson person;
    private Clock clock;

    HeldRepairs() {}

    @Inject
    HeldRepairs(
            Jdbi jdbi,
            Transactions transactions,
            Cases cases,
            SettledByRecord settledByRecord,
            CareBooks books,
            Care care,
            Details details,
            Visibility visibility,
            Audit audit,
            CurrentPerson person,
            Clock clock) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.rows = new AskedRows(jdbi);
        this.cases = cases;
        this.settledByRecord = settledByRecord;
        this.books = books;
        this.care = care;
        this.details = details;
        this.visibility = visibility;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    @Override
    public Part<AskedQuestion> list(Filter wanted, int page, int size) {
        Set<String> mine = mine();
        Set<UUID> settled = settled();
        Part<AskedQuestion> found = rows.page(rows.light(wanted, mine::contains, settled), page, size);
        return new Part<>(found.items().stream().map(one -> with(one, settled)).toList(), found.total());
    }

    @Override
    public Map<UUID, List<Way>> ways(List<AskedQuestion> questions) {
        var view = visibility.of(RESOURCE);
        Map<String, ChildHistory> children = books.book().children().stream()
                .filter(view::reveals)
                .collect(Collectors.toMap(ChildHistory::reference, child -> child, (one, other) -> one));
        var open = questions.stream()
                .filter(one -> one.answer() == null && one.question().id() != null)
                .filter(one -> children.containsKey(one.question().child()))
                .toList();
        Map<UUID, List<Way>> ways = new HashMap<>();
        cases.of(open, children)
                .forEach(made -> ways.put(made.asked().question().id(), made.ways()));
        return ways;
    }

    @Override
    public Map<Question.Kind, Integer> byKind(State state) {
        Set<String> mine = mine();
        Map<Question.Kind, Integer> counts = new TreeMap<>();
        rows.light(new Filter(null, state, null), mine::contains, settled())
                .forEach(one -> counts.merge(one.kind(), 1, Integer::sum));
        return counts;
    }

    @Override
    public Optional<AskedQuestion> find(UUID question) {
        return asked(question).filter(asked -> child(asked).isPresent());
    }

    @Override
    public List<AskedQuestion> openAbout(String child) {
        Set<UUID> settled = settled();
        return rows.openAbout(child).stream()
                .filter(one -> !settled.contains(one.question().id()))
                .toList();
    }

    private Set<UUID> settled() {
        return settledByRecord.among(rows::openAbout);
    }

    private Optional<AskedQuestion> asked(UUID question) {
        return rows.find(question).map(one -> one.answer() == null ? with(one, settled()) : one);
    }

    private static AskedQuestion with(AskedQuestion one, Set<UUID> settled) {
        return new AskedQuestion(
                one.question(), one.answer(), settled.contains(one.question().id()));
    }

    @Override
    public Optional<RepairCase> look(UUID question, Given given) {
        return found(question)
                .map(found -> cases.of(found.asked(), found.child(), given).shown());
    }

    @Override
    public List<Answer> answers(UUID question) {
        return jdbi.withHandle(handle -> Answers.all(handle, question));
    }

    @Override
    public Optional<AskedQuestion> answer(UUID question, String choice, String stamp, Given given, String why) {
        Optional<Found> found = found(question);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String reason = checked(why);
        try {
            transactions.doInOne(() -> write(found.get(), choice, stamp, given, reason));
        } catch (UnableToExecuteStatementException e) {
            if (Duplicates.caused(e)) {
                throw new RuleBroken("choice", MEANWHILE);
            }
            throw e;
        }
        return find(question);
    }

    private void write(Found found, String choice, String stamp, Given given, String reason) {
        UUID question = found.asked().question().id();
        Optional<Answer> before = jdbi.withHandle(handle -> Answers.inForce(handle, question));
        if (before.isPresent()) {
            if (before.get().choice().equals(choice)
                    && before.get().why().equals(reason)
                    && before.get().by().equals(person.get().name())) {
                return;
            }
            throw new RuleBroken("choice", MEANWHILE);
        }
        String done = LEAVE.equals(choice)
                ? null
                : accept(cases.of(found.asked(), found.child(), given), choice, stamp, reason);
        var answer =
                new Answer(UUID.randomUUID(), choice, done, reason, person.get().name(), now(), null, null);
        jdbi.useHandle(handle -> Answers.give(handle, question, answer));
        audit.record(
                LEAVE.equals(choice) ? "question.left" : "question.repaired",
                question.toString(),
                Map.of("kind", found.asked().question().kind().key(), "choice", choice));
    }

    /** @return what is put right by it, in words */
    private String accept(Case made, String choice, String stamp, String reason) {
        Case.Choice chosen = made.choices().stream()
                .filter(one -> one.offer().key().equals(choice))
                .findFirst()
                .orElseThrow(() -> refused(made, choice, stamp));
        if (!made.stamp().equals(stamp)) {
            throw new CaseChanged();
        }
        chosen.refuseWhatIsMissing(made.subject());
        try {
            if (chosen.offer().details().isEmpty()) {
                care.accept(chosen.offer().mends(made.subject()), reason);
            } else {
                details.accept(
                        made.subject().child().id(),
                        made.subject().details().version(),
                        chosen.offer().details(),
                        reason);
            }
        } catch (RecordChanged | DetailsChanged late) {
            throw new CaseChanged();
        }
        String done = chosen.shown(made.subject()).corrections().stream()
                .map(one -> "%s, %s: was %s, is %s".formatted(one.about(), one.field(), one.from(), one.to()))
                .collect(Collectors.joining("; ", "", "."));
        return done.length() > LONGEST_DONE ? done.substring(0, LONGEST_DONE) : done;
    }

    private static RuleBroken refused(Case made, String choice, String stamp) {
        if (choice == null || choice.isBlank()) {
            return new RuleBroken("choice", "Nothing is chosen. Choose what is right, or leave the record as it is.");
        }
        return made.stamp().equals(stamp)
                ? new RuleBroken("choice", "There is no such proposal. Choose one of those that are shown.")
                : new CaseChanged();
    }

    @Override
    public boolean askAgain(UUID question) {
        Optional<AskedQuestion> found = find(question);
        found.filter(asked -> asked.answer() != null)
                .ifPresent(asked -> transactions.doInOne(() -> jdbi.useHandle(handle -> {
                    if (Answers.end(handle, asked.answer().id(), person.get().name(), now())) {
                        audit.record(
                                "question.asked-again",
                                question.toString(),
                                Map.of("kind", asked.question().kind().key()));
                    }
                })));
        return found.isPresent();
    }

    /** A question with the child it is about. */
    private record Found(AskedQuestion asked, ChildHistory child) {}

    private Optional<Found> found(UUID question) {
        return asked(question).flatMap(asked -> child(asked).map(child -> new Found(asked, child)));
    }

    private Optional<ChildHistory> child(AskedQuestion asked) {
        var view = visibility.of(RESOURCE);
        return books.book().children().stream()
                .filter(child -> child.reference().equals(asked.question().child()))
                .filter(view::reveals)
                .findFirst();
    }

    private Set<String> mine() {
        var view = visibility.of(RESOURCE);
        return books.book().children().stream()
                .filter(view::reveals)
                .map(ChildHistory::reference)
                .collect(Collectors.toSet());
    }

    private static String checked(String why) {
        String said = why == null
                ? ""
                : why.replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\\n]]", "").strip();
        if (said.isEmpty()) {
            throw new RuleBroken("why", "No reason is given. Enter how you know, for whoever asks later.");
        }
        if (said.length() > LONGEST_WHY) {
            throw new RuleBroken(
                    "why",
                    "The reason has %,d letters; %,d are kept. Shorten it.".formatted(said.length(), LONGEST_WHY));
        }
        return said;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
