package org.hearth.fostering.household;

import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.time.Period;

/**
 * Whom a household may foster from a day on, until the terms are varied or the approval ends.
 *
 * @param period       the days on which they hold; within the approval's
 * @param places       the most children at one time
 * @param fromAge      whole years, counted in; 0 for no lower limit
 * @param toAge        whole years, counted in; 17 for no upper limit
 * @param siblingsOnly whether more than one child only where all are brothers and sisters of one another
 * @param named        the children it is only for, by id; empty where it is for any
 * @param exclusions   who may not be placed, as decided; empty for none. Words, judged by a person and never by Hearth
 * @param conditions   likewise what must be done
 */
public record Terms(
        Period period,
        int places,
        Set<FosteringType> types,
        int fromAge,
        int toAge,
        Sexes sexes,
        boolean siblingsOnly,
        Set<UUID> named,
        String exclusions,
        String conditions) {
    public Terms {
        types = Set.copyOf(types);
        named = Set.copyOf(named);
    }
}
