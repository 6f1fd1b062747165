package org.hearth.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * The invented county, made.
 *
 * @param seed     what it was made from
 * @param until    the last day that has happened, counted
 * @param homes    by number
 * @param children by number
 */
record World(long seed, LocalDate until, List<Home> homes, List<Child> children) {
    World {
        homes = List.copyOf(homes);
        children = List.copyOf(children);
    }

    /** The county that a demonstration shows: about 700 children in care, five return years to 31 March 2026. */
    static World ofCambridgeshireShape() {
        return ofSize(1);
    }

    /** @param size how many times that county: 10 for 7,000 children in care */
    static World ofSize(int size) {
        return new WorldMaker(20_260_331L, size).make();
    }

    List<Child> inCareOn(LocalDate day) {
        return children.stream().filter(child -> child.isInCareOn(day)).toList();
    }
}
