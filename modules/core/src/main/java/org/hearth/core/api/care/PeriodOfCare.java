package org.hearth.core.api.care;

import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.EndReason;

/**
 * An unbroken run of episodes: each begins on the day the last ended, without leaving care between. It begins when the
 * child comes into care and ends when the child leaves, on the 18th birthday at the latest (GEN-04); a day's gap begins
 * another. Short breaks (V3, V4) stand apart.
 *
 * @param episodes   as sent: one of them may claim to go on beyond the 18th birthday
 * @param startKnown whether {@link #startedOn} is the day care began; when not, the records held begin after it did, and
 *                   the length of care is not known
 * @param grownUpOn  the 18th birthday; {@link LocalDate#MAX} when it is not known
 */
public record PeriodOfCare(
        List<Episode> episodes, List<Placement> placements, boolean startKnown, LocalDate grownUpOn) {
    public PeriodOfCare {
        episodes = List.copyOf(episodes);
        placements = List.copyOf(placements);
    }

    /** The first day held; the day care began when {@link #startKnown}. */
    public LocalDate startedOn() {
        return first().startedOn();
    }

    /** Not counted; {@code null} while it goes on, or as far as is known. */
    public LocalDate endedOn() {
        return last().endedBy(grownUpOn);
    }

    /** For a period without an end: the last day for which it is known to go on; {@code null} when that is any day. */
    public LocalDate heldUntil() {
        return endedOn() == null ? last().heldUntil() : null;
    }

    /**
     * The first day on which the child is not counted in care any more: the day care ended, the day after the last of
     * which a source tells, or the 18th birthday; {@code null} when none of these is known.
     */
    public LocalDate goneOn() {
        LocalDate gone = Folding.earlier(Folding.horizon(last()), grownUpOn);
        return gone.equals(LocalDate.MAX) ? null : gone;
    }

    /** Whether it stops at the 18th birthday without a row that gives a reason why care ended. */
    public boolean stopsAtEighteen() {
        return grownUpOn.equals(goneOn()) && !reason().isEndOfCare();
    }

    /**
     * Why care ended. Where the last row says that another would follow and none is held, or is open beyond the 18th
     * birthday, it is a reason that does not end care; while it goes on, {@code null}.
     */
    public EndReason endReason() {
        return endedOn() == null ? null : reason();
    }

    private EndReason reason() {
        return Codes.standard().endReasons().of(last().endReason());
    }

    public Episode first() {
        return episodes.get(0);
    }

    /** The episode that goes on longest; of several, the later one. */
    public Episode last() {
        Episode last = first();
        for (Episode episode : episodes) {
            if (!Folding.horizon(episode).isBefore(Folding.horizon(last))) {
                last = episode;
            }
        }
        return last;
    }
}
