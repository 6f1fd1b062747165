package org.hearth.childrenincare.health;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.care.Told;
import org.hearth.core.api.care.ToldKind;

/**
 * What one return tells of a child's health in its year (OC2). It is asked once a year, of children who were in care all
 * year; nothing in it has a date of its own. A return sent again replaces the year. A blank answer is {@code null}, and so
 * is one that cannot be read: neither is a no.
 *
 * @param year                 the return year, by the year it ends
 * @param sdqScore             strengths and difficulties, 0 to 40, higher is worse; {@code null} without a score that can
 *                             be read
 * @param sdqSent              SDQ_SCORE as sent; {@code null} when blank
 * @param sdqReason            SDQ_REASON: why there is no score
 * @param convicted            CONVICTED, asked from age 10
 * @param developmentChecked   HEALTH_CHECK, asked under five: development checks up to date
 * @param immunised            IMMUNISATIONS: all that a child of the age should have
 * @param teethChecked         TEETH_CHECK: by a dentist, in the year
 * @param healthAssessed       HEALTH_ASSESSMENT: every assessment due in the year, two for a child under five
 * @param substanceMisuse      SUBSTANCE_MISUSE: a problem was identified, tobacco left out
 * @param interventionReceived INTERVENTION_RECEIVED, asked where a problem was identified
 * @param interventionOffered  INTERVENTION_OFFERED, asked where none was received
 */
public record HealthYear(
        int year,
        Integer sdqScore,
        String sdqSent,
        String sdqReason,
        Boolean convicted,
        Boolean developmentChecked,
        Boolean immunised,
        Boolean teethChecked,
        Boolean healthAssessed,
        Boolean substanceMisuse,
        Boolean interventionReceived,
        Boolean interventionOffered,
        Source source) {
    public static final String MODULE = "OC2";

    /** Of the permission table: who may see it of a child. */
    public static final String RESOURCE = "children-health";

    private static final int HIGHEST_SCORE = 40;

    /** By year; of two rows of one year the later line is right. */
    public static final ToldKind<HealthYear> KIND = new ToldKind<>() {
        @Override
        public String module() {
            return MODULE;
        }

        @Override
        public List<HealthYear> read(List<Told> rows) {
            var years = new TreeMap<Integer, HealthYear>();
            rows.forEach(row -> years.put(row.year(), of(row)));
            return new ArrayList<>(years.values());
        }
    };

    private static HealthYear of(Told row) {
        Integer score = row.number("SDQ_SCORE");
        return new HealthYear(
                row.year(),
                score == null || score < 0 || score > HIGHEST_SCORE ? null : score,
                row.text("SDQ_SCORE"),
                row.text("SDQ_REASON"),
                row.yes("CONVICTED"),
                row.yes("HEALTH_CHECK"),
                row.yes("IMMUNISATIONS"),
                row.yes("TEETH_CHECK"),
                row.yes("HEALTH_ASSESSMENT"),
                row.yes("SUBSTANCE_MISUSE"),
                row.yes("INTERVENTION_RECEIVED"),
                row.yes("INTERVENTION_OFFERED"),
                row.source());
    }

    /** The child's of the return year; {@code null} when the return tells nothing of the child's health. */
    public static HealthYear of(ChildHistory child, int year) {
        for (HealthYear told : child.told(KIND)) {
            if (told.year() == year) {
                return told;
            }
        }
        return null;
    }

    /** Whether a score is recorded. A blank is none; {@code null} when what was sent is no score. */
    public Boolean isScored() {
        if (sdqScore != null) {
            return true;
        }
        return sdqSent == null ? Boolean.FALSE : null;
    }

    /**
     * Whether an intervention was offered and refused: offered, and not received. {@code null} where the answers do not
     * tell.
     */
    public Boolean refusedIntervention() {
        if (Boolean.TRUE.equals(interventionReceived)) {
            return false;
        }
        return interventionReceived == null ? null : interventionOffered;
    }

    /**
     * Whether health was assessed and teeth were checked. One no is enough for a no; {@code null} where the answers do not
     * tell.
     */
    public Boolean hadBothChecks() {
        if (Boolean.FALSE.equals(healthAssessed) || Boolean.FALSE.equals(teethChecked)) {
            return false;
        }
        return healthAssessed == null || teethChecked == null ? null : true;
    }
}
