package org.hearth.childrenincare.pack;

import static org.hearth.core.api.pack.Relation.rest;
import static org.hearth.core.api.pack.Relation.same;
import static org.hearth.core.api.pack.Relation.sum;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.childrenincare.indicator.LocationBand;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Standing;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measured.Part;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cells;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.Relation;
import org.hearth.core.api.pack.Relation.Rest;
import org.hearth.core.api.pack.Topic;
import org.hearth.core.api.pack.TopicPage;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;

/**
 * Whose the homes are, by kind, how that changed in the quarter and the mix of kinds in the quarters before, and how far from home those live who live outside the
 * council's area (committee-pack.md 7.3 and 7.4). The second divides what "Where our children live" says of outside, so that
 * the two hang together in one place only. Why children live far away stands in no return.
 */
@ApplicationScoped
class HomesInDetail implements PackSection {
    private static final String FINDING = "whose-homes.own";
    private static final String UNKNOWN = "not-known";
    private static final String HOME = "home";
    private static final String WHOSE = "whose";

    private enum Whose {
        OWN("own", "The council's own"),
        INDEPENDENT("independent", "Private or voluntary"),
        OTHER_COUNCIL("other-council", "Another council's"),
        NONE("none", "Parents', another public body's, or not asked for");

        private final String key;
        private final String words;

        Whose(String key, String words) {
            this.key = key;
            this.words = words;
        }

        static Whose of(ChildHistory child, LocalDate day) {
            var standing = Standing.of(child, day);
            if (standing == null) {
                return NONE;
            }
            var provider = standing.provider();
            return provider.isOwn()
                    ? OWN
                    : provider.isIndependent() ? INDEPENDENT : provider.isOtherCouncil() ? OTHER_COUNCIL : NONE;
        }
    }

    /** How far away, of those outside. */
    private enum Far {
        NEAR(LocationBand.OUTSIDE_NEAR, "20 miles or less"),
        FAR(LocationBand.OUTSIDE_FAR, "Over 20 miles"),
        NOT_KNOWN(LocationBand.NOT_KNOWN, "Not known");

        private final LocationBand band;
        private final String words;

        Far(LocationBand band, String words) {
            this.band = band;
            this.words = words;
        }
    }

    @Override
    public String key() {
        return "near-home.whose-homes";
    }

    @Override
    public String title() {
        return "Whose homes, and how far away";
    }

    @Override
    public String question() {
        return "Whose are the homes, how did that change, and how far away are those outside our area?";
    }

    @Override
    public List<TopicPage> gives() {
        return List.of(TopicPage.HOMES, TopicPage.NEAR_OR_FAR);
    }

    @Override
    public List<String> lines() {
        return List.of("PLA-01", "PLA-02", "PLA-03", "PLA-05", "PLA-06", "PLA-07");
    }

    @Override
    public List<LocalDate> days(LocalDate asAt) {
        return Topic.quarters(asAt);
    }

    @Override
    public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var sheet = sheets.get(asAt);
        LocalDate before = new PackDays(asAt).previousQuarter();
        var blocks = new ArrayList<PackBlock>();
        if (!Topic.isTold(sheet.line(CareRelations.IN_CARE))) {
            blocks.add(Topic.notKnown(FINDING, "Whose homes the children live in", sheet.line(CareRelations.IN_CARE)));
            blocks.addAll(Topic.commentary("whose-homes"));
            return blocks;
        }
        blocks.add(new PackBlock.Finding(
                FINDING,
                "{0} of the {1} children live in the council's own provision, and {2} in that of private or voluntary"
                        + " providers.",
                List.of(
                        all(asAt).with(WHOSE, Whose.OWN.key),
                        all(asAt),
                        all(asAt).with(WHOSE, Whose.INDEPENDENT.key)),
                "How many of the children live in whose homes is told in the table, as far as it can be shown."));
        blocks.add(byWhose(asAt, sheet));
        blocks.add(chart(asAt));
        if (Topic.isTold(sheets.get(before).line(CareRelations.IN_CARE))) {
            blocks.add(new PackBlock.Heading(3, "Since the previous quarter"));
            blocks.add(changes(asAt, before, sheets));
        }
        new HomesByQuarter(asAt, sheets).write(blocks);
        blocks.add(new PackBlock.Heading(3, "How far away those live who live outside the council's area"));
        boolean known = sheet.line("OOC-02").measure().value(Unit.PERCENT) != null;
        if (known) {
            blocks.add(howFar(asAt, sheet));
        } else {
            String sentence =
                    "How far away they live is not known: no postcodes of home and placement could be looked up.";
            blocks.add(new PackBlock.Finding("whose-homes.far", sentence, List.of(), sentence));
        }
        blocks.addAll(Topic.commentary("whose-homes"));
        return blocks;
    }

    private static PackBlock byWhose(LocalDate day, Figures.Sheet sheet) {
        var columns = new ArrayList<Column>();
        columns.add(new Column("Kind of home", 35, false));
        Arrays.stream(Whose.values()).forEach(whose -> columns.add(new Column(whose.words, 13, true)));
        columns.add(new Column("All", 13, true));
        var rows = new ArrayList<PackBlock.Row>();
        for (HomeGroup home : HomeGroup.values()) {
            var members = members(home, sheet);
            var cells = new ArrayList<Cell>();
            for (Whose whose : Whose.values()) {
                cells.add(Cells.count(at(day, home).with(WHOSE, whose.key), of(members, whose, day)));
            }
            cells.add(Cells.count(at(day, home), members));
            rows.add(new PackBlock.Row(home.words(), cells));
        }
        var everyone = CareRelations.inCare(sheet);
        var totals = new ArrayList<Cell>();
        for (Whose whose : Whose.values()) {
            totals.add(Cells.count(all(day).with(WHOSE, whose.key), of(everyone, whose, day)));
        }
        totals.add(Cells.count(all(day), everyone));
        rows.add(new PackBlock.Row("All children in care", totals));
        return new PackBlock.Table(
                "whose-homes.whose",
                "Children in care by kind of home and whose provision it is",
                columns,
                rows,
                rows.size() - 1,
                columns.size() - 1,
                "A child on a temporary stay is counted in the home before it.");
    }

    private static PackBlock chart(LocalDate day) {
        return new PackBlock.Chart(
                Block.Kind.STACKED_BAR,
                "Children by kind of home and whose provision it is",
                FINDING,
                "children",
                Arrays.stream(HomeGroup.values()).map(HomeGroup::words).toList(),
                Arrays.stream(Whose.values())
                        .map(whose -> new PackBlock.Series(
                                whose.words,
                                Arrays.stream(HomeGroup.values())
                                        .map(home -> at(day, home).with(WHOSE, whose.key))
                                        .toList()))
                        .toList());
    }

    private static PackBlock changes(LocalDate asAt, LocalDate before, Map<LocalDate, Figures.Sheet> sheets) {
        var now = sheets.get(asAt);
        var then = sheets.get(before);
        var rows = new ArrayList<PackBlock.Row>();
        for (HomeGroup home : HomeGroup.values()) {
            rows.add(change(
                    home.words(),
                    Cells.count(at(before, home), members(home, then)),
                    Cells.count(at(asAt, home), members(home, now))));
        }
        var everyone = CareRelations.inCare(now);
        var everyoneThen = CareRelations.inCare(then);
        for (Whose whose : Whose.values()) {
            rows.add(change(
                    "Of all: " + whose.words.substring(0, 1).toLowerCase(java.util.Locale.UK)
                            + whose.words.substring(1),
                    Cells.count(all(before).with(WHOSE, whose.key), of(everyoneThen, whose, before)),
                    Cells.count(all(asAt).with(WHOSE, whose.key), of(everyone, whose, asAt))));
        }
        return new PackBlock.Table(
                "whose-homes.changes",
                "Children by kind of home and by whose provision it is, on two days",
                List.of(
                        new Column("Kind of home, and whose", 46, false),
                        new Column(PackDays.inFull(before), 18, true),
                        new Column(PackDays.inFull(asAt), 18, true),
                        new Column("Change", 18, true)),
                rows,
                -1,
                -1,
                null);
    }

    private static PackBlock.Row change(String words, Cell.Figure before, Cell.Figure now) {
        var change = new Cell.Figure(
                now.at().with("since", before.at().day().toString()),
                now.value().subtract(before.value()),
                Unit.CHILDREN,
                null,
                null,
                false,
                null,
                List.of());
        return new PackBlock.Row(words, List.of(before, now, change));
    }

    private static PackBlock howFar(LocalDate day, Figures.Sheet sheet) {
        var bands = new EnumMap<Far, Set<ChildHistory>>(Far.class);
        for (Far far : Far.values()) {
            bands.put(far, new HashSet<>(part(sheet.line("OOC-03").parts("band"), far.band.key())));
        }
        var outside = part(sheet.line("OOC-01").parts("side"), "out");
        var columns = new ArrayList<Column>();
        columns.add(new Column("Kind of home", 40, false));
        Arrays.stream(Far.values()).forEach(far -> columns.add(new Column(far.words, 15, true)));
        columns.add(new Column("All outside", 15, true));
        var rows = new ArrayList<PackBlock.Row>();
        for (HomeGroup home : HomeGroup.values()) {
            var living = new HashSet<>(members(home, sheet));
            var those = outside.stream().filter(living::contains).toList();
            var cells = new ArrayList<Cell>();
            for (Far far : Far.values()) {
                cells.add(Cells.count(
                        far(at(day, home), far),
                        those.stream().filter(bands.get(far)::contains).toList(),
                        far == Far.NOT_KNOWN));
            }
            cells.add(Cells.count(at(day, home).with("side", "out"), those));
            rows.add(new PackBlock.Row(home.words(), cells));
        }
        var totals = new ArrayList<Cell>();
        for (Far far : Far.values()) {
            totals.add(Cells.count(
                    far(all(day), far),
                    outside.stream().filter(bands.get(far)::contains).toList(),
                    far == Far.NOT_KNOWN));
        }
        totals.add(Cells.count(all(day).with("side", "out"), outside));
        rows.add(new PackBlock.Row("All outside the council's area", totals));
        return new PackBlock.Table(
                "whose-homes.far",
                "Children who live outside the council's area, by kind of home and distance from home",
                columns,
                rows,
                rows.size() - 1,
                columns.size() - 1,
                "Straight line between the two postcodes; exactly 20 miles is not over 20.");
    }

    private static List<ChildHistory> of(List<ChildHistory> children, Whose whose, LocalDate day) {
        return children.stream().filter(child -> Whose.of(child, day) == whose).toList();
    }

    static List<ChildHistory> members(HomeGroup home, Figures.Sheet sheet) {
        return sheet.line("PLA-01").parts("placement").stream()
                .filter(part -> HomeGroup.of(part.key()) == home)
                .flatMap(part -> ChildHistory.of(part.members()).stream())
                .toList();
    }

    private static List<ChildHistory> part(List<Part> parts, String key) {
        return parts.stream()
                .filter(part -> part.key().equals(key))
                .flatMap(part -> ChildHistory.of(part.members()).stream())
                .toList();
    }

    static Coordinates all(LocalDate day) {
        return new Coordinates(CareRelations.IN_CARE, day);
    }

    static Coordinates at(LocalDate day, HomeGroup home) {
        return all(day).with(HOME, home.key());
    }

    /** Outside and so far is one band of the national tables, wherever it is told. */
    private static Coordinates far(Coordinates at, Far far) {
        return far == Far.NOT_KNOWN ? at.with("side", "out").with("band", UNKNOWN) : at.with("band", far.band.key());
    }

    @Override
    public List<Relation> relations(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var found = new ArrayList<Relation>();
        LocalDate before = new PackDays(asAt).previousQuarter();
        for (LocalDate day : days(asAt)) {
            found.addAll(CareRelations.on(day, days(asAt)));
            homes(day, found);
            found.addAll(HomesByQuarter.relations(day));
        }
        for (LocalDate day : List.of(before, asAt)) {
            fostered(day, found);
            found.add(same(
                    far(all(day), Far.NOT_KNOWN),
                    rest(
                                    all(day).with("side", "out"),
                                    List.of(far(all(day), Far.NEAR), far(all(day), Far.FAR)),
                                    Rest.NOT_KNOWN)
                            .restAt()));
        }
        for (HomeGroup home : HomeGroup.values()) {
            found.add(changed(at(asAt, home), at(before, home), before));
        }
        for (Whose whose : Whose.values()) {
            found.add(changed(all(asAt).with(WHOSE, whose.key), all(before).with(WHOSE, whose.key), before));
        }
        return found;
    }

    private static Relation changed(Coordinates now, Coordinates then, LocalDate before) {
        return sum(now, List.of(then, now.with("since", before.toString())));
    }

    /** Each kind is the national groups in it; all kinds, and all providers, are everyone. */
    private static void homes(LocalDate day, List<Relation> found) {
        for (HomeGroup home : HomeGroup.values()) {
            var groups = home.groups().stream()
                    .map(group -> new Coordinates("PLA-01." + group.key(), day).numerator())
                    .toList();
            if (home != HomeGroup.ELSEWHERE) {
                found.add(sum(at(day, home), groups));
            }
        }
        found.add(sum(
                all(day),
                Arrays.stream(HomeGroup.values()).map(home -> at(day, home)).toList()));
        found.add(sum(
                all(day),
                Arrays.stream(Whose.values())
                        .map(whose -> all(day).with(WHOSE, whose.key))
                        .toList()));
        // those elsewhere whose kind is recorded; of the others the paper says how many there are
        found.add(rest(
                at(day, HomeGroup.ELSEWHERE),
                HomeGroup.ELSEWHERE.groups().stream()
                        .map(group -> new Coordinates("PLA-01." + group.key(), day).numerator())
                        .toList(),
                Rest.NOT_KNOWN));
    }

    /** Fostered by the council's own carers, by an agency's and by another council's, as PLA-03 has it. */
    private static void fostered(LocalDate day, List<Relation> found) {
        var lines = new EnumMap<Whose, String>(Whose.class);
        lines.put(Whose.OWN, "PLA-03.in-house");
        lines.put(Whose.INDEPENDENT, "PLA-03.agency");
        lines.put(Whose.OTHER_COUNCIL, "PLA-03.other-council");
        lines.forEach((whose, line) -> found.add(sum(
                new Coordinates(line, day).numerator(),
                List.of(
                        at(day, HomeGroup.KIN).with(WHOSE, whose.key),
                        at(day, HomeGroup.FOSTERED).with(WHOSE, whose.key)))));
        found.add(same(
                at(day, HomeGroup.FOSTERED).with(WHOSE, Whose.OWN.key),
                new Coordinates("PLA-03.in-house-excluding-kin", day).numerator()));
    }
}
