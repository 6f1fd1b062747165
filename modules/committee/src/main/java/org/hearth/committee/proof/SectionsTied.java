package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.hearth.core.api.pack.PublicationCheck.Problem;

/**
 * Every section told how its counts hang together with others. Without one of them what is withheld elsewhere might be worked
 * out, so nobody lets this pass.
 */
@ApplicationScoped
class SectionsTied implements PaperCheck {
    @Override
    public String key() {
        return "disclosure.relations";
    }

    @Override
    public Kind kind() {
        return Kind.DISCLOSURE;
    }

    @Override
    public String passes() {
        return "Every section told how its counts hang together.";
    }

    @Override
    public List<Problem> look(Written written) {
        return written.frozen().sections().stream()
                .filter(section -> Frozen.UNTIED.equals(section.failed()))
                .map(section ->
                        Problem.block(new Place("sections", section.key()), section.title() + ": " + section.failed()))
                .toList();
    }
}
