package org.hearth.returns.page;

import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.returns.api.ReturnYears;
import org.hearth.returns.api.SentFile;

/** A form with which files of a return are sent: for which year, and which. Public because pages ask it. */
public abstract class ReturnForm {
    @Inject
    Clock clock;

    private String year;
    private List<Part> files = new ArrayList<>();

    /** A year and the files that were sent for it. */
    record Filled(int year, List<SentFile> files) {}

    /** What was filled in; {@code null} when something is missing, of which the page then tells. */
    Filled filled() {
        boolean yearChosen = year != null && year.matches("[0-9]{4}");
        List<SentFile> sent = sent(files);
        if (!yearChosen) {
            Pages.error("year", "Choose the year that the return is for.");
        }
        if (sent.isEmpty()) {
            Pages.error("files", "No file was sent. Choose the return's CSV files, its XML, or one zip of them.");
        }
        return yearChosen && !sent.isEmpty() ? new Filled(Integer.parseInt(year), sent) : null;
    }

    /** The files that were chosen: a browser sends a nameless empty one where none was. */
    static List<SentFile> sent(List<Part> files) {
        return (files == null ? List.<Part>of() : files)
                .stream()
                        .filter(part -> part.getSubmittedFileName() != null
                                && !part.getSubmittedFileName().isBlank())
                        .map(part -> new SentFile(part.getSubmittedFileName(), part::getInputStream))
                        .toList();
    }

    /** The years of which a return may be sent, newest first, after a choice of none. */
    public List<Choice> getYears() {
        List<Choice> years = new ArrayList<>();
        years.add(Choice.of("", "Choose a year"));
        ReturnYears all = ReturnYears.toHold(clock);
        for (int ends = all.last(); ends >= all.first(); ends--) {
            var one = new ReportingYear(ends);
            years.add(Choice.of(
                    String.valueOf(ends),
                    "%s (%s to %s)".formatted(one.label(), Days.inWords(one.firstDay()), Days.inWords(one.lastDay()))));
        }
        return years;
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
}
