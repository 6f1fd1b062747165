package org.hearth.returns.repair;

import static org.hearth.core.api.care.EpisodeField.ENDED_ON;
import static org.hearth.core.api.care.EpisodeField.END_REASON;
import static org.hearth.core.api.care.EpisodeField.STARTED_ON;
import static org.hearth.core.api.care.EpisodeField.START_REASON;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.care.Episode;
import org.hearth.returns.api.Question;

/**
 * The codes say that care went on, and there are days without an episode: one of the dates is wrong, or one of the codes.
 * Where the child was on days of which nothing tells is never made up: a missing episode must be sent.
 */
@ApplicationScoped
class Gaps implements Proposer {

    @Override
    public Question.Kind kind() {
        return Question.Kind.GAP;
    }

    @Override
    public List<Offer> offers(Subject about) {
        Episode before = about.first().orElse(null);
        if (before == null || before.endedOn() == null) {
            return List.of();
        }
        if (about.question().second() == null) {
            return about.nextAfter(before).isPresent() || Subject.endsCare(before.endReason())
                    ? List.of()
                    : List.of(Offer.of("care-ended", "Care ended on %s.".formatted(Words.day(before.endedOn())))
                            .asking(before, END_REASON)
                            .because("No episode follows, though the code (X1) says that one does."));
        }
        Episode after = about.second().orElse(null);
        return after == null || !before.endedOn().isBefore(after.startedOn()) ? List.of() : between(before, after);
    }

    private static List<Offer> between(Episode before, Episode after) {
        boolean endSaysMoreFollows = !Subject.endsCare(before.endReason());
        boolean startSaysCareWentOn = !Subject.startsCare(after.startReason());
        List<Offer> offers = new ArrayList<>();
        if (startSaysCareWentOn) {
            offers.add(goesOn(
                            Offer.of(
                                            "lasted-until",
                                            "The first lasted until %s, when the second begins."
                                                    .formatted(Words.day(after.startedOn())))
                                    .with(before, ENDED_ON, after.startedOn().toString()),
                            before,
                            endSaysMoreFollows)
                    .because("The second began for a reason (%s) that says that care went on until then."
                            .formatted(after.startReason())));
            offers.add(goesOn(
                            Offer.of(
                                            "began-then",
                                            "The second began on %s, when the first ended."
                                                    .formatted(Words.day(before.endedOn())))
                                    .with(after, STARTED_ON, before.endedOn().toString()),
                            before,
                            endSaysMoreFollows)
                    .because("The second says of itself that it followed on the first (%s)."
                            .formatted(after.startReason())));
        }
        var left = Offer.of(
                "left-between",
                "Care ended on %s and began again on %s."
                        .formatted(Words.day(before.endedOn()), Words.day(after.startedOn())));
        if (endSaysMoreFollows) {
            left.asking(before, END_REASON);
        }
        left.with(after, START_REASON, "S");
        offers.add(left.because("The days between are not counted as care now, and would not be."));
        return offers;
    }

    private static Offer goesOn(Offer offer, Episode before, boolean endSaysMoreFollows) {
        if (endSaysMoreFollows) {
            return offer.because("The first ended because another follows (X1).");
        }
        return offer.with(before, END_REASON, "X1")
                .because("The first gives a reason why care ended (%s), which speaks against it."
                        .formatted(before.endReason()));
    }
}
