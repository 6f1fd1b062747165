package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.CIN;
import static org.hearth.returns.checking.Column.DEC;
import static org.hearth.returns.checking.Column.DECOM;
import static org.hearth.returns.checking.Column.LS;
import static org.hearth.returns.checking.Column.PLACE;
import static org.hearth.returns.checking.Column.PLACE_PROVIDER;
import static org.hearth.returns.checking.Column.PL_POST;
import static org.hearth.returns.checking.Column.REASON_PLACE_CHANGE;
import static org.hearth.returns.checking.Column.REC;
import static org.hearth.returns.checking.Column.RNE;
import static org.hearth.returns.checking.Column.URN;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.EPISODES;

import java.util.Comparator;
import java.util.List;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.UnderCheck;

/** One episode after another: closed, followed, and different in what it says changed. */
final class EpisodeOrderRules {
    private static final Comparator<EpisodeRow> BY_BOTH_DATES =
            Comparator.comparing(EpisodeRow::decom, Day.BLANK_LAST).thenComparing(EpisodeRow::dec, Day.BLANK_LAST);
    private static final Comparator<EpisodeRow> UNDATED_FIRST =
            Comparator.comparing(EpisodeRow::decom, Day.BLANK_FIRST);

    private EpisodeOrderRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("225")
                        .faults(EPISODES, REASON_PLACE_CHANGE)
                        .wrong("The child moved to another placement, and the reason for the change is missing.")
                        .mend("Give the reason why the placement changed.")
                        .check(EpisodePairs.earlierOfNeighbours(EpisodeOrderRules::movesWithoutReason)),
                rule("336")
                        .faults(EPISODES, PLACE)
                        .wrong("The child is placed for adoption with the present foster carer,"
                                + " but was neither fostered nor placed for adoption just before.")
                        .mend("Correct the type of this placement or of the one before it.")
                        .check(EpisodeOrderRules::flagAdoptionWithoutFostering),
                rule("388")
                        .faults(EPISODES, REC)
                        .wrong("The reason why the episode ended does not fit what follows: care goes on only into"
                                + " an episode that starts on the same day, and where care ended none does.")
                        .mend("Correct the reason or the dates, or add the episode that is missing.")
                        .check(EpisodeOrderRules::flagEndThatDoesNotFitTheNext),
                rule("431")
                        .faults(EPISODES, RNE, DECOM)
                        .wrong("Care started again before, or on the day on which, the previous episode ended.")
                        .mend("Correct the dates, or give the reason for the change if care went on.")
                        .check(EpisodePairs.laterOfNeighbours((previous, episode) ->
                                episode.startsCare() && episode.decom().isOnOrBefore(previous.dec()))),
                rule("432")
                        .faults(EPISODES, RNE)
                        .wrong("Care ended with the previous episode, and this one does not say that care started"
                                + " again.")
                        .mend("Give S as the reason for the episode, or X1 as the reason why the previous one ended.")
                        .check(EpisodePairs.laterOfNeighbours((previous, episode) ->
                                !episode.startsCare() && previous.rec().isIn(EpisodeCodeRules.ENDINGS_OF_CARE))),
                rule("433")
                        .faults(EPISODES, RNE, DECOM)
                        .wrong("The episode goes on from another, but does not start on the day on which that one"
                                + " ended.")
                        .mend("Correct the dates, or give S as the reason if care started again.")
                        .check(EpisodeOrderRules::flagGapWithinCare),
                rule("434")
                        .faults(EPISODES, RNE, LS, PLACE, PL_POST, URN, PLACE_PROVIDER)
                        .wrong("Only the legal status is said to have changed, but it is the same as before,"
                                + " or the placement is not.")
                        .mend("Correct the reason for the episode, or what this or the previous one says.")
                        .check(EpisodePairs.laterOfNeighbours((previous, episode) -> episode.rne()
                                        .is("L")
                                && (episode.ls().isGiven() && episode.ls().equals(previous.ls())
                                        || !isSamePlacement(previous, episode)))),
                rule("435")
                        .faults(EPISODES, RNE, LS, PLACE, PL_POST, URN, PLACE_PROVIDER)
                        .wrong("Only the placement is said to have changed, but it is the same as before,"
                                + " or the legal status is not or is missing.")
                        .mend("Correct the reason for the episode, or what this or the previous one says.")
                        .check(EpisodePairs.laterOfNeighbours(
                                (previous, episode) -> episode.rne().isOneOf("P", "T")
                                        && (!episode.ls().equals(previous.ls())
                                                || episode.ls().isBlank()
                                                || isSamePlacement(previous, episode)))),
                rule("436")
                        .faults(EPISODES, RNE, LS, PLACE, PL_POST, URN, PLACE_PROVIDER)
                        .wrong("Legal status and placement are said to have changed, but one of them is the same as"
                                + " before.")
                        .mend("Correct the reason for the episode, or what this or the previous one says.")
                        .check(EpisodePairs.laterOfNeighbours(
                                (previous, episode) -> episode.rne().isOneOf("U", "B")
                                        && (episode.ls().equals(previous.ls()) || isSamePlacement(previous, episode)))),
                rule("437")
                        .faults(EPISODES, REC)
                        .wrong("The child died or was found to be an adult, and another episode follows.")
                        .mend("Correct how the episode ended, or remove what follows.")
                        .check(EpisodePairs.earlierOfNeighbours(
                                (episode, next) -> episode.rec().isOneOf("E2", "E15")
                                        && episode.decom().isDay())),
                rule("501")
                        .faults(EPISODES, DECOM, DEC)
                        .wrong("The episode starts before the previous one ended.")
                        .mend("Correct the start of this episode or the end of the previous one.")
                        .check(EpisodePairs.laterOfNeighbours(
                                (previous, episode) -> episode.decom().isBefore(previous.dec()))),
                rule("504")
                        .faults(EPISODES, CIN)
                        .wrong("The category of need changed while care went on.")
                        .mend("Give the need for which care started; it stays the same until care ends.")
                        .check(EpisodePairs.laterOfNeighbours(
                                (previous, episode) -> previous.rec().is("X1")
                                        && previous.dec().is(episode.decom())
                                        && !previous.cin().equals(episode.cin()))));
    }

    /** Going away for a while and coming back is no change of placement. */
    private static boolean movesWithoutReason(EpisodeRow episode, EpisodeRow next) {
        return episode.rec().is("X1")
                && episode.reasonPlaceChange().isBlank()
                && !episode.isTemporary()
                && next.rne().isOneOf("P", "B", "T", "U")
                && !next.isTemporary();
    }

    private static void flagAdoptionWithoutFostering(Child child, UnderCheck in, Rule.Flags flagged) {
        if (child.firstEpisode() == null) {
            return;
        }
        EpisodePairs.laterOfNeighbours((previous, episode) -> episode.isPlacedForAdoptionWithFosterCarer()
                        && !previous.isPlacedForAdoption()
                        && !previous.isFostered())
                .check(child, in, flagged);
    }

    private static void flagEndThatDoesNotFitTheNext(Child child, UnderCheck in, Rule.Flags flagged) {
        List<EpisodeRow> episodes = Child.sorted(child.episodesAsSent(), UNDATED_FIRST);
        for (int i = 0; i < episodes.size(); i++) {
            EpisodeRow episode = episodes.get(i);
            EpisodeRow next = i + 1 < episodes.size() ? episodes.get(i + 1) : null;
            if (episode.dec().isDay() && !child.isNobody() && !fitsTheNext(episode, next)) {
                flagged.on(episode);
            }
        }
    }

    private static boolean fitsTheNext(EpisodeRow episode, EpisodeRow next) {
        if (next == null) {
            return !episode.rec().is("X1");
        }
        boolean goesOn = episode.dec().is(next.decom());
        return episode.rec().isBlank() || goesOn == episode.rec().is("X1");
    }

    private static void flagGapWithinCare(Child child, UnderCheck in, Rule.Flags flagged) {
        List<EpisodeRow> episodes = Child.sorted(child.episodesAsSent(), BY_BOTH_DATES);
        for (int i = 1; i < episodes.size(); i++) {
            EpisodeRow episode = episodes.get(i);
            if (episode.rne().isOneOf("P", "L", "T", "U", "B")
                    && !episode.decom().is(episodes.get(i - 1).dec())) {
                flagged.on(episode);
            }
        }
    }

    private static boolean isSamePlacement(EpisodeRow one, EpisodeRow other) {
        return one.place().equals(other.place())
                && one.plPost().withoutSpaces().equals(other.plPost().withoutSpaces())
                && one.urn().equals(other.urn())
                && one.placeProvider().equals(other.placeProvider());
    }
}
