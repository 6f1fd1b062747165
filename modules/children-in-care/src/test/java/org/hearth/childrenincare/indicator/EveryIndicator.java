package org.hearth.childrenincare.indicator;

import java.util.List;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.api.figures.Population;
import org.hearth.core.api.places.Places;

/** This module's indicators, put together by hand for tests and benchmarks without a server. */
public final class EveryIndicator {
    private EveryIndicator() {}

    public static List<Indicator<?>> of(Population population, Places places) {
        return List.copyOf(ofCare(population, places));
    }

    static List<CareIndicator> ofCare(Population population, Places places) {
        var rate = new RateInCare();
        rate.population = population;
        var alone = new UnaccompaniedChildren();
        alone.population = population;
        var outOfCounty = new OutOfCounty();
        outOfCounty.places = places;
        return List.of(
                new ChildrenInCare(),
                rate,
                new StartedCare(),
                new CeasedCare(),
                new NetChange(),
                alone,
                new AgeBands(),
                new SexAndEthnicity(),
                new LegalStatuses(),
                new Needs(),
                new ShortBreaks(),
                new ExitDestinations(),
                new BackWithinAYear(),
                new StartedAfterPermanence(),
                new PlacementMix(),
                new FosterCare(),
                new FosterProviders(),
                new ResidentialCare(),
                new SupportedAccommodation(),
                new OtherPlacements(),
                new KinshipFoster(),
                new PlacedForAdoption(),
                outOfCounty,
                new FarAndOutOfCounty(),
                new FarFromHome(),
                new UnaccompaniedOutOfCounty(),
                new AtADistance(),
                new ThreeOrMorePlacements(),
                new LongTermStability(),
                new UnplannedEndings(),
                new ThreeOrMoreSoFar(),
                new ThreeOrMoreInTwoYears(),
                new ThreeOrMoreWorkers(),
                new ReviewsInTime(),
                new TakingPartInReviews(),
                new MissingIncidents(),
                new ChildrenMissing(),
                new AwayWithoutAuthorisation(),
                new HealthAssessments(),
                new DentalChecks(),
                new HealthAndDentalChecks(),
                new Immunisations(),
                new SdqAverage(),
                new SdqBands(),
                new SubstanceMisuse(),
                new DevelopmentChecks(),
                new CareToAdopters(),
                new OrderToMatch(),
                new Adopted(),
                new SpecialGuardianship());
    }
}
