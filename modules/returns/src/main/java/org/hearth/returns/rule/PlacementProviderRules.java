package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.PLACE;
import static org.hearth.returns.checking.Column.PLACE_PROVIDER;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.EPISODES;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.RuleWriter;

/** Who provides a placement: given where somebody does, and one who can. */
final class PlacementProviderRules {
    private static final Set<String> PROVIDERS = Set.of("PR0", "PR1", "PR2", "PR3", "PR4", "PR5");

    private PlacementProviderRules() {}

    static List<Rule> rules() {
        return List.of(
                notAProviderOrNotWanted()
                        .until(2025)
                        .when(episode -> episode.placeProvider().isGiven()
                                && (isNoProvider(episode) || isWithoutProviderUntil2025(episode))),
                // The department's text leaves T4 out from here on; 213 still finds it.
                notAProviderOrNotWanted()
                        .from(2026)
                        .when(episode -> episode.placeProvider().isGiven()
                                && (isNoProvider(episode)
                                        || episode.place().isOneOf("T0", "T1", "T2", "T3")
                                        || episode.isInSplitOtherPlacement())),
                providerOfTemporaryStay()
                        .until(2025)
                        .wrong("A provider is given for a temporary stay, which has none.")
                        .when(episode ->
                                episode.isTemporary() && episode.placeProvider().isGiven()),
                providerOfTemporaryStay()
                        .from(2026)
                        .wrong("A provider is given for a temporary stay or an other placement, which has none.")
                        .when(episode -> isWithoutProvider(episode)
                                && episode.placeProvider().isGiven()),
                providerMissing()
                        .until(2025)
                        .when(episode -> episode.placeProvider().isBlank() && !isWithoutProviderUntil2025(episode)),
                providerMissing()
                        .from(2026)
                        .when(episode -> episode.placeProvider().isBlank() && !isWithoutProvider(episode)),
                rule("527")
                        .faults(EPISODES, PLACE, PLACE_PROVIDER)
                        .wrong("The council itself does not provide a placement with parents, in a hospital or in"
                                + " custody.")
                        .mend("Correct the type of placement or its provider.")
                        .when(provided("PR1", Set.of("P1", "R2", "R5"))),
                rule("528")
                        .faults(EPISODES, PLACE, PLACE_PROVIDER)
                        .wrong("Another council does not provide a placement with parents, in a hospital or in"
                                + " custody.")
                        .mend("Correct the type of placement or its provider.")
                        .when(provided("PR2", Set.of("P1", "R2", "R5"))),
                rule("529")
                        .faults(EPISODES, PLACE, PLACE_PROVIDER)
                        .wrong("A public body that is no council does not provide fostering, adoption,"
                                + " a children's home or a placement with parents.")
                        .mend("Correct the type of placement or its provider.")
                        .when(provided(
                                "PR3",
                                Set.of("A3", "A4", "A5", "A6", "K1", "K2", "P1", "U1", "U2", "U3", "U4", "U5", "U6"))),
                rule("530")
                        .faults(EPISODES, PLACE, PLACE_PROVIDER)
                        .wrong("A private provider is given for a placement with parents.")
                        .mend("Give PR0 as the provider, or correct the type of placement.")
                        .when(provided("PR4", Set.of("P1"))),
                rule("531")
                        .faults(EPISODES, PLACE, PLACE_PROVIDER)
                        .wrong("A voluntary provider is given for a placement with parents.")
                        .mend("Give PR0 as the provider, or correct the type of placement.")
                        .when(provided("PR5", Set.of("P1"))),
                rule("550")
                        .faults(EPISODES, PLACE, PLACE_PROVIDER)
                        .wrong("Parents are given as the provider, but the child is not placed with parents.")
                        .mend("Give the provider of the placement, or P1 as its type if the child lives with parents.")
                        .when(episode -> episode.placeProvider().is("PR0")
                                && !episode.place().is("P1")));
    }

    private static RuleWriter<EpisodeRow> notAProviderOrNotWanted() {
        return rule("178")
                .faults(EPISODES, PLACE_PROVIDER)
                .wrong("The provider of the placement is not a code of the list, or this placement has no provider.")
                .mend("Give one of PR0 to PR5; leave it blank for a temporary stay or an other placement.");
    }

    private static RuleWriter<EpisodeRow> providerOfTemporaryStay() {
        return rule("213")
                .faults(EPISODES, PLACE_PROVIDER)
                .mend("Leave the provider blank, or correct the type of placement.");
    }

    private static RuleWriter<EpisodeRow> providerMissing() {
        return rule("526")
                .faults(EPISODES, PLACE, PLACE_PROVIDER)
                .wrong("The placement has no provider.")
                .mend("Say who provides the placement. Only temporary stays and other placements have no provider.");
    }

    private static boolean isNoProvider(EpisodeRow episode) {
        return !episode.placeProvider().isIn(PROVIDERS);
    }

    private static boolean isWithoutProviderUntil2025(EpisodeRow episode) {
        return episode.isTemporary() || episode.place().is("Z1");
    }

    private static boolean isWithoutProvider(EpisodeRow episode) {
        return episode.isTemporary() || episode.isInSplitOtherPlacement();
    }

    private static Predicate<EpisodeRow> provided(String provider, Set<String> placements) {
        return episode ->
                episode.placeProvider().is(provider) && episode.place().isIn(placements);
    }
}
