package org.hearth.returns.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.documents.SpreadsheetText;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.settings.Settings;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.ReturnChecks;
import org.hearth.returns.api.ReturnChecks.Checked;
import org.hearth.returns.api.ReturnChecks.Fault;
import org.hearth.returns.api.ReturnChecks.Loaded;
import org.hearth.returns.api.ReturnChecks.NotRun;
import org.hearth.returns.api.ReturnChecks.ProvidersUsed;
import org.hearth.returns.api.ReturnChecks.Trial;
import org.hearth.returns.api.Severity;

/** Tries a return before it is sent: what the department's rules would say of it. Nothing is kept. */
@Named
@RequestScoped
public class CheckPage extends ReturnForm {
    /** Rows listed below a rule; how many there are stands beside it. */
    private static final int ROWS_SHOWN = 50;

    private static final String INVENTED = " What is loaded here is invented, its postcodes too.";

    @Inject
    ReturnChecks checks;

    @Inject
    Audit audit;

    @Inject
    Settings settings;

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
        look("return.checked");
    }

    /** The same check, and every row that it faults as a file. */
    public void download() {
        look("return.check-exported");
        if (checked == null) {
            return;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        var answer = faces.getExternalContext();
        answer.setResponseContentType("text/csv;charset=UTF-8");
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"check-%s.csv\"".formatted(getYear()));
        try {
            write(answer.getResponseOutputWriter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private void write(Writer to) throws IOException {
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
        csv.writeRecord("rule", "severity", "module", "file", "line", "columns", "child", "message", "may mislead");
        for (Fault one : checked.faults()) {
            csv.writeRecord(
                    one.rule(),
                    one.severity().key(),
                    one.module(),
                    SpreadsheetText.of(one.file()),
                    String.valueOf(one.line()),
                    String.join(" ", one.columns()),
                    SpreadsheetText.of(one.child()),
                    SpreadsheetText.of(one.message()),
                    one.doubt() == null ? "" : one.doubt());
        }
        csv.flush();
    }

    private void look(String what) {
        Filled filled = filled();
        if (filled == null) {
            return;
        }
        try {
            checked = checks.check(new Trial(
                    filled.year(), filled.files(), sent(previous), sent(providers), Set.of(), null, null, null));
        } catch (RuleBroken refused) {
            Pages.refused(refused);
            return;
        }
        audit.record(
                what,
                null,
                Map.of(
                        "year",
                        String.valueOf(filled.year()),
                        "findings",
                        String.valueOf(checked.faults().size())));
    }

    /** What is wrong with most rows for one reason. */
    public List<String> getRemarks() {
        return checked.remarks().stream()
                .map(remark -> settings.demoCounty() ? remark + INVENTED : remark)
                .toList();
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
