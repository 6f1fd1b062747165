package org.hearth.platform.api;

/**
 * The one refusal: something asked for breaks a rule of the practice or of the form. It becomes a 422 problem in the
 * API and a message beside the field on a page. The message says what happened, the value, and what to do next; it
 * never holds a name, a postcode or free text.
 */
public class RuleBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The field the refusal belongs to, or {@code null} when it concerns the whole of what was asked. */
    private final String field;

    public RuleBroken(String message) {
        this(null, message);
    }

    public RuleBroken(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
