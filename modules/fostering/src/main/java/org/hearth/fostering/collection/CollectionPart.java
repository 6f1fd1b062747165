package org.hearth.fostering.collection;

import java.util.List;

/**
 * Counts of one subject.
 *
 * @param covers  what the collection asks of it, in general words: its form is not held here
 * @param missing why they are not known or not included; empty where they are told
 */
public record CollectionPart(String heading, String covers, String missing, List<CollectionLine> lines) {
    public CollectionPart {
        lines = List.copyOf(lines);
    }
}
