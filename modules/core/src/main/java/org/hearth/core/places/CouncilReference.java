package org.hearth.core.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.hearth.core.api.reference.ReferenceData;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.settings.Settings;
import org.hearth.platform.api.time.UkTime;

/** The councils and districts of England with the days for which their codes held, as they come with Hearth. */
@ApplicationScoped
class CouncilReference implements ReferenceData {

    private final Councils councils = new Councils();

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Held held() {
        LocalDate today = UkTime.today(clock);
        Held held = Held.whole(
                "Councils and districts",
                "%,d codes of councils and districts in England, %,d of them in force today. Ours is %s (%s)."
                        .formatted(
                                councils.held(),
                                councils.inForceOn(today),
                                councils.name(settings.council(), today),
                                settings.council()),
                "Code History Database, Office for National Statistics, licensed under the Open Government Licence v.3.0. It comes with Hearth.",
                councils.lastChange()
                        .map(day ->
                                "Each code with its first and last day. The last change held is of %s; councils made or merged later come with a later Hearth."
                                        .formatted(Days.inWords(day)))
                        .orElse("Each code with its first and last day."));
        return councils.knows(settings.council())
                ? held
                : held.without(
                        "The setting HEARTH_COUNCIL is %s, which is not a code of a council or district in England."
                                .formatted(settings.council()),
                        "Which placements are inside our area is not known.");
    }
}
