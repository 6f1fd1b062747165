package org.hearth.returns.merging;

import static org.hearth.returns.merging.Questions.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearth.core.api.care.Received;
import org.hearth.core.api.care.Source;
import org.hearth.returns.api.Question.Kind;

/**
 * Whether the child came alone: the latest row is used. A year without a row takes nothing away, for a row is only sent
 * while the status lasted in the year.
 */
final class UascMerge {
    private UascMerge() {}

    static Received.Uasc merge(List<UascRow> rows, Questions questions) {
        if (rows.isEmpty()) {
            return null;
        }
        List<UascRow> ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparing(UascRow::year).thenComparing(UascRow::line));
        for (int i = 1; i < ordered.size(); i++) {
            UascRow before = ordered.get(i - 1);
            UascRow after = ordered.get(i);
            if (before.ceased() != null && !before.ceased().equals(after.ceased())) {
                questions.ask(
                        Kind.UNACCOMPANIED_DIFFERS,
                        "%d %d".formatted(before.year(), after.year()),
                        before,
                        after,
                        "The day the unaccompanied status ended was %s and is now %s. The later is used. Check which is right and correct the other."
                                .formatted(
                                        words(before.ceased()),
                                        after.ceased() == null ? "blank" : words(after.ceased())));
            }
        }
        UascRow last = ordered.get(ordered.size() - 1);
        return new Received.Uasc(last.ceased(), Source.ofReturn(last.year(), "UASC", last.line()));
    }
}
