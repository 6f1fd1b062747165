package org.hearth.committee.paper;

import java.util.UUID;
import org.hearth.platform.api.rest.NoAnswer;

/** The paper that an address of the API names; not found also where the person may not read it. */
final class AskedPaper {
    private AskedPaper() {}

    static Paper of(Papers papers, String id) {
        try {
            return papers.find(UUID.fromString(id)).orElseThrow(() -> NoAnswer.notFound("There is no such paper."));
        } catch (IllegalArgumentException notAnId) {
            throw NoAnswer.notFound("There is no such paper.");
        }
    }
}
