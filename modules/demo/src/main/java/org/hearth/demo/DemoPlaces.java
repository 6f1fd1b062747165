package org.hearth.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.hearth.fostering.api.PlacesRecords;
import org.hearth.fostering.api.PlacesRecords.Beside;
import org.hearth.fostering.api.PlacesRecords.OthersChild;
import org.hearth.fostering.api.PlacesRecords.Unusable;

/**
 * The places of the invented service: most stays are settled and some are left to be, a place cannot be used for each of the
 * reasons, those that only managers may know among them, some are reserved, two households have other councils' children, and
 * one has more than it is approved for. An exemption holds, another is to be reassessed, and an emergency placement has to be looked at.
 */
@ApplicationScoped
class DemoPlaces {
    /** Of so many children the stays of one are left to be settled by whoever tries it. */
    private static final int LEFT_TO_SETTLE = 12;

    private static final LocalDate END =
            LocalDate.of(DemoFiles.YEARS.stream().max(Integer::compare).orElseThrow(), 3, 31);

    private static final List<String> REASONS = List.of("NA1", "NA2", "NA3", "NA6", "NA7", "NA8", "NA9");

    private static final String BREAK = "NA2";

    /** Some of our own children came after them. */
    private static final String OURS = "Was there before one of our own children came.";

    private PlacesRecords places;
    private DemoConcerns concerns;

    DemoPlaces() {}

    @Inject
    DemoPlaces(PlacesRecords places, DemoConcerns concerns) {
        this.places = places;
        this.concerns = concerns;
    }

    /** What was loaded already stays as it is. */
    void load() {
        places.settleSure(reference -> Math.floorMod(reference.hashCode(), LEFT_TO_SETTLE) != 0);
        // by our own children alone, so that a load that was cut short chooses the same again
        List<String> free = places.freeOn(END);
        for (int i = 0; i < REASONS.size(); i++) {
            String reason = REASONS.get(i);
            // a break has an end; of the others it is not in sight
            LocalDate until = reason.equals(BREAK) ? END.plusDays(17) : null;
            places.keep(new Unusable(free.get(i), reason, 1, END.minusMonths(5).plusDays(i), until, END.plusMonths(3)));
        }
        int next = REASONS.size();
        places.keep(new Unusable(free.get(next), null, 1, END.minusDays(10), END.plusDays(20), null));
        places.keep(new Unusable(free.get(next + 1), null, 1, END.minusDays(3), END.plusDays(40), null));
        places.lives(new OthersChild(free.get(next + 2), "Peterborough", "X001", 2014, END.minusMonths(7), null, OURS));
        places.lives(new OthersChild(free.get(next + 3), "Norfolk", "X002", 2011, END.minusMonths(2), null, OURS));
        for (int i = 3; i <= 6; i++) {
            places.lives(new OthersChild(
                    free.get(next + 4),
                    "Suffolk",
                    "X%03d".formatted(i),
                    2012 + i,
                    END.minusDays(20),
                    null,
                    "Brothers and sisters who came together; the decision maker was told."));
        }
        places.grant(new Beside(
                free.get(next + 4),
                List.of("X003", "X004", "X005", "X006"),
                END.minusDays(20),
                null,
                "Cambridgeshire County Council"));
        // a fifth was there for a while after the days that the returns tell of, and is named by an exemption still
        places.lives(new OthersChild(
                free.get(next + 4),
                "Suffolk",
                "X007",
                2013,
                END.plusDays(5),
                END.plusDays(25),
                "Came to the brothers and sisters for a short stay."));
        places.grant(new Beside(
                free.get(next + 4),
                List.of("X003", "X004", "X005", "X006", "X007"),
                END.plusDays(5),
                null,
                "Cambridgeshire County Council"));
        // its few days are over, and the child lives there still
        places.grant(new Beside(free.get(next + 3), List.of("X002"), END.minusMonths(2), null, null));
        concerns.load(free.subList(next + 5, free.size()), END);
    }
}
