package org.hearth.returns.rule;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.returns.checking.Checker;
import org.hearth.returns.checking.Rule;

/** Every version of every rule, by code and first year. */
public final class RuleBook {
    private static final List<Rule> ALL = Stream.of(
                    AcrossFilesRules.rules(),
                    AdoptedAndEpisodesRules.rules(),
                    AdoptedRules.rules(),
                    CareLeaverRules.rules(),
                    ContradictionRules.rules(),
                    DoLoRules.rules(),
                    EpisodeCodeRules.rules(),
                    EpisodeDateRules.rules(),
                    EpisodeLastYearRules.rules(),
                    EpisodeOrderRules.rules(),
                    HeaderLastYearRules.rules(),
                    HeaderRules.rules(),
                    LegalStatusRules.rules(),
                    MissingRules.rules(),
                    Oc2Rules.rules(),
                    Oc3Rules.rules(),
                    PlacedForAdoptionAndEpisodesRules.rules(),
                    PlacedForAdoptionRules.rules(),
                    PlacementAgeRules.rules(),
                    PlacementProviderRules.rules(),
                    PlacementRules.rules(),
                    PrevPermRules.rules(),
                    ProviderListRules.rules(),
                    ReviewRules.rules(),
                    SdqRules.rules(),
                    ShortBreakRules.rules(),
                    SocialWorkerRules.rules(),
                    StartAndEndOfCareRules.rules(),
                    TemporaryStayRules.rules(),
                    UascRules.rules(),
                    WhereaboutsRules.rules())
            .flatMap(List::stream)
            .sorted(Comparator.comparing((Rule rule) -> rule.about().code(), Checker.BY_CODE)
                    .thenComparing(rule -> rule.about().firstYear()))
            .toList();

    private RuleBook() {}

    public static List<Rule> all() {
        return ALL;
    }
}
