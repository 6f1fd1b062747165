package org.hearth.core.api.people;

import java.time.LocalDate;
import java.util.Map;

/** Who works in which team: a worker is in one team at a time, or in none. */
public interface Teams {
    int LONGEST_NAME = 100;

    /** Every worker who is in a team on the day: the team by sign-in name in lower case, in the order of teams and names. */
    Map<String, String> on(LocalDate day);

    /**
     * From the day on the worker is in the team, and no longer in another. What is so already changes nothing.
     *
     * @param worker sign-in name, in either case
     * @throws org.hearth.platform.api.RuleBroken if either is blank or longer than {@link #LONGEST_NAME}, or the worker
     *     came into the present team after the day
     */
    void put(String worker, String team, LocalDate from);

    /** From the day on the worker is in no team. Who is in none already stays so. */
    void leave(String worker, LocalDate on);
}
