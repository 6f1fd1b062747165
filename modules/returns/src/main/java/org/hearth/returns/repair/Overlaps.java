package org.hearth.returns.repair;

import static org.hearth.core.api.care.EpisodeField.ENDED_ON;
import static org.hearth.core.api.care.EpisodeField.END_REASON;
import static org.hearth.core.api.care.EpisodeField.STARTED_ON;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.care.Episode;
import org.hearth.returns.api.Question;

/** One episode is still on, or nobody closed it, when another begins. */
@ApplicationScoped
class Overlaps implements Proposer {

    @Override
    public Question.Kind kind() {
        return Question.Kind.OVERLAP;
    }

    @Override
    public List<Offer> offers(Subject about) {
        Episode before = about.first().orElse(null);
        Episode after = about.second().orElse(null);
        if (before == null || after == null || !overlap(before, after)) {
            return List.of();
        }
        List<Offer> offers = new ArrayList<>();
        if (before.startedOn().isBefore(after.startedOn())) {
            offers.add(endsThen(before, after));
        }
        if (before.endedOn() != null
                && (after.endedOn() == null || after.endedOn().isAfter(before.endedOn()))) {
            offers.add(Offer.of(
                            "begins-later",
                            "The second began on %s, when the first ended.".formatted(Words.day(before.endedOn())))
                    .with(after, STARTED_ON, before.endedOn().toString())
                    .because("The first episode's own row says that it went on until then."));
        }
        return offers;
    }

    private static Offer endsThen(Episode before, Episode after) {
        boolean careGoesOn = !Subject.startsCare(after.startReason());
        var offer = Offer.of(
                        "ends-then",
                        "The first ended on %s, when the second begins.".formatted(Words.day(after.startedOn())))
                .with(before, ENDED_ON, after.startedOn().toString());
        if (careGoesOn) {
            offer.with(before, END_REASON, "X1")
                    .because("The second began for a reason (%s) that says that care went on with it."
                            .formatted(after.startReason()));
        } else {
            if (!Subject.endsCare(before.endReason())) {
                offer.asking(before, END_REASON);
            }
            offer.because("The second says that care began with it (S), so care must have ended before.");
        }
        return before.endedOn() == null
                ? offer.because("Nobody closed the first.")
                : offer.because("Its own row says that it went on until %s, which speaks against it."
                        .formatted(Words.day(before.endedOn())));
    }

    private static boolean overlap(Episode before, Episode after) {
        return before.period().overlaps(after.period());
    }
}
