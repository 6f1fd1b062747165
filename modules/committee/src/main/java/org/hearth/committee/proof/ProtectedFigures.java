package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hearth.committee.rendering.Names;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.core.api.pack.PublicationCheck.Problem;

/** No withheld figure can be worked out from what earlier papers printed. */
@ApplicationScoped
class ProtectedFigures implements PaperCheck {
    @Override
    public String key() {
        return "disclosure.earlier";
    }

    @Override
    public Kind kind() {
        return Kind.DISCLOSURE;
    }

    @Override
    public String passes() {
        return "No withheld figure can be worked out with an earlier paper.";
    }

    @Override
    public List<Problem> look(Written written) {
        var names = Names.of(written.frozen());
        var stand = new WhereFiguresStand(written.frozen());
        return written.withheld().unprotected().stream()
                .map(at -> Problem.block(
                        stand.of(at),
                        "%s can be worked out from an earlier published paper and this one together. Ask the analyst before you publish."
                                .formatted(names.of(at))))
                .toList();
    }
}
