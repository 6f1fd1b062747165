package org.hearth.core.api.figures;

import java.time.LocalDate;
import java.util.Optional;

/** How many children live in the council's area: what stands below the line of a rate. */
public interface Population {

    /**
     * Children aged 0 to 17 for a rate on the day: the mid-year estimate of the year before the reporting year ends
     * (GEN-11), so that a rate on 31 March 2025 rests on mid-2024; while that is not published, the latest before it.
     * Empty when no estimate of that year or before is held.
     */
    Optional<Estimate> childrenOn(LocalDate day);

    /**
     * @param children aged 0 to 17
     * @param midYear  30 June of this year
     * @param source   the publication
     */
    record Estimate(long children, int midYear, String source) {
        /** {@code ONS mid-year estimate, 2024}. */
        public String words() {
            return "%s, %d".formatted(source, midYear);
        }
    }
}
