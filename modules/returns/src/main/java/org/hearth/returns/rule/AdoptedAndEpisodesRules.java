package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.CHILD;
import static org.hearth.returns.checking.Column.DATE_INT;
import static org.hearth.returns.checking.Column.DATE_MATCH;
import static org.hearth.returns.checking.Column.DEC;
import static org.hearth.returns.checking.Column.DECOM;
import static org.hearth.returns.checking.Column.FOSTER_CARE;
import static org.hearth.returns.checking.Column.LS_ADOPTR;
import static org.hearth.returns.checking.Column.NB_ADOPTR;
import static org.hearth.returns.checking.Column.PLACE;
import static org.hearth.returns.checking.Column.REC;
import static org.hearth.returns.checking.Column.RNE;
import static org.hearth.returns.checking.Column.SEX_ADOPTR;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.AD1;
import static org.hearth.returns.checking.Table.EPISODES;

import java.util.List;
import org.hearth.returns.checking.Ad1Row;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.CollectionYear;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.Rule;

/** Adopted children (AD1) beside their episodes. */
final class AdoptedAndEpisodesRules {
    private AdoptedAndEpisodesRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("331")
                        .faults(AD1, DATE_MATCH, DECOM, REC)
                        .andFaults(EPISODES)
                        .wrong("Child and adopters were matched after the episode that ends in adoption had started.")
                        .mend("The match comes first: correct its date or the start date of the episode.")
                        .check(Pairs.both(
                                EPISODES,
                                AD1,
                                (episode, adopted) -> episode.endsInAdoption()
                                        && adopted.dateMatch().isAfter(episode.decom()))),
                rule("334")
                        .faults(EPISODES, DATE_INT, DECOM, RNE)
                        .andFaults(AD1)
                        .wrong("The decision that adoption is best for the child was made before care last started.")
                        .mend("Correct the date of the decision or the day on which care started.")
                        .check(Pairs.episodeAnd(
                                AD1,
                                child -> child.lastOf(child.episodes(EpisodeRow::startsCare)),
                                (episode, adopted, child) -> adopted.dateInt().isBefore(episode.decom()))),
                rule("335")
                        .faults(EPISODES, PLACE, FOSTER_CARE)
                        .andFaults(AD1)
                        .wrong("Placement and adoption details disagree whether the foster carer adopted the child.")
                        .mend("Correct the placement, or say whether the adopter was the child's foster carer.")
                        .check(Pairs.both(EPISODES, AD1, AdoptedAndEpisodesRules::disagreeOnFosterCarer)),
                rule("521")
                        .faults(EPISODES, PLACE, DECOM, DATE_INT)
                        .andFaults(AD1)
                        .wrong("The child was placed for adoption before the decision that adoption is best.")
                        .mend("The decision comes first: correct its date, or the placement or its start date.")
                        .check(Pairs.both(
                                EPISODES,
                                AD1,
                                (episode, adopted) -> episode.isPlacedForAdoption()
                                        && adopted.dateInt().isAfter(episode.decom()))),
                rule("582")
                        .faults(EPISODES, DEC, DATE_MATCH)
                        .question()
                        .needs(AD1)
                        .wrong("The child was adopted on the very day of the match with the adopters.")
                        .mend("Check both dates. The match usually comes months before the adoption order.")
                        .when((episode, child) -> episode.endsInAdoption()
                                && child.ad1().stream()
                                        .anyMatch(adopted -> adopted.dateMatch().is(episode.dec()))),
                rule("601")
                        .faults(AD1, REC, DATE_INT, DATE_MATCH, FOSTER_CARE, NB_ADOPTR, SEX_ADOPTR, LS_ADOPTR)
                        .andFaults(EPISODES)
                        .wrong("The child was adopted in the year, and details of the adoption are missing.")
                        .mend("Give all details of the adoption, or correct the reason for leaving care.")
                        .doubt("It does not find an adopted child of whom the adoption file has no row at all.")
                        .check(Pairs.both(
                                EPISODES,
                                AD1,
                                (episode, adopted, child) ->
                                        endsInAdoptionIn(child.year(), episode) && !adopted.isComplete())),
                rule("602")
                        .faults(AD1, CHILD)
                        .needs(EPISODES)
                        .wrong("Details of an adoption are given, and no episode ends in adoption this year.")
                        .mend("Add the reason for leaving care and its date, or remove the details of the adoption.")
                        .when(AdoptedAndEpisodesRules::wasNotAdoptedInTheYear));
    }

    /** E1, A1 and A2 are codes of older returns. */
    private static boolean disagreeOnFosterCarer(EpisodeRow episode, Ad1Row adopted) {
        return episode.rec().isOneOf("E1", "E11", "E12")
                && (episode.place().isOneOf("A2", "A3", "A5")
                                && adopted.fosterCare().is("0")
                        || episode.place().isOneOf("A1", "A4", "A6")
                                && adopted.fosterCare().is("1"));
    }

    private static boolean wasNotAdoptedInTheYear(Ad1Row adopted, Child child) {
        return adopted.isAnswered() && !child.anyEpisode(episode -> endsInAdoptionIn(child.year(), episode));
    }

    private static boolean endsInAdoptionIn(CollectionYear year, EpisodeRow episode) {
        return episode.endsInAdoption() && year.includes(episode.dec());
    }
}
