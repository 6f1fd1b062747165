package org.hearth.childrenincare.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.time.AsAt;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.documents.SvgChart;
import org.hearth.platform.api.pages.Address;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;

/** The scorecard of a day, and one line of it looked at closely: thirteen month-ends, parts, and what is published. */
@Named
@RequestScoped
public class ScorecardPage {

    @Inject
    Scorecards scorecards;

    private Scorecard scorecard;
    private Scorecard.Row row;
    private Outlook outlook;
    private boolean openLists;
    private boolean openHealthLists;

    /** A month-end of one line. */
    public record Month(String day, String value) {}

    /** One part of a breakdown. */
    public record Part(String name, int count, String share, String href) {}

    public record Breakdown(String title, List<Part> parts) {}

    public void load() {
        openLists = scorecards.mayOpenLists();
        openHealthLists = scorecards.mayOpenHealthLists();
        AsAt asAt;
        try {
            asAt = new AsAt(
                    Pages.day("asAt")
                            .map(day -> scorecards.asking(day.toString(), null).day())
                            .orElseGet(scorecards::lastDayHeld),
                    scorecards
                            .asking(null, Pages.parameter("known").orElse(null))
                            .knownAt());
        } catch (RuleBroken refused) {
            Pages.refused(refused);
            asAt = AsAt.now(scorecards.lastDayHeld());
        }
        scorecard = scorecards.scorecard(asAt);
        String line = Pages.parameter("line").orElse(null);
        if (line != null) {
            row = scorecard.row(line);
            if (row == null) {
                Pages.notFound();
            }
        }
    }

    public LocalDate getDay() {
        return scorecard.asAt().day();
    }

    public String getKnown() {
        return scorecard.asAt().knownAt() == null
                ? ""
                : scorecard.asAt().knownAt().toString();
    }

    public boolean isHeld() {
        return !scorecard.coverage().isEmpty();
    }

    public String getCoverage() {
        return (row == null ? scorecard.coverage() : row.coverage()).sentence(getDay());
    }

    public List<Scorecard.Group> getGroups() {
        return scorecard.groups();
    }

    public List<String> getMonthNames() {
        return scorecard.monthNames();
    }

    /** The line looked at; {@code null} on the whole scorecard. */
    public Scorecard.Row getRow() {
        return row;
    }

    /** The line in parts; empty for those who may not split figures. */
    public String getExplorer() {
        return scorecards.mayExplore()
                ? here().at("/explorer").with("line", row.key()).toString()
                : "";
    }

    public String getChart() {
        return SvgChart.of(scorecard.chart(row), "chart");
    }

    public List<Month> getMonths() {
        var months = new ArrayList<Month>();
        for (int i = scorecard.days().size() - 1; i >= 0; i--) {
            months.add(new Month(
                    Days.inWords(scorecard.days().get(i)), row.months().get(i)));
        }
        return months;
    }

    /** Of the line looked at: its quarters, and what is published of others. */
    public Outlook getOutlook() {
        if (outlook == null) {
            outlook = scorecards.outlook(row, scorecard.asAt());
        }
        return outlook;
    }

    public List<Breakdown> getBreakdowns() {
        Set<String> dimensions = new LinkedHashSet<>();
        row.measured().breakdown().forEach(part -> dimensions.add(part.dimension()));
        return dimensions.stream()
                .map(dimension -> new Breakdown(
                        title(dimension),
                        row.measured().parts(dimension).stream()
                                .map(part -> part(part))
                                .toList()))
                .toList();
    }

    /** The page of one line. */
    public String line(Scorecard.Row of) {
        return here().with("line", of.key()).toString();
    }

    public String getCsv() {
        return here().at("/api/scorecard.csv").toString();
    }

    public String getXlsx() {
        return here().at("/api/scorecard.xlsx").toString();
    }

    public String getWhole() {
        return here().toString();
    }

    /** Empty for those who may not open lists, and where no list stands behind the figure. */
    public String numerator(Scorecard.Row of) {
        return opens(of) && of.numerator() != null
                ? members(of).with("part", "numerator").toString()
                : "";
    }

    public String denominator(Scorecard.Row of) {
        return opens(of) && of.hasDenominatorList()
                ? members(of).with("part", "denominator").toString()
                : "";
    }

    private boolean opens(Scorecard.Row of) {
        return scorecards
                .lists(of.definition())
                .map(scorecards::mayOpen)
                .orElseGet(() -> Scorecards.isOfHealth(of.key()) ? openHealthLists : openLists);
    }

    private Part part(Measured.Part part) {
        String href = opens(row)
                ? members(row)
                        .with("dimension", part.dimension())
                        .with("key", part.key())
                        .toString()
                : "";
        int whole = row.measured().parts(part.dimension()).stream()
                .mapToInt(one -> one.members().size())
                .sum();
        return new Part(
                part.name(),
                part.members().size(),
                InWords.percent(part.members().size(), whole),
                href);
    }

    private Address members(Scorecard.Row of) {
        return here().at("/indicators/members")
                .with("ref", of.definition().ref())
                .with("line", of.key().equals(of.definition().ref()) ? null : of.key());
    }

    private Address here() {
        return new Address("/scorecard").with("asAt", getDay()).with("known", getKnown());
    }

    private static String title(String dimension) {
        return switch (dimension) {
            case "age" -> "By age";
            case "placement" -> "By placement";
            case "side" -> "By area";
            case "host" -> "By council of the placement";
            case "band" -> "By distance and area";
            case "sex" -> "By sex";
            case "ethnicity" -> "By ethnic group";
            case "legal-status" -> "By legal status";
            case "need" -> "By category of need";
            case "exit" -> "By where they went";
            default -> "By " + dimension;
        };
    }
}
