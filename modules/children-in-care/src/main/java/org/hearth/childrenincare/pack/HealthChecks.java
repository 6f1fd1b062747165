package org.hearth.childrenincare.pack;

import static org.hearth.core.api.pack.Relation.within;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cells;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.Relation;
import org.hearth.core.api.pack.Topic;
import org.hearth.core.api.pack.TopicPage;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;

/**
 * The yearly health checks (committee-pack.md 7.9): for each how many children were due it and how many had it, and the two
 * main checks as one joint count. They are measured on 31 March only, so a paper of another day tells of the last one.
 */
@ApplicationScoped
class HealthChecks implements PackSection {
    private static final String FINDING = "health.both";
    private static final String HEALTH = "HEA-03";
    private static final String TEETH = "HEA-04";
    private static final String BOTH = "HEA-05";

    private record Check(String line, String words) {}

    private static final List<Check> CHECKS = List.of(
            new Check(HEALTH, "Health assessments complete"),
            new Check(TEETH, "Teeth checked by a dentist"),
            new Check(BOTH, "Both of these"),
            new Check("HEA-06", "Immunisations up to date"),
            new Check("HEA-11", "Development checks up to date, under 5"),
            new Check("HEA-08a", "Strengths and difficulties score recorded, 5 to 16"));

    @Override
    public String key() {
        return "health.checks";
    }

    @Override
    public String title() {
        return "Health";
    }

    @Override
    public String question() {
        return "Do our children get the health and dental checks that they should?";
    }

    @Override
    public List<TopicPage> gives() {
        return List.of(TopicPage.HEALTH);
    }

    @Override
    public List<String> lines() {
        return List.of("HEA-03", "HEA-04", "HEA-05", "HEA-06", "HEA-07", "HEA-08a", "HEA-11");
    }

    /** The last 31 March, the day itself if it is one, and the one before. */
    @Override
    public List<LocalDate> days(LocalDate asAt) {
        LocalDate last = lastYearEnd(asAt);
        return List.of(last.minusYears(1), last);
    }

    private static LocalDate lastYearEnd(LocalDate asAt) {
        LocalDate end = ReportingYear.of(asAt).lastDay();
        return end.equals(asAt) ? asAt : end.minusYears(1);
    }

    @Override
    public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        LocalDate day = lastYearEnd(asAt);
        LocalDate before = day.minusYears(1);
        var sheet = sheets.get(day);
        var blocks = new ArrayList<PackBlock>();
        if (CHECKS.stream().noneMatch(check -> Topic.isTold(sheet.line(check.line())))) {
            blocks.add(Topic.notKnown(
                    FINDING,
                    "Which health checks the children had in the year to " + PackDays.inFull(day),
                    sheet.line(BOTH)));
            blocks.addAll(Topic.commentary("health"));
            return blocks;
        }
        var both = new Coordinates(BOTH, day);
        blocks.add(
                Topic.isTold(sheet.line(BOTH))
                        ? new PackBlock.Finding(
                                FINDING,
                                "Of the {0} children in care all year to " + PackDays.inFull(day)
                                        + " of whom it is known, {1} ({2}) had both their health assessments and a dental"
                                        + " check.",
                                List.of(both.denominator(), both.numerator(), both),
                                "How many children had both their health assessments and a dental check is not shown, so"
                                        + " that no child can be recognised.")
                        : Topic.notKnown(FINDING, "How many children had both checks", sheet.line(BOTH)));
        blocks.add(table(day, before, sheets));
        blocks.add(new PackBlock.Chart(
                Block.Kind.BAR,
                "Children who had each check in the year, of those of whom it is known",
                FINDING,
                "%",
                CHECKS.stream().map(Check::words).toList(),
                List.of(series(before), series(day))));
        blocks.addAll(Topic.commentary("health"));
        return blocks;
    }

    private static PackBlock table(LocalDate day, LocalDate before, Map<LocalDate, Figures.Sheet> sheets) {
        var rows = new ArrayList<PackBlock.Row>();
        for (Check check : CHECKS) {
            Measured measured = sheets.get(day).line(check.line());
            var cells = new ArrayList<Cell>(Topic.sides(measured, day, Over.YEAR_TO_DATE));
            cells.add(Cells.of(measured, day, Over.YEAR_TO_DATE));
            cells.add(Cells.of(sheets.get(before).line(check.line()), before, Over.YEAR_TO_DATE));
            rows.add(new PackBlock.Row(check.words(), cells));
        }
        return new PackBlock.Table(
                "health.checks",
                "Health checks of children in care for the whole year to " + PackDays.inFull(day),
                List.of(
                        new Column("Check", 40, false),
                        new Column("Children due it", 15, true),
                        new Column("Had it", 15, true),
                        new Column("Had it (%)", 15, true),
                        new Column("Year before (%)", 15, true)),
                rows,
                -1,
                -1,
                "Measured once a year, on 31 March. A child of whom the return does not answer stands on neither side.");
    }

    private static PackBlock.Series series(LocalDate day) {
        return new PackBlock.Series(
                "Year to " + PackDays.inFull(day),
                CHECKS.stream().map(check -> new Coordinates(check.line(), day)).toList());
    }

    /** Who had both had each; where all three are asked of the same children, the rest had neither. */
    @Override
    public List<Relation> relations(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var found = new ArrayList<Relation>();
        for (LocalDate day : days(asAt)) {
            var both = new Coordinates(BOTH, day);
            var health = new Coordinates(HEALTH, day);
            var teeth = new Coordinates(TEETH, day);
            var onlyHealth = within(both.numerator(), health.numerator());
            var onlyTeeth = within(both.numerator(), teeth.numerator());
            found.add(onlyHealth);
            found.add(onlyTeeth);
            int asked = asked(HEALTH, day, sheets);
            if (asked == asked(TEETH, day, sheets) && asked == asked(BOTH, day, sheets)) {
                found.add(Relation.rest(
                        both.denominator(), List.of(health.numerator(), onlyTeeth.restAt()), Relation.Rest.COUNTED));
            }
        }
        return found;
    }

    private static int asked(String line, LocalDate day, Map<LocalDate, Figures.Sheet> sheets) {
        return sheets.get(day).line(line).measure().denominator().size();
    }
}
