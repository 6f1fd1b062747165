package org.hearth.core.api.care;

/**
 * What makes two episodes one placement (GEN-16). Published practice has moved to and fro over changes that keep the
 * carer, so it is a switch of the council's: {@code HEARTH_SAME_CARER_IS_ONE_PLACEMENT}, on by default.
 */
public enum PlacementRule {
    /** A change of home, of legal status or of standing with the same carer goes on with the placement. */
    SAME_CARER_IS_ONE_PLACEMENT,
    /** Only a change of legal status does, and an adoption placement with those who foster the child already. */
    ONLY_LEGAL_CHANGES_JOIN
}
