package org.hearth.core.api.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.Coverage;

/** Every indicator that any module brings, measured. The one place where coverage and validity are checked. */
public interface Figures {

    /** The catalogue, by ref. */
    List<Definition> definitions();

    /** All indicators at one date, by ref. */
    Sheet measure(AsAt asAt);

    /** All indicators at several dates, from one reading of the book. */
    Map<LocalDate, Sheet> measure(List<LocalDate> days, Instant knownAt);

    /**
     * @param answers  every line, in the order of definitions and lines
     * @param coverage the spans of days for which rows are held
     */
    record Sheet(AsAt asAt, List<Measured> answers, Coverage coverage) {
        public Sheet {
            answers = List.copyOf(answers);
        }

        /** @throws IllegalArgumentException if there is no such line */
        public Measured line(String key) {
            return answers.stream()
                    .filter(answer -> answer.line().key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no line " + key));
        }
    }
}
