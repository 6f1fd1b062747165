package org.hearth.committee.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.hearth.committee.meeting.AgendaItem;
import org.hearth.committee.meeting.Committees;
import org.hearth.committee.meeting.Meeting;
import org.hearth.committee.meeting.Meetings;
import org.hearth.committee.proof.Proof;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.rendering.Renderings;
import org.hearth.committee.rendering.SideBySide;
import org.hearth.committee.stage.Stage;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.pack.PackSection;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.documents.Documents;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.rest.NoAnswer;
import org.hearth.platform.api.time.UkTime;

/**
 * The committee's papers: makes and measures them, and gives them to those who may read them. Measuring and drawing happen
 * outside a transaction; what they give is written whole in one, so that a crash leaves the earlier state or the later.
 */
@ApplicationScoped
public class Papers {
    private static final int YEARS_BACK = 5;

    private final PaperTable table;
    private final Transactions transactions;
    private final Figures figures;
    private final PackDefinition definition;
    private final Writing writing;
    private final Readers readers;
    private final Documents documents;
    private final Typing typing;
    private final Meetings meetings;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;
    private final DataChecks checks;
    private final Reading reading;
    private final Vocabulary vocabulary;

    /** For the container's proxy. */
    protected Papers() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    Papers(
            PaperTable table,
            Transactions transactions,
            Figures figures,
            PackDefinition definition,
            Writing writing,
            Readers readers,
            Documents documents,
            Typing typing,
            Meetings meetings,
            Audit audit,
            CurrentPerson person,
            Clock clock,
            DataChecks checks,
            Reading reading,
            Vocabulary vocabulary) {
        this.table = table;
        this.transactions = transactions;
        this.figures = figures;
        this.definition = definition;
        this.writing = writing;
        this.readers = readers;
        this.documents = documents;
        this.typing = typing;
        this.meetings = meetings;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
        this.checks = checks;
        this.reading = reading;
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
     * @param pack one of {@link #packs}
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
        transactions.doInOne(() -> {
            meetings.onOrPlanned(Committees.CORPORATE_PARENTING, meeting);
            table.takeTurn();
            typed.computeIfPresent(
                    TypedFields.front(FrontSheetTemplate.AGENDA_ITEM),
                    (field, words) -> writing.proposedItem(meeting, pack).orElse(words));
            insert(id, id, 1, meeting, frozen, typed);
            table.dataStatus().add(data);
            writing.standsOnTheAgenda(meeting, typed);
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

    /** The reports that can be made, each with what it is called: the one of every topic first. */
    public Map<String, String> packs() {
        var packs = new LinkedHashMap<String, String>();
        definition.packs().forEach(pack -> packs.put(pack.key(), pack.title()));
        return packs;
    }

    /** The sections of a paper that is made now: title by key, in printed order. */
    public Map<String, String> sections() {
        var sections = new LinkedHashMap<String, String>();
        definition.sections().forEach(section -> sections.put(section.key(), section.title()));
        return sections;
    }

    /** Whether the committee's meeting on the day is planned already. */
    public boolean isForAPlannedMeeting(LocalDate day) {
        return meetings.scheduledOn(Committees.CORPORATE_PARENTING, day).isPresent();
    }

    /** The id of the committee's meeting that a paper is for; empty where none is planned on its day. */
    public Optional<UUID> meetingOf(Paper paper) {
        return meetings.scheduledOn(Committees.CORPORATE_PARENTING, paper.meeting())
                .map(Meeting::id);
    }

    /** The day to count children on that a new paper begins with: the last end of a quarter before the meeting that is held. */
    public LocalDate proposedDay(LocalDate meeting) {
        var today = UkTime.today(clock);
        var last = quarterEnd(meeting.isAfter(today) ? today : meeting.minusDays(1));
        var held = writing.coverage();
        for (LocalDate day = last; day.isAfter(last.minusYears(YEARS_BACK)); day = quarterEnd(day.minusDays(1))) {
            if (held.includes(day)) {
                return day;
            }
        }
        return last;
    }

    private static LocalDate quarterEnd(LocalDate onOrBefore) {
        var month = YearMonth.from(onOrBefore.plusDays(1)).minusMonths(1);
        return month.minusMonths(month.getMonthValue() % 3).atEndOfMonth();
    }

    /** The form of the paper that was made last. */
    public Form lastForm() {
        return table.all().stream()
                .max(Comparator.comparing(Paper::knownAt))
                .flatMap(paper -> TypedFields.form(table.typed(paper.id())))
                .orElse(Form.CAMBRIDGESHIRE);
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
        transactions.doInOne(() -> {
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

    /** Those the present person may read, newest meeting first. */
    public List<Paper> all() {
        return table.all().stream().filter(readers::mayRead).toList();
    }

    /** Where each paper stands, by its id; those from before states were kept are not here. */
    public Map<UUID, Stage> stages() {
        return table.stages().latest();
    }

    /** Empty also for a draft that the present person may not read. */
    public Optional<Paper> find(UUID id) {
        return table.find(id).filter(readers::mayRead);
    }

    /** Those of them that the present person may read, the first first. */
    public List<Paper> versions(Paper paper) {
        return table.versions(paper.series()).stream().filter(readers::mayRead).toList();
    }

    /** All that its page shows to the present person: of what is exempt nothing that they read in a numbered copy alone. */
    public PaperView view(Paper paper) {
        var standing = Standing.of(paper, table);
        if (standing.isWithdrawn() && !readers.hasAPart()) {
            return PaperView.noticeOf(standing, publishBy(paper.meeting()));
        }
        var written = writing.write(standing);
        var view = PaperView.of(
                standing,
                written,
                table.files(paper.id()),
                paper.isPublished() ? new Proof(List.of()) : writing.proof(standing, written),
                writing.before(standing),
                publishBy(paper.meeting()),
                writing.place(standing),
                readers.mayReadExempt());
        return view.withFiles(view.files().stream()
                .filter(file ->
                        Rendering.of(file.name()).filter(readers::mayOpen).isPresent())
                .toList());
    }

    /**
     * What is written beside the figures, section by section, for those who write it.
     *
     * @param opened the section whose figures are looked at, which the audit log keeps; {@code null} for the list alone
     */
    public CommentaryView commentary(Paper paper, String opened) {
        var standing = Standing.of(paper, table);
        var view = CommentaryView.of(standing, writing.write(standing), writing.before(standing), readers.hasAPart());
        if (opened != null && view.section(opened).isPresent()) {
            audit.record(
                    "pack.opened", paper.id().toString(), Map.of("file", "section " + opened, "state", paper.state()));
        }
        return view;
    }

    /** The items of its meeting's agenda at which a report may stand, in order. */
    public List<AgendaItem> agenda(Paper paper) {
        return writing.reports(paper.meeting());
    }

    /** The public and the exempt paper beside each other, as they would be printed now. */
    public List<SideBySide.Pair> sideBySide(Paper paper) {
        var pairs = SideBySide.of(writing.write(Standing.of(paper, table)));
        audit.record("pack.opened", paper.id().toString(), Map.of("file", "side-by-side", "state", paper.state()));
        return pairs;
    }

    /** The latest day to publish with five clear days; empty when the bank holidays of that year are not held. */
    public Optional<LocalDate> publishBy(LocalDate meeting) {
        return Publishing.lastDay(meeting);
    }

    /** Whether a paper of the meeting can no longer be published with five clear days. */
    public boolean isLate(LocalDate meeting) {
        return Publishing.isLate(meeting, UkTime.today(clock));
    }

    /**
     * A file: of a published paper the one made when it was published, of a draft one made now and marked so. The covering
     * report to work on in Word is always made now. A published working paper is drawn again from what was frozen when
     * someone in its lists was restricted since, without them.
     *
     * @throws jakarta.ws.rs.ForbiddenException or the page's equal, for a working paper and someone without lists; for
     *                                          a covering report to work on, and for what is exempt in any form but a
     *                                          numbered copy, and someone who only reads
     * @throws NoAnswer with the public notice, for a paper that was withdrawn and someone who only reads
     */
    public byte[] file(Paper paper, Rendering rendering) {
        readers.mustRead(rendering);
        mustNotBeTakenBack(paper);
        var opening = reading.opening(paper, rendering);
        byte[] content = rendering == Rendering.WORKING_PAPER ? workingPaper(paper) : content(paper, rendering);
        opening.ifPresent(reading::keep);
        audit.record(
                rendering == Rendering.WORKING_PAPER ? "working-paper.opened" : "pack.opened",
                paper.id().toString(),
                Map.of("file", rendering.file(), "state", paper.state()));
        return content;
    }

    private void mustNotBeTakenBack(Paper paper) {
        if (!readers.hasAPart()) {
            Standing.withdrawal(table.stages().of(paper.id())).ifPresent(notice -> {
                throw NoAnswer.notFound(notice);
            });
        }
    }

    private byte[] content(Paper paper, Rendering rendering) {
        if (paper.isPublished()
                && rendering.isKept()
                && (!rendering.isExempt() || table.files(paper.id()).containsKey(rendering.file()))) {
            return table.rendering(paper.id(), rendering);
        }
        var written = writing.write(Standing.of(paper, table));
        if (paper.isPublished() && rendering.isKept() || !Renderings.of(written).contains(rendering)) {
            throw new RuleBroken("This paper is public and has no exempt part. Its status says \"%s\"."
                    .formatted(written.front().value("status")));
        }
        return Renderings.render(written, rendering, documents);
    }

    private byte[] workingPaper(Paper paper) {
        var written = writing.write(Standing.of(paper, table));
        var restricted = writing.restrictedNow(paper);
        boolean more = written.people().anyMatch(who -> !who.restricted() && restricted.contains(who.id()));
        return paper.isPublished() && !more
                ? table.rendering(paper.id(), Rendering.WORKING_PAPER)
                : Renderings.render(written.restricting(restricted), Rendering.WORKING_PAPER, documents);
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
