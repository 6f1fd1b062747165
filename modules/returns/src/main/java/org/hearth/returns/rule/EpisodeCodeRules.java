package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.CIN;
import static org.hearth.returns.checking.Column.LS;
import static org.hearth.returns.checking.Column.PLACE;
import static org.hearth.returns.checking.Column.REASON_PLACE_CHANGE;
import static org.hearth.returns.checking.Column.REC;
import static org.hearth.returns.checking.Column.RNE;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.EPISODES;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hearth.returns.checking.Column;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.Rule;

/** Codes of one episode: each belongs to its list for the year. */
final class EpisodeCodeRules {
    private static final Set<String> STARTS = Set.of("S", "P", "L", "T", "U", "B");

    /** D1 stays, though nobody could be freed for adoption any more since 2005. */
    private static final Set<String> STATUSES =
            Set.of("C1", "C2", "D1", "E1", "V2", "V3", "V4", "J1", "J2", "J3", "L1", "L2", "L3");

    private static final Set<String> NEEDS = Set.of("N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8");

    /** H5 and P2 stay for episodes that ended before K3 began. */
    private static final Set<String> PLACEMENTS_UNTIL_2025 = Set.of(
            "A3", "A4", "A5", "A6", "H5", "K1", "K2", "K3", "P1", "P2", "P3", "R1", "R2", "R3", "R5", "S1", "T0", "T1",
            "T2", "T3", "T4", "U1", "U2", "U3", "U4", "U5", "U6", "Z1");

    private static final Set<String> PLACEMENTS = Set.of(
            "A3", "A4", "A5", "A6", "K1", "K2", "K3", "P1", "P3", "R1", "R2", "R3", "R5", "S1", "T0", "T1", "T2", "T3",
            "T4", "U1", "U2", "U3", "U4", "U5", "U6", "Z11", "Z12", "Z13", "Z14");

    /** Why care may end. */
    static final Set<String> ENDINGS_OF_CARE = Set.of(
            "E2", "E3", "E4A", "E4B", "E5", "E6", "E7", "E8", "E9", "E11", "E12", "E13", "E14", "E15", "E16", "E17",
            "E41", "E45", "E46", "E47", "E48");

    private static final Set<String> REASONS_FOR_MOVING = Set.of(
            "CARPL", "CLOSE", "ALLEG", "STAND", "APPRR", "CREQB", "CREQO", "CHILD", "LAREQ", "PLACE", "CUSTOD",
            "OTHER");

    private EpisodeCodeRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("143")
                        .faults(EPISODES, RNE)
                        .wrong("The reason for the new episode is not a code of the list.")
                        .mend("Give one of S, P, L, T, U and B.")
                        .when(isOutside(STARTS, RNE)),
                rule("144")
                        .faults(EPISODES, LS)
                        .wrong("The legal status is not a code of the list.")
                        .mend("Give the code of the order or agreement under which the child is looked after.")
                        .when(isOutside(STATUSES, LS)),
                rule("145")
                        .faults(EPISODES, CIN)
                        .wrong("The category of need is not a code of the list.")
                        .mend("Give one of N1 to N8.")
                        .when(isOutside(NEEDS, CIN)),
                rule("146")
                        .faults(EPISODES, PLACE)
                        .from(2025)
                        .until(2025)
                        .wrong("The type of placement is not a code of this year's list.")
                        .mend("Give the code of the placement as this year's guide lists it.")
                        .when(isOutside(PLACEMENTS_UNTIL_2025, PLACE)),
                rule("146")
                        .faults(EPISODES, PLACE)
                        .from(2026)
                        .wrong("The type of placement is not a code of this year's list.")
                        .mend("Give the code of the placement as this year's guide lists it."
                                + " Z1 is now one of Z11 to Z14; H5 and P2 are no longer taken.")
                        .when(isOutside(PLACEMENTS, PLACE)),
                rule("149")
                        .faults(EPISODES, REC)
                        .wrong("The reason why the episode ended is not a code of the list.")
                        .mend("Give X1 if care goes on in another episode, else the code for how care ended.")
                        .when(episode -> episode.rec().isGivenOtherThan("X1")
                                && !episode.rec().isIn(ENDINGS_OF_CARE)),
                rule("1009")
                        .faults(EPISODES, REASON_PLACE_CHANGE)
                        .wrong("The reason for the change of placement is not a code of the list.")
                        .mend("Give one of the listed reasons, or OTHER if none of them fits.")
                        .when(isOutside(REASONS_FOR_MOVING, REASON_PLACE_CHANGE)));
    }

    private static Predicate<EpisodeRow> isOutside(Set<String> list, Column column) {
        return episode ->
                episode.value(column).isGiven() && !episode.value(column).isIn(list);
    }
}
