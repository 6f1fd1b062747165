package org.hearth.core.care;

import static org.hearth.core.api.care.EpisodeField.ENDED_ON;
import static org.hearth.core.api.care.EpisodeField.END_REASON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearth.core.api.care.CareEnded;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.EpisodeCorrected;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.Mend;
import org.hearth.core.api.care.RecordChanged;
import org.hearth.core.api.care.Recorded;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.places.Places;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.people.CurrentPerson;
import org.jdbi.v3.core.Jdbi;

/**
 * What was proposed and a person accepts: one recording for all of it, by the rules of a correction by hand and of care
 * that ends. What would be known is worked out before anything is written, by the same steps that answer what it would
 * change. Works within the caller's transaction.
 */
final class Accepting {
    private final Jdbi jdbi;
    private final Recordings recordings;
    private final ChildRecords known;
    private final Places places;
    private final Audit audit;
    private final CurrentPerson person;
    private final Consumer<Object> tell;

    Accepting(
            Jdbi jdbi,
            Recordings recordings,
            ChildRecords known,
            Places places,
            Audit audit,
            CurrentPerson person,
            Consumer<Object> tell) {
        this.jdbi = jdbi;
        this.recordings = recordings;
        this.known = known;
        this.places = places;
        this.audit = audit;
        this.person = person;
        this.tell = tell;
    }

    /** One mend worked out: the fields that it makes another. */
    private record Step(Mend mend, Map<EpisodeField, String> changed) {}

    /**
     * All mends worked out.
     *
     * @param is the rows as they would be known, by episode; those that would be as they are now are the same objects
     */
    private record Worked(List<Step> steps, Map<UUID, EpisodeRow> is) {
        boolean changesNothing() {
            return steps.stream().allMatch(step -> step.changed().isEmpty());
        }
    }

    List<Recorded> accept(List<Mend> mends, String why, LocalDate today) {
        recordings.hold();
        long turn = recordings.head().turn();
        UUID child = known.episode(mends.get(0).episode(), turn)
                .map(EpisodeRow::child)
                .orElseThrow(Accepting::gone);
        List<EpisodeRow> rows = known.episodes(child, turn);
        Worked worked = work(rows, born(child, turn), mends, today);
        if (worked.changesNothing()) {
            mends.forEach(mend -> {
                Recorded now = recorded(find(rows, mend));
                Checks.repeated(now, now.version(), mend.version());
            });
            return mends.stream().map(mend -> recorded(find(rows, mend))).toList();
        }
        for (Mend mend : mends) {
            Recorded now = recorded(find(rows, mend));
            if (now.version() != mend.version()) {
                throw new RecordChanged(now);
            }
        }
        String reason = Checks.why(why);
        var changes = new Changes();
        for (EpisodeRow was : rows) {
            EpisodeRow is = worked.is().get(was.record());
            if (is != was) {
                changes.close(was.id(), child);
                changes.episodes.add(is);
            }
        }
        List<DifferenceRow> asked = known.differences(child, turn);
        for (Step step : worked.steps()) {
            settle(find(rows, step.mend()), step, asked, changes);
        }
        Recordings.Recording recording =
                recordings.begin(Recordings.PROPOSAL, person.get().name(), reason);
        new Writer(jdbi, recording.id()).write(changes);
        worked.steps().forEach(step -> tell(step, find(rows, step.mend()), worked, turn));
        return mends.stream()
                .map(mend -> worked.is().get(mend.episode()))
                .map(is -> new Recorded(
                        is.episode(),
                        recording.id(),
                        recording.madeAt(),
                        recording.by(),
                        recording.why(),
                        is.byPerson(),
                        is.keyStartedOn()))
                .toList();
    }

    /** As it would be known; nothing is written. */
    ChildHistory supposing(ChildHistory child, List<Mend> mends, LocalDate today) {
        long turn = recordings.head().turn();
        Worked worked = work(known.episodes(child.id(), turn), born(child.id(), turn), mends, today);
        return child.with(worked.is().values().stream()
                .map(row -> row.episode(child.id()))
                .sorted(Episode.IN_ORDER)
                .toList());
    }

    private Worked work(List<EpisodeRow> rows, LocalDate born, List<Mend> mends, LocalDate today) {
        var is = new LinkedHashMap<UUID, EpisodeRow>();
        rows.forEach(row -> is.put(row.record(), row));
        List<Step> steps = new ArrayList<>();
        for (Mend mend : mends) {
            List<EpisodeRow> present = List.copyOf(is.values());
            EpisodeRow was = find(present, mend);
            Map<EpisodeField, String> changed = Correcting.changed(was.facts(), mend.fields());
            steps.add(new Step(mend, changed));
            if (changed.isEmpty()) {
                continue;
            }
            if (mend.verb() == Mend.Verb.CHANGE) {
                ends(was, changed);
            }
            EpisodeFacts facts = Correcting.facts(was, changed, present, born, today);
            EpisodeRow told =
                    was.toldBy(Source.ofAcceptedProposal(person.get().name()), facts, was.location(), changed.keySet());
            var step = new Changes();
            Homes.replace(present, was, told, places, step);
            step.episodes.forEach(row -> is.put(row.record(), row));
        }
        return new Worked(steps, is);
    }

    /** Care that ends does so by a reason that ends it, of an episode that is open. */
    private static void ends(EpisodeRow was, Map<EpisodeField, String> changed) {
        if (was.facts().endedOn() != null) {
            throw new RuleBroken("The episode has ended already. Look at what is known of it now.");
        }
        LocalDate on = changed.get(ENDED_ON) == null ? null : LocalDate.parse(changed.get(ENDED_ON));
        String reason = Checks.required(END_REASON, Checks.code(END_REASON, changed.get(END_REASON), on));
        if (!Codes.standard().endReasons().of(reason).isEndOfCare()) {
            throw new RuleBroken(
                    END_REASON.key(), "%s does not end care. Choose the reason why care ended.".formatted(reason));
        }
    }

    /**
     * An open question about the field is answered by the person, who has seen what the source says; where none is open
     * and the source gave another value, the question is written down answered, so that it is not asked. Of a blank that is
     * written down of this return alone, which the person has seen: a later return that still says so must be heard.
     */
    private static void settle(EpisodeRow was, Step step, List<DifferenceRow> asked, Changes changes) {
        step.changed().forEach((field, ours) -> {
            DifferenceRow last = null;
            for (DifferenceRow one : asked) {
                if (one.isAbout(was.record(), field.key())) {
                    last = one;
                    if (one.isOpen()) {
                        changes.close(one.id(), was.child());
                    }
                }
            }
            boolean ofThePerson = was.byPerson().contains(field);
            String theirs = last != null
                    ? last.theirs()
                    : ofThePerson ? null : was.facts().text(field);
            if (Objects.equals(theirs, ours)) {
                return;
            }
            if (theirs == null || step.mend().verb() == Mend.Verb.CHANGE) {
                if (last != null && last.isOpen()) {
                    changes.differences.add(last.withOurs(ours));
                } else if (last == null && theirs == null && !ofThePerson && was.statedBy() != null) {
                    changes.differences.add(new DifferenceRow(
                            0,
                            0,
                            was.child(),
                            was.record(),
                            field.key(),
                            ours,
                            null,
                            was.statedBy(),
                            was.source().where(),
                            DifferenceRow.SEEN));
                }
                return;
            }
            if (was.statedBy() == null) {
                return;
            }
            changes.differences.add(new DifferenceRow(
                    0,
                    0,
                    was.child(),
                    was.record(),
                    field.key(),
                    ours,
                    theirs,
                    was.statedBy(),
                    last == null ? was.source().where() : last.sourceWhere(),
                    DifferenceRow.OURS));
        });
    }

    private void tell(Step step, EpisodeRow was, Worked worked, long turn) {
        if (step.changed().isEmpty()) {
            return;
        }
        EpisodeRow is = worked.is().get(was.record());
        String reference = known.reference(was.child(), turn);
        if (step.mend().verb() == Mend.Verb.CHANGE) {
            audit.record(
                    "care.ended",
                    reference,
                    Map.of(
                            "episode", was.record().toString(),
                            "on", is.facts().endedOn().toString(),
                            "reason", is.facts().endReason(),
                            "proposal", "accepted"));
            tell.accept(new CareEnded(is.episode()));
            return;
        }
        audit.record(
                "episode.corrected",
                reference,
                Map.of(
                        "episode", was.record().toString(),
                        "fields",
                                step.changed().keySet().stream()
                                        .map(EpisodeField::key)
                                        .collect(Collectors.joining(",")),
                        "proposal", "accepted"));
        tell.accept(new EpisodeCorrected(
                was.episode(), is.episode(), List.copyOf(step.changed().keySet())));
    }

    private LocalDate born(UUID child, long turn) {
        return known.person(child, turn).map(PersonRow::born).orElse(null);
    }

    private Recorded recorded(EpisodeRow row) {
        return Correcting.recorded(row, recordings.find(row.recordedFrom()).orElseThrow());
    }

    private static EpisodeRow find(List<EpisodeRow> rows, Mend mend) {
        return rows.stream()
                .filter(row -> Objects.equals(row.record(), mend.episode()))
                .findFirst()
                .orElseThrow(Accepting::gone);
    }

    private static RuleBroken gone() {
        return new RuleBroken("There is no such episode any more. Open the child's page again.");
    }
}
