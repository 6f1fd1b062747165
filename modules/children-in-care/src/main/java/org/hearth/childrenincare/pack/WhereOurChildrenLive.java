package org.hearth.childrenincare.pack;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measured.Part;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.Relation;
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

    @Override
    public String key() {
        return "near-home.where-our-children-live";
    }

    @Override
    public String title() {
        return "Where our children live";
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
        blocks.add(new PackBlock.Finding(
                FINDING,
                "{0} of the {1} children in our care ({2}) live outside the council's area; for {3} the place is not known.",
                List.of(all.with("side", "out"), all, new Coordinates("OOC-01", asAt), all.with("side", UNKNOWN)),
                "How many of our children live outside the council's area is not shown, so that no child can be"
                        + " recognised."));
        blocks.add(homesBySide(sheet, homes, sides, all));
        blocks.add(new PackBlock.Chart(
                Block.Kind.STACKED_BAR,
                "Children by kind of home, inside and outside the council's area",
                FINDING,
                "children",
                homes.stream().map(Part::name).toList(),
                sides.stream()
                        .map(side -> new PackBlock.Series(
                                side.name(),
                                homes.stream()
                                        .map(home -> all.with("placement", home.key())
                                                .with("side", side.key()))
                                        .toList()))
                        .toList()));
        blocks.add(new PackBlock.Heading(3, "How far from home"));
        blocks.add(new PackBlock.Finding(
                FAR,
                "{0} of our children ({1}) live outside the council's area and more than 20 miles from home; for {2} the"
                        + " distance is not known.",
                List.of(
                        all.with("band", "outside-over-20"),
                        new Coordinates("OOC-02", asAt),
                        all.with("band", UNKNOWN)),
                "How many of our children live far from home is not shown, so that no child can be recognised."));
        blocks.add(distances(sheet, bands, all, asAt));
        blocks.add(new PackBlock.Commentary("near-home.what-changed", "What changed"));
        blocks.add(new PackBlock.Commentary("near-home.why", "Why"));
        blocks.add(new PackBlock.Commentary("near-home.doing", "What we are doing"));
        blocks.add(new PackBlock.Commentary("near-home.members", "What members can do or ask"));
        return blocks;
    }

    @Override
    public List<Relation> relations(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        return CareRelations.on(asAt, List.of());
    }

    private static PackBlock homesBySide(Figures.Sheet sheet, List<Part> homes, List<Part> sides, Coordinates all) {
        var columns = new ArrayList<Column>();
        columns.add(new Column("Kind of home", 40, false));
        sides.forEach(side -> columns.add(new Column(side.name(), 15, true)));
        columns.add(new Column("All", 15, true));
        var rows = new ArrayList<PackBlock.Row>();
        for (Part home : homes) {
            boolean unknownHome = "not-recorded".equals(home.key());
            var at = all.with("placement", home.key());
            var members = new HashSet<>(home.members());
            var cells = new ArrayList<Cell>();
            for (Part side : sides) {
                List<ChildHistory> both =
                        side.members().stream().filter(members::contains).toList();
                cells.add(Cells.count(at.with("side", side.key()), both, unknownHome || UNKNOWN.equals(side.key())));
            }
            cells.add(Cells.count(at, home.members(), unknownHome));
            rows.add(new PackBlock.Row(home.name(), cells));
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
                        new Column("Share of all", 20, true)),
                rows,
                rows.size() - 1,
                -1,
                "Straight line between the two postcodes; exactly 20 miles is not over 20.");
    }
}
