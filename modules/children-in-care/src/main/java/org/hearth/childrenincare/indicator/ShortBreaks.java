package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.SNAPSHOT;
import static org.hearth.core.api.figures.Direction.NONE;
import static org.hearth.core.api.figures.Unit.CHILDREN;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.time.Ages;

/**
 * CIC-11. Children with an agreed series of short breaks on the day: on a break of their own (V3), or under an agreement
 * (V4). They stand beside the children in care and are never added to them. Nobody is in a series from the 18th birthday.
 */
@ApplicationScoped
class ShortBreaks implements CareIndicator {
    private static final Line HEADLINE = new Line(
            "CIC-11",
            "Children with short breaks, not among those in care",
            CHILDREN,
            NONE,
            "children with an agreed series of short breaks on the day (legal status V3, V4)",
            null);
    private static final Definition DEFINITION = new Definition(
            "CIC-11",
            "Short breaks",
            "How many children have an agreed series of short breaks on the day; never added to the children in care.",
            "DfE, SSDA903 return: legal status",
            SNAPSHOT,
            ANY_COVERED_DAY,
            List.of(HEADLINE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.BEING_IN_CARE;
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var day = asked.day();
        return List.of(new Measured(
                HEADLINE,
                new Measure.Count(CareIndicator.those(book.children(), child -> isOnShortBreaks(child, day)))));
    }

    private static boolean isOnShortBreaks(ChildHistory child, LocalDate day) {
        for (Episode episode : child.episodes()) {
            if (episode.isOn(day) && episode.isShortBreak()) {
                return child.born() == null || day.isBefore(Ages.birthday(child.born(), 18));
            }
        }
        return false;
    }
}
