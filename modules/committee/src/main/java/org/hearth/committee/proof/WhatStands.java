package org.hearth.committee.proof;

import org.hearth.committee.clearance.Fingerprint;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.rendering.ChildrensPageAsRead;
import org.hearth.committee.rendering.Fingerprints;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.PublicationCheck.Place;

/** What stands at a place of the paper: what a block that is let pass there is let pass for, and nothing that comes later. */
final class WhatStands {
    private WhatStands() {}

    /** The words, or a fingerprint of them; of a place that is no one field that of the whole report. */
    static String at(Place place, Written written) {
        String field = place.field();
        if (field == null) {
            return of(null, written).hash();
        }
        return switch (place.part()) {
            case "front-sheet" -> written.front().value(field);
            case "commentary" -> written.commentary().getOrDefault(field, "");
            case "childrens-page" ->
                ChildrensPageAsRead.of(written)
                        .map(page -> page.fingerprint().hash())
                        .orElse("");
            // as a clearance does: of the implication's words, and of all words and figures of the report
            case "clearance" ->
                of(
                                field.startsWith(FrontSheetTemplate.IMPLICATION)
                                        ? field.substring(FrontSheetTemplate.IMPLICATION.length())
                                        : null,
                                written)
                        .hash();
            case "figures" ->
                written.frozen().sections().stream()
                        .filter(section -> section.key().equals(field))
                        .map(Frozen.Section::blocks)
                        .toList()
                        .toString();
            case "data" -> written.data().atFreeze().toString();
            default -> of(null, written).hash();
        };
    }

    private static Fingerprint of(String implication, Written written) {
        return Fingerprints.of(implication, written.front(), written.commentary(), written.frozen());
    }
}
