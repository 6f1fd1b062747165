package org.hearth.fostering.pack;

import static org.hearth.core.api.pack.Relation.rest;
import static org.hearth.core.api.pack.Relation.same;
import static org.hearth.core.api.pack.Relation.within;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hearth.core.api.figures.Asked;
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
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.MonthEnds;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.api.pages.Days;

/**
 * What became of those who asked to foster, and how long those waited who were approved (committee-pack.md 7.7). Those who
 * asked are followed as a cohort for a year: approvals of a period over its enquiries would be of other people. They are
 * people and no homes of the council's yet, so that a few of them are withheld. All is counted from 1 April to the end of each
 * quarter; those ends stand below one another, so that nobody takes one from the next of another paper unseen.
 */
@ApplicationScoped
class FromEnquiryToApproval implements PackSection {
    private static final String FINDING = "fostering.from-enquiry-to-approval";
    private static final String WAITED = "fostering.time-to-approve";
    private static final String PANELS = "fostering.panels-in-time";
    private static final String APPLIED = "FOS-09.enquiry-to-application";
    private static final String APPROVED = "FOS-09.enquiry-to-approval";
    private static final String TIME = "FOS-10";
    private static final String STANDARD = "FOS-10.within-standard";
    private static final int A_QUARTER = 3;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter FIRST_MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    @Override
    public String key() {
        return "fostering.recruitment";
    }

    @Override
    public String title() {
        return "Recruiting foster carers";
    }

    @Override
    public String question() {
        return "How many of those who ask become foster carers, and how long do they wait?";
    }

    @Override
    public List<TopicPage> gives() {
        return List.of(TopicPage.FOSTERING);
    }

    @Override
    public List<String> lines() {
        return List.of("FOS-09", "FOS-10");
    }

    @Override
    public List<LocalDate> days(LocalDate asAt) {
        return Topic.quarters(asAt);
    }

    @Override
    public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var blocks = new ArrayList<PackBlock>();
        Measured approved = sheets.get(asAt).line(APPROVED);
        if (Topic.isTold(approved)) {
            blocks.add(finding(asAt));
            blocks.add(becameTable(asAt, sheets));
            blocks.add(chart(asAt, sheets));
        } else {
            blocks.add(Topic.notKnown(FINDING, "How many of those who ask to foster are approved", approved));
        }
        Measured time = sheets.get(asAt).line(TIME);
        if (Topic.isTold(time)) {
            blocks.addAll(waited(asAt, sheets.get(asAt)));
            blocks.add(timeTable(asAt, sheets));
        } else {
            blocks.add(Topic.notKnown(WAITED, "How long those waited who were approved", time));
        }
        blocks.addAll(Topic.commentary("fostering-recruitment"));
        return blocks;
    }

    private static PackBlock finding(LocalDate asAt) {
        Period asking = asking(asAt);
        return new PackBlock.Finding(
                FINDING,
                "Of {0} mainstream enquiries first made from %s to %s, {1} had become an application by %s and {2} an approval, which is {3}."
                        .formatted(Days.inWords(asking.from()), Days.inWords(asking.lastDay()), Days.inWords(asAt)),
                List.of(
                        asked(asAt),
                        at(APPLIED, asAt).numerator(),
                        at(APPROVED, asAt).numerator(),
                        at(APPROVED, asAt)),
                "How many of those who asked to foster were approved is told in the table, as far as it can be shown without"
                        + " somebody being recognised.");
    }

    private static PackBlock becameTable(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        return new PackBlock.Table(
                "fostering.enquiries",
                "Mainstream enquiries by when they were first made, and what had become of them a year on",
                List.of(
                        new Column("Followed to", 17, false),
                        new Column("First made", 25, false),
                        new Column("Enquiries", 12, true),
                        new Column("Applied", 11, true),
                        new Column("Approved", 12, true),
                        new Column("Applied (%)", 11, true),
                        new Column("Approved (%)", 12, true)),
                Topic.quarters(asAt).stream()
                        .map(day -> becameRow(day, sheets.get(day)))
                        .toList(),
                -1,
                -1,
                "The same people are followed: those who asked in the same days of the year before. One of several enquiries of the same people counts once."
                        + since(asAt, APPROVED, sheets));
    }

    private static PackBlock.Row becameRow(LocalDate day, Figures.Sheet sheet) {
        Measured applied = sheet.line(APPLIED);
        Measured approved = sheet.line(APPROVED);
        return new PackBlock.Row(
                Days.inWords(day),
                List.of(
                        Cells.text(months(asking(day))),
                        FromRecords.events(asked(day), approved, Measure::denominator),
                        FromRecords.events(at(APPLIED, day).numerator(), applied, Measure::numerator),
                        FromRecords.events(at(APPROVED, day).numerator(), approved, Measure::numerator),
                        Cells.of(applied, day, Over.YEAR_TO_DATE),
                        Cells.of(approved, day, Over.YEAR_TO_DATE)));
    }

    /** What stage by stage is left of those who asked, beside those of the year before that. */
    private static PackBlock chart(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var days = Topic.quarters(asAt);
        return new PackBlock.Chart(
                Block.Kind.BAR,
                "Mainstream enquiries that became an application, and an approval",
                FINDING,
                "enquiries",
                List.of("Enquiries", "Applications", "Approvals"),
                Stream.of(days.get(0), asAt)
                        .filter(day -> Topic.isTold(sheets.get(day).line(APPROVED)))
                        .map(day -> new PackBlock.Series(
                                "First made " + months(asking(day)),
                                List.of(
                                        asked(day),
                                        at(APPLIED, day).numerator(),
                                        at(APPROVED, day).numerator())))
                        .toList());
    }

    /** Two sentences, so that a panel that came late takes no word of the other. */
    private static List<PackBlock> waited(LocalDate asAt, Figures.Sheet now) {
        var found = new ArrayList<PackBlock>();
        if (now.line(TIME).measure() instanceof Measure.Median) {
            found.add(new PackBlock.Finding(
                    WAITED,
                    "Of {0} mainstream applications approved since 1 April, half took longer than {1} days.",
                    List.of(at(TIME, asAt).numerator(), at(TIME, asAt)),
                    "How long those waited who were approved is told in the table, as far as it can be shown."));
        }
        if (now.line(STANDARD).measure() instanceof Measure.Share) {
            found.add(
                    new PackBlock.Finding(
                            PANELS,
                            "Of {0} panels since 1 April, {1} advised within the national standard.",
                            List.of(
                                    at(STANDARD, asAt).denominator(),
                                    at(STANDARD, asAt).numerator()),
                            "How many panels advised within the national standard is told in the table, as far as it can be shown."));
        }
        return found;
    }

    private static PackBlock timeTable(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        return new PackBlock.Table(
                "fostering.time-to-approve",
                "How long mainstream applications took, from 1 April to the end of each quarter",
                List.of(
                        new Column("From 1 April to", 35, false),
                        new Column("Approved", 13, true),
                        new Column("Half took longer than (days)", 13, true),
                        new Column("Panels", 13, true),
                        new Column("Within the standard", 13, true),
                        new Column("Within the standard (%)", 13, true)),
                Topic.quarters(asAt).stream()
                        .map(day -> timeRow(day, sheets.get(day)))
                        .toList(),
                -1,
                -1,
                "Days are counted from the application to the decision to approve, pauses as well. The national standard is for the panel's advice. An application whose day is not recorded is left out."
                        + since(asAt, TIME, sheets));
    }

    private static PackBlock.Row timeRow(LocalDate day, Figures.Sheet sheet) {
        Measured time = sheet.line(TIME);
        Measured standard = sheet.line(STANDARD);
        return new PackBlock.Row(
                Days.inWords(day),
                List.of(
                        FromRecords.events(at(TIME, day).numerator(), time, Measure::numerator),
                        Cells.of(time, day, Over.YEAR_TO_DATE),
                        FromRecords.events(at(STANDARD, day).denominator(), standard, Measure::denominator),
                        FromRecords.events(at(STANDARD, day).numerator(), standard, Measure::numerator),
                        Cells.of(standard, day, Over.YEAR_TO_DATE)));
    }

    private static String since(LocalDate asAt, String line, Map<LocalDate, Figures.Sheet> sheets) {
        return FromRecords.since(sheets.get(Topic.quarters(asAt).get(0)).line(line));
    }

    private static Period asking(LocalDate day) {
        return Asked.on(new AsAt(day, null)).yearBefore();
    }

    /** {@code April to June 2024}, {@code April 2024 to March 2025}. */
    private static String months(Period period) {
        boolean isOneYear = period.from().getYear() == period.lastDay().getYear();
        return "%s to %s"
                .formatted((isOneYear ? MONTH : FIRST_MONTH).format(period.from()), Topic.month(period.lastDay()));
    }

    private static Coordinates at(String line, LocalDate day) {
        return new Coordinates(line, day);
    }

    private static Coordinates quarter(String line, LocalDate day) {
        return Cells.over(at(line, day), Over.QUARTER);
    }

    private static Coordinates asked(LocalDate day) {
        return at(APPROVED, day).denominator();
    }

    @Override
    public List<Relation> relations(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var quarters = Topic.quarters(asAt);
        var found = new ArrayList<Relation>();
        for (LocalDate day : quarters) {
            found.add(same(asked(day), at(APPLIED, day).denominator()));
            found.add(within(at(APPROVED, day).numerator(), at(APPLIED, day).numerator()));
            boolean isFirst = Over.QUARTER
                    .endingOn(day)
                    .from()
                    .equals(Over.YEAR_TO_DATE.endingOn(day).from());
            found.add(
                    isFirst
                            ? same(
                                    quarter(APPROVED, day).numerator(),
                                    at(APPROVED, day).numerator())
                            : within(
                                    quarter(APPROVED, day).numerator(),
                                    at(APPROVED, day).numerator()));
            // whoever asked is counted in the quarter and in the year, of which the scorecard prints both; who was
            // approved only
            // later is not, but few are, and where the figures do not add up the sum is left out
            found.addAll(OverTime.sinceApril(day, quarters, (on, over) -> Cells.over(at(APPROVED, on), over)
                    .denominator()));
            found.addAll(OverTime.sinceApril(day, quarters, (on, over) -> Cells.over(at(APPROVED, on), over)
                    .numerator()));
            for (LocalDate before = MonthEnds.likeDay(day, A_QUARTER);
                    ReportingYear.of(before).equals(ReportingYear.of(day));
                    before = MonthEnds.likeDay(before, A_QUARTER)) {
                found.addAll(grown(before, day));
            }
        }
        return found;
    }

    /** Whoever had come so far by the earlier day of one year had by the later; those of the last quarter are others. */
    private static List<Relation> grown(LocalDate before, LocalDate day) {
        return List.of(
                within(asked(before), asked(day)),
                within(at(APPLIED, before).numerator(), at(APPLIED, day).numerator()),
                within(at(APPROVED, before).numerator(), at(APPROVED, day).numerator()),
                within(quarter(APPROVED, before).numerator(), at(APPROVED, day).numerator()),
                rest(
                        at(APPROVED, day).numerator(),
                        List.of(
                                at(APPROVED, before).numerator(),
                                quarter(APPROVED, day).numerator()),
                        Relation.Rest.COUNTED),
                within(at(TIME, before).numerator(), at(TIME, day).numerator()),
                within(at(STANDARD, before).numerator(), at(STANDARD, day).numerator()),
                within(at(STANDARD, before).denominator(), at(STANDARD, day).denominator()));
    }
}
