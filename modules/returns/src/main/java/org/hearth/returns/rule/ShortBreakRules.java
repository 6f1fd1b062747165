package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.DEC;
import static org.hearth.returns.checking.Column.DECOM;
import static org.hearth.returns.checking.Column.HOME_POST;
import static org.hearth.returns.checking.Column.LS;
import static org.hearth.returns.checking.Column.PLACE;
import static org.hearth.returns.checking.Column.PL_POST;
import static org.hearth.returns.checking.Column.RNE;
import static org.hearth.returns.checking.Column.URN;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.EPISODES;

import java.util.ArrayList;
import java.util.List;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.CollectionYear;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.UnderCheck;

/** Short breaks, V3 and V4: how long they may last, and what is not said of them. */
final class ShortBreakRules {
    private static final int DAYS_OF_ONE_BREAK = 17;
    private static final int DAYS_OF_A_YEAR = 75;

    private ShortBreakRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("214")
                        .faults(EPISODES, PL_POST, URN)
                        .wrong("A short break has a postcode or the number of a setting, which are not collected for"
                                + " it.")
                        .mend("Leave both blank, or correct the legal status if it was no short break.")
                        .when(episode -> episode.isShortBreak() && episode.anyGiven(PL_POST, URN)),
                rule("365")
                        .faults(EPISODES, LS, DECOM, DEC)
                        .wrong("A single short break lasted more than 17 days.")
                        .mend("Correct the dates, or the legal status: such a long stay is no short break.")
                        .when((episode, child) -> isBreak(episode)
                                && endOrYearEnd(episode, child)
                                        .isAfter(episode.decom().plusDays(DAYS_OF_ONE_BREAK))),
                rule("366")
                        .faults(EPISODES, RNE, LS)
                        .wrong("A short break does not say that it started a time in care.")
                        .mend("Give S as the reason for the episode: every recorded break starts anew.")
                        .when(episode -> isBreak(episode) && !episode.startsCare()),
                rule("367")
                        .faults(EPISODES, LS, DECOM, DEC)
                        .wrong("The child's short breaks of this year add up to more than 75 days.")
                        .mend("Correct the dates, or the legal status of stays that were no short breaks.")
                        .doubt("The limit is for any 12 months; only the days in the year of the return are added up.")
                        .check(ShortBreakRules::flagIfTooManyDays),
                rule("382")
                        .faults(EPISODES, LS, PLACE)
                        .wrong("A temporary stay away from the placement is recorded as a short break.")
                        .mend("Correct the type of placement or the legal status.")
                        .when(episode -> episode.isShortBreak() && episode.isTemporary()),
                rule("384")
                        .faults(EPISODES, PLACE, LS)
                        .wrong("A short break is recorded as long-term fostering.")
                        .mend("Correct the type of placement or the legal status.")
                        .when(episode ->
                                episode.isShortBreak() && episode.place().isOneOf("U1", "U4")),
                rule("398")
                        .faults(EPISODES, LS, HOME_POST, PL_POST)
                        .wrong("A short break has a postcode, which is not collected for it.")
                        .mend("Leave both postcodes blank, or correct the legal status if it was no short break.")
                        .when(episode -> episode.isShortBreak() && episode.anyGiven(HOME_POST, PL_POST)),
                rule("426")
                        .faults(EPISODES, LS)
                        .wrong("The child's short breaks are recorded one by one and as an agreement in the same"
                                + " year.")
                        .mend("Record them all in one way, V3 or V4.")
                        .check(ShortBreakRules::flagIfRecordedInBothWays));
    }

    /** A break recorded by itself; V4 is an agreement that may cover many. */
    private static boolean isBreak(EpisodeRow episode) {
        return episode.ls().is("V3");
    }

    /** An unreadable end stays unreadable. */
    private static Day endOrYearEnd(EpisodeRow episode, Child child) {
        return episode.dec().isBlank() ? child.year().end() : episode.dec();
    }

    private static void flagIfTooManyDays(Child child, UnderCheck in, Rule.Flags flagged) {
        CollectionYear year = child.year();
        var counted = new ArrayList<EpisodeRow>();
        long days = 0;
        for (EpisodeRow episode : child.episodesAsSent()) {
            if (!isBreak(episode)) {
                continue;
            }
            Day end = endOrYearEnd(episode, child);
            Day from = episode.decom().isBefore(year.start()) ? year.start() : episode.decom();
            Day to = end.isAfter(year.end()) ? year.end() : end;
            if (to.isAfter(from)) {
                counted.add(episode);
                days += from.daysTo(to);
            }
        }
        if (days > DAYS_OF_A_YEAR) {
            flagged.on(counted);
        }
    }

    private static void flagIfRecordedInBothWays(Child child, UnderCheck in, Rule.Flags flagged) {
        if (child.anyEpisode(episode -> episode.ls().is("V3"))
                && child.anyEpisode(episode -> episode.ls().is("V4"))) {
            flagged.on(child.episodes(EpisodeRow::isShortBreak));
        }
    }
}
