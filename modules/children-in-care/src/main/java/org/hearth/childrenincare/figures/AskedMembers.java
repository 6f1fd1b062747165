package org.hearth.childrenincare.figures;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.hearth.childrenincare.asking.AskedDay;
import org.hearth.childrenincare.asking.Asking;
import org.hearth.childrenincare.dimension.Cut;

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

    /** {@code quarter} or {@code year-to-date} (also when absent), for what happens over time. */
    @QueryParam("over")
    private String over;

    /** With {@code in}: one part of a split figure, {@code age} and {@code 5-9}. */
    @QueryParam("by")
    private String by;

    @QueryParam("in")
    private String in;

    /** With {@code andIn}: a part of a second dimension. */
    @QueryParam("and")
    private String and;

    @QueryParam("andIn")
    private String andIn;

    Scorecards.Behind behind() {
        return new Scorecards.Behind(ref, line, part, dimension, key, Asking.over(over), Cut.of(by, in, and, andIn));
    }
}
