package org.hearth.committee.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.frontsheet.Form;
import org.hearth.committee.frontsheet.FrontSheet;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.frozen.Freezer;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.frozen.FrozenJson;
import org.hearth.committee.frozen.Vocabulary;
import org.hearth.committee.kept.Hash;
import org.hearth.committee.meeting.Committees;
import org.hearth.committee.meeting.Meetings;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.pack.PackSection;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.CurrentPerson;

/**
 * Makes papers: the first version of one, the next of a draft, and the one that corrects or supplements what is published.
 * Measuring happens outside a transaction; what it gives is written whole in one, so that a crash leaves the earlier state or
 * the later.
 */
@ApplicationScoped
public class Making {
    private final PaperTable table;
    private final Transactions transactions;
    private final Figures figures;
    private final PackDefinition definition;
    private final Writing writing;
    private final Typing typing;
    private final Meetings meetings;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;
    private final DataChecks checks;
    private final Vocabulary vocabulary;

    /** For the container's proxy. */
    protected Making() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    Making(
            PaperTable table,
            Transactions transactions,
            Figures figures,
            PackDefinition definition,
            Writing writing,
            Typing typing,
            Meetings meetings,
            Audit audit,
            CurrentPerson person,
            Clock clock,
            DataChecks checks,
            Vocabulary vocabulary) {
        this.table = table;
        this.transactions = transactions;
        this.figures = figures;
        this.definition = definition;
        this.writing = writing;
        this.typing = typing;
        this.meetings = meetings;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
        this.checks = checks;
        this.vocabulary = vocabulary;
    }

    /**
     * Measures and freezes the first version of a paper for a meeting that is planned.
     *
     * @throws RuleBroken as {@link #make(LocalDate, LocalDate)}, or if the meeting is held or cancelled
     */
    public UUID make(UUID meeting, LocalDate asAt, Form form) {
        return make(meeting, asAt, form, Frozen.WHOLE_PACK);
    }

    /**
     * The same of a report of some topics.
     *
     * @param pack one of {@link Papers#packs}
     * @throws RuleBroken as {@link #make(LocalDate, LocalDate)}, if the meeting is held or cancelled, or there is no such report
     */
    public UUID make(UUID meeting, LocalDate asAt, Form form, String pack) {
        var planned = meetings.get(meeting);
        if (!planned.isPlanned() || !planned.committee().equals(Committees.CORPORATE_PARENTING)) {
            throw new RuleBroken(
                    "meeting",
                    "The meeting on %s is no planned one of the committee that this paper is for. Choose another."
                            .formatted(Dates.inFull(planned.meetsOn())));
        }
        return make(planned.meetsOn(), asAt, form, pack);
    }

    /**
     * Measures and freezes the first version of a paper for the committee's meeting on a day. Where none is planned for it,
     * it is planned with the paper.
     *
     * @throws RuleBroken if the meeting is not after the day of the figures or is cancelled, or no rows are held for that day
     */
    public UUID make(LocalDate meeting, LocalDate asAt) {
        return make(meeting, asAt, Form.CAMBRIDGESHIRE);
    }

    /**
     * The same on another council's form.
     *
     * @throws RuleBroken as {@link #make(LocalDate, LocalDate)}
     */
    public UUID make(LocalDate meeting, LocalDate asAt, Form form) {
        return make(meeting, asAt, form, Frozen.WHOLE_PACK);
    }

    UUID make(LocalDate meeting, LocalDate asAt, Form form, String pack) {
        require("meeting", meeting, "Enter the date of the meeting.");
        require("asAt", asAt, "Enter the day on which the children are counted.");
        if (!meeting.isAfter(asAt)) {
            throw new RuleBroken(
                    "meeting",
                    "The meeting on %s is not after the day of the figures, %s. Enter a later meeting, or an earlier day for the figures."
                            .formatted(Dates.inFull(meeting), Dates.inFull(asAt)));
        }
        UUID id = UUID.randomUUID();
        var before = checks.now(asAt);
        var frozen = measure(pack, asAt, meeting);
        var data = DataChecks.kept(id, before, checks.now(asAt));
        var template = FrontSheetTemplate.of(form, meeting);
        var front = FrontSheet.begin(template, meeting, asAt, Writing.dayOf(frozen.knownAt()));
        var typed = new LinkedHashMap<String, String>();
        front.values().forEach((field, words) -> typed.put(TypedFields.front(field), words));
        if (!pack.equals(Frozen.WHOLE_PACK)) {
            var report = definition.get(pack);
            typed.put(TypedFields.front("title"), report.report());
            report.front().forEach((field, words) -> typed.put(TypedFields.front(field), words));
        }
        typed.replaceAll((field, words) -> vocabulary.in(words));
        contacts(template, meeting).forEach((field, words) -> typed.put(TypedFields.front(field), words));
        frozen.slots().keySet().forEach(slot -> typed.put(TypedFields.slot(slot), ""));
        typed.put(TypedFields.FORM, form.key());
        transactions.doInOneAnew(() -> {
            meetings.onOrPlanned(Committees.CORPORATE_PARENTING, meeting);
            table.takeTurn();
            // a copy, as it may be begun anew when the item is another's
            var mine = new LinkedHashMap<>(typed);
            mine.computeIfPresent(
                    TypedFields.front(FrontSheetTemplate.AGENDA_ITEM),
                    (field, words) -> writing.proposedItem(meeting, pack).orElse(words));
            insert(id, id, 1, meeting, frozen, mine);
            table.dataStatus().add(data);
            writing.standsOnTheAgenda(meeting, mine);
        });
        return id;
    }

    /** Whom to ask, as the paper of the last meeting before gave it: they are the same people quarter after quarter. */
    private Map<String, String> contacts(FrontSheetTemplate template, LocalDate meeting) {
        var contacts = new LinkedHashMap<String, String>();
        table.all().stream()
                .filter(paper -> paper.meeting().isBefore(meeting))
                .max(Comparator.comparing(Paper::meeting).thenComparing(Paper::knownAt))
                .map(last -> TypedFields.frontSheet(last.meeting(), table.typed(last.id())))
                .ifPresent(last -> template.fields().stream()
                        .filter(FrontSheetTemplate.Field::isContact)
                        .filter(field -> !last.value(field.key()).isBlank())
                        .forEach(field -> contacts.put(field.key(), last.value(field.key()))));
        return contacts;
    }

    /**
     * Measures a draft again and makes the next version, with the front sheet and the commentary of the latest one. The
     * earlier versions stay as they are.
     *
     * @throws RuleBroken if the latest one is published, or someone else did so meanwhile; theirs is the next version
     */
    public UUID measureAgain(UUID id) {
        var latest = latest(table.get(id).series());
        if (latest.isPublished()) {
            throw new RuleBroken(
                    "Version %d of this paper was published. Make a correction or a supplement of it, and say why."
                            .formatted(latest.versionNo()));
        }
        return next(latest, null, Map.of());
    }

    /**
     * Makes the version that corrects or supplements a published one, with its words. What is published stays as it is, and
     * says so to its readers, until this one is published.
     *
     * @param remeasure whether the figures are measured again; else they stay as they were
     * @throws RuleBroken if nothing is published, a later version is being written already, or no reason is given
     */
    public UUID follow(UUID id, Follow.Kind kind, String reason, boolean remeasure) {
        if (kind == null) {
            throw new RuleBroken("kind", "Choose whether it is a correction or a supplement.");
        }
        String because = typing.because(reason);
        var latest = latest(table.get(id).series());
        if (!latest.isPublished()) {
            throw new RuleBroken(
                    "Version %d of this paper is not published yet, so its words can still be changed. Change them there, or measure it again."
                            .formatted(latest.versionNo()));
        }
        if (kind == Follow.Kind.SUPPLEMENT
                && Standing.withdrawal(table.stages().of(latest.id())).isPresent()) {
            throw new RuleBroken("kind", "The paper was withdrawn, so nothing is left to supplement. Correct it.");
        }
        var published = writing.frozen(latest);
        writing.namingNoHome(Typing.REASON, because, published);
        var kept = remeasure ? null : published;
        return next(latest, kept, Map.of(TypedFields.FOLLOWS, kind.name(), TypedFields.FOLLOWS_BECAUSE, because));
    }

    /** @param kept the figures that it keeps; {@code null} to measure them again */
    private UUID next(Paper latest, Frozen kept, Map<String, String> more) {
        var series = latest.series();
        UUID next = UUID.randomUUID();
        var before = kept == null ? checks.now(latest.asAt()) : null;
        var frozen = kept == null ? measureFor(latest) : kept;
        if (more.containsKey(TypedFields.FOLLOWS_BECAUSE)) {
            // measured again, other homes may stand there than in what was published
            writing.namingNoHome(Typing.REASON, more.get(TypedFields.FOLLOWS_BECAUSE), frozen);
        }
        var data = kept == null ? DataChecks.kept(next, before, checks.now(latest.asAt())) : null;
        transactions.doInOneAnew(() -> {
            table.takeTurn();
            int version = latest(series).versionNo();
            if (version != latest.versionNo()) {
                throw new RuleBroken(
                        "Someone else measured this paper again while you did: version %d is there. Open it from the list; measure again only if it is not what you need."
                                .formatted(version));
            }
            var typed = new LinkedHashMap<String, String>();
            table.typed(latest.id()).forEach((field, words) -> typed.put(field, words.words()));
            frozen.slots().keySet().forEach(slot -> typed.putIfAbsent(TypedFields.slot(slot), ""));
            inParts(latest, typed);
            notAtAnothers(series, typed);
            typed.computeIfPresent(
                    TypedFields.front("sources"),
                    (field, words) -> FrontSheet.measuredOn(
                            words, Writing.dayOf(latest.knownAt()), Writing.dayOf(frozen.knownAt())));
            var day = meetings.nowOn(Committees.CORPORATE_PARENTING, latest.meeting());
            typed.computeIfPresent(TypedFields.front(FrontSheetTemplate.MEETING), (field, words) -> Dates.inFull(day));
            typed.putAll(more);
            insert(next, series, version + 1, day, frozen, typed);
            Clearing.carryOver(table, latest.id(), next);
            if (data == null) {
                table.dataStatus().carryOver(latest.id(), next);
            } else {
                table.dataStatus().add(data);
            }
        });
        return next;
    }

    /** What was withdrawn left its item, and another paper may be there now. */
    private void notAtAnothers(UUID series, Map<String, String> typed) {
        var at = AtItems.now(table);
        typed.computeIfPresent(TypedFields.front(FrontSheetTemplate.AGENDA_ITEM), (field, words) -> AtItem.item(words)
                .filter(item -> at.isAnothers(item, series))
                .map(item -> "")
                .orElse(words));
    }

    /** A paper from before priorities and implications were kept one by one goes on with them; what it said stands first. */
    private static void inParts(Paper latest, Map<String, String> typed) {
        if (typed.containsKey(TypedFields.FORM)) {
            return;
        }
        typed.put(TypedFields.FORM, Form.CAMBRIDGESHIRE.key());
        FrontSheetTemplate.of(Form.CAMBRIDGESHIRE, latest.meeting())
                .fields()
                .forEach(field -> typed.putIfAbsent(TypedFields.front(field.key()), field.standard()));
    }

    private Paper latest(UUID series) {
        var versions = table.versions(series);
        return versions.get(versions.size() - 1);
    }

    private void insert(
            UUID id, UUID series, int version, LocalDate meeting, Frozen frozen, Map<String, String> typed) {
        byte[] content = FrozenJson.bytes(frozen);
        String by = person.get().name();
        var paper = new Paper(
                id,
                series,
                version,
                meeting,
                frozen.asAt(),
                frozen.knownAt(),
                by,
                null,
                null,
                Hash.of(content),
                frozen.pack());
        table.insert(paper, content);
        table.begin(id, typed, by);
        table.authored(series, by);
        Staging.begin(table, paper, clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.record(
                "pack.created",
                id.toString(),
                Map.of(
                        "meeting", meeting.toString(),
                        "asAt", frozen.asAt().toString(),
                        "version", String.valueOf(version),
                        "bytes", String.valueOf(content.length)));
    }

    private Frozen measureFor(Paper latest) {
        return measure(latest.pack(), latest.asAt(), meetings.nowOn(Committees.CORPORATE_PARENTING, latest.meeting()));
    }

    private Frozen measure(String pack, LocalDate asAt, LocalDate meeting) {
        var whole = definition.sections();
        var sections = pack.equals(Frozen.WHOLE_PACK) ? whole : definition.sections(pack);
        var printed = sections.stream().map(PackSection::key).collect(Collectors.toSet());
        var others = whole.stream()
                .filter(section -> !printed.contains(section.key()))
                .toList();
        return new Freezer(figures, pack, sections, others, vocabulary)
                .freeze(asAt, meeting, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static void require(String field, Object value, String words) {
        if (value == null) {
            throw new RuleBroken(field, words);
        }
    }
}
