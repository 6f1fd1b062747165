package org.hearth.fostering.netgain;

/** A line of the account: what stood at the beginning, what came, what went, and what stands at the end. */
public enum Flow {
    OPENING("Opening", 0),
    JOINED("Joined", 1),
    /** More places by a variation of terms. */
    INCREASED("Increases", 1),
    /** From another age range, by a variation of terms; only where the account is of one age range. */
    MOVED_IN("From another age range", 1),
    LEFT("Left", -1),
    /** Fewer places by a variation of terms. */
    REDUCED("Reductions", -1),
    /** To another age range, by a variation of terms; only where the account is of one age range. */
    MOVED_OUT("To another age range", -1),
    CLOSING("Closing", 0);

    private final String words;
    private final int sign;

    Flow(String words, int sign) {
        this.words = words;
        this.sign = sign;
    }

    public String words() {
        return words;
    }

    /** 1 for what comes, -1 for what goes, 0 for what stands. */
    public int sign() {
        return sign;
    }
}
