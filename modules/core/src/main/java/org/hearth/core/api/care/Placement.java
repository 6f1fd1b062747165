package org.hearth.core.api.care;

import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.time.Period;

/**
 * One stay of a child in one home, folded from the episodes of one period of care by GEN-16: a change of legal status or
 * of setting with the same carer goes on with it, and so does a temporary stay away and the return from it. It ends when
 * the child moves to another carer or leaves care, on the 18th birthday at the latest (GEN-04).
 *
 * @param episodes  in order; the last one's place, provider and postcode are where the stay stands now
 * @param stays     the temporary stays (T0 to T4) spent away from it, in order
 * @param grownUpOn the 18th birthday; {@link LocalDate#MAX} when it is not known
 */
public record Placement(List<Episode> episodes, List<Episode> stays, LocalDate grownUpOn) {
    public Placement {
        episodes = List.copyOf(episodes);
        stays = List.copyOf(stays);
    }

    public LocalDate startedOn() {
        return episodes.get(0).startedOn();
    }

    /** Not counted; {@code null} while it goes on, be the child on a temporary stay or not. */
    public LocalDate endedOn() {
        return longest().endedBy(grownUpOn);
    }

    /** For a placement without an end: the last day for which it is known to go on; {@code null} when that is any day. */
    public LocalDate heldUntil() {
        return endedOn() == null ? longest().heldUntil() : null;
    }

    /**
     * The days on which the child is known to live there or be away from there for a while: up to the day it ended, the
     * last day of which a source tells, or the 18th birthday. What is not known to go on counts in no later year.
     */
    public Period period() {
        LocalDate gone = Folding.earlier(Folding.horizon(longest()), grownUpOn);
        return new Period(startedOn(), gone.equals(LocalDate.MAX) ? null : gone);
    }

    /** The last episode, or the last stay away where that goes on longer. */
    private Episode longest() {
        if (stays.isEmpty()) {
            return last();
        }
        Episode stay = stays.get(stays.size() - 1);
        return Folding.horizon(stay).isAfter(Folding.horizon(last())) ? stay : last();
    }

    public Episode last() {
        return episodes.get(episodes.size() - 1);
    }

    /** A temporary stay with nothing before it: the placement it is away from is not held. */
    public boolean isTemporary() {
        return episodes.get(0).isTemporary();
    }

    /**
     * Whether a count of placements counts it: it is more than a temporary stay, and lasted into another day. The return
     * gives days and no hours, so a stay over one midnight counts; the 24 hours of STA-01 cannot be told closer from it.
     */
    public boolean isCounted() {
        return !isTemporary() && !startedOn().equals(endedOn());
    }

    boolean includes(Episode episode) {
        return episodes.contains(episode) || stays.contains(episode);
    }

    /** The episode of the placement itself that a temporary stay interrupts. */
    Episode standingBefore(Episode stay) {
        Episode standing = episodes.get(0);
        for (Episode episode : episodes) {
            if (Episode.IN_ORDER.compare(episode, stay) < 0) {
                standing = episode;
            }
        }
        return standing;
    }
}
