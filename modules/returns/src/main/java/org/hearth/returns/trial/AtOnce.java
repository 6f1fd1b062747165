package org.hearth.returns.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.core.api.places.Places;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.returns.checking.Column;
import org.hearth.returns.checking.LoadedReturn;
import org.hearth.returns.checking.SentRow;
import org.hearth.returns.checking.Table;
import org.hearth.returns.checking.Value;
import org.hearth.returns.reading.ReadDate;

/** What is wrong with most rows of a return for one reason, to be said once instead of row by row. */
final class AtOnce {
    /** Of fewer nothing is concluded. */
    private static final int FEWEST = 5;

    /** Days on which something happened in the year that is reported; children were in care before it began. */
    private static final Map<Table<?>, Column> HAPPENED = Map.of(
            Table.EPISODES, Column.DEC,
            Table.REVIEWS, Column.REVIEW,
            Table.MISSING, Column.MIS_START);

    private AtOnce() {}

    static List<String> of(LoadedReturn sent, Places places) {
        List<String> remarks = new ArrayList<>();
        anotherYear(sent, remarks);
        if (places.edition().isPresent()) {
            strangePostcodes(sent, places, remarks);
        }
        return remarks;
    }

    private static void anotherYear(LoadedReturn sent, List<String> remarks) {
        Map<Integer, Integer> years = new TreeMap<>();
        HAPPENED.forEach((table, column) -> {
            for (SentRow row : sent.rows(table)) {
                LocalDate day = ReadDate.of(row.value(column).text()).day();
                if (day != null) {
                    years.merge(ReportingYear.of(day).ends(), 1, Integer::sum);
                }
            }
        });
        int all = years.values().stream().mapToInt(Integer::intValue).sum();
        int within = years.getOrDefault(sent.year().ends(), 0);
        if (all >= FEWEST && within * 2 < all) {
            var likely = new ReportingYear(years.entrySet().stream()
                    .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey());
            remarks.add(
                    "These look like the files of %s: %,d of %,d days on which an episode ended, a review was held or a child went missing lie outside %s. Choose the year that they are for and check again."
                            .formatted(
                                    likely.label(),
                                    all - within,
                                    all,
                                    sent.year().label()));
        }
    }

    private static void strangePostcodes(LoadedReturn sent, Places places, List<String> remarks) {
        int all = 0;
        int strange = 0;
        for (SentRow row : sent.rows(Table.EPISODES)) {
            for (Column column : List.of(Column.HOME_POST, Column.PL_POST)) {
                Value postcode = row.value(column);
                if (postcode.isGiven()) {
                    all++;
                    strange += places.find(postcode.text().replace(" ", "")).isPresent() ? 0 : 1;
                }
            }
        }
        if (all >= FEWEST && strange * 2 > all) {
            remarks.add(
                    "%,d of %,d postcodes are not in the postcode directory that is loaded (%s). What the rules say of postcodes, areas and distances rests on that directory: load the edition of these files before you act on it."
                            .formatted(strange, all, places.edition().orElseThrow()));
        }
    }
}
