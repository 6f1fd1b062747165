package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.ACCOM;
import static org.hearth.returns.checking.Column.ACTIV;
import static org.hearth.returns.checking.Column.IN_TOUCH;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.EPISODES;
import static org.hearth.returns.checking.Table.HEADER;
import static org.hearth.returns.checking.Table.OC3;

import java.util.List;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.Oc3Row;
import org.hearth.returns.checking.Rule;

/** Whether somebody in OC3 is a care leaver by the episodes of this year and last. */
final class CareLeaverRules {
    private CareLeaverRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("1000")
                        .faults(OC3, IN_TOUCH, ACTIV, ACCOM)
                        .stage(1)
                        .needs(EPISODES)
                        .usesLastYear(EPISODES)
                        .usesEarlierYears(EPISODES)
                        .wrong("The return has a row on care leavers for a child who died while looked after.")
                        .mend("Remove the row, or correct why the episode ended.")
                        .doubt("It sees only the returns that are loaded: an earlier death is missed.")
                        .when((row, child) -> hasDied(child)
                                || hasDied(child.lastYear())
                                || child.earlierYears().stream().anyMatch(CareLeaverRules::hasDied)),
                rule("1001")
                        .faults(OC3, IN_TOUCH, ACTIV, ACCOM)
                        .stage(1)
                        .needs(EPISODES, HEADER)
                        .needsLastYear(EPISODES)
                        .usesEarlierYears(EPISODES)
                        .notRunWhen(CareInReturns::whyItCannotBeTold)
                        .looksAtEverybodyWhen(in -> CareInReturns.whyItCannotBeTold(in) != null)
                        .wrong("By the returns that are loaded the young person was looked after for fewer than 91 days"
                                + " since turning 14, or not at all since turning 16, or was adopted.")
                        .mend("Remove the row if the young person is no care leaver. Keep it if care in earlier years"
                                + " makes the young person one.")
                        .doubt(
                                "Care before the returns that are loaded is not seen. From two returns alone it cannot be"
                                        + " decided of anybody aged 20 or older, who is found.")
                        .when((row, child) -> !CareInReturns.of(child).makesCareLeaver()),
                rule("1002")
                        .faults(OC3, IN_TOUCH, ACTIV, ACCOM)
                        .stage(1)
                        .needs(EPISODES)
                        .needsLastYear(EPISODES)
                        .usesEarlierYears(EPISODES)
                        .wrong("The return has a row on care leavers for somebody without an episode in this year's"
                                + " return or an earlier one that is loaded.")
                        .mend("Check that the young person left care in an earlier year, and that the child number is"
                                + " right.")
                        .doubt("It sees the returns that are loaded: whoever left care before them is found.")
                        .when((row, child) -> !child.has(EPISODES)
                                && !child.lastYear().has(EPISODES)
                                && child.earlierYears().stream().noneMatch(year -> year.has(EPISODES))),
                rule("1007")
                        .faults(OC3, IN_TOUCH, ACTIV, ACCOM)
                        .needs(EPISODES)
                        .wrong("The row on care leavers is filled in for somebody who was still looked after on the"
                                + " 17th or 18th birthday.")
                        .mend("Leave being in touch, activity and accommodation blank, or correct the child's"
                                + " episodes.")
                        .when((row, child) -> row.isAnswered() && isLookedAfterOn(lastBirthday(row, child), child)),
                rule("1010")
                        .faults(OC3, IN_TOUCH, ACTIV, ACCOM)
                        .needs(EPISODES)
                        .needsLastYear(EPISODES)
                        .wrong("The young person was still looked after at the end of last year's return, and this"
                                + " year's has no episode to say how that went on.")
                        .mend("Add the episode that was open at the end of last year, with its end if it has ended.")
                        .when((row, child) -> !child.has(EPISODES) && isOpenAtTheEnd(child.lastYear())),
                rule("1011")
                        .faults(OC3, IN_TOUCH, ACTIV, ACCOM)
                        .needs(EPISODES)
                        .wrong("The row on care leavers is filled in for a child whose care passed to another council.")
                        .mend("Leave being in touch, activity and accommodation blank, or correct why the last episode"
                                + " ended.")
                        .when((row, child) -> row.isAnswered() && lastPassedToAnotherCouncil(child)),
                rule("1016")
                        .faults(OC3, IN_TOUCH, ACTIV, ACCOM)
                        .from(2024)
                        .needs(EPISODES)
                        .wrong("The row on care leavers is filled in for somebody aged 17 or 18 whose care ended on or"
                                + " after the last birthday.")
                        .mend("Leave being in touch, activity and accommodation blank, or correct the end date or the"
                                + " birth date.")
                        .when((row, child) -> row.isAnswered() && isCareLeftSince(lastBirthday(row, child), child)));
    }

    private static boolean hasDied(Child child) {
        return child.anyEpisode(episode -> episode.rec().is("E2"));
    }

    /** The 17th of somebody who is 17 at year end, the 18th of somebody who is 18; blank for everybody else. */
    private static Day lastBirthday(Oc3Row row, Child child) {
        Day yearEnd = child.year().end();
        for (int age = 17; age <= 18; age++) {
            Day birthday = row.dob().birthday(age);
            if (birthday.isOnOrBefore(yearEnd) && row.dob().birthday(age + 1).isAfter(yearEnd)) {
                return birthday;
            }
        }
        return Day.BLANK;
    }

    private static boolean isLookedAfterOn(Day birthday, Child child) {
        return child.anyEpisode(episode -> episode.decom().isOnOrBefore(birthday)
                && (!episode.dec().isDay() || episode.dec().isAfter(birthday)));
    }

    private static boolean isCareLeftSince(Day birthday, Child child) {
        return child.anyEpisode(episode -> episode.dec().isOnOrAfter(birthday));
    }

    private static boolean isOpenAtTheEnd(Child lastYear) {
        EpisodeRow latest = null;
        for (EpisodeRow episode : lastYear.episodes()) {
            if (episode.decom().isDay()) {
                latest = episode;
            }
        }
        return latest != null && latest.dec().isBlank();
    }

    private static boolean lastPassedToAnotherCouncil(Child child) {
        EpisodeRow last = child.lastEpisode();
        return last != null && last.rec().is("E3");
    }
}
