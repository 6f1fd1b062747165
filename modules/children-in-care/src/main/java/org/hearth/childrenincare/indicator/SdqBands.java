package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.YEAR;
import static org.hearth.core.api.figures.Direction.HIGHER;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Direction.NONE;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.MARCH_31;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hearth.childrenincare.health.HealthYear;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;

/**
 * HEA-08. Of the children of HEA-07, those with a strengths and difficulties score; and of those with a score, how many are
 * normal (0 to 13), borderline (14 to 16) and a cause for concern (17 to 40).
 *
 * <p>The share with a score asks what is recorded, so a blank score is no score, whether a reason stands beside it or not;
 * not known are only those without a row or with something that is no score.
 */
@ApplicationScoped
class SdqBands implements HealthIndicator {
    private static final int NORMAL_TO = 13;
    private static final int BORDERLINE_TO = 16;
    private static final String SCORED = "those of them with a strengths and difficulties score";
    private static final String OF = "of the " + SdqAges.WHO + ", " + SCORED;
    private static final Line COMPLETED = new Line(
            "HEA-08a",
            "Strengths and difficulties score recorded",
            PERCENT,
            HIGHER,
            "those with a strengths and difficulties score",
            SdqAges.WHO);
    private static final Line NORMAL = new Line(
            "HEA-08.normal",
            "Strengths and difficulties score normal",
            PERCENT,
            NONE,
            "those with a score of 13 or less",
            OF);
    private static final Line BORDERLINE = new Line(
            "HEA-08.borderline",
            "Strengths and difficulties score borderline",
            PERCENT,
            NONE,
            "those with a score of 14 to 16",
            OF);
    private static final Line CONCERN = new Line(
            "HEA-08b",
            "Strengths and difficulties score a cause for concern",
            PERCENT,
            LOWER,
            "those with a score of 17 or more",
            OF);
    private static final Definition DEFINITION = new Definition(
            "HEA-08",
            "Strengths and difficulties: scores recorded, and bands",
            "For how many of the children in care all year the questionnaire was filled in, and what it says.",
            "DfE, Children looked after in England: emotional and behavioural health",
            YEAR,
            MARCH_31,
            List.of(COMPLETED, NORMAL, BORDERLINE, CONCERN));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.and(RestsOn.IN_CARE_ALL_YEAR, ReturnColumn.OC2_CHILD, ReturnColumn.OC2_SDQ_SCORE);
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var ages = SdqAges.on(book, asked.day());
        return List.of(
                ages.cohort().share(COMPLETED, HealthIndicator.told(asked, HealthYear::isScored)),
                band(NORMAL, ages, 0, NORMAL_TO),
                band(BORDERLINE, ages, NORMAL_TO + 1, BORDERLINE_TO),
                band(CONCERN, ages, BORDERLINE_TO + 1, Integer.MAX_VALUE));
    }

    private static Measured band(Line line, SdqAges ages, int from, int to) {
        Measure share = ages.scored().isEmpty() && ages.notKnown() > 0
                ? InCareAllYear.notKnownOf(ages.notKnown())
                : Measure.share(
                        CareIndicator.those(
                                ages.scored(), child -> ages.score(child) >= from && ages.score(child) <= to),
                        ages.scored());
        return new Measured(line, share, List.of(), ages.notKnown());
    }
}
