package org.hearth.returns.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;
import org.hearth.returns.api.Readiness;
import org.hearth.returns.api.RuleFindings;
import org.hearth.returns.desk.AskedFindings;

/** Whether a year's return can be sent to the department, and if not what stands against it. */
@Named
@RequestScoped
public class ReadyPage {
    @Inject
    RuleFindings findings;

    @Inject
    Audit audit;

    private List<Integer> years = List.of();
    private Readiness readiness;

    /** A stage with its counts. */
    public record Stage(String name, int openErrors, int openQuestions, int explained) {}

    public void load() {
        years = findings.years();
        try {
            Integer asked = AskedFindings.of(
                            key -> "year".equals(key) ? Pages.parameter("year").orElse(null) : null)
                    .year();
            Integer year = asked != null ? asked : years.isEmpty() ? null : years.get(0);
            readiness = year == null ? null : findings.readiness(year);
        } catch (RuleBroken wrong) {
            Pages.refused(wrong);
            return;
        }
        audit.record(
                "return.readiness-viewed",
                null,
                Map.of("year", readiness == null ? "" : String.valueOf(readiness.year())));
    }

    public Readiness getReadiness() {
        return readiness;
    }

    /** Of which nothing is held there is nothing to send. */
    public boolean isHeld() {
        return readiness != null && !readiness.held().isEmpty();
    }

    public String getYear() {
        return readiness == null ? "" : Shown.year(readiness.year());
    }

    public String getChosen() {
        return readiness == null ? "" : String.valueOf(readiness.year());
    }

    public List<Choice> getYears() {
        List<Choice> choices = new ArrayList<>();
        years.forEach(year -> choices.add(Choice.of(String.valueOf(year), Shown.year(year))));
        return choices;
    }

    public List<Stage> getStages() {
        return readiness.stages().stream()
                .map(one -> new Stage(
                        one.stage() == null ? "Stage not known" : "Stage " + one.stage(),
                        one.openErrors(),
                        one.openQuestions(),
                        one.explainedErrors() + one.explainedQuestions()))
                .toList();
    }

    public String getHeldModules() {
        return String.join(", ", readiness.held());
    }

    public String getMissingModules() {
        return readiness.missing().isEmpty() ? "None" : String.join(", ", readiness.missing());
    }

    public String getChecked() {
        return readiness.checkedAt() == null ? "Not yet" : Shown.when(readiness.checkedAt());
    }
}
