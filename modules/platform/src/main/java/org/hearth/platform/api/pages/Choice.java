package org.hearth.platform.api.pages;

/**
 * One thing to choose from in radios, checkboxes or a select.
 *
 * @param value what is sent
 * @param text  what is read
 * @param hint  a line below it, or {@code null}
 */
public record Choice(String value, String text, String hint) {
    public static Choice of(String value, String text) {
        return new Choice(value, text, null);
    }
}
