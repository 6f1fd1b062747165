package org.hearth.committee.paper;

import static org.hearth.core.testing.Invented.aChild;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Direction;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.figures.ValidOn;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.Relation;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.core.testing.ChildBuilder;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;

/**
 * An invented county of a few homes: how many children live in each kind, inside and outside. It is a section and the
 * figures behind it, small enough to be seen whole.
 */
class County implements PackSection, Figures {
    private final List<ChildHistory> gone = new ArrayList<>();
    private final Map<String, List<List<ChildHistory>>> homes = new LinkedHashMap<>();
    private int numbered;
    private String purpose = "Who lives outside the county.";

    /** From now on the share is defined otherwise. */
    void redefine(String otherwise) {
        purpose = otherwise;
    }

    County with(String home, int inside, int outside) {
        homes.put(home, List.of(children(inside), children(outside)));
        return this;
    }

    /** A child moves from inside to outside in what is recorded. */
    void correct(String home) {
        var now = homes.get(home);
        var inside = new ArrayList<>(now.get(0));
        var outside = new ArrayList<>(now.get(1));
        outside.add(inside.remove(0));
        homes.put(home, List.of(inside, outside));
    }

    /** Someone needs a reason from now on to open the child's record. */
    void restrict(String reference) {
        homes.values()
                .forEach(sides -> sides.forEach(
                        side -> side.replaceAll(child -> child.reference().equals(reference)
                                ? child(aChild(reference).restricted())
                                : child)));
    }

    /** Left long ago and stands behind no figure. */
    void hadBefore(String reference) {
        gone.add(child(aChild(reference)));
    }

    List<ChildHistory> everyKnown() {
        return Stream.concat(everyone().stream(), gone.stream()).toList();
    }

    List<ChildHistory> everyone() {
        return homes.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList();
    }

    private List<ChildHistory> children(int many) {
        var children = new ArrayList<ChildHistory>();
        for (int i = 0; i < many; i++) {
            children.add(child(aChild("REF%05d".formatted(++numbered))));
        }
        return children;
    }

    private static ChildHistory child(ChildBuilder child) {
        return child.startsCare("2024-05-01", "U6", "PR1").build();
    }

    @Override
    public Sheet measure(CareBook book, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Measured> measure(String ref, CareBook book, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<ReturnColumn> restsOn(String ref) {
        return Set.of(ReturnColumn.EPISODES_DECOM);
    }

    @Override
    public List<Counted> countedIn(UUID child, AsAt asAt) {
        return List.of();
    }

    @Override
    public String key() {
        return "county";
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
    public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Sheet> sheets) {
        var all = new Coordinates("CIC-01", asAt);
        var rows = new ArrayList<PackBlock.Row>();
        var inside = new ArrayList<ChildHistory>();
        var outside = new ArrayList<ChildHistory>();
        homes.forEach((home, sides) -> {
            var at = all.with("placement", home);
            var both = new ArrayList<>(sides.get(0));
            both.addAll(sides.get(1));
            rows.add(new PackBlock.Row(
                    home,
                    List.of(
                            count(at.with("side", "in"), sides.get(0)),
                            count(at.with("side", "out"), sides.get(1)),
                            count(at, both))));
            inside.addAll(sides.get(0));
            outside.addAll(sides.get(1));
        });
        rows.add(new PackBlock.Row(
                "All",
                List.of(
                        count(all.with("side", "in"), inside),
                        count(all.with("side", "out"), outside),
                        count(all, everyone()))));
        var share = new Coordinates("OOC-01", asAt);
        return List.of(
                new PackBlock.Finding(
                        "county.outside",
                        "{0} of {1} live outside, {2}.",
                        List.of(all.with("side", "out"), all, share),
                        "How many live outside is not shown."),
                new PackBlock.Table(
                        "county.homes",
                        "Children by home and side",
                        List.of(
                                new Column("Home", 40, false),
                                new Column("Inside", 20, true),
                                new Column("Outside", 20, true),
                                new Column("All", 20, true)),
                        rows,
                        rows.size() - 1,
                        3,
                        null),
                new PackBlock.Chart(
                        Block.Kind.BAR,
                        "Children outside by home",
                        "county.outside",
                        "children",
                        List.copyOf(homes.keySet()),
                        List.of(new PackBlock.Series(
                                "Outside",
                                homes.keySet().stream()
                                        .map(home -> all.with("placement", home).with("side", "out"))
                                        .toList()))),
                new PackBlock.Table(
                        "county.share",
                        "Share outside",
                        List.of(
                                new Column("Ref", 20, false),
                                new Column("Indicator", 40, false),
                                new Column("This quarter", 20, true),
                                new Column("Direction", 20, false)),
                        List.of(new PackBlock.Row(
                                "OOC-01",
                                List.of(
                                        new Cell.Text("Placed outside"),
                                        new Cell.Figure(
                                                share,
                                                BigDecimal.valueOf(outside.size() * 100L)
                                                        .divide(
                                                                BigDecimal.valueOf(
                                                                        everyone()
                                                                                .size()),
                                                                1,
                                                                java.math.RoundingMode.HALF_UP),
                                                Unit.PERCENT,
                                                (long) outside.size(),
                                                (long) everyone().size(),
                                                false,
                                                null,
                                                outside),
                                        new Cell.Derived("down, improving", List.of(share), "Not comparable")))),
                        -1,
                        -1,
                        null),
                new PackBlock.Commentary("county.why", "Why", true));
    }

    @Override
    public List<Relation> relations(LocalDate asAt, Map<LocalDate, Sheet> sheets) {
        var all = new Coordinates("CIC-01", asAt);
        var share = new Coordinates("OOC-01", asAt);
        return List.of(
                Relation.same(all.with("side", "out"), share.numerator()), Relation.same(all, share.denominator()));
    }

    @Override
    public List<String> sources(LocalDate asAt, Map<LocalDate, Sheet> sheets) {
        return List.of("An invented publication, 2025, table 1");
    }

    private static Cell count(Coordinates at, List<ChildHistory> members) {
        long size = members.size();
        return new Cell.Figure(at, BigDecimal.valueOf(size), Unit.CHILDREN, size, null, false, null, members);
    }

    @Override
    public List<Definition> definitions() {
        return List.of(new Definition(
                "OOC-01",
                "Placed outside",
                purpose,
                "Invented",
                Definition.PeriodKind.SNAPSHOT,
                ValidOn.ANY_COVERED_DAY,
                List.of(new Line("OOC-01", "Placed outside", Unit.PERCENT, Direction.LOWER, "outside", "in care"))));
    }

    @Override
    public Sheet measure(AsAt asAt) {
        var covered = new Coverage(List.of(Period.ofDays(LocalDate.of(2023, 4, 1), LocalDate.of(2026, 3, 31))));
        return new Sheet(asAt, List.of(), List.of(), covered, Map.of());
    }

    @Override
    public Map<LocalDate, Sheet> measure(List<LocalDate> days, Instant knownAt) {
        var sheets = new LinkedHashMap<LocalDate, Sheet>();
        days.forEach(day -> sheets.put(day, measure(new AsAt(day, knownAt))));
        return sheets;
    }

    @Override
    public List<Measured> measure(String ref, AsAt asAt) {
        return List.of();
    }
}
