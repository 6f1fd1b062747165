package org.hearth.childrenincare.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measured.Part;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cells;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.Relation;
import org.hearth.core.api.pack.TopicPage;
import org.hearth.core.api.places.Places;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;

/**
 * Where our children live: kind of home against inside, outside and not known, and how far from home. The rows are the
 * same whatever the figures, so that the order and number of rows tell nothing.
 */
@ApplicationScoped
class WhereOurChildrenLive implements PackSection {
    private static final String FINDING = "near-home.outside";
    private static final String FAR = "near-home.far";
    private static final String UNKNOWN = "not-known";
    private static final String IN_ENGLAND = "E";

    private final Places places;

    WhereOurChildrenLive() {
        this(null);
    }

    @Inject
    WhereOurChildrenLive(Places places) {
        this.places = places;
    }

    @Override
    public String key() {
        return "near-home.where-our-children-live";
    }

    @Override
    public String title() {
        return "Where our children live";
    }

    @Override
    public String question() {
        return "In what kinds of home do our children live, how many of them far from home, and in whose area?";
    }

    @Override
    public List<TopicPage> gives() {
        return List.of(TopicPage.HOMES, TopicPage.NEAR_OR_FAR);
    }

    @Override
    public List<String> lines() {
        return List.of("OOC-01", "OOC-02", "OOC-03", "OOC-05");
    }

    @Override
    public List<LocalDate> days(LocalDate asAt) {
        return List.of(asAt);
    }

    @Override
    public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var sheet = sheets.get(asAt);
        var homes = sheet.line("PLA-01").parts("placement");
        var sides = sheet.line("OOC-01").parts("side");
        var bands = sheet.line("OOC-03").parts("band");
        var all = new Coordinates(CareRelations.IN_CARE, asAt);
        var blocks = new ArrayList<PackBlock>();
        boolean known = sheet.line("OOC-01").measure().value(Unit.PERCENT) != null;
        blocks.add(
                known
                        ? outside(all, asAt)
                        : new PackBlock.Finding(
                                FINDING,
                                "In which council's area any of the {0} children in our care live is not known: no postcode of a"
                                        + " placement could be looked up.",
                                List.of(all),
                                "In which council's area our children live is not known: no postcode of a placement could"
                                        + " be looked up."));
        blocks.add(homesBySide(sheet, homes, sides, all));
        blocks.add(new PackBlock.Chart(
                Block.Kind.STACKED_BAR,
                "Children by kind of home, inside and outside the council's area",
                FINDING,
                "children",
                Arrays.stream(HomeGroup.values()).map(HomeGroup::words).toList(),
                sides.stream()
                        .map(side -> new PackBlock.Series(
                                side.name(),
                                Arrays.stream(HomeGroup.values())
                                        .map(home ->
                                                all.with("home", home.key()).with("side", side.key()))
                                        .toList()))
                        .toList()));
        blocks.add(new PackBlock.Heading(3, "How far from home"));
        boolean distanceKnown = sheet.line("OOC-02").measure().value(Unit.PERCENT) != null;
        blocks.add(
                distanceKnown
                        ? far(all, asAt)
                        : new PackBlock.Finding(
                                FAR,
                                "How far from home any of our children live is not known: no postcodes of home and placement"
                                        + " could be looked up.",
                                List.of(),
                                ""));
        blocks.add(distances(sheet, bands, all, asAt));
        if (distanceKnown) {
            blocks.add(whyFar(all));
        }
        blocks.add(new PackBlock.Heading(3, "In whose area they live"));
        blocks.add(hosts(sheet, all, asAt));
        blocks.add(new PackBlock.Commentary("near-home.what-changed", "What changed", true));
        blocks.add(new PackBlock.Commentary("near-home.why", "Why", false));
        blocks.add(new PackBlock.Commentary("near-home.doing", "What we are doing", true));
        blocks.add(new PackBlock.Commentary("near-home.members", "What members can do or ask", false));
        return blocks;
    }

    @Override
    public List<Relation> relations(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        return CareRelations.on(asAt, List.of());
    }

    private static PackBlock outside(Coordinates all, LocalDate asAt) {
        return new PackBlock.Finding(
                FINDING,
                "{0} of the {1} children in our care ({2}) live outside the council's area; for {3} the place is not known.",
                List.of(all.with("side", "out"), all, new Coordinates("OOC-01", asAt), all.with("side", UNKNOWN)),
                "How many of our children live outside the council's area is not shown, so that no child can be"
                        + " recognised.");
    }

    /** The count of those not known stays in the table: withheld, it would take the sentence with it. */
    private static PackBlock far(Coordinates all, LocalDate asAt) {
        return new PackBlock.Finding(
                FAR,
                "{0} of our children ({1}) live outside the council's area and more than 20 miles from home. This is a share"
                        + " of all children in care: any whose distance is not known count among all of them, but not among"
                        + " those who live far away.",
                List.of(all.with("band", "outside-over-20"), new Coordinates("OOC-02", asAt)),
                "How many of our children live far from home is not shown, so that no child can be recognised.");
    }

    /** Why each of them lives there nobody sends to anybody (committee-pack.md 7.4): it is said, with what they must add up to. */
    private static PackBlock whyFar(Coordinates all) {
        String untold =
                "No return tells why a home so far away was chosen: it tells the kind of home, whose it is and where it is.";
        return new PackBlock.Finding(
                "near-home.why-far",
                "{0} children live more than 20 miles from home inside the council's area and {1} outside it. " + untold
                        + " Any reasons that the service gives below should account for all of these children.",
                List.of(all.with("band", "inside-over-20"), all.with("band", "outside-over-20")),
                untold + " Any reasons that the service gives stand below.");
    }

    /**
     * The councils next to ours one by one, whoever lives there, and all others together, so that no child is put on a map
     * and no row comes or goes with a number (committee-pack.md section 11, item 6).
     */
    private PackBlock hosts(Figures.Sheet sheet, Coordinates all, LocalDate asAt) {
        var byCouncil = new LinkedHashMap<String, List<ChildHistory>>();
        var adjoining = places.adjoining(asAt);
        adjoining.forEach(council -> byCouncil.put(council, List.of()));
        var elsewhere = new ArrayList<ChildHistory>();
        var beyond = new ArrayList<ChildHistory>();
        var unknown = new ArrayList<ChildHistory>();
        for (Part host : sheet.line("OOC-01").parts("host")) {
            if (byCouncil.replace(host.key(), ChildHistory.of(host.members())) == null) {
                var others =
                        host.key().equals(UNKNOWN) ? unknown : host.key().startsWith(IN_ENGLAND) ? elsewhere : beyond;
                others.addAll(ChildHistory.of(host.members()));
            }
        }
        var rows = new ArrayList<PackBlock.Row>();
        byCouncil.forEach((council, members) -> rows.add(new PackBlock.Row(
                places.councilName(council, asAt),
                List.of(Cells.text("Yes"), Cells.count(all.with("host", council), members)))));
        rows.add(new PackBlock.Row(
                "Other councils in England",
                List.of(Cells.text("No"), Cells.count(all.with("host", "other-in-england"), elsewhere))));
        rows.add(new PackBlock.Row(
                "Wales, Scotland, Northern Ireland or abroad",
                List.of(Cells.text("No"), Cells.count(all.with("host", "outside-england"), beyond))));
        rows.add(new PackBlock.Row(
                "Council not known",
                List.of(Cells.text("Not known"), Cells.count(all.with("host", UNKNOWN), unknown, true))));
        rows.add(Hosts.total(all, sheet));
        return new PackBlock.Table(
                "near-home.hosts",
                "Children placed in another council's area, by council",
                Hosts.COLUMNS,
                rows,
                rows.size() - 1,
                -1,
                "Only the councils next to ours are named.");
    }

    /** In the paper's five kinds of home: in the thirteen national ones most would be a few children. */
    private static PackBlock homesBySide(Figures.Sheet sheet, List<Part> homes, List<Part> sides, Coordinates all) {
        var columns = new ArrayList<Column>();
        columns.add(new Column("Kind of home", 40, false));
        sides.forEach(side -> columns.add(new Column(side.name(), 15, true)));
        columns.add(new Column("All", 15, true));
        var rows = new ArrayList<PackBlock.Row>();
        for (HomeGroup home : HomeGroup.values()) {
            var at = all.with("home", home.key());
            var living = homes.stream()
                    .filter(part -> HomeGroup.of(part.key()) == home)
                    .flatMap(part -> part.members().stream())
                    .toList();
            var members = new HashSet<>(living);
            var cells = new ArrayList<Cell>();
            for (Part side : sides) {
                var both = side.members().stream().filter(members::contains).toList();
                cells.add(Cells.count(at.with("side", side.key()), both, UNKNOWN.equals(side.key())));
            }
            cells.add(Cells.count(at, living));
            rows.add(new PackBlock.Row(home.words(), cells));
        }
        var totals = new ArrayList<Cell>();
        sides.forEach(side ->
                totals.add(Cells.count(all.with("side", side.key()), side.members(), UNKNOWN.equals(side.key()))));
        totals.add(Cells.count(all, sheet.line(CareRelations.IN_CARE).measure().numerator()));
        rows.add(new PackBlock.Row("All children in care", totals));
        return new PackBlock.Table(
                "near-home.homes",
                "Children in care by kind of home, inside and outside the council's area",
                columns,
                rows,
                rows.size() - 1,
                columns.size() - 1,
                "A child on a temporary stay is counted in the home before it.");
    }

    private static PackBlock distances(Figures.Sheet sheet, List<Part> bands, Coordinates all, LocalDate asAt) {
        var rows = new ArrayList<PackBlock.Row>();
        var everyone = sheet.line(CareRelations.IN_CARE).measure().numerator();
        for (Part band : bands) {
            var share = new Coordinates("OOC-03", asAt).with("band", band.key());
            rows.add(new PackBlock.Row(
                    band.name(),
                    List.of(
                            Cells.count(all.with("band", band.key()), band.members(), UNKNOWN.equals(band.key())),
                            Cells.share(share, band.members(), everyone, UNKNOWN.equals(band.key())))));
        }
        rows.add(new PackBlock.Row(
                "All children in care", List.of(Cells.count(all, everyone), Cells.text(Cells.NOT_APPLICABLE))));
        return new PackBlock.Table(
                "near-home.distance",
                "Children in care by area and distance from home",
                List.of(
                        new Column("Where", 60, false),
                        new Column("Children", 20, true),
                        new Column("Share of all (%)", 20, true)),
                rows,
                rows.size() - 1,
                -1,
                "Straight line between the two postcodes; exactly 20 miles is not over 20. Shares are of all children in care,"
                        + " those whose distance or area is not known among them.");
    }
}
