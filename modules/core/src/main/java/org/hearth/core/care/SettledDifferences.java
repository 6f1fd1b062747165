package org.hearth.core.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.core.api.care.Differences;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.PersonField;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.places.Places;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.CurrentPerson;
import org.jdbi.v3.core.Jdbi;

/** Questions between a source and a person, and what settles them. Settling is a recording like any other. */
@ApplicationScoped
class SettledDifferences implements Differences {
    private Jdbi jdbi;
    private Transactions transactions;
    private Recordings recordings;
    private ChildRecords known;
    private Places places;
    private Audit audit;
    private CurrentPerson person;

    SettledDifferences() {}

    @Inject
    SettledDifferences(
            Jdbi jdbi,
            Transactions transactions,
            Recordings recordings,
            Places places,
            Audit audit,
            CurrentPerson person) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.recordings = recordings;
        this.known = new ChildRecords(jdbi);
        this.places = places;
        this.audit = audit;
        this.person = person;
    }

    @Override
    public List<Difference> open() {
        return transactions.inOneAnew(() -> read("", null));
    }

    @Override
    public List<Difference> openOf(UUID child) {
        return transactions.inOneAnew(() -> read(" and v.child = :child", child));
    }

    private List<Difference> read(String condition, UUID child) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(
                    "select v.id, v.child, i.identifier, v.record, v.field, v.ours, v.theirs, v.source_where"
                            + Versions.KNOWN
                                    .formatted("difference")
                                    .replace(
                                            " v join",
                                            " v join core.child_identifier i on i.child = v.child and i.kind = 'council' and i.used_to is null join")
                            + " and v.answer is null" + condition + " order by i.identifier, v.id");
            if (child != null) {
                query.bind("child", child);
            }
            return query.bind("turn", recordings.head().turn())
                    .map((row, context) -> new Difference(
                            row.getLong(1),
                            Versions.uuid(row, 2),
                            row.getString(3),
                            Versions.uuid(row, 4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8)))
                    .list();
        });
    }

    @Override
    public void keepOurs(long difference, String why) {
        settle(
                difference,
                why,
                "ours",
                (asked, turn, changes) -> changes.differences.add(new DifferenceRow(
                        0,
                        0,
                        asked.child(),
                        asked.record(),
                        asked.field(),
                        asked.ours(),
                        asked.theirs(),
                        asked.source(),
                        asked.sourceWhere(),
                        "ours")));
    }

    @Override
    public void takeTheirs(long difference, String why) {
        settle(difference, why, "theirs", this::take);
    }

    private interface Settling {
        void of(DifferenceRow asked, long turn, Changes changes);
    }

    private void settle(long difference, String why, String answer, Settling settling) {
        String reason = Checks.why(why);
        transactions.doInOne(() -> {
            recordings.hold();
            long turn = recordings.head().turn();
            DifferenceRow asked = jdbi.withHandle(handle -> handle.createQuery(Versions.DIFFERENCES + " and v.id = :id")
                            .bind("turn", turn)
                            .bind("id", difference)
                            .map(Versions.differences())
                            .findOne())
                    .filter(DifferenceRow::isOpen)
                    .orElseThrow(() ->
                            new RuleBroken("This question is no longer open. Open the list again to see what is."));
            var changes = new Changes();
            changes.close(asked.id(), asked.child());
            settling.of(asked, turn, changes);
            Recordings.Recording recording = recordings.begin(person.get().name(), reason);
            new Writer(jdbi, recording.id()).write(changes);
            audit.record(
                    "difference.settled",
                    known.reference(asked.child(), turn),
                    Map.of("record", asked.record().toString(), "field", asked.field(), "answer", answer));
        });
    }

    private void take(DifferenceRow asked, long turn, Changes changes) {
        if (asked.record().equals(asked.child())) {
            PersonRow was = known.person(asked.child(), turn)
                    .orElseThrow(() -> new IllegalStateException("nobody is known by " + asked.child()));
            changes.close(was.id(), was.child());
            PersonRow is = corrected(was, asked);
            changes.persons.add(is);
            if (asked.field().equals(PersonField.PUPIL_NUMBER.key())) {
                PupilNumbers.corrected(
                        asked.child(),
                        known.pupilNumbers(asked.child(), turn),
                        is.pupilNumber(),
                        asked.source(),
                        changes);
            }
            return;
        }
        EpisodeRow was = known.episode(asked.record(), turn)
                .orElseThrow(() -> new RuleBroken("There is no such episode any more. Open the list again."));
        if (asked.field().equals(DifferenceRow.WHOLE)) {
            changes.close(was.id(), was.child());
            return;
        }
        EpisodeField field = EpisodeField.of(asked.field()).orElseThrow();
        var change = new EnumMap<EpisodeField, String>(EpisodeField.class);
        change.put(field, asked.theirs());
        EpisodeFacts facts = was.facts().with(change);
        EnumSet<EpisodeField> left = EnumSet.copyOf(was.byPerson());
        left.remove(field);
        var told = new EpisodeRow(
                0,
                0,
                was.record(),
                was.child(),
                was.statedBy(),
                was.keyStartedOn(),
                was.keySequence(),
                was.sequence(),
                facts,
                was.location(),
                left.isEmpty() ? new Source(asked.source(), asked.sourceWhere()) : was.source(),
                left);
        Homes.replace(known.episodes(was.child(), turn), was, told, places, changes);
    }

    private static PersonRow corrected(PersonRow was, DifferenceRow asked) {
        PersonField field = PersonField.of(asked.field()).orElseThrow();
        var to = new EnumMap<PersonField, String>(PersonField.class);
        to.put(field, asked.theirs());
        var left = EnumSet.noneOf(PersonField.class);
        left.addAll(was.byPerson());
        left.remove(field);
        return left.isEmpty()
                ? was.with(to, asked.source(), new Source("return", asked.sourceWhere()), left)
                : was.with(to, null, was.source(), left);
    }
}
