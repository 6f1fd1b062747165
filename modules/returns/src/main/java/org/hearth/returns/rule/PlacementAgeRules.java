package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.DEC;
import static org.hearth.returns.checking.Column.DECOM;
import static org.hearth.returns.checking.Column.DOB;
import static org.hearth.returns.checking.Column.LS;
import static org.hearth.returns.checking.Column.PLACE;
import static org.hearth.returns.checking.Column.REASON_PLACE_CHANGE;
import static org.hearth.returns.checking.Column.REC;
import static org.hearth.returns.checking.Column.RNE;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.EPISODES;
import static org.hearth.returns.checking.Table.HEADER;

import java.util.List;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.HeaderRow;
import org.hearth.returns.checking.Rule;

/** Placements, statuses and endings that ask for an age. */
final class PlacementAgeRules {
    private PlacementAgeRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("234")
                        .faults(EPISODES, REASON_PLACE_CHANGE, DOB)
                        .andFaults(HEADER)
                        .from(2026)
                        .wrong("The child moved into custody, and the placement left for it began before the 10th"
                                + " birthday.")
                        .mend("Correct the birth date or the reason for the change of placement.")
                        .doubt("What matters is the age on going into custody. A placement that began before"
                                + " the 10th birthday and ended after it is right and is found all the same.")
                        .check(Pairs.both(
                                EPISODES,
                                HEADER,
                                (episode, header, child) -> episode.reasonPlaceChange()
                                                .is("CUSTOD")
                                        && episode.decom().isBefore(header.dob().birthday(10)))),
                rule("302")
                        .faults(EPISODES, DECOM, DOB)
                        .andFaults(HEADER)
                        .wrong("The child's first episode starts before the child was born.")
                        .mend("Correct the birth date or the start date.")
                        .check(Pairs.both(
                                EPISODES,
                                HEADER,
                                (episode, header, child) -> episode == child.firstEpisode()
                                        && episode.decom().isBefore(header.dob()))),
                rule("352")
                        .faults(EPISODES, DECOM, RNE)
                        .needs(HEADER)
                        .wrong("Care started on or after the 18th birthday.")
                        .mend("Correct the birth date or the start date; nobody starts to be looked after as an"
                                + " adult.")
                        .when((episode, child) -> episode.startsCare()
                                && child.anyHeaderDob(dob -> episode.decom().isOnOrAfter(dob.birthday(18)))),
                rule("358")
                        .faults(EPISODES, DECOM, DOB, LS)
                        .andFaults(HEADER)
                        .wrong("The episode on remand, in police detention or under a youth order"
                                + " starts before the age of criminal responsibility.")
                        .mend("Correct the birth date, the start date or the legal status.")
                        .doubt("A start on the 10th birthday itself is found too, though the department allows it.")
                        .check(Pairs.both(
                                EPISODES,
                                HEADER,
                                (episode, header, child) -> episode.ls().isOneOf("J1", "J2", "J3")
                                        && episode.decom()
                                                .isOnOrBefore(header.dob().birthday(10)))),
                rule("359")
                        .faults(EPISODES, DEC, LS, PLACE)
                        .needs(HEADER)
                        .wrong("The episode goes on although the child turned 18 before the end of the year.")
                        .mend("Give the day on which care ended, at the latest the 18th birthday, and why.")
                        .when(PlacementAgeRules::goesOnAfterEighteen),
                tooYoung("371", "K3", 16, "in supported accommodation", 2025),
                tooYoung("372", "R5", 10, "in a young offender institution or prison", 2023),
                tooYoung("373", "S1", 4, "in a residential school", 2023),
                tooYoung("374", "P3", 14, "in residential employment", 2023),
                rule("386")
                        .faults(EPISODES, REC)
                        .needs(HEADER)
                        .wrong("Care ended by adoption on or after the 18th birthday.")
                        .mend("Correct the birth date, the end date or how care ended.")
                        .when((episode, child) -> episode.endsInAdoption()
                                && child.anyHeaderDob(dob -> episode.dec().isOnOrAfter(dob.birthday(18)))),
                rule("387")
                        .faults(EPISODES, REC)
                        .needs(HEADER)
                        .wrong("Care ended with a move to independent living, and the child had not turned 14,"
                                + " as far as the birth date is known.")
                        .mend("Correct the birth date, the end date or how care ended.")
                        .when((episode, child) -> episode.rec().isOneOf("E5", "E6")
                                && episode.dec().isDay()
                                && !isKnownToEndAged(14, episode, child)),
                rule("389")
                        .faults(EPISODES, REC)
                        .needs(HEADER)
                        .wrong("Care ended with a move to adult social care, and the child had not turned 16,"
                                + " as far as the birth date and the end date are known.")
                        .mend("Correct the birth date, the end date or how care ended.")
                        .when((episode, child) -> episode.rec().is("E7") && !isKnownToEndAged(16, episode, child)),
                rule("407")
                        .faults(EPISODES, DEC, DOB, REC)
                        .andFaults(HEADER)
                        .wrong("Care ended by special guardianship after the 18th birthday.")
                        .mend("Correct the birth date, the end date or how care ended.")
                        .doubt("The department allows no guardianship on the 18th birthday itself;"
                                + " an end on that day is not found here.")
                        .check(Pairs.both(
                                EPISODES,
                                HEADER,
                                (episode, header, child) -> episode.rec().isOneOf("E45", "E46", "E47", "E48")
                                        && episode.dec().isAfter(header.dob().birthday(18)))),
                rule("460")
                        .faults(EPISODES, DEC, REC)
                        .needs(HEADER)
                        .wrong("Care ended because the child turned 18 and stayed with the carers,"
                                + " but it ended before the 18th birthday.")
                        .mend("Correct the birth date, the end date or how care ended.")
                        .when((episode, child) -> episode.rec().is("E17")
                                && child.anyHeaderDob(dob -> episode.dec().isBefore(dob.birthday(18)))));
    }

    private static Rule tooYoung(String code, String placement, int years, String where, int firstYear) {
        return rule(code)
                .faults(EPISODES, DECOM, PLACE)
                .needs(HEADER)
                .from(firstYear)
                .wrong("The child was placed %s before turning %d.".formatted(where, years))
                .mend("Correct the birth date, the start date or the type of placement.")
                .when((episode, child) -> episode.place().is(placement)
                        && child.anyHeaderDob(dob -> episode.decom().isBefore(dob.birthday(years))));
    }

    /** A placement in a children's home by agreement may go on. */
    private static boolean goesOnAfterEighteen(EpisodeRow episode, Child child) {
        return episode.dec().isBlank()
                && !(episode.ls().is("V2") && episode.place().is("K2"))
                && child.anyHeaderDob(
                        dob -> dob.birthday(18).isBefore(child.year().end()));
    }

    /** Every Header row says so, and there is one. */
    private static boolean isKnownToEndAged(int years, EpisodeRow episode, Child child) {
        for (HeaderRow header : child.headers()) {
            if (!header.dob().birthday(years).isOnOrBefore(episode.dec())) {
                return false;
            }
        }
        return !child.headers().isEmpty();
    }
}
