package org.hearth.fostering.netgain;

import java.time.LocalDate;
import org.hearth.fostering.household.Household;

/**
 * One household in one line of the account.
 *
 * @param day    when it came, went or was varied; of what stands at the beginning or the end, since when it stands there
 * @param amount never below 0; the line says whether it comes or goes
 */
public record Entry<A extends Amount<A>>(Flow flow, Household household, LocalDate day, Reason reason, A amount) {}
