package org.hearth.fostering.household;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Pages;

/** Brings households in from a file, and gives back the rows that did not go in. */
@Named("householdImportPage")
@RequestScoped
public class ImportPage {
    private static final String FAILED_ROWS = "failedRows";

    @Inject
    HouseholdImport imports;

    private List<Part> files;
    private HouseholdImport.Outcome outcome;

    public record Failed(int line, String column, String value, String message) {}

    public void load() {
        Part file = files == null || files.isEmpty() ? null : files.get(0);
        if (file == null || file.getSize() == 0) {
            Pages.error("file", "No file was sent, or it is empty. Choose the CSV of households and send it.");
            return;
        }
        try (InputStream content = file.getInputStream()) {
            outcome = imports.load(content.readNBytes(HouseholdFile.LARGEST + 1));
            if (!outcome.failed().isEmpty()) {
                Pages.error(
                        "file",
                        "%,d of %,d rows did not go in. Each is listed below with what to put right; the others are in."
                                .formatted(outcome.failed().size(), outcome.rows()));
            }
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        } catch (IOException e) {
            Pages.error("file", "The file did not arrive whole. Load it again.");
        }
    }

    public boolean isDone() {
        return outcome != null;
    }

    public String getSummary() {
        return "%,d %s new, %,d %s changed one that was there, and %,d %s in the register already."
                .formatted(
                        outcome.registered(),
                        outcome.registered() == 1 ? "household is" : "households are",
                        outcome.changed(),
                        outcome.changed() == 1 ? "row" : "rows",
                        outcome.unchanged(),
                        outcome.unchanged() == 1 ? "row was" : "rows were");
    }

    public List<String> getUnused() {
        return outcome.unused();
    }

    public List<Failed> getFailed() {
        return outcome.failed().stream()
                .map(one -> new Failed(one.line(), one.column(), one.value(), one.message()))
                .toList();
    }

    /** Also while the form that asks for them is read: whether it stands there hangs on it. */
    public boolean isDownloadable() {
        return outcome == null
                ? Pages.parameter(FAILED_ROWS).isPresent()
                : !outcome.failed().isEmpty();
    }

    /** They wait in the page alone; nothing of a file that did not go in is kept. */
    public String getFailedRows() {
        return outcome == null
                ? Pages.parameter(FAILED_ROWS).orElse("")
                : Base64.getEncoder().encodeToString(FailedRows.csv(outcome).getBytes(StandardCharsets.UTF_8));
    }

    public void download() {
        byte[] rows;
        try {
            rows = Base64.getDecoder().decode(Pages.parameter(FAILED_ROWS).orElse(""));
        } catch (IllegalArgumentException tampered) {
            Pages.error(null, "The failed rows were not sent whole. Load the file again.");
            return;
        }
        var context = FacesContext.getCurrentInstance();
        var answer = context.getExternalContext();
        answer.setResponseContentType("text/csv;charset=UTF-8");
        Map.of("Content-Disposition", "attachment; filename=\"failed-rows.csv\"", "Cache-Control", "no-store")
                .forEach(answer::setResponseHeader);
        try {
            answer.getResponseOutputStream().write(rows);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        context.responseComplete();
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files;
    }
}
