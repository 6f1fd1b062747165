package org.hearth.fostering.api;

import java.time.LocalDate;
import java.util.List;

/**
 * The reviews and visits of one household, and who supervised it, in the order of their days.
 *
 * @param household its reference
 */
public record SupervisionHistory(
        String household, List<Reviewed> reviews, List<Visited> visits, List<Supervised> workers) {
    public SupervisionHistory {
        reviews = List.copyOf(reviews);
        visits = List.copyOf(visits);
        workers = List.copyOf(workers);
    }

    /**
     * @param first   whether it was the first of its approval
     * @param panelOn when it was reported to panel; {@code null} where it was not
     * @param outcome continues, terms-changed or not-suitable
     */
    public record Reviewed(LocalDate heldOn, boolean first, LocalDate panelOn, String outcome) {}

    /**
     * @param announcement announced, unannounced or not-recorded
     * @param notHeld      code of why it was not made; {@code null} where it was
     */
    public record Visited(LocalDate on, String announcement, String notHeld) {}

    /** @param worker sign-in name or name; empty for nobody */
    public record Supervised(LocalDate from, String worker) {}
}
