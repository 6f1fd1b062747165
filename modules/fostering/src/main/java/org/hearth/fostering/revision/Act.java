package org.hearth.fostering.revision;

/** One way in which something is made known. To change says that it happened; to correct, that we were wrong. */
public interface Act {

    /** As it is stored. */
    String name();

    /** As it stands in the audit. */
    String audited();

    boolean isCorrection();

    /** As it is stored beside it. */
    default String verb() {
        return isCorrection() ? "CORRECTED" : "CHANGED";
    }
}
