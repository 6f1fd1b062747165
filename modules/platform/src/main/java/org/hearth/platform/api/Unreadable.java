package org.hearth.platform.api;

/** What was asked cannot be read at all, such as a date that is none: 400 in the API, a message by the field on a page. */
public class Unreadable extends RuleBroken {
    private static final long serialVersionUID = 1L;

    public Unreadable(String field, String message) {
        super(field, message);
    }
}
