package org.hearth.committee.pages;

import java.util.HashMap;
import java.util.Map;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.paper.PaperView;
import org.hearth.committee.rendering.Anchors;
import org.hearth.core.api.pack.PublicationCheck.Place;

/**
 * The address of a place of a paper, down to its field, its box or its table. Who may not type there is led to where it is
 * read: no link leads to a page that its reader may not open.
 */
final class Where {
    private final String paper;
    private final Map<String, String> sections = new HashMap<>();
    private final boolean typesFrontSheet;
    private final boolean typesCommentary;

    Where(PaperView view, boolean typesFrontSheet, boolean typesCommentary) {
        this.paper = view.paper().id().toString();
        view.commentary().forEach(field -> sections.put(field.key(), field.section()));
        this.typesFrontSheet = typesFrontSheet;
        this.typesCommentary = typesCommentary;
    }

    String is(Place place) {
        String field = place.field() == null ? "" : place.field();
        return switch (place.part()) {
            case "front-sheet" ->
                typesFrontSheet ? "/packs/front-sheet?id=" + paper + box(field) : read(Anchors.FRONT_SHEET);
            case "notice" -> typesFrontSheet ? "/packs/version?id=" + paper + box("reason") : read(Anchors.FRONT_SHEET);
            case "commentary" -> commentary(field);
            case "clearance" ->
                field.startsWith(FrontSheetTemplate.IMPLICATION)
                        ? "/packs/implication?id=%s&row=%s"
                                .formatted(paper, field.substring(FrontSheetTemplate.IMPLICATION.length()))
                        : "/packs/clearance?id=" + paper;
            case "data" -> "/packs/data?id=" + paper;
            case "disclosure" -> "/packs/disclosure?id=" + paper;
            case "childrens-page" -> "/packs/childrens-page?id=" + paper;
            default ->
                field.isEmpty()
                        ? "/packs/pack?id=" + paper + "#figures"
                        : read(place.table() == null ? Anchors.section(field) : Anchors.table(field, place.table()));
        };
    }

    private String commentary(String slot) {
        String section = sections.get(slot);
        if (section == null) {
            return typesCommentary ? "/packs/commentary?id=" + paper : "/packs/side-by-side?id=" + paper + "&all=yes";
        }
        return typesCommentary
                ? "/packs/commentary?id=%s&section=%s%s".formatted(paper, section, box(slot))
                : read(Anchors.section(section));
    }

    private String read(String anchor) {
        return "/packs/side-by-side?id=%s&all=yes#%s".formatted(paper, anchor);
    }

    private static String box(String field) {
        return field.isEmpty() ? "" : "#field-" + field.replace('.', '-');
    }
}
