package org.hearth.returns.reading;

import java.util.HashMap;
import java.util.Map;

/** Asks about a child who has a second row in a module that has one row for each. */
final class OncePerChild {
    private final Say say;
    private final Map<String, Integer> lines = new HashMap<>();

    OncePerChild(Say say) {
        this.say = say;
    }

    void check(Row row) {
        Integer earlier = lines.put(row.child(), row.line());
        if (earlier != null) {
            say.question(
                    "CHILD-TWICE",
                    row,
                    0,
                    "The child has a row on line %d already. Both are kept; where they differ the later line is used. Keep one row for each child."
                            .formatted(earlier));
        }
    }
}
