package org.hearth.childrenincare.pack;

import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.figures.Figures;

/**
 * A row of the scorecard: the committee's own reference and the line that feeds it, or one part of that line.
 *
 * @param cp        CP1, CP2 ... of committee-pack.md section 6, or empty for what stands beside them
 * @param dimension {@code null} for the line itself
 */
record ScorecardRow(String cp, String line, String dimension, String part) {

    /** Rows that members read together. */
    record Group(String title, List<ScorecardRow> rows) {}

    ScorecardRow(String cp, String line) {
        this(cp, line, null, null);
    }

    boolean isPart() {
        return dimension != null;
    }

    /** In the committee's order; every part of the ages and of the placement groups is a row, empty ones too. */
    static List<Group> groups(Figures.Sheet sheet) {
        return List.of(
                new Group(
                        "Demand",
                        List.of(
                                new ScorecardRow("CP1", "CIC-01"),
                                new ScorecardRow("CP2", "CIC-02"),
                                new ScorecardRow("CP3", "CIC-03.events"),
                                new ScorecardRow("CP3", "CIC-04.events"),
                                new ScorecardRow("CP3", "CIC-05.ratio"),
                                new ScorecardRow("", "CIC-05"),
                                new ScorecardRow("CP4", "CIC-06.count"),
                                new ScorecardRow("CP4", "CIC-06.of-population"),
                                new ScorecardRow("", "CIC-06.share"))),
                new Group("Where children live", homes(sheet)),
                new Group(
                        "Near home",
                        List.of(
                                new ScorecardRow("CP13", "OOC-01"),
                                new ScorecardRow("CP14", "OOC-03"),
                                new ScorecardRow("CP14", "OOC-02"))),
                new Group("Stability", List.of(new ScorecardRow("CP17", "STA-01"), new ScorecardRow("CP18", "STA-02"))),
                new Group(
                        "How old they are",
                        sheet.line("CIC-07").parts("age").stream()
                                .map(part -> new ScorecardRow("", "CIC-07", "age", part.key()))
                                .toList()));
    }

    private static List<ScorecardRow> homes(Figures.Sheet sheet) {
        var rows = new ArrayList<>(List.of(
                new ScorecardRow("CP6", "PLA-02"),
                new ScorecardRow("CP7", "PLA-03.in-house"),
                new ScorecardRow("CP7", "PLA-03.in-house-excluding-kin"),
                new ScorecardRow("CP8", "PLA-03.agency"),
                new ScorecardRow("", "PLA-03.other-council"),
                new ScorecardRow("CP10", "PLA-01.childrens-homes")));
        sheet.answers().stream()
                .map(measured -> measured.line().key())
                .filter(key -> key.startsWith("PLA-01.") && !key.equals("PLA-01.childrens-homes"))
                .forEach(key -> rows.add(new ScorecardRow("", key)));
        return List.copyOf(rows);
    }
}
