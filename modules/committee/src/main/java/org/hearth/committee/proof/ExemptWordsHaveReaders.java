package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hearth.committee.commentary.Part;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.hearth.core.api.pack.PublicationCheck.Problem;

/** Words for members alone stand in a report that has an exempt part. */
@ApplicationScoped
class ExemptWordsHaveReaders implements PaperCheck {
    @Override
    public String key() {
        return "commentary.exempt";
    }

    @Override
    public Kind kind() {
        return Kind.DISCLOSURE;
    }

    @Override
    public String passes() {
        return "What is typed for members only has an exempt part to stand in.";
    }

    @Override
    public List<Problem> look(Written written) {
        if (written.front().status().isExempt()) {
            return List.of();
        }
        return written.frozen().slots().entrySet().stream()
                .filter(slot -> Part.isExempt(slot.getKey())
                        && !written.commentary().getOrDefault(slot.getKey(), "").isBlank())
                .map(slot -> Problem.block(
                        new Place("commentary", slot.getKey()),
                        "%s: this report has no exempt part, so there is no ground on which these words could be kept from the public, and no member reads them. Give the report an exempt part on its front sheet, or take them out."
                                .formatted(slot.getValue().prompt())))
                .toList();
    }
}
