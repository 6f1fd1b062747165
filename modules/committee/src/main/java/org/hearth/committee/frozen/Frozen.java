package org.hearth.committee.frozen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.committee.commentary.Part;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.Relation;
import org.hearth.core.api.time.Period;

/**
 * All that one measuring gave, and all that a rendering may use: no rendering asks the data again.
 *
 * @param knownAt   what was known at that instant
 * @param coverage  the spans for which rows were held
 * @param relations how the counts hang together
 * @param people    everyone behind a figure, once
 * @param lists     who is behind each figure, by index into {@code people}; a child may stand twice where events count
 * @param sources   the publications whose figures stand beside ours, in words
 * @param pack      which report it is, as {@code reports/packs} calls it
 */
public record Frozen(
        LocalDate asAt,
        Instant knownAt,
        List<Period> coverage,
        List<Section> sections,
        List<Note> definitions,
        List<Relation> relations,
        List<Member> people,
        Map<Coordinates, int[]> lists,
        List<String> sources,
        String pack) {

    /** The report of every topic, which all papers were before there were others. */
    public static final String WHOLE_PACK = "corporate-parenting";

    /** Of every topic. */
    public Frozen(
            LocalDate asAt,
            Instant knownAt,
            List<Period> coverage,
            List<Section> sections,
            List<Note> definitions,
            List<Relation> relations,
            List<Member> people,
            Map<Coordinates, int[]> lists,
            List<String> sources) {
        this(asAt, knownAt, coverage, sections, definitions, relations, people, lists, sources, WHOLE_PACK);
    }

    /** With nothing of others beside it. */
    public Frozen(
            LocalDate asAt,
            Instant knownAt,
            List<Period> coverage,
            List<Section> sections,
            List<Note> definitions,
            List<Relation> relations,
            List<Member> people,
            Map<Coordinates, int[]> lists) {
        this(asAt, knownAt, coverage, sections, definitions, relations, people, lists, List.of());
    }

    /** Why a section stands empty whose counts nobody can tie to those of others. */
    public static final String UNTIED =
            "How the counts of this section hang together with others could not be told, so nobody can say what must be"
                    + " withheld. Ask the analyst to look at the server's log, then measure again.";

    /**
     * @param failed why it could not be written, in words, or {@code null}; then it has no blocks
     * @param lines  for which its commentary answers
     */
    public record Section(String key, String title, List<PackBlock> blocks, String failed, List<String> lines) {
        public Section {
            blocks = List.copyOf(blocks);
            lines = List.copyOf(lines);
        }

        public Section(String key, String title, List<PackBlock> blocks, String failed) {
            this(key, title, blocks, failed, List.of());
        }

        /** Whether the public reads nothing of it, not even that it is there; one that failed is nobody's secret. */
        public boolean isForMembersOnly() {
            return failed == null
                    && !blocks.isEmpty()
                    && blocks.stream()
                            .allMatch(block -> block instanceof PackBlock.Exempt
                                    || block instanceof PackBlock.Commentary slot && Part.isExempt(slot.key()));
        }

        /** The captions of the tables that only members read; empty where there are none. */
        public List<String> exemptTables() {
            return blocks.stream()
                    .filter(PackBlock.Exempt.class::isInstance)
                    .flatMap(block -> ((PackBlock.Exempt) block).blocks().stream())
                    .filter(PackBlock.Table.class::isInstance)
                    .map(table -> ((PackBlock.Table) table).caption())
                    .toList();
        }

        public boolean answersFor(String line) {
            return lines.stream().anyMatch(one -> line.equals(one) || line.startsWith(one + "."));
        }
    }

    /** A definition as it stood. */
    public record Note(String ref, String name, String purpose, String source) {}

    /**
     * @param source     where the last thing held of the child came from: "2026 Episodes line 17"
     * @param restricted the record was restricted when this was measured: it counts, and no document says who it is
     */
    public record Member(String id, String reference, String source, boolean restricted) {}

    /**
     * Every figure that the public paper prints or withholds, by its coordinates, in the order in which they stand; the same
     * figure may stand in several places.
     */
    public Map<Coordinates, Figure> figures() {
        var figures = new LinkedHashMap<Coordinates, Figure>();
        sections.forEach(section -> figures(section.blocks(), figures));
        return figures;
    }

    /** And those of exempt pieces after them. */
    public Map<Coordinates, Figure> everyFigure() {
        var figures = figures();
        sections.forEach(section -> section.blocks().forEach(block -> {
            if (block instanceof PackBlock.Exempt exempt) {
                figures(exempt.blocks(), figures);
            }
        }));
        return figures;
    }

    /** Those that only exempt pieces print. */
    public Map<Coordinates, Figure> exemptFigures() {
        var figures = everyFigure();
        figures.keySet().removeAll(figures().keySet());
        return figures;
    }

    private static void figures(List<PackBlock> blocks, Map<Coordinates, Figure> figures) {
        for (PackBlock block : blocks) {
            if (block instanceof PackBlock.Table table) {
                for (PackBlock.Row row : table.rows()) {
                    for (Cell cell : row.cells()) {
                        if (cell instanceof Figure figure) {
                            figures.putIfAbsent(figure.at(), figure);
                        }
                    }
                }
            }
        }
    }

    public List<Member> members(Coordinates at) {
        int[] list = lists.get(at);
        var members = new ArrayList<Member>();
        if (list != null) {
            for (int person : list) {
                members.add(people.get(person));
            }
        }
        return members;
    }

    /** Where commentary is written, in order, by key; the prompt names the section. */
    public Map<String, PackBlock.Commentary> slots() {
        var slots = new LinkedHashMap<String, PackBlock.Commentary>();
        sections.forEach(section -> section.blocks().forEach(block -> {
            if (block instanceof PackBlock.Commentary slot) {
                slots.put(
                        slot.key(),
                        new PackBlock.Commentary(slot.key(), section.title() + ": " + slot.prompt(), slot.required()));
            }
        }));
        return slots;
    }
}
