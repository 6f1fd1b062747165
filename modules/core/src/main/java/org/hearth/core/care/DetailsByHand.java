package org.hearth.core.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Details;
import org.hearth.core.api.care.DetailsChanged;
import org.hearth.core.api.care.DetailsCorrected;
import org.hearth.core.api.care.Identifier;
import org.hearth.core.api.care.PersonField;
import org.hearth.core.api.care.Source;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.time.UkTime;
import org.jdbi.v3.core.Jdbi;

/** Puts right who a child is. A correction is a recording like any other; what was known before stays readable. */
@ApplicationScoped
class DetailsByHand implements Details {

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
        return transactions.inOneAnew(() -> now(child, recordings.head().turn()));
    }

    @Override
    public Map<UUID, Known> of(Set<UUID> children) {
        return transactions.inOne(() -> {
            Map<UUID, PersonRow> rows =
                    known.persons(children, recordings.head().turn());
            var made = recordings.all(
                    rows.values().stream().map(PersonRow::recordedFrom).toList());
            Map<UUID, Known> all = new HashMap<>();
            for (UUID child : children) {
                PersonRow row = rows.get(child);
                all.put(child, row == null ? nothing(child) : known(row, made.get(row.recordedFrom())));
            }
            return all;
        });
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
        return transactions.inOneAnew(() -> histories.of(child));
    }

    @Override
    public Known correct(UUID child, long version, Map<PersonField, String> fields, String why) {
        return tell(child, version, fields, why, false);
    }

    @Override
    public Known accept(UUID child, long version, Map<PersonField, String> fields, String why) {
        return tell(child, version, fields, why, true);
    }

    @Override
    public ChildHistory supposing(ChildHistory child, Map<PersonField, String> fields) {
        return transactions.inOne(() -> {
            long turn = recordings.head().turn();
            PersonRow is = checked(child.id(), changed(now(child.id(), turn), fields, today()), turn, true);
            return child.with(is.born(), is.sex(), is.ethnicity());
        });
    }

    private Known tell(UUID child, long version, Map<PersonField, String> fields, String why, boolean proposed) {
        return transactions.inOne(() -> {
            recordings.hold();
            long turn = recordings.head().turn();
            Known now = now(child, turn);
            Map<PersonField, String> changed = changed(now, fields, today());
            if (changed.isEmpty()) {
                return Checks.repeated(now, now.version(), version);
            }
            if (now.version() != version) {
                throw new DetailsChanged(now);
            }
            String reason = Checks.why(why);
            PersonRow was = known.person(child, turn).orElse(null);
            PersonRow is = checked(child, changed, turn, proposed);
            var changes = new Changes();
            if (was != null) {
                changes.close(was.id(), child);
            }
            changes.persons.add(is);
            if (changed.containsKey(PersonField.PUPIL_NUMBER)) {
                PupilNumbers.corrected(child, known.pupilNumbers(child, turn), is.pupilNumber(), null, changes);
            }
            askAnew(child, was, changed, turn, proposed, changes);
            Recordings.Recording recording = recordings.begin(
                    proposed ? Recordings.PROPOSAL : Recordings.PERSON,
                    person.get().name(),
                    reason);
            new Writer(jdbi, recording.id()).write(changes);
            var details = new TreeMap<String, String>();
            details.put(
                    "fields", changed.keySet().stream().map(PersonField::key).collect(Collectors.joining(",")));
            if (proposed) {
                details.put("proposal", "accepted");
            }
            audit.record("details.corrected", known.reference(child, turn), details);
            tell.accept(new DetailsCorrected(child, List.copyOf(changed.keySet())));
            return now(child, recordings.head().turn());
        });
    }

    /** As it would be told; refused where it cannot be. */
    private PersonRow checked(UUID child, Map<PersonField, String> changed, long turn, boolean proposed) {
        PersonRow was = known.person(child, turn).orElse(null);
        PersonRow is = changed.isEmpty() && was != null ? was : told(child, was, changed, proposed);
        if (changed.containsKey(PersonField.BORN) && is.born() != null) {
            DetailChecks.fits(is.born(), known.episodes(child, turn));
        }
        DetailChecks.motherFits(is);
        return is;
    }

    private LocalDate today() {
        return UkTime.today(clock);
    }

    private Known now(UUID child, long turn) {
        return known.person(child, turn)
                .map(row -> known(row, recordings.find(row.recordedFrom()).orElseThrow()))
                .orElseGet(() -> nothing(child));
    }

    private static Known known(PersonRow row, Recordings.Recording since) {
        return new Known(
                row.child(), row.recordedFrom(), since.madeAt(), since.by(), since.why(), row.texts(), row.byPerson());
    }

    private static Known nothing(UUID child) {
        return new Known(child, 0, null, null, null, Map.of(), Set.of());
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

    private PersonRow told(UUID child, PersonRow was, Map<PersonField, String> changed, boolean proposed) {
        var byPerson = EnumSet.noneOf(PersonField.class);
        byPerson.addAll(changed.keySet());
        String name = person.get().name();
        Source me = proposed ? Source.ofAcceptedProposal(name) : Source.ofPerson(name);
        if (was == null) {
            return PersonRow.of(child, changed, null, me, byPerson);
        }
        byPerson.addAll(was.byPerson());
        return was.with(changed, null, me, byPerson);
    }

    /**
     * An open question about a corrected detail goes away where the person has come round, else it is asked anew; who
     * accepted a proposal has seen what the source says and has answered it.
     */
    private void askAnew(
            UUID child, PersonRow was, Map<PersonField, String> changed, long turn, boolean proposed, Changes changes) {
        var answered = new EnumMap<PersonField, DifferenceRow>(PersonField.class);
        if (proposed && was != null && was.statedBy() != null) {
            changed.forEach((field, ours) -> {
                if (was.text(field) != null) {
                    answered.put(
                            field,
                            new DifferenceRow(
                                    0,
                                    0,
                                    child,
                                    child,
                                    field.key(),
                                    ours,
                                    was.text(field),
                                    was.statedBy(),
                                    was.source().where(),
                                    DifferenceRow.OURS));
                }
            });
        }
        for (DifferenceRow asked : known.differences(child, turn)) {
            PersonField field = PersonField.of(asked.field()).orElse(null);
            if (asked.isOpen() && asked.record().equals(child) && field != null && changed.containsKey(field)) {
                changes.close(asked.id(), child);
                answered.remove(field);
                if (!Objects.equals(asked.theirs(), changed.get(field))) {
                    DifferenceRow anew = asked.withOurs(changed.get(field));
                    changes.differences.add(proposed ? anew.keptOurs() : anew);
                }
            }
        }
        changes.differences.addAll(answered.values());
    }
}
