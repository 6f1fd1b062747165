package org.hearth.fostering.pack;

import static org.hearth.core.api.pack.Relation.same;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.figures.Target;
import org.hearth.core.api.figures.Targets;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cells;
import org.hearth.core.api.pack.OverTime;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.Relation;
import org.hearth.core.api.pack.Topic;
import org.hearth.core.api.pack.TopicPage;
import org.hearth.core.api.time.MonthEnds;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.api.pages.Days;

/**
 * Mainstream households and their places, quarter by quarter: what stood at the start, what came, what went and what stands
 * at the end, each unit in a table of its own (committee-pack.md 7.7). Households and places are never added up and never
 * told one without the other.
 */
@ApplicationScoped
class HomesGainedAndLost implements PackSection {
    private static final String FINDING = "fostering.net-gain";
    private static final String ACCOUNT = "fostering.account";
    private static final int A_QUARTER = 3;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);

    private final Targets targets;

    HomesGainedAndLost() {
        this(null);
    }

    @Inject
    HomesGainedAndLost(Targets targets) {
        this.targets = targets;
    }

    /** One of the two units, with the lines that tell of it. */
    private enum Of {
        HOUSEHOLDS(
                "households",
                "Mainstream fostering households",
                Unit.HOUSEHOLDS,
                "FOS-01.mainstream",
                "FOS-03.mainstream"),
        PLACES("places", "Mainstream fostering places", Unit.PLACES, "FOS-02", "FOS-04");

        private final String key;
        private final String words;
        private final Unit unit;
        private final String standing;
        private final String net;

        Of(String key, String words, Unit unit, String standing, String net) {
            this.key = key;
            this.words = words;
            this.unit = unit;
            this.standing = standing;
            this.net = net;
        }

        private Coordinates at(LocalDate day) {
            return new Coordinates(standing, day);
        }

        private Coordinates net(LocalDate day, Over over) {
            return Cells.over(new Coordinates(net, day), over);
        }

        private Coordinates came(LocalDate day, Over over) {
            return net(day, over).with("flow", "came");
        }

        private Coordinates went(LocalDate day, Over over) {
            return net(day, over).with("flow", "went");
        }

        private Cell.Figure standing(LocalDate day, Map<LocalDate, Figures.Sheet> sheets) {
            return Cells.of(sheets.get(day).line(standing), day, Over.YEAR_TO_DATE);
        }

        private Measure moved(LocalDate day, Over over, Map<LocalDate, Figures.Sheet> sheets) {
            return sheets.get(day).line(net, over).measure();
        }

        /** What came, what went and the difference. */
        private List<Cell> moves(LocalDate day, Over over, Map<LocalDate, Figures.Sheet> sheets) {
            Measure moved = moved(day, over, sheets);
            if (moved instanceof Measure.None none) {
                return Stream.of(came(day, over), went(day, over), net(day, over))
                        .map(at -> (Cell)
                                new Cell.Figure(at, null, unit, null, null, false, Cells.NOT_AVAILABLE, List.of()))
                        .toList();
            }
            long came = moved instanceof Measure.Balance balance
                    ? balance.came()
                    : moved.numerator().size();
            long went = moved instanceof Measure.Balance balance
                    ? balance.went()
                    : moved.denominator().size();
            return List.of(
                    Cells.sum(came(day, over), unit, came, moved.numerator()),
                    Cells.sum(went(day, over), unit, went, moved.denominator()),
                    Cells.net(net(day, over), unit, came - went));
        }
    }

    @Override
    public String key() {
        return "fostering.homes-gained-and-lost";
    }

    @Override
    public String title() {
        return "Fostering";
    }

    @Override
    public String question() {
        return "Do we gain or lose foster homes of our own?";
    }

    @Override
    public List<TopicPage> gives() {
        return List.of(TopicPage.FOSTERING);
    }

    @Override
    public List<String> lines() {
        return List.of("FOS-01", "FOS-02", "FOS-03", "FOS-04", "FOS-11");
    }

    /** The last days of five quarters, and of the one before, with whose end the first begins. */
    @Override
    public List<LocalDate> days(LocalDate asAt) {
        var days = new ArrayList<LocalDate>();
        days.add(before(Topic.quarters(asAt).get(0)));
        days.addAll(Topic.quarters(asAt));
        return days;
    }

    private static LocalDate before(LocalDate quarter) {
        return MonthEnds.likeDay(quarter, A_QUARTER);
    }

    @Override
    public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var blocks = new ArrayList<PackBlock>();
        Measured now = sheets.get(asAt).line(Of.HOUSEHOLDS.standing);
        if (!Topic.isTold(now)) {
            blocks.add(Topic.notKnown(FINDING, "How many households foster for the council", now));
            blocks.addAll(Topic.commentary("fostering"));
            return blocks;
        }
        blocks.add(finding(asAt, sheets));
        for (Of of : Of.values()) {
            blocks.add(table(of, asAt, sheets));
        }
        blocks.addAll(account(asAt, sheets));
        blocks.add(chart(asAt));
        target(asAt).ifPresent(blocks::add);
        WhyHouseholdsLeft.table(asAt, sheets).ifPresent(blocks::add);
        blocks.addAll(Topic.commentary("fostering"));
        return blocks;
    }

    /** Both units in one breath, so that neither is taken for the other. */
    private static PackBlock finding(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        boolean isTold = Stream.of(Of.values())
                .allMatch(of -> Topic.isTold(sheets.get(asAt).line(of.net)));
        String standing = "On " + Days.inWords(asAt)
                + " {0} mainstream households were approved to foster for the council, with {1} places.";
        String otherwise =
                "How many households foster for the council is told in the tables, as far as it can be shown.";
        if (!isTold) {
            return new PackBlock.Finding(
                    FINDING, standing, List.of(Of.HOUSEHOLDS.at(asAt), Of.PLACES.at(asAt)), otherwise);
        }
        return new PackBlock.Finding(
                FINDING,
                standing + " Since 1 April the net gain of households was {2}, and of places {3}.",
                List.of(
                        Of.HOUSEHOLDS.at(asAt),
                        Of.PLACES.at(asAt),
                        Of.HOUSEHOLDS.net(asAt, Over.YEAR_TO_DATE),
                        Of.PLACES.net(asAt, Over.YEAR_TO_DATE)),
                otherwise);
    }

    private static PackBlock table(Of of, LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var rows = new ArrayList<PackBlock.Row>();
        for (LocalDate day : Topic.quarters(asAt)) {
            rows.add(row(months(day), of.standing(before(day), sheets), of, day, Over.QUARTER, sheets));
        }
        // the year to date begins where a quarter of the table does, or its start is not printed
        LocalDate start = Over.YEAR_TO_DATE.endingOn(asAt).from().minusDays(1);
        rows.add(row(
                "Since 1 April",
                sheets.containsKey(start) ? of.standing(start, sheets) : Cells.text(""),
                of,
                asAt,
                Over.YEAR_TO_DATE,
                sheets));
        return new PackBlock.Table(
                "fostering." + of.key,
                of.words + ": gained and lost",
                List.of(
                        new Column("Period", 30, false),
                        new Column("At start", 14, true),
                        new Column(of == Of.HOUSEHOLDS ? "Joined" : "Came", 14, true),
                        new Column(of == Of.HOUSEHOLDS ? "Left" : "Went", 14, true),
                        new Column("Net gain", 14, true),
                        new Column("At end", 14, true)),
                rows,
                -1,
                -1,
                of == Of.HOUSEHOLDS
                        ? "A household joins on the day of the decision to approve it. Carers who became guardians or adopters of a child they fostered have left."
                        : "Places come with households that join and by wider terms of approval, and go with those that leave and by narrower terms. They are not households.");
    }

    /** {@code January to March 2026}: its first figure is of the day before, its last of the last day. */
    private static String months(LocalDate ends) {
        return "%s to %s".formatted(MONTH.format(before(ends).plusDays(1)), Topic.month(ends));
    }

    private static PackBlock.Row row(
            String header, Cell start, Of of, LocalDate day, Over over, Map<LocalDate, Figures.Sheet> sheets) {
        var cells = new ArrayList<Cell>();
        cells.add(start);
        cells.addAll(of.moves(day, over, sheets));
        cells.add(of.standing(day, sheets));
        return new PackBlock.Row(header, cells);
    }

    /** From what stood before 1 April to what stands, where the table tells all of it. */
    private static List<PackBlock> account(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var of = Of.HOUSEHOLDS;
        LocalDate start = Over.YEAR_TO_DATE.endingOn(asAt).from().minusDays(1);
        if (!sheets.containsKey(start)
                || !Topic.isTold(sheets.get(start).line(of.standing))
                || !Topic.isTold(sheets.get(asAt).line(of.net))) {
            return List.of();
        }
        var steps =
                List.of(of.at(start), of.came(asAt, Over.YEAR_TO_DATE), of.went(asAt, Over.YEAR_TO_DATE), of.at(asAt));
        return List.of(
                new PackBlock.Finding(
                        ACCOUNT,
                        "From {0} mainstream households on %s, {1} joined and {2} left, which makes {3} on %s."
                                .formatted(Days.inWords(start), Days.inWords(asAt)),
                        steps,
                        "How many households joined and left since 1 April is told in the table, as far as it can be shown."),
                new PackBlock.Chart(
                        Block.Kind.WATERFALL,
                        "Mainstream fostering households since 1 April",
                        ACCOUNT,
                        "households",
                        List.of("At start", "Joined", "Left", "At end"),
                        List.of(new PackBlock.Series("Households", steps))));
    }

    private static PackBlock chart(LocalDate asAt) {
        var days = Topic.quarters(asAt);
        return new PackBlock.Chart(
                Block.Kind.BAR,
                "Mainstream fostering households that joined and left, quarter by quarter",
                FINDING,
                "households",
                days.stream().map(Topic::month).toList(),
                List.of(
                        new PackBlock.Series(
                                "Joined",
                                days.stream()
                                        .map(day -> Of.HOUSEHOLDS.came(day, Over.QUARTER))
                                        .toList()),
                        new PackBlock.Series(
                                "Left",
                                days.stream()
                                        .map(day -> Of.HOUSEHOLDS.went(day, Over.QUARTER))
                                        .toList())));
    }

    private Optional<PackBlock> target(LocalDate asAt) {
        return targets.on(asAt, null)
                .of(Of.HOUSEHOLDS.net)
                .filter(target -> !target.isNone())
                .map(HomesGainedAndLost::target);
    }

    private static PackBlock target(Target target) {
        return new PackBlock.Paragraph("The target is a net gain of %s households in the year. It was set by: %s."
                .formatted(target.words(Unit.HOUSEHOLDS), target.setBy()));
    }

    @Override
    public List<Relation> relations(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var quarters = Topic.quarters(asAt);
        var found = new ArrayList<Relation>();
        for (Of of : Of.values()) {
            for (LocalDate day : quarters) {
                found.addAll(balances(of, day, Over.QUARTER, before(day)));
                found.addAll(balances(
                        of,
                        day,
                        Over.YEAR_TO_DATE,
                        Over.YEAR_TO_DATE.endingOn(day).from().minusDays(1)));
                found.addAll(OverTime.sinceApril(day, quarters, of::net));
                found.addAll(OverTime.sinceApril(day, quarters, of::came));
                found.addAll(OverTime.sinceApril(day, quarters, of::went));
            }
        }
        found.add(same(WhyHouseholdsLeft.all(asAt), Of.HOUSEHOLDS.went(asAt, Over.YEAR_TO_DATE)));
        found.add(WhyHouseholdsLeft.adds(asAt, sheets));
        return found;
    }

    /** Opening + joined = closing + left, and the net gain is the difference. */
    private static List<Relation> balances(Of of, LocalDate day, Over over, LocalDate start) {
        return List.of(
                new Relation(List.of(of.at(day), of.went(day, over)), List.of(of.at(start), of.came(day, over))),
                new Relation(List.of(of.came(day, over)), List.of(of.net(day, over), of.went(day, over))));
    }
}
