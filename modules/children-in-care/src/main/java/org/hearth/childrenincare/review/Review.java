package org.hearth.childrenincare.review;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.care.Told;
import org.hearth.core.api.care.ToldKind;

/**
 * A review of the child's case that was held. Two rows of one day are one review; of two returns the later is right.
 *
 * @param heldOn        the day it was held
 * @param participation how the child took part; {@code null} when blank or no code of the return
 */
public record Review(LocalDate heldOn, Participation participation, Source source) {
    public static final String MODULE = "Reviews";

    /** By the day they were held. Rows without a day that can be read are left to the rules of the return. */
    public static final ToldKind<Review> KIND = new ToldKind<>() {
        @Override
        public String module() {
            return MODULE;
        }

        @Override
        public List<Review> read(List<Told> rows) {
            var byDay = new TreeMap<LocalDate, Review>();
            for (Told row : rows) {
                LocalDate day = row.day("REVIEW");
                if (day != null) {
                    byDay.put(day, new Review(day, Participation.of(row.text("REVIEW_CODE")), row.source()));
                }
            }
            return List.copyOf(byDay.values());
        }
    };
}
