package org.hearth.childrenincare.explorer;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.hearth.childrenincare.asking.AskedDay;
import org.hearth.childrenincare.asking.Asking;
import org.hearth.core.api.time.AsAt;

/** A figure in parts, as it is asked for in the address. */
public class AskedParts extends AskedDay {
    @PathParam("ref")
    private String ref;

    /** The first dimension: {@code age}. */
    @PathParam("dimension")
    private String dimension;

    /** {@code PLA-03.in-house} or {@code in-house}; absent for the headline. */
    @QueryParam("line")
    private String line;

    /** {@code quarter} or {@code year-to-date} (also when absent), for what happens over time. */
    @QueryParam("over")
    private String over;

    /** A second dimension; absent for none. */
    @QueryParam("and")
    private String and;

    String ref() {
        return ref;
    }

    String dimension() {
        return dimension;
    }

    Explorer.Question question(AsAt asked) {
        return new Explorer.Question(ref, line, asked, Asking.over(over), dimension, and);
    }
}
