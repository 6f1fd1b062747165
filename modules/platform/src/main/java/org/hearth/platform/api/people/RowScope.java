package org.hearth.platform.api.people;

/** Which rows of a resource a role sees. */
public enum RowScope {
    NONE,
    /** Figures without a list behind them. */
    AGGREGATES,
    OWN,
    ALL
}
