package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.hearth.core.api.pack.PublicationCheck.Problem;

/** No section of the paper failed when it was measured. */
@ApplicationScoped
class SectionsWritten implements PaperCheck {
    @Override
    public String key() {
        return "completeness.sections";
    }

    @Override
    public Kind kind() {
        return Kind.COMPLETENESS;
    }

    @Override
    public String passes() {
        return "Every section could be written.";
    }

    @Override
    public List<Problem> look(Written written) {
        return written.frozen().sections().stream()
                .filter(section -> section.failed() != null)
                .map(section ->
                        Problem.block(new Place("sections", section.key()), section.title() + ": " + section.failed()))
                .toList();
    }
}
