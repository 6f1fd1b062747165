package org.hearth.childrenincare.children;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.childrenincare.asking.AskedDay;
import org.hearth.core.api.codes.Codes;
import org.hearth.platform.api.RuleBroken;

/** The children in care on a day, as they are asked for in the address: which of them, and in which order. */
public class AskedChildren extends AskedDay {
    private static final List<String> KNOWN = Stream.concat(
                    Stream.of("asAt", "known", "sort", "page", "size"), ChildrenFilter.KEYS.stream())
            .toList();
    private static final int SHOWN = 40;

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
     * @throws RuleBroken where something is asked that is no filter: the whole list would seem to be the answer to it
     */
    ChildrenFilter filter(Codes codes) {
        refuseUnknown(here.getQueryParameters().keySet());
        return ChildrenFilter.from(key -> here.getQueryParameters().getFirst(key), codes);
    }

    static void refuseUnknown(Collection<String> asked) {
        asked.stream()
                .filter(name -> !KNOWN.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    String shown = name.length() > SHOWN ? name.substring(0, SHOWN) + "..." : name;
                    throw new RuleBroken(
                            shown,
                            "The list knows no \"%s\". It can be asked for %s."
                                    .formatted(shown, String.join(", ", KNOWN)));
                });
    }
}
