package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.rendering.Acceptance;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.hearth.core.api.pack.PublicationCheck.Problem;
import org.hearth.platform.api.time.UkTime;

/** A second person accepted what is withheld and what is exempt, as they now stand (committee-pack.md section 12). */
@ApplicationScoped
class WithheldAccepted implements PaperCheck {
    private static final Place DISCLOSURE = new Place("disclosure", null);

    @Override
    public String key() {
        return "disclosure.accepted";
    }

    @Override
    public Kind kind() {
        return Kind.DISCLOSURE;
    }

    @Override
    public String passes() {
        return "A second person accepted what is withheld from the public, and what is exempt.";
    }

    @Override
    public List<Problem> look(Written written) {
        if (!written.draft()
                || written.acceptance().of(Acceptance.hash(written)).isPresent()) {
            return List.of();
        }
        return List.of(
                Problem.block(
                        DISCLOSURE,
                        written.acceptance()
                                .last()
                                .map(before ->
                                        "%s accepted on %s what was withheld then. Since then what is withheld changed, or what is exempt and why. Have it accepted again on the page \"Disclosure\"."
                                                .formatted(
                                                        before.acceptedBy(),
                                                        Dates.inFull(UkTime.dayOf(before.acceptedAt()))))
                                .orElse(
                                        "No second person has accepted yet what the public paper withholds. Ask an analyst, the director or the monitoring officer, one who wrote no part of this report, to accept it on the page \"Disclosure\".")));
    }
}
