package org.hearth.fostering.household;

/**
 * The usual fostering limit: no more than three foster children in one home, unless all are siblings of one another or the
 * council where the carer lives has granted an exemption. Children Act 1989, Schedule 7.
 */
public final class UsualLimit {
    public static final int CHILDREN = 3;

    private UsualLimit() {}

    /** What is to be said of terms; empty where they stay within it. */
    static String note(HouseholdKind kind, Terms terms) {
        return kind == HouseholdKind.SUPPORTED_LODGINGS || terms.places() <= CHILDREN
                ? ""
                : "These terms allow %d children. More than %d who are not all siblings of one another need an exemption from the council where the carers live, whatever the terms say."
                        .formatted(terms.places(), CHILDREN);
    }
}
