package org.hearth.childrenincare.children;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.hearth.childrenincare.asking.AskedDay;
import org.hearth.core.api.codes.Codes;

/** The children in care on a day, as they are asked for in the address: which of them, and in which order. */
public class AskedChildren extends AskedDay {
    @QueryParam("sort")
    private String sort;

    @Context
    private UriInfo here;

    ChildrenSort sort() {
        return ChildrenSort.of(sort);
    }

    /** Filters as on the page. */
    ChildrenFilter filter(Codes codes) {
        return ChildrenFilter.from(key -> here.getQueryParameters().getFirst(key), codes);
    }
}
