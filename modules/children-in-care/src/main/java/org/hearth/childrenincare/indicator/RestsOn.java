package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.ReturnColumn.EPISODES_CHILD;
import static org.hearth.core.api.figures.ReturnColumn.EPISODES_DEC;
import static org.hearth.core.api.figures.ReturnColumn.EPISODES_DECOM;
import static org.hearth.core.api.figures.ReturnColumn.EPISODES_HOME_POST;
import static org.hearth.core.api.figures.ReturnColumn.EPISODES_LS;
import static org.hearth.core.api.figures.ReturnColumn.EPISODES_PLACE;
import static org.hearth.core.api.figures.ReturnColumn.EPISODES_PL_POST;
import static org.hearth.core.api.figures.ReturnColumn.EPISODES_REASON_PLACE_CHANGE;
import static org.hearth.core.api.figures.ReturnColumn.EPISODES_REC;
import static org.hearth.core.api.figures.ReturnColumn.EPISODES_RNE;
import static org.hearth.core.api.figures.ReturnColumn.HEADER_CHILD;
import static org.hearth.core.api.figures.ReturnColumn.HEADER_DOB;
import static org.hearth.core.api.figures.ReturnColumn.HEADER_UASC;
import static org.hearth.core.api.figures.ReturnColumn.UASC_CHILD;
import static org.hearth.core.api.figures.ReturnColumn.UASC_DUC;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.hearth.core.api.figures.ReturnColumn;

/** The columns of the return that several indicators rest on, by what they decide. */
final class RestsOn {
    /** Whether a child is in care on a day: until 18 (GEN-04), short breaks left out (GEN-05). */
    static final Set<ReturnColumn> BEING_IN_CARE =
            of(HEADER_CHILD, HEADER_DOB, EPISODES_CHILD, EPISODES_DECOM, EPISODES_DEC, EPISODES_LS);

    /** When a period of care began and ended, and how. */
    static final Set<ReturnColumn> PERIODS_OF_CARE = and(BEING_IN_CARE, EPISODES_RNE, EPISODES_REC);

    /** In which kind of placement a child in care stands; a temporary stay leads to the one before it in that care. */
    static final Set<ReturnColumn> WHAT_PLACEMENT = and(PERIODS_OF_CARE, EPISODES_PLACE);

    /** In whose area a child in care is placed. */
    static final Set<ReturnColumn> IN_WHOSE_AREA = and(WHAT_PLACEMENT, EPISODES_PL_POST);

    /** In whose area, and how far from home. */
    static final Set<ReturnColumn> HOW_FAR = and(IN_WHOSE_AREA, EPISODES_HOME_POST);

    /** Which placements a period of care has, and when they ended (GEN-16). */
    static final Set<ReturnColumn> PLACEMENTS =
            and(PERIODS_OF_CARE, EPISODES_PLACE, EPISODES_PL_POST, EPISODES_REASON_PLACE_CHANGE);

    /** Whether a child in care came alone. */
    static final Set<ReturnColumn> HAVING_COME_ALONE = and(BEING_IN_CARE, UASC_CHILD, UASC_DUC, HEADER_UASC);

    /** Whether a child has been in care for the whole year: no period of care, and no short break, began or ended in it. */
    static final Set<ReturnColumn> IN_CARE_ALL_YEAR = PERIODS_OF_CARE;

    /** When a child was away, and whether in care then. */
    static final Set<ReturnColumn> TIMES_AWAY = and(
            PERIODS_OF_CARE,
            ReturnColumn.MISSING_CHILD,
            ReturnColumn.MISSING_MISSING,
            ReturnColumn.MISSING_MIS_START,
            ReturnColumn.MISSING_MIS_END);

    /** Which reviews were held and how the child took part, and when they were due. */
    static final Set<ReturnColumn> REVIEWS = and(
            PERIODS_OF_CARE, ReturnColumn.REVIEWS_CHILD, ReturnColumn.REVIEWS_REVIEW, ReturnColumn.REVIEWS_REVIEW_CODE);

    private RestsOn() {}

    private static Set<ReturnColumn> of(ReturnColumn... columns) {
        return Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(columns)));
    }

    static Set<ReturnColumn> and(Set<ReturnColumn> these, ReturnColumn... more) {
        var all = EnumSet.copyOf(these);
        Collections.addAll(all, more);
        return Collections.unmodifiableSet(all);
    }
}
