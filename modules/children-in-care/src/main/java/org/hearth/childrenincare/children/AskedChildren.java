package org.hearth.childrenincare.children;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.childrenincare.asking.AskedDay;
import org.hearth.core.api.codes.Codes;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.rest.Filters;

/** The children in care on a day, as they are asked for in the address: which of them, and in which order. */
public class AskedChildren extends AskedDay {
    private static final List<String> KNOWN = Stream.concat(
                    Stream.of("asAt", "known", "sort", "page", "size"), ChildrenFilter.KEYS.stream())
            .toList();

    @QueryParam("sort")
    private String sort;

    @Context
    private UriInfo here;

    ChildrenSort sort() {
        return ChildrenSort.of(sort);
    }

    /**
     * Filters as on the page.
     *
     * @throws RuleBroken where something is asked that is no filter
     */
    ChildrenFilter filter(Codes codes) {
        Filters.refuseUnknown(here.getQueryParameters().keySet(), KNOWN);
        return ChildrenFilter.from(key -> here.getQueryParameters().getFirst(key), codes);
    }
}
