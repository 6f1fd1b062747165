package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.DATE_PERM;
import static org.hearth.returns.checking.Column.DEC;
import static org.hearth.returns.checking.Column.DECOM;
import static org.hearth.returns.checking.Column.LA_PERM;
import static org.hearth.returns.checking.Column.LS;
import static org.hearth.returns.checking.Column.MOTHER;
import static org.hearth.returns.checking.Column.REC;
import static org.hearth.returns.checking.Column.RNE;
import static org.hearth.returns.checking.Column.SEX;
import static org.hearth.returns.checking.Column.UPN;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.EPISODES;
import static org.hearth.returns.checking.Table.HEADER;
import static org.hearth.returns.checking.Table.PREV_PERM;

import java.util.List;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.CollectionYear;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.HeaderRow;
import org.hearth.returns.checking.PrevPermRow;
import org.hearth.returns.checking.Rule;

/** What other modules must say of a child whose care began or ended in the year. */
final class StartAndEndOfCareRules {
    private StartAndEndOfCareRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("210")
                        .faults(EPISODES, UPN, DECOM)
                        .andFaults(HEADER)
                        .wrong("The pupil number is said to be not known yet because care began so late in the year,"
                                + " and an episode starts in the last week of the year.")
                        .mend("Give the pupil number if it is known by now.")
                        .doubt("Take this as a question. That reason is meant for just these children, and the rule"
                                + " seems to be the wrong way round; it is kept as the department words it.")
                        .check(Pairs.both(
                                EPISODES,
                                HEADER,
                                (episode, header, child) -> header.upn().is("UN4")
                                        && episode.decom().isOnOrAfter(lastWeek(child.year())))),
                rule("607")
                        .faults(EPISODES, DEC, REC, MOTHER, LS, SEX)
                        .andFaults(HEADER)
                        .from(2025)
                        .wrong(
                                "Care of a girl or young woman ended in the year, and it is not said whether she is a mother.")
                        .mend("Say in the header whether she is a mother.")
                        .check(Pairs.both(EPISODES, HEADER, StartAndEndOfCareRules::isMotherUnknownAtEndOfCare)),
                rule("630")
                        .faults(EPISODES, RNE)
                        .needs(PREV_PERM)
                        .wrong("Care started in the year, and it is not fully said whether the child had left care"
                                + " before for a permanent home.")
                        .mend("Add what is missing of that: which kind of home, which council and when; or that"
                                + " there was none.")
                        .when((episode, child) -> episode.startsCare()
                                && episode.decom().isOnOrAfter(child.year().start())
                                && isPermanenceUnknown(child)));
    }

    private static Day lastWeek(CollectionYear year) {
        return Day.on(year.end().date().getYear(), 3, 24);
    }

    private static boolean isMotherUnknownAtEndOfCare(EpisodeRow episode, HeaderRow header, Child child) {
        return episode.endsCare()
                && !episode.isShortBreak()
                && child.year().includes(episode.dec())
                && header.sex().is("F")
                && header.mother().isBlank();
    }

    private static boolean isPermanenceUnknown(Child child) {
        if (child.prevPerm().isEmpty()) {
            return true;
        }
        for (PrevPermRow row : child.prevPerm()) {
            if (row.prevPerm().isBlank() || !row.prevPerm().is("Z1") && row.anyBlank(LA_PERM, DATE_PERM)) {
                return true;
            }
        }
        return false;
    }
}
