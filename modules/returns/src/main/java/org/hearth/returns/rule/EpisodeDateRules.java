package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.DEC;
import static org.hearth.returns.checking.Column.DECOM;
import static org.hearth.returns.checking.Column.REASON_PLACE_CHANGE;
import static org.hearth.returns.checking.Column.REC;
import static org.hearth.returns.checking.Column.RNE;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.EPISODES;

import java.util.List;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.Rule;

/** When an episode begins and ends, by itself. */
final class EpisodeDateRules {
    private EpisodeDateRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("141")
                        .faults(EPISODES, DECOM)
                        .wrong("The start date is not a date.")
                        .mend("Write it as dd/mm/yyyy.")
                        .when(episode -> episode.decom().isUnreadable()),
                rule("142")
                        .faults(EPISODES, DEC, REC)
                        .wrong(
                                "Another episode of this child follows, and this one has no readable end date or no reason for ending.")
                        .mend("Give the day on which it ended and why, or remove the later episode if it was not one.")
                        .when(EpisodeDateRules::isOpenBeforeAnother),
                rule("147")
                        .faults(EPISODES, DEC)
                        .wrong("The end date is not a date.")
                        .mend("Write it as dd/mm/yyyy, or leave it blank while the episode goes on.")
                        .when(episode -> episode.dec().isUnreadable()),
                rule("148")
                        .faults(EPISODES, DEC, REC)
                        .wrong("An end date and a reason for ending belong together, and one of them is missing.")
                        .mend("Give both if the episode has ended, or neither if it goes on.")
                        .when(episode -> episode.partlyGiven(DEC, REC)),
                rule("233")
                        .faults(EPISODES, REASON_PLACE_CHANGE, DEC)
                        .from(2026)
                        .wrong("A reason for a change of placement is given, but the episode has no end date.")
                        .mend("Give the day on which the placement ended, or remove the reason while it goes on.")
                        .when(episode -> episode.dec().isBlank()
                                && episode.reasonPlaceChange().isGiven()),
                rule("353")
                        .faults(EPISODES, DECOM)
                        .wrong("The episode starts before 14 October 1991, when the present law began.")
                        .mend("Correct the start date.")
                        .when(episode -> episode.decom().isBefore(Day.on(1991, 10, 14))),
                rule("354")
                        .faults(EPISODES, DECOM)
                        .wrong("The episode starts after the year of the return.")
                        .mend("Correct the start date, or leave the episode to next year's return.")
                        .when((episode, child) ->
                                episode.decom().isAfter(child.year().end())),
                rule("355")
                        .faults(EPISODES, DECOM, DEC)
                        .wrong("The episode starts and ends on the same day, or has neither date.")
                        .mend("An episode lasts at least until the next day: correct the dates or remove the episode.")
                        .when(episode -> episode.decom().is(episode.dec())
                                || episode.decom().isBlank() && episode.dec().isBlank()),
                rule("356")
                        .faults(EPISODES, DECOM, DEC)
                        .wrong("The episode ends before it starts.")
                        .mend("Correct one of the two dates.")
                        .when(episode -> episode.dec().isBefore(episode.decom())),
                rule("357")
                        .faults(EPISODES, RNE)
                        .wrong("The child's first episode starts in this year and does not say that care started.")
                        .mend("Give S as the reason for the episode, or add the episode that came before it.")
                        .when((episode, child) -> episode == child.firstEpisode()
                                && episode.decom().isOnOrAfter(child.year().start())
                                && !episode.startsCare()),
                rule("385")
                        .faults(EPISODES, DEC)
                        .wrong("The episode ends after the year of the return.")
                        .mend("Correct the end date, or leave it blank if the episode goes on at the end of the year.")
                        .when((episode, child) ->
                                episode.dec().isAfter(child.year().end())));
    }

    private static boolean isOpenBeforeAnother(EpisodeRow episode, Child child) {
        List<EpisodeRow> episodes = child.episodes();
        return episode != episodes.get(episodes.size() - 1)
                && episode.decom().isDay()
                && (!episode.dec().isDay() || episode.rec().isBlank());
    }
}
