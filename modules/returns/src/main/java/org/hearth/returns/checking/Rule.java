package org.hearth.returns.checking;

/**
 * One version of one rule of the return: what it is about, and which of a child's rows it flags. It looks at one child at a
 * time, so that an unreadable cell costs that child's check and no other.
 *
 * @param about what it is called, in force when, and what it says to people
 * @param check flags the rows it finds fault with
 */
public record Rule(About about, Check check) {

    /** Looks at one child. It keeps nothing between children and changes nothing. */
    @FunctionalInterface
    public interface Check {
        void check(Child child, UnderCheck in, Flags flags);
    }

    /** Takes the rows that a rule finds fault with; a row is flagged once however often it is named. */
    public interface Flags {
        void on(SentRow row);

        default void on(Iterable<? extends SentRow> rows) {
            rows.forEach(this::on);
        }
    }

    /** Begins to write a rule; {@link RuleWriter} goes on. */
    public static RuleWriter.Named rule(String code) {
        return new RuleWriter.Named(code);
    }
}
