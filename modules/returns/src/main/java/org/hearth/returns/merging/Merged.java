package org.hearth.returns.merging;

import java.util.List;
import org.hearth.core.api.care.Received;
import org.hearth.returns.api.Question;

/** What the years together say of one child, and what they could not settle. */
public record Merged(Received child, List<Question> questions) {
    public Merged {
        questions = List.copyOf(questions);
    }
}
