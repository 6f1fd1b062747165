package org.hearth.core.api.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whose own child it is: who sees OWN rows sees these. A child may have several workers at once. */
public interface Allocations {

    /**
     * The child is the worker's from the day on. Assigning again what is so already changes nothing.
     *
     * @param worker sign-in name
     * @throws org.hearth.platform.api.RuleBroken if either is blank
     */
    void assign(UUID child, String worker, LocalDate from);

    /** The same for many, in one go: the child's id and the worker's sign-in name. */
    void assignAll(java.util.Map<UUID, String> workers, LocalDate from);

    /**
     * Ends it; the day is not counted. Ending what has ended, or never was, changes nothing.
     *
     * @throws org.hearth.platform.api.RuleBroken if it would end before it began
     */
    void end(UUID child, String worker, LocalDate on);

    /** The worker's children on the day. */
    Set<UUID> of(String worker, LocalDate day);

    /** The child's workers on the day, by name. */
    List<String> workersOf(UUID child, LocalDate day);

    /** The same of every child who has one: by child. */
    java.util.Map<UUID, List<String>> workersOn(LocalDate day);
}
