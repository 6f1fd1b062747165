package org.hearth.fostering.terms;

import org.hearth.fostering.api.MayTake.Reason;
import org.hearth.fostering.api.MayTake.Term;

/** What one term stands against, or cannot tell because something is not recorded. */
record Finding(Term term, boolean isKnown, String sentence) {

    static Finding broken(Term term, String sentence, Object... values) {
        return new Finding(term, true, sentence.formatted(values));
    }

    static Finding unknown(Term term, String sentence, Object... values) {
        return new Finding(term, false, sentence.formatted(values));
    }

    Reason reason() {
        return new Reason(term, sentence);
    }
}
