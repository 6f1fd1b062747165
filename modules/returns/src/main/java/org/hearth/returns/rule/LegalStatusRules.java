package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.DEC;
import static org.hearth.returns.checking.Column.DECOM;
import static org.hearth.returns.checking.Column.LS;
import static org.hearth.returns.checking.Column.PLACE;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.EPISODES;

import java.util.ArrayList;
import java.util.List;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.RuleWriter;

/** Legal statuses: which placement they allow, and how long the short ones may last. */
final class LegalStatusRules {
    private static final Day PLACEMENT_ORDERS_BEGAN = Day.on(2005, 12, 1);

    private LegalStatusRules() {}

    static List<Rule> rules() {
        return List.of(
                tooLong("361")
                        .wrong("The child was under police protection for more than 3 days.")
                        .check(longerThan(3, "L1")),
                tooLong("362")
                        .wrong("The child was under emergency protection orders for more than 21 days.")
                        .check(longerThan(21, "L2")),
                tooLong("363")
                        .wrong("The child was under a child assessment order for more than 7 days.")
                        .check(moreDaysThan(7, "L3")),
                tooLong("364")
                        .wrong("The child was detained by the police for more than 21 days.")
                        .doubt("The law allows far less than 21 days, so a shorter time is not right for that.")
                        .check(moreDaysThan(21, "J2")),
                rule("378")
                        .faults(EPISODES, PLACE, LS)
                        .wrong("The child is accommodated by agreement and placed with parents,"
                                + " which cannot be together.")
                        .mend("Correct the legal status or the type of placement.")
                        .when(episode ->
                                episode.place().is("P1") && episode.ls().is("V2")),
                rule("408")
                        .faults(EPISODES, PLACE, LS)
                        .wrong("The child is placed for adoption under a placement order,"
                                + " but the legal status says otherwise.")
                        .mend("Give E1 as the legal status, or A3 or A4 as the placement if there was consent.")
                        .when(episode -> episode.place().isOneOf("A5", "A6")
                                && !episode.ls().is("E1")),
                rule("446")
                        .faults(EPISODES, LS, DECOM)
                        .wrong("The episode under a placement order starts before 1 December 2005,"
                                + " when there were none yet.")
                        .mend("Correct the start date or the legal status.")
                        .when(episode ->
                                episode.ls().is("E1") && episode.decom().isBefore(PLACEMENT_ORDERS_BEGAN)));
    }

    private static RuleWriter<EpisodeRow> tooLong(String code) {
        return rule(code)
                .faults(EPISODES, DECOM, LS, DEC)
                .mend("Correct the dates, or add the episode in which another legal status began.");
    }

    /** Runs of direct neighbours, each beginning the day the one before ends; from the first start to the latest end. */
    private static Rule.Check longerThan(int days, String status) {
        return (child, in, flagged) -> {
            var run = new ArrayList<EpisodeRow>();
            for (EpisodeRow episode : child.episodes()) {
                boolean counts = episode.ls().is(status) && episode.decom().isDay();
                if (!run.isEmpty() && !(counts && endOrYearEnd(last(run), child).is(episode.decom()))) {
                    flagIfLonger(run, days, child, flagged);
                    run.clear();
                }
                if (counts) {
                    run.add(episode);
                }
            }
            flagIfLonger(run, days, child, flagged);
        };
    }

    private static void flagIfLonger(List<EpisodeRow> run, int days, Child child, Rule.Flags flagged) {
        for (EpisodeRow episode : run) {
            if (endOrYearEnd(episode, child).isAfter(run.get(0).decom().plusDays(days))) {
                flagged.on(run);
                return;
            }
        }
    }

    private static Day endOrYearEnd(EpisodeRow episode, Child child) {
        return episode.dec().or(child.year().end());
    }

    /** Runs of the episodes of one status, none beginning after the one before it ends; the days of each added up. */
    private static Rule.Check moreDaysThan(int days, String status) {
        return (child, in, flagged) -> {
            var run = new ArrayList<EpisodeRow>();
            for (EpisodeRow episode : child.episodes()) {
                if (!episode.ls().is(status) || !episode.decom().isDay()) {
                    continue;
                }
                if (!run.isEmpty() && episode.decom().isAfter(endUnlessUnreadable(last(run), child))) {
                    flagIfMore(run, days, child, flagged);
                    run.clear();
                }
                run.add(episode);
            }
            flagIfMore(run, days, child, flagged);
        };
    }

    private static void flagIfMore(List<EpisodeRow> run, int days, Child child, Rule.Flags flagged) {
        long sum = 0;
        for (EpisodeRow episode : run) {
            Day end = endUnlessUnreadable(episode, child);
            sum += end.isDay() ? episode.decom().daysTo(end) : 0;
        }
        if (sum > days) {
            flagged.on(run);
        }
    }

    /** Year end for an open episode; an unreadable end stays unreadable. */
    private static Day endUnlessUnreadable(EpisodeRow episode, Child child) {
        return episode.dec().isBlank() ? child.year().end() : episode.dec();
    }

    private static EpisodeRow last(List<EpisodeRow> run) {
        return run.get(run.size() - 1);
    }
}
