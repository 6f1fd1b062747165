package org.hearth.fostering.pack;

import static org.hearth.core.api.pack.Relation.within;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cells;
import org.hearth.core.api.pack.OverTime;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.Relation;
import org.hearth.core.api.pack.Topic;
import org.hearth.core.api.pack.TopicPage;
import org.hearth.fostering.supervision.Interval;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.api.pages.Days;

/**
 * Whether foster homes are reviewed and visited when they are to be, quarter by quarter (committee-pack.md 6, CP29). What does
 * not reach back so far is not known and never nought. Allegations are in no paper (ADR 45).
 */
@ApplicationScoped
class ReviewsAndVisits implements PackSection {
    private static final String UNANNOUNCED_FINDING = "fostering.visited-unannounced";
    private static final String UNANNOUNCED = "FOS-14b";
    private static final String WITHIN = Interval.UNANNOUNCED.inWords();

    /** What is due again and again, with the lines that tell of it. */
    private enum Of {
        REVIEWS(
                "reviews",
                "Reviews due since 1 April",
                "FOS-12",
                "Annual reviews of foster homes, by the quarter in which they were due",
                "Held in time",
                "Reviews held in time",
                "Of {0} reviews of foster homes that were due %s, {1} ({2}) were held in time.",
                "How many reviews of foster homes were held in time",
                "A review is in time within a year of the approval or of the review before, as the regulations ask."),
        VISITS(
                "visits",
                "Visits due since 1 April",
                "FOS-14a",
                "Visits to foster homes by their supervising workers, by the quarter in which they were due",
                "Made in time",
                "Visits made in time",
                "Of {0} visits to foster homes that were due %s, {1} ({2}) were made in time.",
                "How many visits to foster homes were made in time",
                "The limit of weeks between visits is the service's own.");

        private final String key;
        private final String since;
        private final String line;
        private final String caption;
        private final String done;
        private final String series;
        private final String words;
        private final String what;
        private final String note;

        Of(
                String key,
                String since,
                String line,
                String caption,
                String done,
                String series,
                String words,
                String what,
                String note) {
            this.key = key;
            this.since = since;
            this.line = line;
            this.caption = caption;
            this.done = done;
            this.series = series;
            this.words = words;
            this.what = what;
            this.note = note;
        }

        private String finding() {
            return "fostering.%s-in-time".formatted(key);
        }

        private String late() {
            return line + ".overdue";
        }

        private Coordinates at(LocalDate day, Over over) {
            return Cells.over(new Coordinates(line, day), over);
        }
    }

    @Override
    public String key() {
        return "fostering.reviews-and-visits";
    }

    @Override
    public String title() {
        return "Reviews and visits of foster homes";
    }

    @Override
    public String question() {
        return "Is each foster home reviewed and visited when it is due?";
    }

    @Override
    public List<TopicPage> gives() {
        return List.of(TopicPage.FOSTERING);
    }

    @Override
    public List<String> lines() {
        return List.of("FOS-12", "FOS-14a", UNANNOUNCED);
    }

    @Override
    public List<LocalDate> days(LocalDate asAt) {
        return Topic.quarters(asAt);
    }

    @Override
    public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var blocks = new ArrayList<PackBlock>();
        for (Of of : Of.values()) {
            blocks.addAll(told(of, asAt, sheets));
        }
        Measured now = sheets.get(asAt).line(UNANNOUNCED);
        if (Topic.isTold(now)) {
            blocks.add(unannouncedFinding(asAt));
            blocks.add(unannounced(asAt, sheets));
            blocks.add(chart(
                    "Foster homes visited unannounced within %s, at the end of each quarter (%%)".formatted(WITHIN),
                    UNANNOUNCED_FINDING,
                    "Visited unannounced",
                    asAt,
                    day -> new Coordinates(UNANNOUNCED, day)));
        } else {
            blocks.add(Topic.notKnown(UNANNOUNCED_FINDING, "How many foster homes were visited unannounced", now));
        }
        blocks.addAll(Topic.commentary("fostering-reviews-and-visits"));
        return blocks;
    }

    private static List<PackBlock> told(Of of, LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        Measured now = sheets.get(asAt).line(of.line, Over.QUARTER);
        if (!Topic.isTold(now)) {
            return List.of(Topic.notKnown(of.finding(), of.what, now));
        }
        var since =
                sheets.get(asAt).line(of.line).measure() instanceof Measure.Share ? Over.YEAR_TO_DATE : Over.QUARTER;
        var share = of.at(asAt, since);
        return List.of(
                new PackBlock.Finding(
                        of.finding(),
                        of.words.formatted(
                                since == Over.QUARTER
                                        ? "in the three months to " + Days.inWords(asAt)
                                        : "since 1 April"),
                        List.of(share.denominator(), share.numerator(), share),
                        of.what + " is told in the table, as far as it can be shown."),
                table(of, asAt, sheets),
                chart(
                        of.series + ", quarter by quarter (%)",
                        of.finding(),
                        of.series,
                        asAt,
                        day -> of.at(day, Over.QUARTER)));
    }

    private static PackBlock unannouncedFinding(LocalDate asAt) {
        var share = new Coordinates(UNANNOUNCED, asAt);
        return new PackBlock.Finding(
                UNANNOUNCED_FINDING,
                "Of {0} homes approved for %s or longer on %s, {1} ({2}) had been visited unannounced within %s."
                        .formatted(WITHIN, Days.inWords(asAt), WITHIN),
                List.of(share.denominator(), share.numerator(), share),
                "How many foster homes were visited unannounced is told in the table, as far as it can be shown.");
    }

    private static PackBlock chart(
            String title, String finding, String series, LocalDate asAt, Function<LocalDate, Coordinates> at) {
        var days = Topic.quarters(asAt);
        return new PackBlock.Chart(
                Block.Kind.BAR,
                title,
                finding,
                "%",
                days.stream().map(Topic::month).toList(),
                List.of(new PackBlock.Series(series, days.stream().map(at).toList())));
    }

    private static PackBlock table(Of of, LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var rows = new ArrayList<PackBlock.Row>();
        for (LocalDate day : Topic.quarters(asAt)) {
            rows.add(row(Topic.quarter(day), of, day, Over.QUARTER, sheets.get(day)));
        }
        rows.add(row(of.since, of, asAt, Over.YEAR_TO_DATE, sheets.get(asAt)));
        return new PackBlock.Table(
                "fostering." + of.key,
                of.caption,
                List.of(
                        new Column("Quarter", 36, false),
                        new Column("Due", 13, true),
                        new Column(of.done, 16, true),
                        new Column("In time (%)", 16, true),
                        new Column("Homes late at the end", 19, true)),
                rows,
                -1,
                -1,
                of.note + " One of which it is not known whether it was in time is left out."
                        + FromRecords.since(
                                sheets.get(Topic.quarters(asAt).get(0)).line(of.line, Over.QUARTER)));
    }

    private static PackBlock.Row row(String header, Of of, LocalDate day, Over over, Figures.Sheet sheet) {
        Measured measured = sheet.line(of.line, over);
        return new PackBlock.Row(
                header,
                List.of(
                        FromRecords.events(of.at(day, over).denominator(), measured, Measure::denominator),
                        FromRecords.events(of.at(day, over).numerator(), measured, Measure::numerator),
                        Cells.of(measured, day, over),
                        Cells.of(sheet.line(of.late()), day, Over.YEAR_TO_DATE)));
    }

    private static PackBlock unannounced(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var days = Topic.quarters(asAt);
        return new PackBlock.Table(
                "fostering.unannounced",
                "Foster homes visited unannounced within %s, at the end of each quarter".formatted(WITHIN),
                List.of(
                        new Column("Day", 36, false),
                        new Column("Homes approved for %s or longer".formatted(WITHIN), 24, true),
                        new Column("Visited unannounced", 20, true),
                        new Column("Of them (%)", 20, true)),
                days.stream()
                        .map(day -> {
                            Measured measured = sheets.get(day).line(UNANNOUNCED);
                            var at = new Coordinates(UNANNOUNCED, day);
                            return new PackBlock.Row(
                                    Days.inWords(day),
                                    List.of(
                                            FromRecords.events(at.denominator(), measured, Measure::denominator),
                                            FromRecords.events(at.numerator(), measured, Measure::numerator),
                                            Cells.of(measured, day, Over.YEAR_TO_DATE)));
                        })
                        .toList(),
                -1,
                -1,
                "A home of which it is not recorded whether any visit was unannounced is left out."
                        + FromRecords.since(sheets.get(days.get(0)).line(UNANNOUNCED)));
    }

    @Override
    public List<Relation> relations(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var quarters = Topic.quarters(asAt);
        var found = new ArrayList<Relation>();
        for (Of of : Of.values()) {
            for (LocalDate day : quarters) {
                var quarter = of.at(day, Over.QUARTER);
                var soFar = of.at(day, Over.YEAR_TO_DATE);
                found.add(within(quarter.numerator(), soFar.numerator()));
                found.add(within(quarter.denominator(), soFar.denominator()));
                found.addAll(OverTime.sinceApril(
                        day, quarters, (on, over) -> of.at(on, over).numerator()));
                found.addAll(OverTime.sinceApril(
                        day, quarters, (on, over) -> of.at(on, over).denominator()));
            }
        }
        return found;
    }
}
