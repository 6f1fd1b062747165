package org.hearth.committee.paper;

import java.util.List;
import java.util.Map;

/**
 * A paper and everything beside its frozen figures that decides how it prints. Two that are equal print the same, so
 * that what was drawn from one may be published while the other stands.
 *
 * @param typed     front sheet and commentary with their revisions
 * @param published every published paper, in the order in which they were published
 */
record Standing(Paper paper, Map<String, PaperTable.TypedField> typed, List<Paper> published) {

    static Standing of(Paper paper, PaperTable table) {
        return new Standing(paper, table.typed(paper.id()), table.published());
    }
}
