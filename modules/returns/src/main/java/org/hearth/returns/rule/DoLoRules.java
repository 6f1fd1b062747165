package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.DOLO_END;
import static org.hearth.returns.checking.Column.DOLO_START;
import static org.hearth.returns.checking.Column.PLACE;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.DOLO;
import static org.hearth.returns.checking.Table.EPISODES;

import java.util.List;
import java.util.function.Predicate;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.DoLoRow;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.Rule.Flags;
import org.hearth.returns.checking.UnderCheck;

/** Orders depriving a child of liberty. */
final class DoLoRules {
    private static final Spells<DoLoRow> ORDERS = new Spells<>(DOLO, DoLoRow::doloStart, DoLoRow::doloEnd);
    private static final String OPEN_NOT_TESTED = "An order that has not ended is not looked at.";

    private DoLoRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("700")
                        .faults(DOLO, DOLO_START)
                        .from(2027)
                        .wrong("The start date of the order is not given or not a date.")
                        .mend("Write it as dd/mm/yyyy.")
                        .when(order -> !order.doloStart().isDay()),
                rule("701")
                        .faults(DOLO, DOLO_END)
                        .from(2027)
                        .wrong("The end date of the order is not a date.")
                        .mend("Write it as dd/mm/yyyy, or leave it blank while the order goes on.")
                        .when(order -> order.doloEnd().isUnreadable()),
                rule("702")
                        .faults(DOLO, DOLO_START, DOLO_END)
                        .from(2027)
                        .wrong("The order ends before it starts, or on the same day.")
                        .mend("Correct one of the two dates.")
                        .doubt("The title of the rule speaks only of an end before the start.")
                        .when(order -> order.doloEnd().isOnOrBefore(order.doloStart())),
                rule("703")
                        .faults(DOLO, DOLO_START)
                        .from(2027)
                        .wrong("The order starts after the year of the return.")
                        .mend("Correct the start date, or leave the order to next year's return.")
                        .when((order, child) ->
                                order.doloStart().isAfter(child.year().end())),
                rule("704")
                        .faults(DOLO, DOLO_END)
                        .from(2027)
                        .wrong("The order ends outside the year of the return.")
                        .mend("Correct the end date, or remove an order that was over before the year began.")
                        .when((order, child) ->
                                order.doloEnd().isDay() && !child.year().includes(order.doloEnd())),
                rule("705")
                        .faults(DOLO, DOLO_START, DOLO_END)
                        .from(2027)
                        .wrong("The order starts before the one ahead of it has ended.")
                        .mend("Give the end of the earlier order, or correct the dates so that the two do not overlap.")
                        .check(ORDERS::flagOverlapping),
                rule("706")
                        .faults(DOLO, DOLO_START)
                        .needsLastYear(DOLO)
                        .from(2027)
                        .wrong("This order was still open in last year's return, "
                                + "and this year's return does not have it.")
                        .mend("Add the order with the same start date, and with its end date if it has ended.")
                        .doubt("The row shown is last year's, for there may be none this year.")
                        .check(DoLoRules::flagOpenLastYearAndGone),
                rule("707")
                        .faults(DOLO, DOLO_END)
                        .needs(EPISODES)
                        .from(2027)
                        .wrong("The order ends, or is still open, at a time when the child was not looked after.")
                        .mend("End the order at the latest on the day care ended, or correct the episodes.")
                        .when(ORDERS::outlastsCare),
                rule("708")
                        .faults(DOLO, DOLO_START)
                        .from(2027)
                        .wrong("The order starts on or before the day the child was born.")
                        .mend("Correct the start date or the date of birth.")
                        .when(order -> order.doloStart().isOnOrBefore(order.dob())),
                rule("709")
                        .faults(DOLO, DOLO_START, PLACE)
                        .andFaults(EPISODES)
                        .question()
                        .from(2027)
                        .wrong("While the order lasted the child was in a placement unusual under such an order.")
                        .mend("Check the placement and the dates of the order, and correct what is wrong.")
                        .doubt(OPEN_NOT_TESTED)
                        .check(duringAnOrder(episode -> !episode.place().isOneOf("K2", "Z12", "Z13"))),
                rule("710")
                        .faults(DOLO, DOLO_START, PLACE)
                        .andFaults(EPISODES)
                        .from(2027)
                        .wrong("While the order lasted the child was in a placement that such an order cannot go with.")
                        .mend("Correct the placement or the dates of the order.")
                        .doubt(OPEN_NOT_TESTED)
                        .check(duringAnOrder(episode -> episode.place().isOneOf("K1", "P1", "R5", "K3"))));
    }

    private static void flagOpenLastYearAndGone(Child child, UnderCheck in, Flags flagged) {
        for (DoLoRow before : child.lastYear().dolo()) {
            if (before.doloEnd().isBlank() && child.dolo().stream().noneMatch(order -> haveOneStart(order, before))) {
                flagged.on(before);
            }
        }
    }

    private static boolean haveOneStart(DoLoRow one, DoLoRow other) {
        return one.doloStart().is(other.doloStart())
                || one.doloStart().isBlank() && other.doloStart().isBlank();
    }

    /** Flags each order with an end, and each episode that it overlaps and that fits. */
    private static Rule.Check duringAnOrder(Predicate<EpisodeRow> fits) {
        return (child, in, flagged) -> {
            for (DoLoRow order : child.dolo()) {
                for (EpisodeRow episode : child.episodesAsSent()) {
                    if (overlap(order, episode) && fits.test(episode)) {
                        flagged.on(order);
                        flagged.on(episode);
                    }
                }
            }
        };
    }

    private static boolean overlap(DoLoRow order, EpisodeRow episode) {
        return order.allGiven(DOLO_START, DOLO_END)
                && order.doloEnd().isOnOrAfter(episode.decom())
                && (!episode.dec().isDay() || order.doloStart().isOnOrBefore(episode.dec()));
    }
}
