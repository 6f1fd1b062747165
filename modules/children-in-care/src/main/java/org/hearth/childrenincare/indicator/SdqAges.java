package org.hearth.childrenincare.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.childrenincare.health.HealthYear;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.time.ReportingYear;

/**
 * Whose strengths and difficulties score is published: in care for the whole year, aged 5 to 16 on 31 March. Scores are
 * collected from age 4.
 *
 * @param scored   those with a score
 * @param notKnown how many may have one: without a row, with what is no score, with neither a score nor the reason why there
 *                 is none, and those of whom it is not known whether they belong here
 */
record SdqAges(InCareAllYear cohort, int year, List<ChildHistory> scored, int notKnown) {
    private static final int FROM = 5;
    private static final int TO = 16;
    static final String WHO =
            "children aged 5 to 16 on 31 March, in care then and for the whole year before, agreed series"
                    + " of short breaks (legal status V3, V4) left out";

    static SdqAges on(CareBook book, LocalDate day) {
        int year = ReportingYear.of(day).ends();
        var cohort = InCareAllYear.on(book, day).aged(FROM, TO, day);
        var scored = new ArrayList<ChildHistory>();
        int notKnown = cohort.perhaps().size();
        for (ChildHistory child : cohort.children()) {
            HealthYear health = HealthYear.of(child, year);
            if (health != null && health.sdqScore() != null) {
                scored.add(child);
            } else if (health == null || health.isScored() == null || health.sdqReason() == null) {
                notKnown++;
            }
        }
        return new SdqAges(cohort, year, scored, notKnown);
    }

    /** @param child one of those scored */
    int score(ChildHistory child) {
        return HealthYear.of(child, year).sdqScore();
    }
}
