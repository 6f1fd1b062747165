package org.hearth.returns.repair;

import static org.hearth.core.api.care.EpisodeField.ENDED_ON;
import static org.hearth.core.api.care.EpisodeField.END_REASON;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.care.Episode;
import org.hearth.returns.api.Question;

/**
 * Open in one return and absent from the next (ssda903.md section 6, item 2): the child left, and somebody forgot. On which
 * day and why is for a person to say, unless the next episode or the 18th birthday tells the day.
 */
@ApplicationScoped
class NotSentAgain implements Proposer {

    @Override
    public Question.Kind kind() {
        return Question.Kind.NOT_SENT_AGAIN;
    }

    @Override
    public List<Offer> offers(Subject about) {
        Episode open = about.first().orElse(null);
        if (about.question().second() != null || open == null || open.endedOn() != null) {
            return List.of();
        }
        Episode next = about.nextAfter(open).orElse(null);
        List<Offer> offers = new ArrayList<>();
        if (next != null && !Subject.startsCare(next.startReason())) {
            offers.add(Offer.of(
                            "until-the-next",
                            "It ended on %s, when the next episode begins.".formatted(Words.day(next.startedOn())))
                    .with(open, ENDED_ON, next.startedOn().toString())
                    .with(open, END_REASON, "X1")
                    .because("The next episode began for a reason (%s) that says that care went on until then."
                            .formatted(next.startReason())));
        }
        LocalDate grownUpOn = about.grownUpOn();
        if (next == null
                && grownUpOn != null
                && open.heldUntil() != null
                && grownUpOn.isAfter(open.heldUntil())
                && !grownUpOn.isAfter(open.heldUntil().plusYears(1))) {
            offers.add(Offer.of("at-eighteen", "Care ended on the 18th birthday, %s.".formatted(Words.day(grownUpOn)))
                    .asChange()
                    .with(open, ENDED_ON, grownUpOn.toString())
                    .asking(open, END_REASON)
                    .because("The birthday was in the year after the last return that has the episode. "
                            + "Nobody is in care from that day on; care may have ended earlier."));
        }
        var other = Offer.of("on-a-day", "Care ended on another day, which you know.")
                .asking(open, ENDED_ON)
                .asking(open, END_REASON)
                .because(
                        open.heldUntil() == null
                                ? "No return says when."
                                : "It was open on %s, and no return says when it ended."
                                        .formatted(Words.day(open.heldUntil())));
        offers.add(next == null ? other.asChange() : other);
        return offers;
    }
}
