package org.hearth.core.care;

import static org.hearth.core.api.care.EpisodeField.CHANGE_REASON;
import static org.hearth.core.api.care.EpisodeField.END_REASON;
import static org.hearth.core.api.care.EpisodeField.HOME_POSTCODE;
import static org.hearth.core.api.care.EpisodeField.LEGAL_STATUS;
import static org.hearth.core.api.care.EpisodeField.NEED;
import static org.hearth.core.api.care.EpisodeField.PLACE;
import static org.hearth.core.api.care.EpisodeField.PLACEMENT_POSTCODE;
import static org.hearth.core.api.care.EpisodeField.PROVIDER;
import static org.hearth.core.api.care.EpisodeField.URN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearth.core.api.care.Care;
import org.hearth.core.api.care.CareEnded;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.HistoryLine;
import org.hearth.core.api.care.LegalStatusChanged;
import org.hearth.core.api.care.Mend;
import org.hearth.core.api.care.NewCare;
import org.hearth.core.api.care.NewPlacement;
import org.hearth.core.api.care.PlacementStarted;
import org.hearth.core.api.care.PlacementStarting;
import org.hearth.core.api.care.Recorded;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.places.Places;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.time.UkTime;
import org.jdbi.v3.core.Jdbi;

/**
 * Changes by hand. Whoever changes something holds the head of what is known until the transaction ends, so two people
 * who act on one child act one after the other, and the second is checked against what the first has done.
 */
@ApplicationScoped
class CareByHand implements Care {

    private Jdbi jdbi;
    private Transactions transactions;
    private Recordings recordings;
    private ChildRecords known;
    private Correcting correcting;
    private Accepting accepting;
    private Histories histories;
    private HandMade handMade;
    private Audit audit;
    private CurrentPerson person;
    private Clock clock;
    private Consumer<Object> tell;

    CareByHand() {}

    @Inject
    CareByHand(
            Jdbi jdbi,
            Transactions transactions,
            Recordings recordings,
            Places places,
            Audit audit,
            CurrentPerson person,
            Clock clock,
            Event<Object> facts) {
        this(jdbi, transactions, recordings, places, audit, person, clock, facts::fire);
    }

    CareByHand(
            Jdbi jdbi,
            Transactions transactions,
            Recordings recordings,
            Places places,
            Audit audit,
            CurrentPerson person,
            Clock clock,
            Consumer<Object> tell) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.recordings = recordings;
        this.known = new ChildRecords(jdbi);
        this.correcting = new Correcting(jdbi, recordings, known, places, audit, person, tell);
        this.accepting = new Accepting(jdbi, recordings, known, places, audit, person, tell);
        this.histories = new Histories(jdbi);
        this.handMade = new HandMade(places, person);
        this.audit = audit;
        this.person = person;
        this.clock = clock;
        this.tell = tell;
    }

    @Override
    public void hold() {
        transactions.doInOne(recordings::hold);
    }

    @Override
    public Episode start(NewCare asked) {
        return transactions.inOne(() -> {
            recordings.hold();
            long turn = recordings.head().turn();
            if (asked.reference() == null || !asked.reference().matches("[A-Za-z0-9]{1,10}")) {
                throw new RuleBroken(
                        "reference",
                        "The council's number for the child is one to ten letters and digits. Enter it so.");
            }
            Optional<UUID> someone = known.byReference(asked.reference(), turn);
            UUID child = someone.orElseGet(Ids::next);
            Optional<PersonRow> who = known.person(child, turn);
            LocalDate born = who.map(PersonRow::born).orElse(asked.born());
            if (born == null) {
                throw new RuleBroken("born", "No birth date is given for a child who is new here. Enter it.");
            }
            Checks.day("on", asked.on(), born, today());
            Checks.beforeEighteen("on", asked.on(), born);
            var facts = new EpisodeFacts(
                    asked.on(),
                    null,
                    null,
                    "S",
                    Checks.required(LEGAL_STATUS, Checks.code(LEGAL_STATUS, asked.legalStatus(), asked.on())),
                    Checks.required(NEED, Checks.code(NEED, asked.need(), asked.on())),
                    Checks.required(PLACE, Checks.code(PLACE, asked.place(), asked.on())),
                    Checks.code(PROVIDER, asked.provider(), asked.on()),
                    null,
                    null,
                    Checks.text(HOME_POSTCODE, asked.homePostcode()),
                    Checks.text(PLACEMENT_POSTCODE, asked.placementPostcode()),
                    Checks.text(URN, asked.urn()),
                    asked.home());
            List<EpisodeRow> rows = known.episodes(child, turn);
            for (EpisodeRow row : rows) {
                if (row.facts().equals(facts)) {
                    return row.episode();
                }
                if (row.facts().endedOn() == null) {
                    throw new RuleBroken(
                            "on",
                            "The child is in care since %s already. Record a move, or end that care first."
                                    .formatted(Days.inWords(row.facts().startedOn())));
                }
                if (asked.on().isBefore(row.facts().endedOn())) {
                    throw new RuleBroken(
                            "on",
                            "The child was in care until %s. Enter that day or later, or correct the earlier record."
                                    .formatted(Days.inWords(row.facts().endedOn())));
                }
            }
            var changes = new Changes();
            if (someone.isEmpty()) {
                changes.children.add(new Changes.NewChild(child, asked.reference()));
            }
            if (who.isEmpty()) {
                changes.persons.add(PersonRow.entered(child, born, asked.sex(), asked.ethnicity(), handMade.source()));
            }
            EpisodeRow begins = handMade.begun(child, facts, rows);
            return begin(begins, changes, "care.started");
        });
    }

    @Override
    public Episode place(NewPlacement asked) {
        return transactions.inOne(() -> {
            recordings.hold();
            long turn = recordings.head().turn();
            List<EpisodeRow> rows = known.episodes(asked.child(), turn);
            EpisodeRow open = open(rows);
            EpisodeFacts now = open.facts();
            String legalStatus = Checks.code(LEGAL_STATUS, asked.legalStatus(), asked.on());
            var facts = new EpisodeFacts(
                    asked.on(),
                    null,
                    null,
                    asked.startReason(),
                    legalStatus == null ? now.legalStatus() : legalStatus,
                    now.need(),
                    Checks.required(PLACE, Checks.code(PLACE, asked.place(), asked.on())),
                    Checks.code(PROVIDER, asked.provider(), asked.on()),
                    null,
                    null,
                    now.homePostcode(),
                    Checks.text(PLACEMENT_POSTCODE, asked.placementPostcode()),
                    Checks.text(URN, asked.urn()),
                    asked.home());
            if (now.equals(facts)) {
                return open.episode();
            }
            goesOn(asked.child(), open, asked.on(), turn);
            var changes = new Changes();
            EpisodeRow ended =
                    handMade.ended(open, asked.on(), "X1", Checks.code(CHANGE_REASON, asked.because(), asked.on()));
            replace(open, ended, changes);
            var before = Homes.with(rows, open, ended);
            return begin(handMade.begun(asked.child(), facts, before), changes, "child.placed");
        });
    }

    private Episode begin(EpisodeRow begins, Changes changes, String what) {
        var starting = new PlacementStarting(begins.episode());
        tell.accept(starting);
        if (!starting.refusals().isEmpty()) {
            throw new RuleBroken("home", String.join(" ", starting.refusals()));
        }
        changes.episodes.add(begins);
        record(changes, null);
        audit.record(
                what,
                reference(begins.child()),
                Map.of(
                        "episode", begins.record().toString(),
                        "on", begins.facts().startedOn().toString(),
                        "place", begins.facts().place()));
        tell.accept(new PlacementStarted(begins.episode()));
        return begins.episode();
    }

    @Override
    public Episode changeLegalStatus(UUID child, String legalStatus, LocalDate on) {
        return transactions.inOne(() -> {
            recordings.hold();
            long turn = recordings.head().turn();
            List<EpisodeRow> rows = known.episodes(child, turn);
            EpisodeRow open = open(rows);
            String code = Checks.required(LEGAL_STATUS, Checks.code(LEGAL_STATUS, legalStatus, on));
            if (code.equals(open.facts().legalStatus())) {
                return open.episode();
            }
            goesOn(child, open, on, turn);
            var now = new EnumMap<EpisodeField, String>(EpisodeField.class);
            now.put(EpisodeField.STARTED_ON, on.toString());
            now.put(EpisodeField.START_REASON, "L");
            now.put(LEGAL_STATUS, code);
            EpisodeFacts facts = open.facts().with(now).heldTo(null);
            var changes = new Changes();
            EpisodeRow ended = handMade.ended(open, on, "X1", null);
            replace(open, ended, changes);
            EpisodeRow begins = handMade.begun(child, facts, Homes.with(rows, open, ended));
            changes.episodes.add(begins);
            record(changes, null);
            audit.record(
                    "child.legal-status-changed",
                    reference(child),
                    Map.of("episode", begins.record().toString(), "on", on.toString(), "to", code));
            tell.accept(new LegalStatusChanged(open.episode(), begins.episode()));
            return begins.episode();
        });
    }

    @Override
    public Episode end(UUID child, LocalDate on, String reason) {
        return transactions.inOne(() -> {
            recordings.hold();
            long turn = recordings.head().turn();
            String code = Checks.required(END_REASON, Checks.code(END_REASON, reason, on));
            if (!Codes.standard().endReasons().of(code).isEndOfCare()) {
                throw new RuleBroken(
                        "endReason", "%s does not end care. Choose the reason why care ended.".formatted(code));
            }
            List<EpisodeRow> rows = known.episodes(child, turn);
            EpisodeRow last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            if (last != null
                    && Objects.equals(last.facts().endedOn(), on)
                    && code.equals(last.facts().endReason())) {
                return last.episode();
            }
            EpisodeRow open = open(rows);
            LocalDate born = born(child, turn);
            Checks.day("on", on, born, today());
            Checks.notAfterEighteen("on", on, born);
            notBeforeItBegan(open, on);
            EpisodeRow ended = handMade.ended(open, on, code, null);
            var changes = new Changes();
            replace(open, ended, changes);
            record(changes, null);
            audit.record(
                    "care.ended",
                    reference(child),
                    Map.of("episode", open.record().toString(), "on", on.toString(), "reason", code));
            tell.accept(new CareEnded(ended.episode()));
            return ended.episode();
        });
    }

    @Override
    public Recorded correct(UUID episode, long version, Map<EpisodeField, String> fields, String why) {
        return transactions.inOne(() -> correcting.correct(episode, version, fields, why, today()));
    }

    @Override
    public List<Recorded> accept(List<Mend> mends, String why) {
        return transactions.inOne(() -> accepting.accept(mends, why, today()));
    }

    @Override
    public ChildHistory supposing(ChildHistory child, List<Mend> mends) {
        return transactions.inOne(() -> accepting.supposing(child, mends, today()));
    }

    @Override
    public Optional<Recorded> episode(UUID episode) {
        return transactions.inOneAnew(
                () -> known.episode(episode, recordings.head().turn())
                        .map(row -> Correcting.recorded(
                                row, recordings.find(row.recordedFrom()).orElseThrow())));
    }

    @Override
    public List<Recorded> episodes(UUID child) {
        return transactions.inOne(() -> {
            List<EpisodeRow> rows = known.episodes(child, recordings.head().turn());
            var made =
                    recordings.all(rows.stream().map(EpisodeRow::recordedFrom).toList());
            return rows.stream()
                    .map(row -> Correcting.recorded(row, made.get(row.recordedFrom())))
                    .toList();
        });
    }

    @Override
    public Map<UUID, List<Recorded>> episodes(Set<UUID> children) {
        return transactions.inOne(() -> {
            Map<UUID, List<EpisodeRow>> rows =
                    known.episodes(children, recordings.head().turn());
            var made = recordings.all(rows.values().stream()
                    .flatMap(List::stream)
                    .map(EpisodeRow::recordedFrom)
                    .toList());
            Map<UUID, List<Recorded>> episodes = new HashMap<>();
            rows.forEach((child, of) -> episodes.put(
                    child,
                    of.stream()
                            .map(row -> Correcting.recorded(row, made.get(row.recordedFrom())))
                            .toList()));
            return episodes;
        });
    }

    @Override
    public Optional<UUID> byReference(String reference) {
        return transactions.inOne(
                () -> known.byReference(reference, recordings.head().turn()));
    }

    @Override
    public List<HistoryLine> history(UUID child) {
        return transactions.inOneAnew(() -> histories.of(child));
    }

    private EpisodeRow open(List<EpisodeRow> rows) {
        EpisodeRow open = null;
        for (EpisodeRow row : rows) {
            if (row.facts().endedOn() == null && !row.episode().isShortBreak()) {
                open = row;
            }
        }
        if (open == null) {
            throw new RuleBroken(
                    "child", "The child is not in care as far as is known. Record that care begins first.");
        }
        return open;
    }

    private void goesOn(UUID child, EpisodeRow open, LocalDate on, long turn) {
        LocalDate born = born(child, turn);
        Checks.day("on", on, born, today());
        Checks.beforeEighteen("on", on, born);
        notBeforeItBegan(open, on);
    }

    private static void notBeforeItBegan(EpisodeRow open, LocalDate on) {
        if (on.isBefore(open.facts().startedOn())) {
            throw new RuleBroken(
                    "on",
                    "The present episode began on %s, after %s. Enter %1$s or later, or correct the record."
                            .formatted(Days.inWords(open.facts().startedOn()), Days.inWords(on)));
        }
    }

    private LocalDate born(UUID child, long turn) {
        return known.person(child, turn).map(PersonRow::born).orElse(null);
    }

    private LocalDate today() {
        return UkTime.today(clock);
    }

    private String reference(UUID child) {
        return known.reference(child, recordings.head().turn());
    }

    private static void replace(EpisodeRow was, EpisodeRow is, Changes changes) {
        changes.close(was.id(), was.child());
        changes.episodes.add(is);
    }

    private void record(Changes changes, String why) {
        Recordings.Recording recording = recordings.begin(person.get().name(), why);
        new Writer(jdbi, recording.id()).write(changes);
    }
}
