package org.hearth.returns.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Told;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.time.Ages;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.returns.desk.Gaps.Gap;
import org.hearth.returns.desk.Gaps.Kind;

/**
 * What is blank in the rows by which the return of a year tells of more than care: reviews, health, workers, times missing,
 * adoption, what came before. Whether there should be a row at all is for the rules of the return to say.
 */
final class ToldGaps {
    private static final String YES = "1";
    private static final String NO = "0";

    /** Always asked of a row of these modules. */
    private static final Map<String, List<ReturnColumn>> ASKED = Map.of(
            "Reviews", List.of(ReturnColumn.REVIEWS_REVIEW, ReturnColumn.REVIEWS_REVIEW_CODE),
            "OC2",
                    List.of(
                            ReturnColumn.OC2_IMMUNISATIONS,
                            ReturnColumn.OC2_TEETH_CHECK,
                            ReturnColumn.OC2_HEALTH_ASSESSMENT,
                            ReturnColumn.OC2_SUBSTANCE_MISUSE),
            "AD1", List.of(ReturnColumn.AD1_DATE_INT, ReturnColumn.AD1_DATE_MATCH, ReturnColumn.AD1_FOSTER_CARE),
            "PlacedAdoption", List.of(ReturnColumn.PLACED_ADOPTION_DATE_PLACED),
            "PrevPerm", List.of(ReturnColumn.PREV_PERM_PREV_PERM),
            "Missing", List.of(ReturnColumn.MISSING_MISSING, ReturnColumn.MISSING_MIS_START),
            "SWEpisodes", List.of(ReturnColumn.SW_EPISODES_SW_ID, ReturnColumn.SW_EPISODES_SW_DECOM));

    /** The column that says when the row's matter began. */
    private static final Map<String, String> DAY = Map.of(
            "Reviews", "REVIEW",
            "PlacedAdoption", "DATE_PLACED",
            "Missing", "MIS_START",
            "SWEpisodes", "SW_DECOM");

    /** Development checks are asked of the youngest, scores of strengths and difficulties from 4 to 16, convictions from 10. */
    private static final int UNDER_FIVE = 5;

    private static final int SCORED_FROM = 4;
    private static final int SCORED_TO = 16;
    private static final int CONVICTED_FROM = 10;

    private ToldGaps() {}

    /** @param day rows of its reporting year that began on it or before */
    static List<Gap> of(ChildHistory child, LocalDate day) {
        var year = ReportingYear.of(day);
        var found = new ArrayList<Gap>();
        for (Told row : child.told()) {
            LocalDate began = DAY.containsKey(row.module()) ? row.day(DAY.get(row.module())) : null;
            if (row.year() == year.ends() && (began == null || !began.isAfter(day))) {
                LocalDate since = began == null ? year.firstDay() : began;
                for (ReturnColumn column : asked(row, child, year)) {
                    if (row.text(column.column()) == null) {
                        found.add(new Gap(child, column, null, row, Kind.BLANK, since));
                    }
                }
            }
        }
        return found;
    }

    private static List<ReturnColumn> asked(Told row, ChildHistory child, ReportingYear year) {
        var asked = new ArrayList<>(ASKED.getOrDefault(row.module(), List.of()));
        if (row.module().equals("OC2")) {
            if (child.born() != null) {
                ofAge(Ages.on(child.born(), year.lastDay()), row, asked);
            }
            if (YES.equals(row.text("SUBSTANCE_MISUSE"))) {
                asked.add(ReturnColumn.OC2_INTERVENTION_RECEIVED);
            }
            if (NO.equals(row.text("INTERVENTION_RECEIVED"))) {
                asked.add(ReturnColumn.OC2_INTERVENTION_OFFERED);
            }
        }
        return asked;
    }

    private static void ofAge(int age, Told row, List<ReturnColumn> asked) {
        if (age < UNDER_FIVE) {
            asked.add(ReturnColumn.OC2_HEALTH_CHECK);
        }
        if (age >= SCORED_FROM && age <= SCORED_TO && row.text("SDQ_REASON") == null) {
            asked.add(ReturnColumn.OC2_SDQ_SCORE);
        }
        if (age >= CONVICTED_FROM) {
            asked.add(ReturnColumn.OC2_CONVICTED);
        }
    }

    /** Every column that may be missing so, in the return's order. */
    static List<ReturnColumn> columns() {
        var columns = new ArrayList<ReturnColumn>();
        ASKED.values().forEach(columns::addAll);
        columns.addAll(List.of(
                ReturnColumn.OC2_HEALTH_CHECK,
                ReturnColumn.OC2_SDQ_SCORE,
                ReturnColumn.OC2_CONVICTED,
                ReturnColumn.OC2_INTERVENTION_RECEIVED,
                ReturnColumn.OC2_INTERVENTION_OFFERED));
        columns.sort(null);
        return columns;
    }
}
