package org.hearth.childrenincare.dimension;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.core.api.care.PeriodOfCare;
import org.hearth.core.api.care.Standing;

/**
 * By how long this period of care has gone on, in calendar months (GEN-07): three months are full on the same day of the
 * third month. Where the first row held is no start of care the length is not known, unless the rows held alone fill the
 * longest band. The bands are ours.
 */
final class TimeInCare extends InCare {

    private enum Band {
        UNDER_3_MONTHS("under-3-months", "Under 3 months", 0),
        FROM_3_MONTHS("3-months", "3 to 6 months", 3),
        FROM_6_MONTHS("6-months", "6 to 12 months", 6),
        FROM_1_YEAR("1-year", "1 to 2 years", 12),
        FROM_2_YEARS("2-years", "2 to 5 years", 24),
        FROM_5_YEARS("5-years", "5 years or more", 60);

        private final Part part;
        private final int months;

        Band(String key, String words, int months) {
            this.part = new Part(key, words);
            this.months = months;
        }

        boolean isReached(LocalDate from, LocalDate day) {
            return !from.plusMonths(months).isAfter(day);
        }
    }

    @Override
    public String key() {
        return "time-in-care";
    }

    @Override
    public String name() {
        return "Time in care";
    }

    @Override
    public List<Part> parts() {
        return Stream.concat(Arrays.stream(Band.values()).map(band -> band.part), Stream.of(Part.NOT_KNOWN))
                .toList();
    }

    @Override
    Part of(Moment moment, Standing standing) {
        PeriodOfCare care = moment.child().periodOn(moment.day());
        Band reached = Arrays.stream(Band.values())
                .filter(band -> band.isReached(care.startedOn(), moment.day()))
                .reduce(Band.UNDER_3_MONTHS, (shorter, longer) -> longer);
        return care.startKnown() || reached == Band.FROM_5_YEARS ? reached.part : Part.NOT_KNOWN;
    }
}
