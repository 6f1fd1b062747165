package org.hearth.returns.repair;

import static org.hearth.core.api.care.EpisodeField.CHANGE_REASON;
import static org.hearth.core.api.care.EpisodeField.ENDED_ON;
import static org.hearth.core.api.care.EpisodeField.END_REASON;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hearth.core.api.care.Episode;
import org.hearth.returns.api.Question;

/** One return closes an episode and the next has it open (ssda903.md section 6, item 1): reopened, or sent by mistake. */
@ApplicationScoped
class ClosedThenOpen implements Proposer {

    @Override
    public Question.Kind kind() {
        return Question.Kind.OPENED_AGAIN;
    }

    @Override
    public List<Offer> offers(Subject about) {
        Episode open = about.copied().orElse(null);
        if (open == null || open.endedOn() != null || about.firstDay("DEC") == null) {
            return List.of();
        }
        String reason = about.firstSays("REC");
        var offer = Offer.of(
                        "as-closed-before",
                        "It ended on %s, as %s says."
                                .formatted(
                                        Words.day(about.firstDay("DEC")),
                                        Words.theReturn(about.question().first())))
                .with(open, ENDED_ON, about.firstSays("DEC"));
        if (reason == null) {
            offer.asking(open, END_REASON);
        } else {
            offer.with(open, END_REASON, reason);
        }
        if (about.firstSays("REASON_PLACE_CHANGE") != null) {
            offer.with(open, CHANGE_REASON, about.firstSays("REASON_PLACE_CHANGE"));
        }
        if (about.begins(about.firstDay("DEC"), open)) {
            offer.because("Another episode begins that day, which speaks for it.");
        } else if (about.nextAfter(open).isPresent()) {
            offer.because("A later episode begins on %s, so this one had ended by then."
                    .formatted(Words.day(about.nextAfter(open).get().startedOn())));
        } else {
            offer.because("Nothing else that is held says that care ended: the return that came later has it open, "
                    + "which speaks against it.");
        }
        return List.of(offer);
    }
}
