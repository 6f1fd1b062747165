package org.hearth.childrenincare.children;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.childrenincare.health.HealthYear;

/**
 * A year's health in sentences. What every child is asked is said to be not answered where it is blank; what is asked at
 * some ages only, or only after another answer, is left out.
 */
final class HealthInWords {
    private static final Map<String, String> NO_SCORE = Map.of(
            "SDQ1", "outside the ages",
            "SDQ2", "the carer refused",
            "SDQ3", "the child's disability",
            "SDQ4", "another reason",
            "SDQ5", "the child refused");

    private HealthInWords() {}

    static String of(HealthYear health) {
        var said = new ArrayList<String>();
        said.add(asked(health.healthAssessed(), "Health assessments", "complete", "not complete"));
        said.add(asked(health.teethChecked(), "Dental check", "done", "not done"));
        said.add(asked(health.immunised(), "Immunisations", "up to date", "not up to date"));
        if (health.developmentChecked() != null) {
            said.add(asked(health.developmentChecked(), "Development checks", "up to date", "not up to date"));
        }
        score(health, said);
        misuse(health, said);
        if (health.convicted() != null) {
            said.add(asked(health.convicted(), "Convicted in the year", "yes", "no"));
        }
        return String.join(". ", said);
    }

    private static void score(HealthYear health, List<String> said) {
        if (health.sdqScore() != null) {
            said.add("Strengths and difficulties score: %d".formatted(health.sdqScore()));
        } else if (health.sdqSent() != null) {
            said.add("Strengths and difficulties score: not to be read");
        } else if (health.sdqReason() != null) {
            said.add("No strengths and difficulties score: %s"
                    .formatted(NO_SCORE.getOrDefault(health.sdqReason(), health.sdqReason() + ", no code")));
        }
    }

    private static void misuse(HealthYear health, List<String> said) {
        said.add(asked(health.substanceMisuse(), "Substance misuse", "identified", "none identified"));
        if (Boolean.TRUE.equals(health.substanceMisuse())) {
            if (Boolean.TRUE.equals(health.refusedIntervention())) {
                said.add("Intervention: offered and refused");
            } else {
                said.add(asked(health.interventionReceived(), "Intervention", "received", "not received"));
            }
        }
    }

    private static String asked(Boolean answer, String what, String yes, String no) {
        return what + ": " + (answer == null ? "not answered" : answer ? yes : no);
    }
}
