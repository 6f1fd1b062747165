package org.hearth.core.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.places.Places;
import org.hearth.core.api.reference.ReferenceData;
import org.hearth.platform.api.settings.Settings;
import org.hearth.platform.api.time.UkTime;

/** Which councils adjoin ours today. */
@ApplicationScoped
class AdjoiningReference implements ReferenceData {
    private static final String KIND = "Adjoining councils";

    @Inject
    Clock clock;

    @Inject
    Places places;

    @Inject
    Settings settings;

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Held held() {
        LocalDate today = UkTime.today(clock);
        List<String> names = places.adjoining(today).stream()
                .map(code -> places.councilName(code, today))
                .sorted()
                .toList();
        if (names.isEmpty()) {
            return Held.none(
                    KIND,
                    "No neighbour of this council is held. Give them in the file that the setting HEARTH_ADJOINING_FILE names.",
                    "Which placements are at a distance (outside our area and in none that adjoins it) is not known.");
        }
        return Held.whole(
                KIND,
                "%d: %s.".formatted(names.size(), String.join(", ", names)),
                settings.get("HEARTH_ADJOINING_FILE").isPresent()
                        ? "Boundaries of the Ordnance Survey, as they come with Hearth, and the file of HEARTH_ADJOINING_FILE."
                        : "Boundaries of the Ordnance Survey. They come with Hearth.",
                "Today. Each pair has its first and last day, and a placement is judged by those of the day it started.");
    }
}
