package org.hearth.committee.datastatus;

import java.util.List;

/**
 * How the data stood on which a paper's figures rest.
 *
 * @param atFreeze empty where nobody checks them, and of papers from before it was kept
 * @param accepted {@code null} until an analyst accepted it
 */
public record DataBehind(List<AtFreeze> atFreeze, DataAccepted accepted) {
    public static final DataBehind NOTHING_KEPT = new DataBehind(List.of(), null);

    public DataBehind {
        atFreeze = List.copyOf(atFreeze);
    }

    /** What has to be accepted and is not. */
    public List<AtFreeze> toAccept() {
        return accepted != null
                ? List.of()
                : atFreeze.stream().filter(AtFreeze::isOpen).toList();
    }
}
