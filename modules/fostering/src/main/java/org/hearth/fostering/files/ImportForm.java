package org.hearth.fostering.files;

import jakarta.faces.context.FacesContext;
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

/** What pages that bring rows in from a file have in common: the file, what did not go in, and those rows to take away. */
public abstract class ImportForm {
    private static final String FAILED_ROWS = "failedRows";

    private List<Part> files;
    private Outcome outcome;

    /** What became of a file. */
    public interface Outcome {

        List<String> header();

        /** Columns of which nothing was read. */
        List<String> unused();

        List<CsvSheet.Failed> failed();

        int rows();

        /** What went in, in a sentence. */
        String summary();
    }

    /** @throws RuleBroken for {@code file} if it is no such file */
    protected abstract Outcome take(byte[] content);

    public void load() {
        Part file = files == null || files.isEmpty() ? null : files.get(0);
        if (file == null || file.getSize() == 0) {
            Pages.error("file", "No file was sent, or it is empty. Choose the CSV and send it.");
            return;
        }
        try (InputStream content = file.getInputStream()) {
            outcome = take(content.readNBytes(CsvSheet.LARGEST + 1));
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
        return outcome.summary();
    }

    public List<String> getUnused() {
        return outcome.unused();
    }

    public List<CsvSheet.Failed> getFailed() {
        return outcome.failed();
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
                : Base64.getEncoder()
                        .encodeToString(
                                CsvSheet.csv(outcome.header(), outcome.failed()).getBytes(StandardCharsets.UTF_8));
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
