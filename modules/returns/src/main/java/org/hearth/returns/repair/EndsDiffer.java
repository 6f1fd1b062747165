package org.hearth.returns.repair;

import static org.hearth.core.api.care.EpisodeField.ENDED_ON;
import static org.hearth.core.api.care.EpisodeField.END_REASON;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hearth.core.api.care.Episode;
import org.hearth.returns.api.Question;

/** Two returns give an episode two ends; the later is used. */
@ApplicationScoped
class EndsDiffer implements Proposer {

    @Override
    public Question.Kind kind() {
        return Question.Kind.ENDED_DIFFERENTLY;
    }

    @Override
    public List<Offer> offers(Subject about) {
        Episode episode = about.copied().orElse(null);
        var earlier = about.firstDay("DEC");
        if (episode == null
                || earlier == null
                || episode.endedOn() == null
                || episode.endedOn().equals(earlier)) {
            return List.of();
        }
        var offer = Offer.of(
                        "end-of-the-earlier",
                        "It ended on %s, as %s says."
                                .formatted(
                                        Words.day(earlier),
                                        Words.theReturn(about.question().first())))
                .with(episode, ENDED_ON, earlier.toString());
        if (about.firstSays("REC") != null) {
            offer.with(episode, END_REASON, about.firstSays("REC"));
        }
        if (about.begins(earlier, episode)) {
            offer.because("Another episode begins that day, which speaks for it.");
        }
        if (about.begins(episode.endedOn(), episode)) {
            offer.because("Another episode begins on %s, which speaks for the end that is used now."
                    .formatted(Words.day(episode.endedOn())));
        }
        return List.of(offer.because("The later of two returns is the better informed as a rule."));
    }
}
