package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.DEC;
import static org.hearth.returns.checking.Column.DECOM;
import static org.hearth.returns.checking.Column.PLACE;
import static org.hearth.returns.checking.Column.PL_POST;
import static org.hearth.returns.checking.Column.REASON_PLACE_CHANGE;
import static org.hearth.returns.checking.Column.REC;
import static org.hearth.returns.checking.Column.RNE;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.EPISODES;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.RuleWriter;
import org.hearth.returns.checking.UnderCheck;

/** Temporary stays away from the placement, T0 to T4: how long, how often, and what comes before and after. */
final class TemporaryStayRules {
    private TemporaryStayRules() {}

    static List<Rule> rules() {
        return List.of(
                reasonForTemporaryStay().until(2025).check(TemporaryStayRules::flagReasonForStay),
                reasonForTemporaryStay().from(2026).check(TemporaryStayRules::flagReasonForStay),
                tooLong("375")
                        .wrong("A temporary stay in hospital lasted more than 42 days.")
                        .when(lastsLonger("T1", 42)),
                tooLong("376")
                        .wrong("A temporary stay while the carer was on holiday lasted more than 21 days.")
                        .when(lastsLonger("T3", 21)),
                rule("377")
                        .faults(EPISODES, PLACE)
                        .wrong("The child stayed elsewhere more than twice while the carer was on holiday.")
                        .mend("Check the type of placement of each of these stays.")
                        .doubt("The limit is two in any 12 months; all of the child's stays in the return are"
                                + " counted.")
                        .check(TemporaryStayRules::flagMoreThanTwoHolidays),
                tooLong("379")
                        .wrong("A temporary stay for a reason of its own lasted more than 7 days.")
                        .when(lastsLonger("T4", 7)),
                rule("380")
                        .faults(EPISODES, PLACE, RNE)
                        .wrong("A temporary stay began, and the reason for the episode is not a change of placement"
                                + " and carer.")
                        .mend("Give P or B as the reason, or correct the type of placement.")
                        .when(episode -> episode.isTemporary() && !episode.rne().isOneOf("P", "B")),
                rule("381")
                        .faults(EPISODES, PLACE, REC)
                        .wrong("A temporary stay ended together with care, where the child should have gone back"
                                + " first.")
                        .mend("Give X1 as the reason, and add the episode that followed.")
                        .when(episode -> episode.isTemporary() && episode.endsCare()),
                rule("383")
                        .faults(EPISODES, PLACE)
                        .until(2025)
                        .wrong("After a temporary stay the child did not go back to the placement left for it.")
                        .mend("Correct the type of placement or the reason for the episode; if the child moved on"
                                + " to somewhere else, record the stay as a placement and not as temporary.")
                        .check(returns(TemporaryStayRules::isSameKind)),
                rule("383")
                        .faults(EPISODES, PLACE, RNE, PL_POST)
                        .from(2026)
                        .wrong("After a temporary stay the child did not go back to the placement left for it.")
                        .mend("Correct the type of placement, its postcode or the reason for the episode; if the child"
                                + " moved on to somewhere else, record the stay as a placement and not as temporary.")
                        .check(returns((before, after) -> isSameKind(before, after)
                                && before.plPost()
                                        .withoutSpaces()
                                        .equals(after.plPost().withoutSpaces()))));
    }

    private static RuleWriter<EpisodeRow> reasonForTemporaryStay() {
        return rule("226")
                .faults(EPISODES, REASON_PLACE_CHANGE, PLACE)
                .wrong("A reason for a change of placement is given for a temporary stay or for the episode before"
                        + " it.")
                .mend("Remove that reason: going away for a while is no change of placement.");
    }

    private static void flagReasonForStay(Child child, UnderCheck in, Rule.Flags flagged) {
        EpisodeRow previous = null;
        for (EpisodeRow episode : child.episodes()) {
            if (episode.isTemporary()
                    && (episode.reasonPlaceChange().isGiven()
                            || previous != null && previous.reasonPlaceChange().isGiven())) {
                flagged.on(episode);
            }
            previous = episode;
        }
    }

    private static RuleWriter<EpisodeRow> tooLong(String code) {
        return rule(code)
                .faults(EPISODES, DECOM, DEC, PLACE)
                .mend("Correct the dates, or record a longer stay as a placement of its own.");
    }

    private static Predicate<EpisodeRow> lastsLonger(String stay, int days) {
        return episode -> episode.place().is(stay)
                && episode.dec().isAfter(episode.decom().plusDays(days));
    }

    private static void flagMoreThanTwoHolidays(Child child, UnderCheck in, Rule.Flags flagged) {
        if (child.episodesAsSent().size() > 2) {
            List<EpisodeRow> stays = child.episodes(episode -> episode.place().is("T3"));
            if (stays.size() > 2) {
                flagged.on(stays);
            }
        }
    }

    /** Every episode after a temporary stay goes back to the one before it. */
    private static Rule.Check returns(BiPredicate<EpisodeRow, EpisodeRow> same) {
        return (child, in, flagged) -> {
            List<EpisodeRow> episodes = child.episodes();
            for (int i = 2; i < episodes.size(); i++) {
                EpisodeRow after = episodes.get(i);
                if (episodes.get(i - 1).isTemporary()
                        && !(after.rne().is("P") && same.test(episodes.get(i - 2), after))) {
                    flagged.on(after);
                }
            }
        };
    }

    private static boolean isSameKind(EpisodeRow one, EpisodeRow other) {
        return one.place().equals(other.place());
    }
}
