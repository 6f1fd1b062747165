package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.CHILD;
import static org.hearth.returns.checking.Column.MIS_END;
import static org.hearth.returns.checking.Column.MIS_START;
import static org.hearth.returns.checking.Column.REC;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.EPISODES;
import static org.hearth.returns.checking.Table.MISSING;

import java.util.Comparator;
import java.util.List;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.Column;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.MissingRow;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.Rule.Flags;
import org.hearth.returns.checking.UnderCheck;

/** Times missing or away without authority. */
final class MissingRules {
    private static final Spells<MissingRow> ABSENCES = new Spells<>(MISSING, MissingRow::misStart, MissingRow::misEnd);

    private MissingRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("564")
                        .faults(MISSING, Column.MISSING, MIS_START)
                        .wrong("The child is recorded as missing or away, and the day on which it began is not given.")
                        .mend("Give the start date.")
                        .when(absence -> absence.missing().isOneOf("M", "A")
                                && absence.misStart().isBlank()),
                rule("565")
                        .faults(MISSING, Column.MISSING, MIS_START)
                        .wrong("An absence has a start date but does not say whether the child was missing or away.")
                        .mend("Give M if the child was missing or A if the child was away without authority.")
                        .when(absence -> absence.misStart().isGiven()
                                && absence.missing().isBlank()),
                rule("566")
                        .faults(MISSING, Column.MISSING, MIS_END)
                        .wrong("An absence has an end date but does not say whether the child was missing or away.")
                        .mend("Give M if the child was missing or A if the child was away without authority.")
                        .when(absence ->
                                absence.misEnd().isGiven() && absence.missing().isBlank()),
                rule("567")
                        .faults(MISSING, MIS_START, MIS_END)
                        .wrong("The absence ends before it starts.")
                        .mend("Correct one of the two dates.")
                        .when(absence -> absence.misStart().isAfter(absence.misEnd())),
                rule("570")
                        .faults(MISSING, MIS_START)
                        .wrong("The absence starts after the year of the return.")
                        .mend("Correct the start date, or leave the absence to next year's return.")
                        .when((absence, child) ->
                                absence.misStart().isAfter(child.year().end())),
                rule("571")
                        .faults(MISSING, MIS_END)
                        .wrong("The absence ends outside the year of the return.")
                        .mend("Correct the end date, or remove an absence that was over before the year began.")
                        .when((absence, child) ->
                                absence.misEnd().isDay() && !child.year().includes(absence.misEnd())),
                rule("574")
                        .faults(MISSING, MIS_START, MIS_END)
                        .wrong("The absence starts before the one ahead of it has ended.")
                        .mend("Give the end of the earlier absence, or correct the dates so that none overlap.")
                        .check(ABSENCES::flagOverlapping),
                rule("575")
                        .faults(MISSING, MIS_END)
                        .needs(EPISODES)
                        .wrong("The absence began in an episode that has ended, and has no end date.")
                        .mend("Give the day on which the child was back, at the latest the day the episode ended.")
                        .when((absence, child) -> absence.misEnd().isBlank() && beganInClosedEpisode(absence, child)),
                rule("576")
                        .faults(MISSING, CHILD, MIS_START)
                        .needsLastYear(MISSING)
                        .wrong("An absence was still open in last year's return, "
                                + "and this year's first absence is another.")
                        .mend("Add last year's absence with the same start date, "
                                + "and with its end date if it has ended.")
                        .doubt("A child with no absence in this year's return is not shown, "
                                + "even if one was open last year.")
                        .check(MissingRules::flagFirstOtherThanOpenLastYear),
                rule("577")
                        .faults(MISSING, MIS_END)
                        .needs(EPISODES)
                        .wrong("The absence ends, or is still open, at a time when the child was not looked after.")
                        .mend("End the absence at the latest on the day care ended, or correct the episodes.")
                        .when(ABSENCES::outlastsCare),
                rule("578")
                        .faults(MISSING, MIS_START)
                        .needs(EPISODES)
                        .wrong("The absence starts at a time when the child was not looked after.")
                        .mend("Correct the start date or the episodes, or remove the absence.")
                        .doubt("It lets an absence pass that starts on the day care ends; "
                                + "the department's text is stricter.")
                        .when(ABSENCES::startsOutsideCare),
                rule("580")
                        .faults(EPISODES, REC)
                        .needs(MISSING)
                        .wrong("The child was missing until care ended on the 18th birthday, "
                                + "and the reason for ending is not E8.")
                        .mend("Give E8 as the reason for ending, or correct the end of the absence.")
                        .doubt("Only care that ends on the 18th birthday is looked at.")
                        .when((episode, child) -> !episode.rec().is("E8") && endsMissingAtEighteen(episode, child)),
                rule("581")
                        .faults(MISSING, MIS_START)
                        .needs(EPISODES)
                        .wrong("The absence does not start within any of the child's episodes.")
                        .mend("Correct the start date or the episodes, or remove the absence.")
                        .when((absence, child) -> child.has(EPISODES) && startsInNoEpisode(absence, child)),
                rule("586")
                        .faults(MISSING, MIS_START)
                        .wrong("The absence starts on or before the day the child was born.")
                        .mend("Correct the start date or the date of birth.")
                        .when(absence -> absence.misStart().isOnOrBefore(absence.dob())),
                rule("1004")
                        .faults(MISSING, MIS_START)
                        .wrong("The start date of the absence is not given or not a date.")
                        .mend("Write it as dd/mm/yyyy.")
                        .when(absence -> !absence.misStart().isDay()),
                rule("1005")
                        .faults(MISSING, MIS_END)
                        .wrong("The end date of the absence is not a date.")
                        .mend("Write it as dd/mm/yyyy, or leave it blank while the absence goes on.")
                        .when(absence -> absence.misEnd().isUnreadable()),
                rule("1006")
                        .faults(MISSING, Column.MISSING)
                        .wrong("The kind of absence is not one of the return's codes.")
                        .mend("Give M if the child was missing or A if the child was away without authority.")
                        .when(absence -> absence.missing().isGivenOtherThan("M", "A")));
    }

    private static boolean beganInClosedEpisode(MissingRow absence, Child child) {
        return child.anyEpisode(episode -> absence.misStart().isWithin(episode.decom(), episode.dec()));
    }

    private static void flagFirstOtherThanOpenLastYear(Child child, UnderCheck in, Flags flagged) {
        if (!child.has(MISSING)) {
            return;
        }
        MissingRow first = Child.sorted(child.missing(), Comparator.comparing(MissingRow::misStart, Day.BLANK_LAST))
                .get(0);
        for (MissingRow before : child.lastYear().missing()) {
            // a start that is no day this year is not last year's day either
            if (before.misEnd().isBlank()
                    && before.misStart().isDay()
                    && !first.misStart().is(before.misStart())) {
                flagged.on(first);
            }
        }
    }

    private static boolean endsMissingAtEighteen(EpisodeRow episode, Child child) {
        for (MissingRow absence : child.missing()) {
            if (absence.misEnd().is(episode.dec())
                    && episode.dec().is(absence.dob().birthday(18))) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsInNoEpisode(MissingRow absence, Child child) {
        Day start = absence.misStart();
        return !child.anyEpisode(episode ->
                start.isOnOrAfter(episode.decom()) && (!episode.dec().isDay() || start.isOnOrBefore(episode.dec())));
    }
}
