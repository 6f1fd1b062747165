package org.hearth.returns.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;
import org.hearth.returns.api.Readiness;
import org.hearth.returns.api.ReturnYears;
import org.hearth.returns.api.RuleFindings;
import org.hearth.returns.api.WrittenChecks;
import org.hearth.returns.api.WrittenChecks.Mended;

/** Whether a year's return can be sent to the department, and if not what stands against it. */
@Named
@RequestScoped
public class ReadyPage {
    @Inject
    RuleFindings findings;

    @Inject
    WrittenChecks checks;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    private List<Integer> years = List.of();
    private Readiness readiness;
    private List<Mended> mended;

    /** A stage with its counts. */
    public record Stage(String name, int openErrors, int openQuestions, int explained) {}

    public void load() {
        years = findings.years();
        try {
            Integer asked = Pages.parameter("year")
                    .map(ReturnYears::number)
                    .map(ReturnYears.toHold(clock)::checked)
                    .orElse(null);
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

    /** How many of the open findings the records have put right since; empty where they have none. */
    public String getMended() {
        if (!isHeld()) {
            return "";
        }
        if (mended == null) {
            mended = List.copyOf(checks.mended(readiness.year()).values());
        }
        long lastYearToo = mended.stream().filter(Mended::lastYearToo).count();
        if (mended.isEmpty()) {
            return "";
        }
        return "The rules are run over what was sent; %,d of these %s been corrected here since.%s"
                .formatted(
                        mended.size(),
                        mended.size() == 1 ? "has" : "have",
                        lastYearToo == 0
                                ? ""
                                : " %,d of them %s only when last year's return is loaded as it is written now as well."
                                        .formatted(lastYearToo, lastYearToo == 1 ? "goes" : "go"));
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
