package org.hearth.returns.checking;

import java.util.Set;

/**
 * A setting of the inspectorate's list.
 *
 * @param urn           its number, compared whole
 * @param places        PLACE codes it may have; empty when the list gives none
 * @param providers     PLACE_PROVIDER codes, likewise
 * @param closed        closing or deregistration date; blank while it is open
 * @param postcode      of the setting
 * @param council       worked out from that postcode (not the council the list names); blank when not known
 */
public record Provider(
        Value urn, Set<String> places, Set<String> providers, Day closed, Value postcode, Value council) {
    public Provider {
        places = Set.copyOf(places);
        providers = Set.copyOf(providers);
    }
}
