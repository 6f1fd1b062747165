package org.hearth.fostering.household;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why an approval ended. Carers who became guardians or adopters of a child they fostered are a success for the child and
 * are told apart from losses, though the household has left all the same.
 */
public enum Leaving {
    RETIRED("Retired", false),
    ADOPTED("Adopted the child they fostered", true),
    BECAME_GUARDIAN("Became special guardian of the child they fostered", true),
    TRANSFERRED_OUT("Moved to another fostering service", false),
    FAMILY_CIRCUMSTANCES("Change in family circumstances", false),
    HEALTH("Health", false),
    DISSATISFIED("Dissatisfied with the service", false),
    STANDARDS("Allegation or standards of care", false),
    MOVED_HOUSE("Moved house", false),
    SEPARATED("Household separated", false),
    OTHER("Another reason", false),
    DIED("A carer died", false),
    /** Of a temporary approval. */
    APPROVED_IN_FULL("Approved in full instead", false),
    /** Of a temporary approval: with its weeks, or earlier. */
    TEMPORARY_ENDED("Temporary approval ended", false);

    private final String words;
    private final boolean success;

    Leaving(String words, boolean success) {
        this.words = words;
        this.success = success;
    }

    /** Why an approval of the kind may end. */
    public static List<Leaving> of(HouseholdKind kind) {
        return Stream.of(values()).filter(one -> one.fits(kind)).toList();
    }

    boolean fits(HouseholdKind kind) {
        return kind == HouseholdKind.TEMPORARY || this != APPROVED_IN_FULL && this != TEMPORARY_ENDED;
    }

    public String words() {
        return words;
    }

    public boolean isSuccess() {
        return success;
    }
}
