package org.hearth.committee.paper;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.committee.clearance.ClearanceSheet;
import org.hearth.committee.clearance.ClearanceStatus;
import org.hearth.committee.clearance.Implication;
import org.hearth.committee.clearance.Said;
import org.hearth.committee.disclosure.Withheld;
import org.hearth.committee.frontsheet.ExemptStatus;
import org.hearth.committee.frontsheet.FrontSheet;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.frontsheet.References;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.frozen.FrozenJson;
import org.hearth.committee.frozen.PaperSystem;
import org.hearth.committee.meeting.AgendaItem;
import org.hearth.committee.meeting.Committees;
import org.hearth.committee.meeting.ItemKind;
import org.hearth.committee.meeting.PageRun;
import org.hearth.committee.proof.NamesForMembers;
import org.hearth.committee.proof.Proof;
import org.hearth.committee.proof.Proofing;
import org.hearth.committee.rendering.Acceptance;
import org.hearth.committee.rendering.Fingerprints;
import org.hearth.committee.rendering.Written;
import org.hearth.committee.stage.Stage;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.time.Coverage;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.settings.Settings;
import org.hearth.platform.api.time.UkTime;

/** Puts together all that a paper's documents are drawn from: what is frozen, typed, withheld and revised. */
@Dependent
class Writing {
    private final PaperTable table;
    private final CareBooks books;
    private final Settings settings;
    private final Proofing proofing;
    private final PageRun run;

    @Inject
    Writing(PaperTable table, CareBooks books, Settings settings, Proofing proofing, PageRun run) {
        this.table = table;
        this.books = books;
        this.settings = settings;
        this.proofing = proofing;
        this.run = run;
    }

    static LocalDate dayOf(Instant instant) {
        return UkTime.dayOf(instant);
    }

    /** As it stands; a published paper's as it stood when it was published. */
    Written write(Standing standing) {
        var paper = standing.paper();
        var frozen = FrozenJson.read(table.frozen(paper));
        var history = history(standing);
        var told = paper.isPublished() ? Told.read(table.told(paper.id())) : null;
        var withheld = told != null
                ? new Withheld(told.withheld(), Set.of())
                : new PaperSystem(frozen).withhold(new Threshold(settings).get(), history.earlier());
        var as = told == null || told.as() == null ? asNow() : told.as();
        var place = place(standing, told);
        var front = TypedFields.frontSheet(paper.meeting(), standing.typed()).numbered(place.number());
        return new Written(
                as.council(),
                as.madeUp(),
                paper.meeting(),
                paper.versionNo(),
                !paper.isPublished(),
                dayOf(paper.isPublished() ? paper.publishedAt() : paper.knownAt()),
                frozen,
                withheld,
                as.threshold(),
                front,
                TypedFields.commentary(standing.typed()),
                history.revisions(frozen, withheld, sources(paper)),
                Set.of(),
                clearances(standing, frozen, as.printsClearance()),
                notices(standing, told),
                history.redefined(frozen),
                place.firstPage(),
                acceptance(standing),
                standing.data(),
                TypedFields.approval(standing.typed()));
    }

    /** Who wrote some of it since they accepted is no second person any more; what is published was accepted as it was. */
    private Acceptance acceptance(Standing standing) {
        var paper = standing.paper();
        if (paper.isPublished() || standing.accepted().isEmpty()) {
            return new Acceptance(standing.accepted());
        }
        var authors = table.authors(paper.series());
        return new Acceptance(standing.accepted().stream()
                .filter(accepted -> !authors.contains(accepted.acceptedBy()))
                .toList());
    }

    /** Where it stands on the agenda; a published paper where it stood then. */
    OnAgenda place(Standing standing) {
        var paper = standing.paper();
        return place(standing, paper.isPublished() ? Told.read(table.told(paper.id())) : null);
    }

    private OnAgenda place(Standing standing, Told told) {
        if (told != null && told.place() != null) {
            return told.place();
        }
        String asked = onAgenda(standing);
        return run.item(Committees.CORPORATE_PARENTING, standing.paper().meeting(), asked)
                .map(item -> new OnAgenda(item.id(), Integer.toString(item.itemNo()), PageRun.firstPage(item), null))
                .orElseGet(() ->
                        new OnAgenda(null, AtItem.item(asked).isPresent() ? "" : asked, PageRun.ON_ITS_OWN, null));
    }

    /** The id of its item, or what was typed in its place. */
    private static String onAgenda(Standing standing) {
        return TypedFields.frontSheet(standing.paper().meeting(), standing.typed())
                .value(FrontSheetTemplate.AGENDA_ITEM)
                .strip();
    }

    /** The items of a meeting's agenda at which a report may stand. */
    List<AgendaItem> reports(LocalDate meeting) {
        return run.reports(Committees.CORPORATE_PARENTING, meeting);
    }

    /**
     * The item that a new paper of the meeting is: the performance report's, or the themed report's for a report of some topics.
     * Empty where there is none without a paper; and where there are several themed ones, since only its author knows which.
     */
    Optional<String> proposedItem(LocalDate meeting, String pack) {
        var kind = pack.equals(Frozen.WHOLE_PACK) ? ItemKind.PERFORMANCE : ItemKind.THEMED;
        var taken = AtItems.now(table).taken();
        var free = reports(meeting).stream()
                .filter(item -> item.kind() == kind)
                .map(AgendaItem::id)
                .filter(item -> !taken.contains(item))
                .map(UUID::toString)
                .toList();
        return kind == ItemKind.THEMED && free.size() > 1
                ? Optional.empty()
                : free.stream().findFirst();
    }

    /** Now that the public report has so many pages. */
    void takesItsPlace(Standing standing, int pages) {
        run.fix(Committees.CORPORATE_PARENTING, standing.paper().meeting(), onAgenda(standing), pages);
    }

    /** The agenda's item says of a new paper whether a part of it is exempt. In a transaction. */
    void standsOnTheAgenda(LocalDate meeting, Map<String, String> typed) {
        run.stands(
                Committees.CORPORATE_PARENTING,
                meeting,
                typed.getOrDefault(TypedFields.front(FrontSheetTemplate.AGENDA_ITEM), ""),
                new ExemptStatus(typed.getOrDefault(TypedFields.front(FrontSheetTemplate.STATUS), "")));
    }

    /** That it follows a published version, and that it came late. */
    private static List<String> notices(Standing standing, Told told) {
        var notices = new ArrayList<String>();
        Follow.of(standing.typed()).ifPresent(follow -> standing.publishedBefore()
                .ifPresent(before -> notices.add(follow.notice(standing.paper(), before))));
        if (told != null) {
            told.release()
                    .notice(dayOf(standing.paper().publishedAt()), told.lastDay())
                    .ifPresent(notices::add);
        }
        return notices;
    }

    /** The settings that a draft is printed with; a published paper keeps its own. */
    Told.PublishedAs asNow() {
        return new Told.PublishedAs(
                settings.councilName(), settings.demoCounty(), new Threshold(settings).get(), printsClearance());
    }

    /**
     * What is kept beside a paper, a reason or a note, names no child either.
     *
     * @throws RuleBroken for {@code field} when it does
     */
    String beside(String field, String words) {
        if (References.named(words, books.book())) {
            throw new RuleBroken(field, References.NAMED);
        }
        return words;
    }

    /**
     * What every member reads beside a paper, such as the notice of its withdrawal.
     *
     * @throws RuleBroken for {@code field} when it names a child or a home that only members know by name, or tells of a few
     */
    String notice(String field, String words, Paper paper) {
        new FewChildren(new Threshold(settings).get()).in(words).ifPresent(few -> {
            throw new RuleBroken(
                    field,
                    "The words \"%s\" speak of a few children who could be recognised. Say it without the number."
                            .formatted(few));
        });
        return namingNoHome(field, beside(field, words), frozen(paper));
    }

    /** The checks of a paper as it stands. */
    Proof proof(Standing standing, Written written) {
        return proofing.proof(written, before(standing), standing.overridden());
    }

    /**
     * What was said last in a published paper of an earlier meeting that still stands, by slot; empty where there is none. Of
     * each report the last is asked, the latest of them first: a themed one has some of the places. What was withdrawn or
     * replaced is not held out as what the council said.
     */
    Map<String, String> before(Standing standing) {
        var fallen = table.stages().at(Stage.WITHDRAWN, Stage.CORRECTED);
        var words = new LinkedHashMap<String, String>();
        var reports = new HashSet<String>();
        standing.published().stream()
                .filter(paper -> paper.meeting().isBefore(standing.paper().meeting()))
                .filter(paper -> !fallen.contains(paper.id()))
                .sorted(Comparator.comparing(Paper::meeting)
                        .thenComparing(Paper::publishedAt)
                        .reversed())
                .filter(paper -> reports.add(paper.pack()))
                .forEach(
                        paper -> TypedFields.commentary(table.typed(paper.id())).forEach(words::putIfAbsent));
        return words;
    }

    /**
     * The clearances of a draft that are not settled and that the monitoring officer did not let pass. Nothing is withheld
     * or drawn for it, so that a home page may ask.
     */
    List<ClearanceSheet.Row> openClearances(Standing standing) {
        var paper = standing.paper();
        if (standing.said().isEmpty() || TypedFields.form(standing.typed()).isEmpty()) {
            return List.of();
        }
        var frozen = frozen(paper);
        var as = asNow();
        var written = new Written(
                as.council(),
                as.madeUp(),
                paper.meeting(),
                paper.versionNo(),
                true,
                dayOf(paper.knownAt()),
                frozen,
                new Withheld(Map.of(), Set.of()),
                as.threshold(),
                TypedFields.frontSheet(paper.meeting(), standing.typed()),
                TypedFields.commentary(standing.typed()),
                List.of(),
                Set.of(),
                clearances(standing, frozen, as.printsClearance()));
        return proofing.open(written, standing.overridden());
    }

    /** A published paper's are as they stood when it was published. */
    private ClearanceSheet clearances(Standing standing, Frozen frozen, boolean printed) {
        var paper = standing.paper();
        if (TypedFields.form(standing.typed()).isEmpty()) {
            return ClearanceSheet.NONE;
        }
        var front = TypedFields.frontSheet(paper.meeting(), standing.typed());
        var commentary = TypedFields.commentary(standing.typed());
        var last = new HashMap<String, Said>();
        var officers = new HashSet<String>();
        standing.said().forEach(said -> {
            last.put(said.implication(), said);
            if (said.isOfficers()) {
                officers.add(said.implication());
            }
        });
        var rows = Implication.on(paper.meeting()).stream()
                .filter(Implication::isCleared)
                .map(one -> {
                    var said = last.get(one.key());
                    boolean stock = Implication.isStock(front.value(FrontSheetTemplate.IMPLICATION + one.key()));
                    return new ClearanceSheet.Row(
                            one,
                            said,
                            said == null || paper.isPublished()
                                    ? List.of()
                                    : changed(said, stock, front, commentary, frozen),
                            stock && !officers.contains(one.key()));
                })
                .toList();
        return new ClearanceSheet(rows, printed);
    }

    /** What is no longer as it was said of. A clearance is of all that it was given for; that none is needed, of the row's words. */
    private static List<String> changed(
            Said said, boolean stock, FrontSheet front, Map<String, String> commentary, Frozen frozen) {
        if (said.status() == ClearanceStatus.NOT_NEEDED) {
            String label = front.template()
                    .field(FrontSheetTemplate.IMPLICATION + said.implication())
                    .label();
            return stock ? List.of() : List.of("\"" + label + "\"");
        }
        return said.status().isCleared()
                ? Fingerprints.changed(
                        said.of(), Fingerprints.of(said.implication(), front, commentary, frozen), front, frozen)
                : List.of();
    }

    /** HEARTH_PRINT_CLEARANCE: whether the public paper prints who cleared it. The exempt one always does. */
    private boolean printsClearance() {
        String set = settings.get("HEARTH_PRINT_CLEARANCE").orElse("true").strip();
        if (set.equalsIgnoreCase("true") || set.equalsIgnoreCase("false")) {
            return Boolean.parseBoolean(set);
        }
        throw new RuleBroken("HEARTH_PRINT_CLEARANCE is \"%s\". Set it to true or false.".formatted(set));
    }

    /**
     * What the public reads beside figures names no home or provider that they name to members alone. Nothing of the name is
     * repeated: who typed it need not know that children live there.
     *
     * @throws RuleBroken for {@code field} when it does
     */
    String namingNoHome(String field, String words, Frozen frozen) {
        if (NamesForMembers.of(frozen, settings.councilName())
                .in(words)
                .filter(NamesForMembers.Found::certain)
                .isPresent()) {
            throw new RuleBroken(
                    field,
                    "These words name a home or a provider that only members may know by name. Say what kind of home it is instead.");
        }
        return words;
    }

    /** The spans for which rows are held now. */
    Coverage coverage() {
        return books.book().coverage();
    }

    /** Who of those behind the paper's figures is restricted now, by id. */
    Set<String> restrictedNow(Paper paper) {
        return books.book(paper.knownAt()).children().stream()
                .filter(ChildHistory::isRestricted)
                .map(child -> child.id().toString())
                .collect(Collectors.toSet());
    }

    /** Where what is held of a child came from, by id; the book is opened when the first is asked for. */
    private Function<String, String> sources(Paper paper) {
        var found = new HashMap<String, String>();
        return id -> {
            if (found.isEmpty()) {
                books.book(paper.knownAt())
                        .children()
                        .forEach(child -> found.put(child.id().toString(), source(child)));
            }
            return found.getOrDefault(id, "no longer held");
        };
    }

    private static String source(ChildHistory child) {
        var episodes = child.episodes();
        var source =
                episodes.isEmpty() ? null : episodes.get(episodes.size() - 1).source();
        return source == null ? "" : source.where();
    }

    private History history(Standing standing) {
        var paper = standing.paper();
        var published = new ArrayList<History.Said>();
        for (Paper earlier : standing.published()) {
            boolean before = !paper.isPublished() || earlier.publishedAt().isBefore(paper.publishedAt());
            if (before && !earlier.id().equals(paper.id())) {
                published.add(new History.Said(
                        earlier,
                        frozen(earlier),
                        Told.read(table.told(earlier.id())).withheld().keySet(),
                        TypedFields.frontSheet(earlier.meeting(), table.typed(earlier.id()))
                                .status()
                                .isExempt()));
            }
        }
        var previous = table.versions(paper.series()).stream()
                .filter(version -> version.versionNo() == paper.versionNo() - 1)
                .findFirst()
                .map(version -> new History.Said(version, frozen(version), null, false));
        return new History(published, previous);
    }

    Frozen frozen(Paper paper) {
        return FrozenJson.read(table.frozen(paper));
    }
}
