package org.hearth.returns.repair;

import static org.hearth.core.api.care.EpisodeField.STARTED_ON;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hearth.core.api.care.Episode;
import org.hearth.returns.api.Question;

/** Two episodes begin on one day. Several changes on a day are lawful; two that both last are not. */
@ApplicationScoped
class SameStart implements Proposer {

    @Override
    public Question.Kind kind() {
        return Question.Kind.SAME_START;
    }

    @Override
    public List<Offer> offers(Subject about) {
        Episode first = about.first().orElse(null);
        Episode second = about.second().orElse(null);
        boolean bothLast = first != null
                && second != null
                && first.startedOn().equals(second.startedOn())
                && first.endedOn() != null
                && first.endedOn().isAfter(first.startedOn())
                && (second.endedOn() == null || second.endedOn().isAfter(first.endedOn()));
        if (!bothLast) {
            return List.of();
        }
        return List.of(Offer.of(
                        "one-after-the-other",
                        "The second began on %s, when the first ended.".formatted(Words.day(first.endedOn())))
                .with(second, STARTED_ON, first.endedOn().toString())
                .because("The first ends before the second, and a child lives in one placement at a time."));
    }
}
