package org.hearth.returns.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.ReturnChecks;
import org.hearth.returns.api.ReturnChecks.Checked;
import org.hearth.returns.api.ReturnChecks.Fault;
import org.hearth.returns.api.ReturnChecks.Loaded;
import org.hearth.returns.api.ReturnChecks.NotRun;
import org.hearth.returns.api.ReturnChecks.ProvidersUsed;
import org.hearth.returns.api.ReturnChecks.Trial;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.api.Severity;

/** Tries a return before it is sent: what the department's rules would say of it. Nothing is kept. */
@Named
@RequestScoped
public class CheckPage {
    /** Rows listed below a rule; how many there are stands beside it. */
    private static final int ROWS_SHOWN = 50;

    @Inject
    ReturnChecks checks;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    private String year;
    private List<Part> files = new ArrayList<>();
    private List<Part> previous = new ArrayList<>();
    private List<Part> providers = new ArrayList<>();
    private Checked checked;

    /**
     * A rule that finds fault with some rows.
     *
     * @param found how many
     * @param rows  the first of them
     */
    public record Broken(
            String rule, String severity, String colour, String doubt, int found, String summary, List<Row> rows) {}

    public record Row(String place, String child, String message) {}

    public void check() {
        boolean yearChosen = year != null && year.matches("[0-9]{4}");
        List<SentFile> sent = UploadPage.sent(files);
        if (!yearChosen) {
            Pages.error("year", "Choose the year that the return is for.");
        }
        if (sent.isEmpty()) {
            Pages.error("files", "No file was sent. Choose the return's CSV files, its XML, or one zip of them.");
        }
        if (!yearChosen || sent.isEmpty()) {
            return;
        }
        try {
            checked = checks.check(new Trial(
                    Integer.parseInt(year),
                    sent,
                    UploadPage.sent(previous),
                    UploadPage.sent(providers),
                    Set.of(),
                    null,
                    null,
                    null));
        } catch (RuleBroken refused) {
            Pages.refused(refused);
            return;
        }
        audit.record(
                "return.checked",
                null,
                Map.of("year", year, "findings", String.valueOf(checked.faults().size())));
    }

    public boolean isDone() {
        return checked != null;
    }

    public String getSummary() {
        long errors = checked.faults().stream()
                .filter(fault -> fault.severity() == Severity.ERROR)
                .count();
        return "%,d %s and %,d %s."
                .formatted(
                        errors,
                        errors == 1 ? "error" : "errors",
                        checked.faults().size() - errors,
                        checked.faults().size() - errors == 1 ? "question" : "questions");
    }

    /** In which list of providers numbers were looked up. */
    public String getProvidersUsed() {
        ProvidersUsed used = checked.providers();
        return switch (used.from()) {
            case SENT ->
                "Numbers of homes and agencies were looked up in the list that you sent (%s)."
                        .formatted(String.join(", ", used.files()));
            case HELD ->
                "Numbers of homes and agencies were looked up in the list of providers that is held (%s%s)."
                        .formatted(
                                String.join(", ", used.files()),
                                used.validFrom() == null ? "" : ", from " + Days.inWords(used.validFrom()));
            case NOWHERE ->
                "No list of providers is held and none was sent, so numbers of homes and agencies were not looked up.";
        };
    }

    /** Those with most rows first. */
    public List<Broken> getBroken() {
        var byRule = new LinkedHashMap<String, List<Fault>>();
        checked.faults().forEach(fault -> byRule.computeIfAbsent(fault.rule(), rule -> new ArrayList<>())
                .add(fault));
        return byRule.values().stream()
                .sorted(Comparator.comparing((List<Fault> rows) -> -rows.size()))
                .map(CheckPage::broken)
                .toList();
    }

    private static Broken broken(List<Fault> faults) {
        Fault first = faults.get(0);
        boolean question = first.severity() == Severity.QUESTION;
        return new Broken(
                first.rule(),
                question ? "Question" : "Error",
                question ? "yellow" : "red",
                first.doubt(),
                faults.size(),
                "%s: %s %,d %s"
                        .formatted(first.rule(), first.wrong(), faults.size(), faults.size() == 1 ? "row" : "rows"),
                faults.stream()
                        .limit(ROWS_SHOWN)
                        .map(fault -> new Row(
                                "%s line %d".formatted(fault.file(), fault.line()), fault.child(), fault.message()))
                        .toList());
    }

    public List<NotRun> getNotRun() {
        return checked.notRun();
    }

    public List<Loaded> getLoaded() {
        return checked.loaded();
    }

    public List<Finding> getReading() {
        return checked.reading();
    }

    public int getRowsShown() {
        return ROWS_SHOWN;
    }

    public List<Choice> getYears() {
        return UploadPage.years(clock);
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files;
    }

    public List<Part> getPrevious() {
        return previous;
    }

    public void setPrevious(List<Part> previous) {
        this.previous = previous;
    }

    public List<Part> getProviders() {
        return providers;
    }

    public void setProviders(List<Part> providers) {
        this.providers = providers;
    }
}
