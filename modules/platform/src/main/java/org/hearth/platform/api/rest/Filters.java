package org.hearth.platform.api.rest;

import java.util.Collection;
import org.hearth.platform.api.RuleBroken;

/** By what a list can be asked for in an address. */
public final class Filters {
    private static final int SHOWN = 40;

    private Filters() {}

    /**
     * @param asked names of the address
     * @param known in the order in which they are told
     * @throws RuleBroken where something is asked that is not known: the whole list would seem to be the answer to it
     */
    public static void refuseUnknown(Collection<String> asked, Collection<String> known) {
        asked.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    String shown = name.length() > SHOWN ? name.substring(0, SHOWN) + "..." : name;
                    throw new RuleBroken(
                            shown,
                            "The list knows no \"%s\". It can be asked for %s."
                                    .formatted(shown, String.join(", ", known)));
                });
    }
}
