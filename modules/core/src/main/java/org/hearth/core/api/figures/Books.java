package org.hearth.core.api.figures;

import java.time.Instant;
import java.util.Optional;
import org.hearth.core.api.people.Member;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;

/**
 * Where the books of one kind come from that {@link Indicator}s read: all that its module holds of what they count. One
 * application scoped bean for each kind.
 *
 * @param <B> the book; immutable, and the same object as long as nothing of it changed
 */
public interface Books<B> {
    Class<B> kind();

    /** @param knownAt what we knew at that instant; {@code null} is all that is known now */
    B at(Instant knownAt);

    /** The spans of days for which the book tells of everyone. */
    Coverage coverage(B book);

    /** Why it does not tell of all the days, and what would. Asked only where they are not all covered. */
    Measure.NotKnown notKnown(B book, Period days);

    /** How the lists behind its figures are opened; empty for children, whose lists the care book's own module opens. */
    default Optional<Lists> lists() {
        return Optional.empty();
    }

    /** How a list of members who are no children is opened. */
    interface Lists {
        /** Who may view this may open the lists. */
        String resource();

        /** What one of them is called: {@code Household}. */
        String name();

        /**
         * Whether its numbers too are for those alone who may open the lists, on the scorecard and in the interface: where one
         * more from one day to the next would tell of whom.
         */
        default boolean isClosed() {
            return false;
        }

        /** Where the record of one of them is read, for those who may. */
        String page(Member member);
    }
}
