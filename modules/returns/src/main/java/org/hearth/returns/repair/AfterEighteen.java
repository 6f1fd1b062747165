package org.hearth.returns.repair;

import static org.hearth.core.api.care.EpisodeField.ENDED_ON;
import static org.hearth.core.api.care.EpisodeField.END_REASON;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.care.Episode;
import org.hearth.returns.api.Question;

/** An episode goes on after the 18th birthday, and nobody is looked after from that day on (GEN-04). */
@ApplicationScoped
class AfterEighteen implements Proposer {

    @Override
    public Question.Kind kind() {
        return Question.Kind.AFTER_EIGHTEEN;
    }

    @Override
    public List<Offer> offers(Subject about) {
        Episode episode = about.first().orElse(null);
        LocalDate birthday = about.grownUpOn();
        boolean beyond = episode != null
                && birthday != null
                && episode.startedOn().isBefore(birthday)
                && (episode.endedOn() == null || episode.endedOn().isAfter(birthday));
        if (!beyond) {
            return List.of();
        }
        var offer = Offer.of("at-eighteen", "Care ended on the 18th birthday, %s.".formatted(Words.day(birthday)))
                .with(episode, ENDED_ON, birthday.toString())
                .because(
                        "Care ends on the 18th birthday at the latest. If the birth date is wrong, correct that instead.");
        return List.of(Subject.endsCare(episode.endReason()) ? offer : offer.asking(episode, END_REASON));
    }
}
