package org.hearth.platform.api.rest;

/**
 * A refusal whose words are ours and are shown. Those that the server makes by itself may name addresses and classes;
 * they are answered by a standing sentence.
 */
public final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private NoAnswer(int status, String words) {
        super(words);
        this.status = status;
    }

    /** Nothing of the kind is there, or it is not this person's to see: 404. */
    public static NoAnswer notFound(String words) {
        return new NoAnswer(404, words);
    }

    /** It is there, and this person may not have it so: 403. */
    public static NoAnswer forbidden(String words) {
        return new NoAnswer(403, words);
    }

    public int status() {
        return status;
    }
}
