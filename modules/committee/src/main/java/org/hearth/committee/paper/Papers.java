package org.hearth.committee.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.committee.disclosure.Withheld;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.frontsheet.FrontSheet;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.frontsheet.Typed;
import org.hearth.committee.frozen.Freezer;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.frozen.FrozenJson;
import org.hearth.committee.frozen.PaperSystem;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.rendering.Renderings;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.time.WorkingDays;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.documents.Documents;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.settings.Settings;
import org.jdbi.v3.core.Jdbi;

/**
 * The one way to the committee's papers. Measuring and drawing happen outside a transaction; what they give is written
 * whole in one, so that a crash leaves the earlier state or the later.
 */
@ApplicationScoped
public class Papers {
    private static final int CLEAR_DAYS = 5;
    private static final int LONGEST_COMMENTARY = 4000;
    private static final int WITHHOLD_BELOW = 6;
    private static final String FRONT = "front.";
    private static final String SLOT = "slot.";

    private final PaperTable table;
    private final Transactions transactions;
    private final Figures figures;
    private final java.util.function.Supplier<List<PackSection>> sections;
    private final CareBooks books;
    private final Documents documents;
    private final Settings settings;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;

    /** For the container's proxy. */
    protected Papers() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    Papers(
            Jdbi jdbi,
            Transactions transactions,
            Figures figures,
            PackDefinition definition,
            CareBooks books,
            Documents documents,
            Settings settings,
            Audit audit,
            CurrentPerson person) {
        this(
                jdbi,
                transactions,
                figures,
                () -> definition.sections(),
                books,
                documents,
                settings,
                audit,
                person,
                Clock.systemUTC());
    }

    Papers(
            Jdbi jdbi,
            Transactions transactions,
            Figures figures,
            java.util.function.Supplier<List<PackSection>> sections,
            CareBooks books,
            Documents documents,
            Settings settings,
            Audit audit,
            CurrentPerson person,
            Clock clock) {
        this.table = jdbi == null ? null : new PaperTable(jdbi);
        this.transactions = transactions;
        this.figures = figures;
        this.sections = sections;
        this.books = books;
        this.documents = documents;
        this.settings = settings;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /**
     * Measures and freezes the first version of a paper.
     *
     * @throws RuleBroken if the meeting is not after the day of the figures, or no rows are held for that day
     */
    public UUID make(LocalDate meeting, LocalDate asAt) {
        require("meeting", meeting, "Enter the date of the meeting.");
        require("asAt", asAt, "Enter the day on which the children are counted.");
        if (!meeting.isAfter(asAt)) {
            throw new RuleBroken(
                    "meeting",
                    "The meeting on %s is not after the day of the figures, %s. Enter a later meeting, or an earlier day for the figures."
                            .formatted(Dates.inFull(meeting), Dates.inFull(asAt)));
        }
        UUID id = UUID.randomUUID();
        var frozen = measure(asAt);
        var template = FrontSheetTemplate.on(meeting);
        var front = FrontSheet.begin(template, meeting, asAt, dayOf(frozen.knownAt()));
        var typed = new LinkedHashMap<String, String>();
        front.values().forEach((field, words) -> typed.put(FRONT + field, words));
        frozen.slots().keySet().forEach(slot -> typed.put(SLOT + slot, ""));
        insert(id, id, 1, meeting, frozen, typed);
        return id;
    }

    /**
     * Measures again and makes the next version, with the front sheet and the commentary of the latest one. The earlier
     * versions stay as they are.
     */
    public UUID measureAgain(UUID id) {
        var versions = table.versions(get(id).series());
        var latest = versions.get(versions.size() - 1);
        var frozen = measure(latest.asAt());
        var typed = new LinkedHashMap<String, String>();
        table.typed(latest.id()).forEach((field, words) -> typed.put(field, words.words()));
        frozen.slots().keySet().forEach(slot -> typed.putIfAbsent(SLOT + slot, ""));
        UUID next = UUID.randomUUID();
        insert(next, latest.series(), latest.versionNo() + 1, latest.meeting(), frozen, typed);
        return next;
    }

    /** Newest meeting first. */
    public List<Paper> all() {
        return table.all();
    }

    public Optional<Paper> find(UUID id) {
        return table.find(id);
    }

    public List<Paper> versions(Paper paper) {
        return table.versions(paper.series());
    }

    /** All that its page shows. */
    public PaperView view(Paper paper) {
        var written = written(paper);
        var typed = table.typed(paper.id());
        return PaperView.of(
                paper, written, typed, table.sizes(paper.id()), checks(written), publishBy(paper.meeting()));
    }

    /** The latest day to publish with five clear days; empty when the bank holidays of that year are not held. */
    public Optional<LocalDate> publishBy(LocalDate meeting) {
        try {
            return Optional.of(WorkingDays.england().publishBy(meeting, CLEAR_DAYS));
        } catch (RuleBroken notHeld) {
            return Optional.empty();
        }
    }

    /**
     * @param seen the revision of each field as the person saw it; a field without one is saved over what stands there
     * @throws RuleBroken if the paper is published, a field is unknown, or someone saved one of them meanwhile
     */
    public void typeFrontSheet(UUID id, Map<String, String> values, Map<String, Integer> seen) {
        transactions.doInOne(() -> {
            var paper = table.lock(id);
            paper.mustBeDraft();
            var typed = table.typed(id);
            var changed = front(paper, typed).with(values);
            values.keySet().forEach(field -> save(paper, FRONT + field, changed.value(field), typed, seen.get(field)));
            audit.record("pack.front-sheet-typed", id.toString(), Map.of("fields", String.valueOf(values.size())));
        });
    }

    /** @throws RuleBroken if the paper is published, there is no such slot, or someone saved it meanwhile */
    public void typeCommentary(UUID id, String slot, String words, Integer seen) {
        transactions.doInOne(() -> {
            var paper = table.lock(id);
            paper.mustBeDraft();
            var typed = table.typed(id);
            if (!typed.containsKey(SLOT + slot)) {
                throw new RuleBroken("The paper has no place for commentary called \"%s\". Its places are %s."
                        .formatted(slot, String.join(", ", commentary(typed).keySet())));
            }
            if (words.length() > LONGEST_COMMENTARY) {
                throw new RuleBroken(
                        slot,
                        "The commentary holds %d characters and may hold %d. Shorten it."
                                .formatted(words.length(), LONGEST_COMMENTARY));
            }
            save(paper, SLOT + slot, Typed.clean(words), typed, seen);
            audit.record("pack.commentary-typed", id.toString(), Map.of("slot", slot));
        });
    }

    /**
     * Makes the files once and keeps them; from now on the paper is as it is. Publishing what is published changes
     * nothing.
     *
     * @throws RuleBroken naming everything that must be put right first
     */
    public void publish(UUID id) {
        transactions.doInOne(() -> {
            var paper = table.lock(id);
            if (paper.isPublished()) {
                return;
            }
            var now = now();
            var draft = written(paper);
            var checks = checks(draft);
            if (!checks.isEmpty()) {
                throw new RuleBroken("The paper cannot be published yet. "
                        + String.join(" ", checks.stream().map(Check::words).toList()));
            }
            var written = new Written(
                    draft.council(),
                    draft.madeUp(),
                    draft.meeting(),
                    draft.version(),
                    false,
                    dayOf(now),
                    draft.frozen(),
                    draft.withheld(),
                    draft.threshold(),
                    draft.front(),
                    draft.commentary(),
                    draft.revisions());
            var files = new EnumMap<Rendering, byte[]>(Rendering.class);
            for (Rendering rendering : Rendering.values()) {
                files.put(rendering, Renderings.render(written, rendering, documents));
            }
            table.publish(id, now, person.get().name(), History.told(written.withheld()), files);
            audit.record(
                    "pack.published",
                    id.toString(),
                    Map.of(
                            "meeting", paper.meeting().toString(),
                            "version", String.valueOf(paper.versionNo()),
                            "hash", Hash.of(files.get(Rendering.PUBLIC))));
        });
    }

    /** A file: of a published paper the one made when it was published, of a draft one made now and marked so. */
    public byte[] file(Paper paper, Rendering rendering) {
        byte[] content = paper.isPublished()
                ? table.rendering(paper.id(), rendering)
                : Renderings.render(written(paper), rendering, documents);
        audit.record(
                rendering == Rendering.WORKING_PAPER ? "working-paper.opened" : "pack.opened",
                paper.id().toString(),
                Map.of("file", rendering.file(), "state", paper.state()));
        return content;
    }

    private void insert(
            UUID id, UUID series, int version, LocalDate meeting, Frozen frozen, Map<String, String> typed) {
        byte[] content = FrozenJson.bytes(frozen);
        String by = person.get().name();
        var paper = new Paper(
                id, series, version, meeting, frozen.asAt(), frozen.knownAt(), by, null, null, Hash.of(content));
        transactions.doInOne(() -> {
            table.insert(paper, content);
            table.begin(id, typed, by);
            audit.record(
                    "pack.created",
                    id.toString(),
                    Map.of(
                            "meeting", meeting.toString(),
                            "asAt", frozen.asAt().toString(),
                            "version", String.valueOf(version),
                            "bytes", String.valueOf(content.length)));
        });
    }

    private Frozen measure(LocalDate asAt) {
        return new Freezer(figures, sections.get()).freeze(asAt, now());
    }

    private void save(Paper paper, String field, String words, Map<String, PaperTable.TypedField> typed, Integer seen) {
        var stands = typed.get(field);
        if (stands == null) {
            table.begin(paper.id(), Map.of(field, words), person.get().name());
        } else if (!stands.words().equals(words)) {
            table.save(
                    paper.id(),
                    field,
                    words,
                    seen == null ? stands.revision() : seen,
                    person.get().name());
        }
    }

    /** As it stands now; a published paper's as it stood when it was published. */
    Written written(Paper paper) {
        var frozen = FrozenJson.read(table.frozen(paper));
        var typed = table.typed(paper.id());
        var history = history(paper);
        var withheld = paper.isPublished()
                ? new Withheld(History.readTold(table.told(paper.id())), java.util.Set.of())
                : new PaperSystem(frozen).withhold(threshold(), history.earlier());
        var sources = new HashMap<String, String>();
        var revisions = history.revisions(frozen, withheld, id -> {
            if (sources.isEmpty()) {
                books.book(paper.knownAt())
                        .children()
                        .forEach(child -> sources.put(child.id().toString(), source(child)));
            }
            return sources.getOrDefault(id, "no longer held");
        });
        return new Written(
                settings.councilName(),
                settings.demoCounty(),
                paper.meeting(),
                paper.versionNo(),
                !paper.isPublished(),
                dayOf(paper.isPublished() ? paper.publishedAt() : paper.knownAt()),
                frozen,
                withheld,
                threshold(),
                front(paper, typed),
                commentary(typed),
                revisions);
    }

    private static String source(ChildHistory child) {
        var episodes = child.episodes();
        var source =
                episodes.isEmpty() ? null : episodes.get(episodes.size() - 1).source();
        return source == null ? "" : source.where();
    }

    private static List<Check> checks(Written written) {
        return Check.all(written);
    }

    private History history(Paper paper) {
        var published = new ArrayList<History.Said>();
        for (Paper earlier : table.published()) {
            boolean before = !paper.isPublished() || earlier.publishedAt().isBefore(paper.publishedAt());
            if (before && !earlier.id().equals(paper.id())) {
                published.add(new History.Said(
                        earlier,
                        FrozenJson.read(table.frozen(earlier)),
                        History.readTold(table.told(earlier.id())).keySet()));
            }
        }
        var previous = table.versions(paper.series()).stream()
                .filter(version -> version.versionNo() == paper.versionNo() - 1)
                .findFirst()
                .map(version -> new History.Said(version, FrozenJson.read(table.frozen(version)), null));
        return new History(published, previous);
    }

    private static FrontSheet front(Paper paper, Map<String, PaperTable.TypedField> typed) {
        var values = new LinkedHashMap<String, String>();
        typed.forEach((field, words) -> {
            if (field.startsWith(FRONT)) {
                values.put(field.substring(FRONT.length()), words.words());
            }
        });
        return new FrontSheet(FrontSheetTemplate.on(paper.meeting()), values);
    }

    private static Map<String, String> commentary(Map<String, PaperTable.TypedField> typed) {
        var commentary = new LinkedHashMap<String, String>();
        typed.forEach((field, words) -> {
            if (field.startsWith(SLOT)) {
                commentary.put(field.substring(SLOT.length()), words.words());
            }
        });
        return commentary;
    }

    private Paper get(UUID id) {
        return table.find(id).orElseThrow(() -> new RuleBroken("There is no paper %s.".formatted(id)));
    }

    /** HEARTH_WITHHOLD_BELOW: counts from 1 up to, but not including, it are withheld. */
    private int threshold() {
        String set = settings.get("HEARTH_WITHHOLD_BELOW").orElse(String.valueOf(WITHHOLD_BELOW));
        try {
            int threshold = Integer.parseInt(set.strip());
            if (threshold >= 2 && threshold <= 100) {
                return threshold;
            }
        } catch (NumberFormatException no) {
            // said below
        }
        throw new RuleBroken(
                "HEARTH_WITHHOLD_BELOW is \"%s\". Set it to a whole number from 2 to 100; 6 is usual.".formatted(set));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZoneId.of("Europe/London")).toLocalDate();
    }

    private static void require(String field, Object value, String words) {
        if (value == null) {
            throw new RuleBroken(field, words);
        }
    }
}
