package org.hearth.childrenincare.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.PeriodOfCare;
import org.hearth.core.api.care.Placement;
import org.hearth.core.api.codes.ChangeReason;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.time.Period;

/**
 * A placement that ended while care went on: a move (STA-03). What goes on with the same carers has not ended (GEN-16); left
 * out are temporary stays, and endings by leaving care.
 *
 * @param reason why, as the row that ended it gives it; of no code where it is blank
 */
public record PlacementEnding(ChildHistory child, Placement placement, ChangeReason reason) {

    /** Those that ended in the days, child by child and in order. */
    public static List<PlacementEnding> of(Collection<ChildHistory> children, Period days) {
        var endings = new ArrayList<PlacementEnding>();
        for (ChildHistory child : children) {
            for (PeriodOfCare care : child.periodsOfCare()) {
                for (Placement placement : care.placements()) {
                    var ended = placement.endedOn();
                    if (ended != null
                            && days.includes(ended)
                            && placement.isCounted()
                            && !isEndOfCare(care, placement)) {
                        add(endings, new PlacementEnding(child, placement, reason(placement)));
                    }
                }
            }
        }
        return endings;
    }

    /** How often in the days only the standing of a placement changed, with the same carers (PLACE); each child as often. */
    public static List<ChildHistory> changesOfStatus(Collection<ChildHistory> children, Period days) {
        var changes = new ArrayList<ChildHistory>();
        for (ChildHistory child : children) {
            for (PeriodOfCare care : child.periodsOfCare()) {
                for (Episode episode : care.episodes()) {
                    LocalDate ended = episode.endedOn();
                    if (ended != null
                            && days.includes(ended)
                            && Codes.standard()
                                    .changeReasons()
                                    .of(episode.changeReason())
                                    .isSameCarer()) {
                        changes.add(child);
                    }
                }
            }
        }
        return changes;
    }

    /** Whether a reason is recorded at all. */
    public boolean isKnown() {
        return Codes.standard().changeReasons().find(reason.code()).isPresent();
    }

    Episode last() {
        return placement.last();
    }

    Happening happening() {
        return Happening.ended(child, placement.startedOn(), placement.endedOn());
    }

    /** Where only the standing of the placement changed it was no ending, whatever is made one placement (GEN-16). */
    private static void add(List<PlacementEnding> endings, PlacementEnding ending) {
        if (!ending.reason().isSameCarer()) {
            endings.add(ending);
        }
    }

    /** By leaving, or at the 18th birthday; who left with the placement did not leave the placement. */
    private static boolean isEndOfCare(PeriodOfCare care, Placement placement) {
        return placement.endedOn().equals(care.goneOn())
                && (care.stopsAtEighteen()
                        || care.endReason() != null && care.endReason().isEndOfCare());
    }

    /** Of the row that ended it; where that was a temporary stay away from it, of that stay, if it gives one. */
    private static ChangeReason reason(Placement placement) {
        String given = placement.last().changeReason();
        if (given == null && !placement.stays().isEmpty()) {
            given = placement.stays().get(placement.stays().size() - 1).changeReason();
        }
        return Codes.standard().changeReasons().of(given);
    }
}
