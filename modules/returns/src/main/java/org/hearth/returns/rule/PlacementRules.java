package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.DECOM;
import static org.hearth.returns.checking.Column.HOME_POST;
import static org.hearth.returns.checking.Column.PLACE;
import static org.hearth.returns.checking.Column.PL_POST;
import static org.hearth.returns.checking.Column.REC;
import static org.hearth.returns.checking.Column.RNE;
import static org.hearth.returns.checking.Column.URN;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.EPISODES;

import java.util.List;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.RuleWriter;

/** The placement of one episode, and what goes with it: its number, its postcode, how it began and ended. */
final class PlacementRules {
    private static final Day ADOPTION_RECORDED_ANEW = Day.on(2015, 4, 1);

    private PlacementRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("217")
                        .faults(EPISODES, PLACE, DECOM, RNE)
                        .wrong("A placement for adoption with the present foster carer began,"
                                + " and the reason for the episode is not one that keeps the carer.")
                        .mend("Give T or U as the reason (S if care started), or correct the type of placement.")
                        .when(episode -> episode.isPlacedForAdoptionWithFosterCarer()
                                && episode.decom().isOnOrAfter(ADOPTION_RECORDED_ANEW)
                                && !episode.rne().isOneOf("S", "T", "U")),
                numberOfUninspected()
                        .from(2025)
                        .until(2025)
                        .when(episode -> episode.hasListedUrn()
                                && (isUninspected(episode) || episode.place().is("Z1"))),
                numberOfUninspected()
                        .from(2026)
                        .when(episode -> episode.hasListedUrn()
                                && (isUninspected(episode) || episode.isInSplitOtherPlacement())),
                rule("390")
                        .faults(EPISODES, PLACE, REC)
                        .wrong("The child was adopted from a placement that is not one for adoption.")
                        .mend("Add the episode in which the child was placed for adoption, or correct how care ended.")
                        .when(episode -> episode.endsInAdoption() && !episode.isPlacedForAdoption()),
                rule("392d")
                        .faults(EPISODES, HOME_POST, PL_POST, PLACE)
                        .wrong("The placement has the postcode of the child's home,"
                                + " but the child is not placed with parents.")
                        .mend("Correct the postcode that is wrong, or the type of placement.")
                        .when(episode -> episode.homePost().isGiven()
                                && episode.homePost()
                                        .withoutSpaces()
                                        .equals(episode.plPost().withoutSpaces())
                                && !episode.place().is("P1")),
                rule("516")
                        .faults(EPISODES, REC, PLACE)
                        .wrong("A former foster carer became special guardian, but the child was not fostered.")
                        .mend("Correct the type of placement, or say that somebody else became special guardian.")
                        .when(episode -> episode.rec().isOneOf("E45", "E46") && !episode.isFostered()));
    }

    private static RuleWriter<EpisodeRow> numberOfUninspected() {
        return rule("222")
                .faults(EPISODES, URN)
                .wrong("The inspectorate's number of a setting is given for a placement that it does not inspect.")
                .mend("Leave the number blank, or correct the type of placement.");
    }

    /** With parents, in employment, in residential care, hospital or custody, or away for a while. */
    private static boolean isUninspected(EpisodeRow episode) {
        return episode.place().isOneOf("P1", "P3", "R1", "R2", "R5") || episode.isTemporary();
    }
}
