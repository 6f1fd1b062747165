package org.hearth.childrenincare.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.hearth.childrenincare.permanence.Adoption;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.codes.EndReason.ExitGroup;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.time.Period;

/**
 * What the adoption scorecard's averages share: they are means over the children adopted, since 1 April and over the three
 * years that end on the day, as they are published; and they rest on AD1. A child whose days cannot be told is left out of
 * the average and counted beside it.
 */
interface DaysToAdoption extends CareIndicator {
    int YEARS = 3;
    String SOURCE = "DfE, adoption scorecards";

    /** How long it took one child. */
    sealed interface Wait {
        /** The measure is not about this child. */
        record None() implements Wait {}

        record NotKnown() implements Wait {}

        record Days(long days) implements Wait {}

        static Wait between(LocalDate from, LocalDate to) {
            return new Days(ChronoUnit.DAYS.between(from, to));
        }
    }

    @Override
    default List<String> modules() {
        return List.of(Adoption.MODULE);
    }

    @Override
    default Period needs(Asked asked, Line line) {
        return line.equals(definition().lines().get(0)) ? needs(asked) : threeYearsTo(asked.day());
    }

    static Period threeYearsTo(LocalDate day) {
        return Period.ofDays(day.minusYears(YEARS).plusDays(1), day);
    }

    /** One leaving for each child adopted in the days: the last. */
    static Measured average(Line line, CareBook book, Period days, Function<Leaving, Wait> wait) {
        var adopted = new LinkedHashMap<ChildHistory, Leaving>();
        for (Leaving leaving : Leaving.allOf(book, days)) {
            if (leaving.care().endReason().exit() == ExitGroup.ADOPTED) {
                adopted.put(leaving.child(), leaving);
            }
        }
        var those = new ArrayList<Happening>();
        long total = 0;
        int notKnown = 0;
        for (Leaving leaving : adopted.values()) {
            Wait waited = wait.apply(leaving);
            if (waited instanceof Wait.Days known) {
                those.add(leaving.happening());
                total += known.days();
            } else if (waited instanceof Wait.NotKnown) {
                notKnown++;
            }
        }
        Measure mean = those.isEmpty() && notKnown > 0
                ? new Measure.NotKnown(
                        "Of none of the %d children who might be measured are the days known.".formatted(notKnown),
                        "a return with these children's AD1 and the whole of their care")
                : Measure.mean(Happening.children(those), BigDecimal.valueOf(total));
        return new Measured(line, mean, List.of(), notKnown).happening(Happening.occasions(Happening.LEFT, those));
    }
}
