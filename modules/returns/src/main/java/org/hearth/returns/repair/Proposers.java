package org.hearth.returns.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hearth.returns.api.Question;

/** Who proposes what for which kind; two of one kind are a mistake that is found at the first asking. */
@ApplicationScoped
class Proposers {
    private final Map<Question.Kind, Proposer> byKind = new EnumMap<>(Question.Kind.class);

    Proposers() {}

    @Inject
    Proposers(@Any Instance<Proposer> found) {
        this((Iterable<Proposer>) found);
    }

    Proposers(Iterable<Proposer> found) {
        for (Proposer one : found) {
            if (byKind.put(one.kind(), one) != null) {
                throw new IllegalStateException("Two classes propose for " + one.kind());
            }
        }
    }

    List<Offer> offers(Subject about) {
        Proposer one = byKind.get(about.question().kind());
        return one == null ? List.of() : one.offers(about);
    }
}
