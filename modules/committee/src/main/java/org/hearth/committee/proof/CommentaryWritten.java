package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hearth.committee.commentary.Needs;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.hearth.core.api.pack.PublicationCheck.Problem;

/** Commentary stands wherever it is required: where a section asks for it, and where its figures do. */
@ApplicationScoped
class CommentaryWritten implements PaperCheck {
    /** Sign-off waits for it, and for nothing else. */
    static final String KEY = "completeness.commentary";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Kind kind() {
        return Kind.COMPLETENESS;
    }

    @Override
    public String passes() {
        return "All required commentary is written.";
    }

    @Override
    public List<Problem> look(Written written) {
        var problems = new ArrayList<Problem>();
        var needs = Needs.of(written);
        written.frozen().slots().forEach((key, slot) -> {
            if (!written.commentary().getOrDefault(key, "").isBlank()) {
                return;
            }
            var because = needs.because(key);
            if (slot.required() || because.isPresent()) {
                problems.add(Problem.block(
                        new Place("commentary", key),
                        "%s has not been written%s. Write it, or type \"None\" where there is nothing to say."
                                .formatted(
                                        slot.prompt(),
                                        because.map(why -> ", and " + why).orElse(""))));
            }
        });
        return problems;
    }
}
