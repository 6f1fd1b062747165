package org.hearth.platform.api.rest;

import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.Unreadable;

/**
 * The part of a list that is asked for.
 *
 * @param page from 1
 * @param size rows on a page, 1 to {@value #LARGEST}
 */
public record Paging(int page, int size) {
    public static final int LARGEST = 10_000;

    /** @throws RuleBroken for a page before the first, or a size that is none or too large */
    public Paging {
        if (page < 1) {
            throw new RuleBroken("page", "There is no page %d. Pages count from 1.".formatted(page));
        }
        if (size < 1 || size > LARGEST) {
            throw new RuleBroken("size", "A page cannot hold %d rows. Ask for 1 to %d.".formatted(size, LARGEST));
        }
    }

    /**
     * As they stand in an address; a blank one is as good as none.
     *
     * @param usual the size where none is given
     * @throws Unreadable for what is no whole number
     */
    public static Paging of(String page, String size, int usual) {
        return new Paging(number("page", page, 1), number("size", size, usual));
    }

    private static int number(String field, String text, int usual) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        String number = text.strip();
        if (!number.matches("-?[0-9]{1,8}")) {
            String shown = number.length() > 30 ? number.substring(0, 30) + "..." : number;
            throw new Unreadable(field, "\"%s\" is no number. Give a whole number from 1.".formatted(shown));
        }
        return Integer.parseInt(number);
    }
}
