package org.hearth.returns.repair;

import java.util.List;
import org.hearth.returns.api.Question;

/**
 * What may be done about one kind of question. One class each, an application scoped bean; kinds without one can only be
 * left as they are or settled by a better return.
 */
interface Proposer {
    Question.Kind kind();

    /** The likeliest first; none where the record says so already. */
    List<Offer> offers(Subject about);
}
