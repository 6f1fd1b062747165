package org.hearth.fostering.api;

import java.time.LocalDate;
import java.util.List;

/**
 * The carers of one household and what they completed.
 *
 * @param household its reference
 */
public record TrainingHistory(String household, List<Trained> carers) {
    public TrainingHistory {
        carers = List.copyOf(carers);
    }

    /**
     * @param joinedOn {@code null} for always
     * @param leftOn   {@code null} where they did not leave the household
     */
    public record Trained(String fullName, LocalDate joinedOn, LocalDate leftOn, List<Completed> completed) {
        public Trained {
            completed = List.copyOf(completed);
        }
    }

    /**
     * @param what             TSD for the standards, or code of a mandatory course
     * @param certificateUntil {@code null} where it follows from the course
     */
    public record Completed(String what, LocalDate on, LocalDate certificateUntil) {}
}
