package org.hearth.core.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearth.core.api.care.Details;
import org.hearth.core.api.care.DetailsChanged;
import org.hearth.core.api.care.DetailsCorrected;
import org.hearth.core.api.care.Identifier;
import org.hearth.core.api.care.PersonField;
import org.hearth.core.api.care.Source;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.CurrentPerson;
import org.jdbi.v3.core.Jdbi;

/** Puts right who a child is. A correction is a recording like any other; what was known before stays readable. */
@ApplicationScoped
class DetailsByHand implements Details {
    private static final ZoneId UK = ZoneId.of("Europe/London");

    private Jdbi jdbi;
    private Transactions transactions;
    private Recordings recordings;
    private ChildRecords known;
    private DetailHistories histories;
    private Audit audit;
    private CurrentPerson person;
    private Clock clock;
    private Consumer<Object> tell;

    DetailsByHand() {}

    @Inject
    DetailsByHand(
            Jdbi jdbi,
            Transactions transactions,
            Recordings recordings,
            Audit audit,
            CurrentPerson person,
            Clock clock,
            Event<Object> facts) {
        this(jdbi, transactions, recordings, audit, person, clock, facts::fire);
    }

    DetailsByHand(
            Jdbi jdbi,
            Transactions transactions,
            Recordings recordings,
            Audit audit,
            CurrentPerson person,
            Clock clock,
            Consumer<Object> tell) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.recordings = recordings;
        this.known = new ChildRecords(jdbi);
        this.histories = new DetailHistories(jdbi);
        this.audit = audit;
        this.person = person;
        this.clock = clock;
        this.tell = tell;
    }

    @Override
    public Known of(UUID child) {
        return transactions.inOne(() -> now(child, recordings.head().turn()));
    }

    @Override
    public List<Identifier> pupilNumbers(UUID child) {
        return transactions.inOne(
                () -> known.pupilNumbers(child, recordings.head().turn()).stream()
                        .map(IdentifierRow::identifier)
                        .sorted(Comparator.comparing(
                                        Identifier::usedTo, Comparator.nullsFirst(Comparator.<LocalDate>reverseOrder()))
                                .thenComparing(Identifier::number))
                        .toList());
    }

    @Override
    public List<Line> history(UUID child) {
        return transactions.inOne(() -> histories.of(child));
    }

    @Override
    public Known correct(UUID child, long version, Map<PersonField, String> fields, String why) {
        return transactions.inOne(() -> {
            recordings.hold();
            long turn = recordings.head().turn();
            Known now = now(child, turn);
            LocalDate today = LocalDate.ofInstant(clock.instant(), UK);
            Map<PersonField, String> changed = changed(now, fields, today);
            if (changed.isEmpty()) {
                return Checks.repeated(now, now.version(), version);
            }
            if (now.version() != version) {
                throw new DetailsChanged(now);
            }
            String reason = Checks.why(why);
            PersonRow was = known.person(child, turn).orElse(null);
            PersonRow is = told(child, was, changed);
            if (changed.containsKey(PersonField.BORN) && is.born() != null) {
                DetailChecks.fits(is.born(), known.episodes(child, turn));
            }
            DetailChecks.motherFits(is);
            var changes = new Changes();
            if (was != null) {
                changes.close(was.id(), child);
            }
            changes.persons.add(is);
            if (changed.containsKey(PersonField.PUPIL_NUMBER)) {
                PupilNumbers.corrected(child, known.pupilNumbers(child, turn), is.pupilNumber(), null, changes);
            }
            askAnew(child, changed, turn, changes);
            Recordings.Recording recording = recordings.begin(person.get().name(), reason);
            new Writer(jdbi, recording.id()).write(changes);
            audit.record(
                    "details.corrected",
                    known.reference(child, turn),
                    Map.of(
                            "fields",
                            changed.keySet().stream().map(PersonField::key).collect(Collectors.joining(","))));
            tell.accept(new DetailsCorrected(child, List.copyOf(changed.keySet())));
            return now(child, recordings.head().turn());
        });
    }

    private Known now(UUID child, long turn) {
        return known.person(child, turn)
                .map(row -> {
                    Recordings.Recording since =
                            recordings.find(row.recordedFrom()).orElseThrow();
                    return new Known(
                            child,
                            row.recordedFrom(),
                            since.madeAt(),
                            since.by(),
                            since.why(),
                            row.texts(),
                            row.byPerson());
                })
                .orElseGet(() -> new Known(child, 0, null, null, null, Map.of(), Set.of()));
    }

    /** What stands there may be as an old return sent it; only what differs must be well formed. */
    private static Map<PersonField, String> changed(Known now, Map<PersonField, String> fields, LocalDate today) {
        var changed = new EnumMap<PersonField, String>(PersonField.class);
        fields.forEach((field, given) -> {
            String asGiven = given == null || given.isBlank() ? null : given.strip();
            if (!Objects.equals(asGiven, now.text(field))) {
                String text = DetailChecks.text(field, given, today);
                if (!Objects.equals(text, now.text(field))) {
                    changed.put(field, text);
                }
            }
        });
        return changed;
    }

    private PersonRow told(UUID child, PersonRow was, Map<PersonField, String> changed) {
        var byPerson = EnumSet.copyOf(changed.keySet());
        Source me = new Source("person", person.get().name());
        if (was == null) {
            return PersonRow.of(child, changed, null, me, byPerson);
        }
        byPerson.addAll(was.byPerson());
        return was.with(changed, null, me, byPerson);
    }

    /** An open question about a corrected detail goes away where the person has come round, else it is asked anew. */
    private void askAnew(UUID child, Map<PersonField, String> changed, long turn, Changes changes) {
        for (DifferenceRow asked : known.differences(child, turn)) {
            PersonField field = PersonField.of(asked.field()).orElse(null);
            if (asked.isOpen() && asked.record().equals(child) && field != null && changed.containsKey(field)) {
                changes.close(asked.id(), child);
                if (!Objects.equals(asked.theirs(), changed.get(field))) {
                    changes.differences.add(asked.withOurs(changed.get(field)));
                }
            }
        }
    }
}
