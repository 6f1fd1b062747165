package org.hearth.platform.api.people;

/**
 * The table of role x resource x row scope, as printed in {@code docs/permissions.md}. A resource is a named group of
 * routes ("children", "returns"); an action is {@code view} or {@code write}.
 */
public interface Permissions {

    /** The widest scope any of the person's roles gives. */
    RowScope scope(Person person, String resource, Action action);

    default boolean may(Person person, String resource, Action action) {
        return scope(person, resource, action) != RowScope.NONE;
    }

    /** @throws jakarta.ws.rs.ForbiddenException or the page's equal, without naming what is refused */
    void require(String resource, Action action);

    enum Action {
        VIEW,
        WRITE
    }
}
