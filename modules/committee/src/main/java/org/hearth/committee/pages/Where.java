package org.hearth.committee.pages;

import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.core.api.pack.PublicationCheck.Place;

/** The address of a place of a paper, down to its field. */
final class Where {
    private Where() {}

    static String is(String paper, Place place) {
        String field = place.field() == null ? "" : place.field();
        return switch (place.part()) {
            case "front-sheet" -> "/packs/front-sheet?id=" + paper + anchor(field);
            case "commentary" -> "/packs/commentary?id=" + paper + anchor(field);
            case "clearance" ->
                field.startsWith(FrontSheetTemplate.IMPLICATION)
                        ? "/packs/implication?id=%s&row=%s"
                                .formatted(paper, field.substring(FrontSheetTemplate.IMPLICATION.length()))
                        : "/packs/clearance?id=" + paper;
            case "data" -> "/packs/data?id=" + paper;
            case "disclosure" -> "/packs/disclosure?id=" + paper;
            case "childrens-page" -> "/packs/childrens-page?id=" + paper;
            default -> "/api/packs/" + paper + "/exempt.pdf";
        };
    }

    private static String anchor(String field) {
        return field.isEmpty() ? "" : "#field-" + field.replace('.', '-');
    }
}
