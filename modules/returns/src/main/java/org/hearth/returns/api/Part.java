package org.hearth.returns.api;

import java.util.List;

/** A page of a list: its items and how many there are in all. */
public record Part<T>(List<T> items, int total) {
    public Part {
        items = List.copyOf(items);
    }
}
