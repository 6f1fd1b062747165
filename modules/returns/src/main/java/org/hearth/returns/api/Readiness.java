package org.hearth.returns.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.hearth.returns.api.ReturnChecks.NotRun;

/**
 * Whether a year's return can be sent to the department.
 *
 * @param year      the year the return year ends
 * @param held      modules that are held, in the return's order
 * @param missing   modules of that year that are not
 * @param stages    1, 2, and not known, as far as anything was found there
 * @param notRun    rules that could not be run, or not on every child
 * @param checkedAt when it was last checked; {@code null} when it has not been
 * @param upToDate  whether that check rests on what is held now
 */
public record Readiness(
        int year,
        List<String> held,
        List<String> missing,
        List<Stage> stages,
        List<NotRun> notRun,
        Instant checkedAt,
        boolean upToDate) {
    public Readiness {
        held = List.copyOf(held);
        missing = List.copyOf(missing);
        stages = List.copyOf(stages);
        notRun = List.copyOf(notRun);
    }

    /** What stands of one stage; {@code stage} is {@code null} where it is not known. */
    public record Stage(
            Integer stage, int openErrors, int openQuestions, int explainedErrors, int explainedQuestions) {}

    public int openErrors() {
        return sum(Stage::openErrors);
    }

    public int openQuestions() {
        return sum(Stage::openQuestions);
    }

    public int explained() {
        return sum(Stage::explainedErrors) + sum(Stage::explainedQuestions);
    }

    private int sum(ToIntFunction<Stage> of) {
        return stages.stream().mapToInt(of).sum();
    }

    /** Every module is held, the last check rests on them, and nothing that it found is open. */
    public boolean isReady() {
        return missing.isEmpty() && upToDate && openErrors() + openQuestions() == 0;
    }

    /** Whether it is ready, and if not why, in plain sentences. */
    public String inWords() {
        String unseen = notRun.isEmpty()
                ? ""
                : " %,d %s, so what %s would find is not known."
                        .formatted(
                                notRun.size(),
                                notRun.size() == 1
                                        ? "rule could not be run on all of it"
                                        : "rules could not be run on all of it",
                                notRun.size() == 1 ? "it" : "they");
        if (isReady()) {
            return (unseen.isEmpty() ? "Ready to send." : "Ready to send as far as it could be checked.") + unseen;
        }
        var why = new ArrayList<String>();
        if (!missing.isEmpty()) {
            why.add("%,d %s not held".formatted(missing.size(), missing.size() == 1 ? "module is" : "modules are"));
        }
        if (!upToDate) {
            why.add("it is still to be checked as it is now");
        }
        if (openErrors() > 0) {
            why.add("%,d %s open".formatted(openErrors(), openErrors() == 1 ? "error is" : "errors are"));
        }
        if (openQuestions() > 0) {
            why.add("%,d %s open".formatted(openQuestions(), openQuestions() == 1 ? "question is" : "questions are"));
        }
        int last = why.size() - 1;
        String reasons = last == 0 ? why.get(0) : String.join(", ", why.subList(0, last)) + " and " + why.get(last);
        return "Not ready to send: %s.%s".formatted(reasons, unseen);
    }
}
