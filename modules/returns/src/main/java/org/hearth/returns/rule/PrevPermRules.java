package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.DATE_PERM;
import static org.hearth.returns.checking.Column.DECOM;
import static org.hearth.returns.checking.Column.LA_PERM;
import static org.hearth.returns.checking.Column.PREV_PERM;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.EPISODES;

import java.util.List;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.PartlyKnownDay;
import org.hearth.returns.checking.PrevPermRow;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.Table;
import org.hearth.returns.checking.UnderCheck;

/** A permanent home before care. */
final class PrevPermRules {
    private PrevPermRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("631")
                        .faults(Table.PREV_PERM, PREV_PERM)
                        .wrong("The kind of the earlier permanent home is not a code of the return.")
                        .mend("Give P1 to P4, or Z1 if there was none.")
                        .when(home -> home.prevPerm().isGivenOtherThan("P1", "P2", "P3", "P4", "Z1")),
                rule("632")
                        .faults(EPISODES, DATE_PERM, DECOM)
                        .andFaults(Table.PREV_PERM)
                        .wrong("The date of the earlier home is no date, or is not before the child's first episode.")
                        .mend("Correct the date. Write ZZ for a day or month and ZZZZ for a year that is not known.")
                        .doubt("Unknown parts are read as late as they can be, which may be after care began.")
                        .check(PrevPermRules::homeNotBeforeCare),
                rule("633")
                        .faults(Table.PREV_PERM, LA_PERM)
                        .wrong("The council of the earlier permanent home is not known by this number.")
                        .mend("Give the council's number, WAL, SCO, NIR or NUK, or 999 if it is not known.")
                        .when((home, child) -> home.laPerm().isGivenOtherThan("999", "WAL", "SCO", "NIR", "NUK")
                                && !CouncilNumbers.include(
                                        home.laPerm(), child.year().ends())),
                rule("634")
                        .faults(EPISODES, LA_PERM, PREV_PERM, DATE_PERM, DECOM)
                        .andFaults(Table.PREV_PERM)
                        .wrong("An earlier home is recorded, and none of the child's episodes began in the year.")
                        .mend("Remove it if it is not asked for, or add the episode that began in the year.")
                        .doubt("The department's text asks only for an episode begun after 1 April 2016.")
                        .check(PrevPermRules::careBeganEarlier),
                rule("635")
                        .faults(Table.PREV_PERM, LA_PERM, DATE_PERM, PREV_PERM)
                        .wrong("A council or date is given, and the kind of home is missing or says there was none.")
                        .mend("Give P1 to P4 for its kind, or remove the council and the date.")
                        .when(PrevPermRules::lacksKind));
    }

    private static void homeNotBeforeCare(Child child, UnderCheck in, Rule.Flags flags) {
        EpisodeRow first = child.has(Table.PREV_PERM) ? child.firstEpisode() : null;
        if (first == null) {
            return;
        }
        for (PrevPermRow home : child.prevPerm()) {
            Day latest = PartlyKnownDay.latest(home.datePerm());
            if (latest.isUnreadable() || latest.isOnOrAfter(first.decom())) {
                flags.on(first);
                flags.on(home);
            }
        }
    }

    private static void careBeganEarlier(Child child, UnderCheck in, Rule.Flags flags) {
        EpisodeRow last = child.has(Table.PREV_PERM) ? child.lastEpisode() : null;
        if (last == null || !last.decom().isBefore(child.year().start())) {
            return;
        }
        for (PrevPermRow home : child.prevPerm()) {
            if (home.anyGiven(PREV_PERM, LA_PERM, DATE_PERM)) {
                flags.on(home);
                flags.on(child.episodesAsSent());
            }
        }
    }

    private static boolean lacksKind(PrevPermRow home) {
        return home.prevPerm().isBlank() && home.anyGiven(LA_PERM, DATE_PERM)
                || home.prevPerm().is("Z1") && home.allGiven(LA_PERM, DATE_PERM);
    }
}
