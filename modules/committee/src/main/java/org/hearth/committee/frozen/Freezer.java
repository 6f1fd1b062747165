package org.hearth.committee.frozen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.hearth.committee.childrenspage.ChildrensPage;
import org.hearth.committee.commentary.Part;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Books;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.Relation;
import org.hearth.core.api.people.Member;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.RuleBroken;

/** Measures once, for all days that any section needs, and freezes what the sections write. */
public final class Freezer {
    private static final Logger LOG = Logger.getLogger(Freezer.class.getName());

    private final Figures figures;
    private final String pack;
    private final List<PackSection> sections;
    private final List<PackSection> others;
    private final Vocabulary vocabulary;

    private final Map<Member, Integer> numbers = new LinkedHashMap<>();
    private final Map<Coordinates, int[]> lists = new LinkedHashMap<>();

    /** @param sections in the order in which they are printed */
    public Freezer(Figures figures, List<PackSection> sections) {
        this(figures, Frozen.WHOLE_PACK, sections, List.of(), Vocabulary.OURS);
    }

    /**
     * A report of some topics.
     *
     * @param sections in the order in which they are printed
     * @param others   that are not printed, and tell how counts hang together: what holds in a whole report holds in a part
     *                 of it, and between this one and those before
     * @param vocabulary in whose words the sections are frozen
     */
    public Freezer(
            Figures figures, String pack, List<PackSection> sections, List<PackSection> others, Vocabulary vocabulary) {
        this.figures = figures;
        this.pack = pack;
        this.sections = List.copyOf(sections);
        this.others = List.copyOf(others);
        this.vocabulary = vocabulary;
    }

    /** @param meeting the day of the meeting that the paper is for @throws RuleBroken if no rows are held for the day, naming the return that would tell */
    public Frozen freeze(LocalDate asAt, LocalDate meeting, Instant knownAt) {
        var sheets = open(figures.measure(
                days(Stream.concat(sections.stream(), others.stream()).toList(), asAt), knownAt));
        var coverage = sheets.get(asAt).coverage();
        if (!coverage.includes(asAt)) {
            var year = ReportingYear.of(asAt);
            throw new RuleBroken(
                    "asAt",
                    "No rows are held for %s, so nothing can be counted on that day. Send the SSDA903 return for %s (year %d), or choose a day from %s."
                            .formatted(asAt, year.label(), year.ends(), spans(coverage.spans())));
        }
        var written = new ArrayList<Frozen.Section>();
        var relations = new LinkedHashSet<Relation>();
        var sources = new TreeSet<String>();
        for (PackSection section : sections) {
            // what one section knows holds for the counts of the others as well, whether it can be written or not
            boolean tied = tie(section, asAt, sheets, relations);
            written.add(tied ? write(section, meeting, asAt, sheets, sources) : failed(section, Frozen.UNTIED));
        }
        boolean allTied = true;
        for (PackSection other : others) {
            allTied &= tie(other, asAt, sheets, relations);
        }
        return new Frozen(
                asAt,
                knownAt,
                coverage.spans(),
                allTied ? written : untied(),
                Indicators.toldOf(allTied ? written : untied(), figures.definitions()).stream()
                        .map(one -> new Frozen.Note(
                                one.ref(), vocabulary.in(one.name()), vocabulary.in(one.purpose()), one.source()))
                        .toList(),
                List.copyOf(relations),
                numbers.keySet().stream().map(Freezer::member).toList(),
                Map.copyOf(lists),
                List.copyOf(sources),
                pack);
    }

    /** What those alone may know who may open its list is told to no section: not even a working paper has it. */
    private Map<LocalDate, Figures.Sheet> open(Map<LocalDate, Figures.Sheet> sheets) {
        var closed = figures.definitions().stream()
                .filter(definition -> figures.lists(definition.ref())
                        .filter(Books.Lists::isClosed)
                        .isPresent())
                .toList();
        var open = new LinkedHashMap<LocalDate, Figures.Sheet>();
        sheets.forEach((day, sheet) -> open.put(day, sheet.without(closed)));
        return open;
    }

    /** Where it cannot be told how the counts of a whole report hang together, no part of one is printed. */
    private List<Frozen.Section> untied() {
        return sections.stream().map(section -> failed(section, Frozen.UNTIED)).toList();
    }

    /** All days on which a paper of these sections counts, its own first. */
    public static List<LocalDate> days(List<PackSection> sections, LocalDate asAt) {
        var days = new LinkedHashSet<LocalDate>();
        days.add(asAt);
        sections.forEach(section -> days.addAll(section.days(asAt)));
        return List.copyOf(days);
    }

    private static boolean tie(
            PackSection section, LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets, Set<Relation> relations) {
        try {
            relations.addAll(section.relations(asAt, sheets));
            return true;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The relations of the section " + section.key() + " could not be told.", failed);
            return false;
        }
    }

    private Frozen.Section write(
            PackSection section,
            LocalDate meeting,
            LocalDate asAt,
            Map<LocalDate, Figures.Sheet> sheets,
            Set<String> sources) {
        try {
            var blocks = new ArrayList<PackBlock>();
            if (!section.question().isEmpty()) {
                blocks.add(vocabulary.in(new PackBlock.Paragraph(section.question())));
            }
            section.writeFor(meeting, asAt, sheets).stream()
                    .map(this::withoutPeople)
                    .map(vocabulary::in)
                    .forEach(blocks::add);
            // who writes of a section may write of it for members alone; children read nothing that others may not
            if (!section.key().equals(ChildrensPage.KEY)
                    && blocks.stream()
                            .anyMatch(block ->
                                    block instanceof PackBlock.Commentary || block instanceof PackBlock.Exempt)) {
                blocks.add(Part.exemptOf(section.key()));
            }
            sources.addAll(section.sources(asAt, sheets));
            return new Frozen.Section(section.key(), vocabulary.in(section.title()), blocks, null, section.lines());
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The section " + section.key() + " could not be written.", failed);
            return failed(
                    section,
                    "This section could not be written. Ask the analyst to look at the server's log, then measure"
                            + " again.");
        }
    }

    private Frozen.Section failed(PackSection section, String words) {
        return new Frozen.Section(section.key(), vocabulary.in(section.title()), List.of(), words);
    }

    private static String spans(List<org.hearth.core.api.time.Period> spans) {
        return spans.isEmpty()
                ? "the years whose return has been sent"
                : spans.stream()
                        .map(span -> span.from() + " to " + (span.isOpen() ? "today" : span.lastDay()))
                        .collect(java.util.stream.Collectors.joining(", or "));
    }

    private static Frozen.Member member(Member member) {
        if (!(member instanceof ChildHistory child)) {
            return new Frozen.Member(member.id().toString(), member.reference(), "", false);
        }
        var episodes = child.episodes();
        var source =
                episodes.isEmpty() ? null : episodes.get(episodes.size() - 1).source();
        return new Frozen.Member(
                child.id().toString(), child.reference(), source == null ? "" : source.where(), child.isRestricted());
    }

    private PackBlock withoutPeople(PackBlock block) {
        if (block instanceof PackBlock.Exempt exempt) {
            return new PackBlock.Exempt(
                    exempt.blocks().stream().map(this::withoutPeople).toList(), exempt.names());
        }
        if (!(block instanceof PackBlock.Table table)) {
            return block;
        }
        return table.with(table.rows().stream()
                .map(row -> new PackBlock.Row(
                        row.header(),
                        row.cells().stream().map(this::withoutPeople).toList()))
                .toList());
    }

    private Cell withoutPeople(Cell cell) {
        if (!(cell instanceof Figure figure)) {
            return cell;
        }
        if (!figure.members().isEmpty()) {
            lists.putIfAbsent(
                    figure.at(),
                    figure.members().stream()
                            .mapToInt(member -> numbers.computeIfAbsent(member, none -> numbers.size()))
                            .toArray());
        }
        return new Figure(
                figure.at(),
                figure.value(),
                figure.unit(),
                figure.numerator(),
                figure.denominator(),
                figure.notKnown(),
                figure.instead(),
                List.of());
    }
}
