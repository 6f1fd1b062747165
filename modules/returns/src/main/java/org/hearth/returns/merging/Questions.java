package org.hearth.returns.merging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.returns.api.Question;

/** Collects what is asked about one child. */
final class Questions {
    private final String child;
    private final List<Question> all = new ArrayList<>();

    Questions(String child) {
        this.child = child;
    }

    void ask(Question.Kind kind, String first, String second, String message) {
        all.add(new Question(child, kind, first, second, message));
    }

    List<Question> all() {
        return all;
    }

    static String words(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
