package org.hearth.core.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.hearth.core.api.figures.Population.Estimate;
import org.hearth.core.api.reference.ReferenceData;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.time.UkTime;

/** How many children live in the council's area, by year. */
@ApplicationScoped
class PopulationReference implements ReferenceData {
    private static final String KIND = "Population";

    @Inject
    Clock clock;

    @Inject
    PublishedPopulation population;

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Held held() {
        List<Estimate> all = population.all();
        if (all.isEmpty()) {
            return Held.none(
                    KIND,
                    "No estimate of this council is held. Give it in the file that the setting HEARTH_POPULATION_FILE names.",
                    "Rates for each 10,000 children are not known; counts are.");
        }
        Estimate first = all.get(0);
        Estimate last = all.get(all.size() - 1);
        Held held = Held.whole(
                        KIND,
                        "%,d children aged 0 to 17 in the middle of %d.".formatted(last.children(), last.midYear()),
                        "%s, Office for National Statistics, licensed under the Open Government Licence v.3.0."
                                .formatted(last.source()),
                        "30 June of each year from %d to %d. A rate uses the year before its reporting year ends."
                                .formatted(first.midYear(), last.midYear()))
                .with(all.stream()
                        .map(one -> "%d: %,d".formatted(one.midYear(), one.children()))
                        .toList());
        ReportingYear year = ReportingYear.of(UkTime.today(clock));
        return last.midYear() >= year.ends() - 1
                ? held
                : held.without(
                        "The estimate of %d is not held. When it is published, give it in the file that the setting HEARTH_POPULATION_FILE names."
                                .formatted(year.ends() - 1),
                        "Nothing; rates of %s use the estimate of %d instead, and say so."
                                .formatted(year.label(), last.midYear()));
    }
}
