package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.CHILD;
import static org.hearth.returns.checking.Column.DATE_PLACED;
import static org.hearth.returns.checking.Column.DATE_PLACED_CEASED;
import static org.hearth.returns.checking.Column.DEC;
import static org.hearth.returns.checking.Column.DECOM;
import static org.hearth.returns.checking.Column.LS;
import static org.hearth.returns.checking.Column.PLACE;
import static org.hearth.returns.checking.Column.REASON_PLACED_CEASED;
import static org.hearth.returns.checking.Column.REC;
import static org.hearth.returns.checking.Column.RNE;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.EPISODES;
import static org.hearth.returns.checking.Table.PLACED_ADOPTION;

import java.util.List;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.PlacedAdoptionRow;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.UnderCheck;

/** Decisions to place for adoption beside the child's episodes. */
final class PlacedForAdoptionAndEpisodesRules {
    private PlacedForAdoptionAndEpisodesRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("117")
                        .faults(EPISODES, DATE_PLACED_CEASED, DATE_PLACED, DEC, REC, DECOM)
                        .andFaults(PLACED_ADOPTION)
                        .wrong("The decision to place for adoption, or its reversal, is dated after the child's care"
                                + " or the year ended.")
                        .mend("Correct that date or the end of the child's last episode.")
                        .doubt("It does not look at a child whose episodes all go on in another one.")
                        .check(Pairs.episodeAnd(
                                PLACED_ADOPTION,
                                child -> child.lastOf(
                                        child.episodes(episode -> !episode.rec().is("X1"))),
                                (episode, decision, child) -> isDatedAfter(episode.dec(), decision)
                                        || isDatedAfter(child.year().end(), decision))),
                rule("118")
                        .faults(EPISODES, DATE_PLACED_CEASED, DECOM, LS)
                        .andFaults(PLACED_ADOPTION)
                        .wrong("The decision to place for adoption was reversed before the child's care or the year"
                                + " started.")
                        .mend("Correct the date of the reversal, or remove a decision of an earlier return.")
                        .check(Pairs.episodeAnd(
                                PLACED_ADOPTION,
                                child -> child.firstOf(child.episodes(episode -> !episode.isShortBreak())),
                                (episode, decision, child) ->
                                        decision.datePlacedCeased().isBefore(episode.decom())
                                                || decision.datePlacedCeased()
                                                        .isBefore(child.year().start()))),
                rule("551")
                        .faults(EPISODES, DATE_PLACED, PLACE)
                        .needs(PLACED_ADOPTION)
                        .wrong("The child is placed for adoption, and the decision to do so is missing.")
                        .mend("Give the date of the decision to place for adoption, or correct the placement.")
                        .when((episode, child) -> episode.isPlacedForAdoption() && lacksDecision(child)),
                rule("552")
                        .faults(PLACED_ADOPTION, DATE_PLACED, DECOM)
                        .andFaults(EPISODES)
                        .wrong("The child was placed for adoption before the latest decision to do so.")
                        .mend("The decision comes first: correct its date, or the placement or its start date.")
                        .check(PlacedForAdoptionAndEpisodesRules::placedBeforeDecision),
                rule("553")
                        .faults(EPISODES, CHILD, DATE_PLACED, DATE_PLACED_CEASED, REASON_PLACED_CEASED)
                        .andFaults(PLACED_ADOPTION)
                        .wrong("The child is under a placement order, and no decision to place for adoption stands.")
                        .mend("Add the decision, remove its reversal, or end the placement order.")
                        .check(PlacedForAdoptionAndEpisodesRules::placementOrderWithoutDecision),
                rule("554")
                        .faults(EPISODES, DATE_PLACED, DECOM, LS)
                        .andFaults(PLACED_ADOPTION)
                        .wrong("The decision to place for adoption was made after the placement order.")
                        .mend("The decision comes first: correct its date or the start of the placement order.")
                        .doubt("It looks at the first placement order of all,"
                                + " though a child who came back into care may have another.")
                        .check(Pairs.episodeAnd(
                                PLACED_ADOPTION,
                                child -> child.firstOf(child.episodes(EpisodeRow::isUnderPlacementOrder)),
                                (episode, decision, child) ->
                                        decision.datePlaced().isAfter(episode.decom()))),
                rule("557")
                        .faults(EPISODES, DATE_PLACED_CEASED, REASON_PLACED_CEASED, PLACE, LS, REC)
                        .andFaults(PLACED_ADOPTION)
                        .from(2025)
                        .wrong("A child for whom adoption was decided left care without being adopted,"
                                + " and the end of that decision is missing.")
                        .mend("Give the date and the reason of the decision not to place for adoption any more.")
                        .check(PlacedForAdoptionAndEpisodesRules::leftUnadopted),
                rule("558")
                        .faults(EPISODES, DATE_PLACED_CEASED, REC)
                        .needs(PLACED_ADOPTION)
                        .wrong("The child was adopted, although every decision to place for adoption was reversed.")
                        .mend("Clear the reversal of the latest decision, or correct the reason for leaving care.")
                        .doubt("A single decision that was reversed is found only where more than one episode"
                                + " of the child ends in adoption.")
                        .check(PlacedForAdoptionAndEpisodesRules::adoptedThoughReversed),
                rule("1003")
                        .faults(EPISODES, DATE_PLACED, DECOM, RNE)
                        .andFaults(PLACED_ADOPTION)
                        .wrong("The decision to place for adoption was made before the child's care started.")
                        .mend("Correct the date of the decision or the day on which care started.")
                        .check(Pairs.episodeAnd(
                                PLACED_ADOPTION,
                                child -> child.firstOf(child.episodes(EpisodeRow::startsCare)),
                                (episode, decision, child) ->
                                        decision.datePlaced().isBefore(episode.decom()))));
    }

    private static boolean isDatedAfter(Day day, PlacedAdoptionRow decision) {
        return decision.datePlaced().isAfter(day) || decision.datePlacedCeased().isAfter(day);
    }

    private static boolean lacksDecision(Child child) {
        return !child.has(PLACED_ADOPTION)
                || child.placedForAdoption().stream()
                        .anyMatch(decision -> decision.datePlaced().isBlank());
    }

    private static void placedBeforeDecision(Child child, UnderCheck in, Rule.Flags flagged) {
        if (!child.has(PLACED_ADOPTION)) {
            return;
        }
        PlacedAdoptionRow decision = PlacedForAdoptionRules.latest(child.placedForAdoption());
        EpisodeRow placed = child.firstOf(child.episodes(EpisodeRow::isPlacedForAdoption));
        if (placed != null && placed.decom().isBefore(decision.datePlaced())) {
            flagged.on(placed);
            flagged.on(decision);
        }
    }

    private static void placementOrderWithoutDecision(Child child, UnderCheck in, Rule.Flags flagged) {
        boolean orderGoesOn = false;
        for (EpisodeRow episode : child.episodesAsSent()) {
            if (episode.isUnderPlacementOrder()) {
                orderGoesOn |= episode.dec().isBlank();
                if (!child.has(PLACED_ADOPTION)) {
                    flagged.on(episode);
                }
            }
        }
        if (orderGoesOn) {
            child.placedForAdoption().stream()
                    .filter(PlacedAdoptionRow::isReversed)
                    .forEach(flagged::on);
        }
    }

    private static void leftUnadopted(Child child, UnderCheck in, Rule.Flags flagged) {
        for (EpisodeRow episode : child.episodesAsSent()) {
            if (episode.endsCare()
                    && !episode.endsInAdoption()
                    && (episode.isPlacedForAdoption() || episode.isUnderPlacementOrder())) {
                List<PlacedAdoptionRow> standing = child.placedForAdoption().stream()
                        .filter(decision -> !decision.isReversedInFull())
                        .toList();
                if (!standing.isEmpty() || !child.has(PLACED_ADOPTION)) {
                    flagged.on(episode);
                    flagged.on(standing);
                }
            }
        }
    }

    private static void adoptedThoughReversed(Child child, UnderCheck in, Rule.Flags flagged) {
        List<PlacedAdoptionRow> decisions = child.placedForAdoption();
        if (!decisions.isEmpty()
                && decisions.stream()
                        .allMatch(decision -> decision.datePlacedCeased().isGiven())) {
            List<EpisodeRow> adoptions = child.episodes(EpisodeRow::endsInAdoption);
            // a single pair of decision and adoption is left to 525
            if (decisions.size() * adoptions.size() > 1) {
                flagged.on(adoptions);
            }
        }
    }
}
