package org.hearth.childrenincare.figures;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.hearth.childrenincare.asking.AskedDay;

/** The list behind one figure on a day, as it is asked for in the address. */
public class AskedMembers extends AskedDay {
    @PathParam("ref")
    private String ref;

    /** {@code numerator} (also when absent) or {@code denominator}. */
    @QueryParam("part")
    private String part;

    /** {@code PLA-03.in-house} or {@code in-house}; absent for the headline. */
    @QueryParam("line")
    private String line;

    /** With {@code key}: one part of the breakdown, {@code host} and {@code E06000031}. */
    @QueryParam("dimension")
    private String dimension;

    @QueryParam("key")
    private String key;

    Scorecards.Behind behind() {
        return new Scorecards.Behind(ref, line, part, dimension, key);
    }
}
