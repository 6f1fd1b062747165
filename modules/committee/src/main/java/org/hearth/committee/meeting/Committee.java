package org.hearth.committee.meeting;

import java.time.LocalDate;

/**
 * A committee of the council. It begins when the council sets it up, may be called otherwise later, and ends when it is
 * wound up; what it decided stays.
 *
 * @param code    stable, for addresses: {@code corporate-parenting}
 * @param endedOn its last day; {@code null} while it stands
 */
public record Committee(String code, String name, LocalDate startedOn, LocalDate endedOn, int revision) {

    public boolean standsOn(LocalDate day) {
        return !day.isBefore(startedOn) && (endedOn == null || !day.isAfter(endedOn));
    }
}
