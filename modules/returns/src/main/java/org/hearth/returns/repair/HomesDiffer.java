package org.hearth.returns.repair;

import static org.hearth.core.api.care.EpisodeField.HOME_POSTCODE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.PeriodOfCare;
import org.hearth.returns.api.Question;

/** Home is where the child lived when care began and is one for a period of care (indicators.md 10.1), and rows differ. */
@ApplicationScoped
class HomesDiffer implements Proposer {

    @Override
    public Question.Kind kind() {
        return Question.Kind.HOME_DIFFERS;
    }

    @Override
    public List<Offer> offers(Subject about) {
        String home = about.firstSays("HOME_POST");
        String other = about.secondSays("HOME_POST");
        Episode second = about.second().orElse(null);
        if (second == null || home == null || other == null) {
            return List.of();
        }
        List<Episode> period = about.child().periodsOfCare().stream()
                .filter(one ->
                        one.episodes().stream().anyMatch(episode -> episode.id().equals(second.id())))
                .findFirst()
                .map(PeriodOfCare::episodes)
                .orElse(List.of());
        return List.of(
                        all(
                                        period,
                                        home,
                                        Offer.of(
                                                "home-of-the-first",
                                                "The home is %s, as the first row says.".formatted(home)))
                                .because("The first row of the period stands nearest to the day care began."),
                        all(
                                        period,
                                        other,
                                        Offer.of(
                                                "home-of-the-other",
                                                "The home is %s, as the other row says.".formatted(other)))
                                .because("The other row was written later, and may have been put right."))
                .stream()
                .filter(offer -> !offer.changesNothing())
                .toList();
    }

    /** Every row of the period that names another home; blank ones follow by themselves. */
    private static Offer all(List<Episode> period, String home, Offer offer) {
        period.stream()
                .filter(episode -> episode.homePostcode() != null)
                .forEach(episode -> offer.with(episode, HOME_POSTCODE, home));
        return offer;
    }
}
