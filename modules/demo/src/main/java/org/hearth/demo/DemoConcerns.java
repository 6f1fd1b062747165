package org.hearth.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.hearth.fostering.api.ConcernRecords;
import org.hearth.fostering.api.ConcernRecords.Told;

/**
 * What the managers of the invented service keep in confidence: an allegation that is open for long, one that is closed and
 * after which the home takes children again, one after which nobody has said so yet, a concern about standards and an illness.
 */
@ApplicationScoped
class DemoConcerns {
    private ConcernRecords concerns;

    DemoConcerns() {}

    @Inject
    DemoConcerns(ConcernRecords concerns) {
        this.concerns = concerns;
    }

    /**
     * What was loaded already stays as it is.
     *
     * @param households references of households with a place that nobody fills
     * @param end        the last day of which the demo tells
     */
    void load(List<String> households, LocalDate end) {
        concerns.record(new Told(
                households.get(0),
                "allegation",
                end.minusDays(45),
                end.minusDays(44),
                null,
                null,
                null,
                null,
                null,
                null));
        concerns.record(new Told(
                households.get(1),
                "allegation",
                end.minusDays(200),
                end.minusDays(199),
                end.minusDays(198),
                false,
                "unfounded",
                end.minusDays(180),
                end.minusDays(150),
                end.minusDays(178)));
        concerns.record(new Told(
                households.get(2),
                "allegation",
                end.minusDays(120),
                end.minusDays(118),
                end.minusDays(118),
                true,
                "unsubstantiated",
                end.minusDays(40),
                null,
                null));
        concerns.record(new Told(
                households.get(3),
                "standards",
                end.minusDays(12),
                null,
                end.minusDays(10),
                false,
                null,
                null,
                null,
                null));
        concerns.record(
                new Told(households.get(4), "confidence", end.minusDays(30), null, null, null, null, null, null, null));
    }
}
