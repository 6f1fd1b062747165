package org.hearth.childrenincare.pack;

import static org.hearth.core.api.pack.Relation.within;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.PeriodOfCare;
import org.hearth.core.api.figures.Comparators;
import org.hearth.core.api.figures.Comparators.Comparator;
import org.hearth.core.api.figures.Definition.PeriodKind;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.figures.PublishedElsewhere;
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
import org.hearth.core.api.time.Period;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;

/**
 * How many children are in care, month by month over thirteen whole months, and how many came and left in each
 * (committee-pack.md 7.1). Who came and left is counted as CIC-03 and CIC-04 do, times and not children, so that the account
 * of a month comes out; the months of a quarter add up to the quarter of the scorecard.
 */
@ApplicationScoped
class NumbersAndFlow implements PackSection {
    private static final String FINDING = "numbers.in-care";
    private static final String STARTED = "CIC-03.events";
    private static final String CEASED = "CIC-04.events";
    private static final String ALONE = "CIC-06.count";
    private static final String RATE = "CIC-02";
    private static final int MOST_COMPARED = 2;

    private final Comparators comparators;

    NumbersAndFlow() {
        this(null);
    }

    @Inject
    NumbersAndFlow(Comparators comparators) {
        this.comparators = comparators;
    }

    @Override
    public String key() {
        return "numbers.month-by-month";
    }

    @Override
    public String title() {
        return "Numbers and flow";
    }

    @Override
    public String question() {
        return "How many children do we care for, who came and who left, and is the number rising?";
    }

    @Override
    public List<TopicPage> gives() {
        return List.of(TopicPage.NUMBERS);
    }

    @Override
    public List<String> lines() {
        return List.of("CIC-01", "CIC-02", "CIC-03", "CIC-04", "CIC-05", "CIC-15");
    }

    /** The ends of the months, and of the one before the first. */
    @Override
    public List<LocalDate> days(LocalDate asAt) {
        return MonthEnds.upTo(asAt, MonthEnds.A_YEAR_AND_ONE + 1);
    }

    @Override
    public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var days = days(asAt);
        LocalDate last = days.get(days.size() - 1);
        LocalDate yearBefore = days.get(1);
        var blocks = new ArrayList<PackBlock>();
        if (!Topic.isTold(sheets.get(last).line(CareRelations.IN_CARE))) {
            blocks.add(Topic.notKnown(
                    FINDING,
                    "How many children were in care month by month",
                    sheets.get(last).line(CareRelations.IN_CARE)));
            blocks.addAll(Topic.commentary("numbers"));
            return blocks;
        }
        blocks.add(
                new PackBlock.Finding(
                        FINDING,
                        "The council looked after {0} children at the end of " + Topic.month(last)
                                + " and {1} at the end of "
                                + Topic.month(yearBefore) + ". In " + Topic.month(last)
                                + " children came into care {2} times and left it {3} times.",
                        List.of(inCare(last), inCare(yearBefore), inMonth(STARTED, last), inMonth(CEASED, last)),
                        "How many children the council looked after month by month is told in the table, as far as it can be shown."));
        blocks.add(table(days, sheets, published(last)));
        var rates = days.subList(1, days.size());
        if (rates.stream().anyMatch(day -> sheets.get(day).line(RATE).measure() instanceof Measure.Rate)) {
            blocks.add(new PackBlock.Chart(
                    Block.Kind.LINE,
                    "Children in care for every 10,000 children in the area, at the end of each month",
                    FINDING,
                    "per 10,000",
                    rates.stream().map(Topic::month).toList(),
                    List.of(new PackBlock.Series(
                            "This council",
                            rates.stream()
                                    .map(day -> new Coordinates(RATE, day))
                                    .toList())),
                    levels(last)));
        }
        blocks.addAll(Topic.commentary("numbers"));
        return blocks;
    }

    private static PackBlock table(List<LocalDate> days, Map<LocalDate, Figures.Sheet> sheets, String published) {
        var rows = new ArrayList<PackBlock.Row>();
        for (int i = 1; i < days.size(); i++) {
            LocalDate before = days.get(i - 1);
            LocalDate day = days.get(i);
            var month = Period.ofDays(before.plusDays(1), day);
            var sheet = sheets.get(day);
            rows.add(new PackBlock.Row(
                    Topic.month(day),
                    List.of(
                            snapshot(CareRelations.IN_CARE, before, sheets.get(before)),
                            happened(
                                    STARTED, day, sheet, care -> care.startKnown() && month.includes(care.startedOn())),
                            happened(
                                    CEASED,
                                    day,
                                    sheet,
                                    care -> care.goneOn() != null
                                            && month.includes(care.goneOn())
                                            && care.endReason() != null
                                            && care.endReason().isEndOfCare()),
                            snapshot(CareRelations.IN_CARE, day, sheet),
                            snapshot(RATE, day, sheet),
                            snapshot(ALONE, day, sheet))));
        }
        String note =
                "Coming into care and leaving it are counted as often as they happened. Of a few children the records"
                        + " begin or stop without saying that care did, so that a month need not come out to the child.";
        return new PackBlock.Table(
                "numbers.months",
                "Children in care month by month",
                List.of(
                        new Column("Month", 21, false),
                        new Column("In care at start", 13, true),
                        new Column("Came into care", 13, true),
                        new Column("Left care", 13, true),
                        new Column("In care at end", 13, true),
                        new Column("Per 10,000 children", 13, true),
                        new Column("At end, unaccompanied", 17, true)),
                rows,
                -1,
                -1,
                published.isEmpty() ? note : note + " Rates published elsewhere: " + published + ".");
    }

    private static Cell.Figure snapshot(String line, LocalDate day, Figures.Sheet sheet) {
        return Cells.of(sheet.line(line), day, Over.YEAR_TO_DATE);
    }

    /** A month lies within the year to date of its last day, so that everyone it happened to stands in that list. */
    private static Cell.Figure happened(
            String line, LocalDate day, Figures.Sheet sheet, Predicate<PeriodOfCare> inTheMonth) {
        var at = inMonth(line, day);
        var measured = sheet.line(line);
        if (!Topic.isTold(measured)) {
            return new Cell.Figure(at, null, Unit.EVENTS, null, null, false, Cells.NOT_AVAILABLE, List.of());
        }
        var times = new ArrayList<ChildHistory>();
        for (ChildHistory child :
                new LinkedHashSet<>(ChildHistory.of(measured.measure().numerator()))) {
            child.periodsOfCare().stream().filter(inTheMonth).forEach(care -> times.add(child));
        }
        return Cells.count(at, times);
    }

    private static Coordinates inCare(LocalDate day) {
        return new Coordinates(CareRelations.IN_CARE, day);
    }

    private static Coordinates inMonth(String line, LocalDate day) {
        return new Coordinates(line, day).with("over", "month");
    }

    @Override
    public List<String> sources(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        return comparators.of(RATE, asAt).stream()
                .map(Comparator::source)
                .distinct()
                .toList();
    }

    private String published(LocalDate day) {
        return PublishedElsewhere.beside(comparators, PeriodKind.SNAPSHOT, RATE, Over.YEAR_TO_DATE, day)
                .words();
    }

    private List<PackBlock.Level> levels(LocalDate day) {
        return comparators.of(RATE, day).stream()
                .filter(one -> one.unit() == Unit.PER_10_000 && isOfMany(one))
                .limit(MOST_COMPARED)
                .map(NumbersAndFlow::level)
                .toList();
    }

    /** England, the region or neighbours together: not what another publication says of one council, ours among them. */
    private static boolean isOfMany(Comparator one) {
        return one.areaCode() == null
                || one.areaCode().startsWith("E92")
                || one.areaCode().startsWith("E12");
    }

    private static PackBlock.Level level(Comparator one) {
        return new PackBlock.Level("%s, %s".formatted(one.area(), one.period()), one.value());
    }

    @Override
    public List<Relation> relations(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var days = days(asAt);
        var found = new ArrayList<Relation>();
        for (int i = 1; i < days.size(); i++) {
            LocalDate day = days.get(i);
            found.addAll(CareRelations.on(day, days));
            found.add(within(new Coordinates(ALONE, day), inCare(day)));
            found.add(new Relation(
                    List.of(inCare(day), inMonth(CEASED, day)),
                    List.of(inCare(days.get(i - 1)), inMonth(STARTED, day))));
            for (String line : List.of(STARTED, CEASED)) {
                for (Over over : Over.values()) {
                    added(line, day, over, days, found);
                }
            }
        }
        return found;
    }

    /** The months of a quarter or year are the whole of it, where all of them are printed, here or in papers before. */
    private static void added(String line, LocalDate day, Over over, List<LocalDate> days, List<Relation> found) {
        if (over == Over.YEAR_TO_DATE || isQuarterEnd(day)) {
            found.addAll(OverTime.added(
                    Cells.over(new Coordinates(line, day), over),
                    over.endingOn(day).from(),
                    day,
                    1,
                    days.subList(1, days.size()),
                    end -> inMonth(line, end)));
        }
    }

    private static boolean isQuarterEnd(LocalDate day) {
        return day.getMonthValue() % 3 == 0;
    }
}
