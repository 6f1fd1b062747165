package org.hearth.returns.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.returns.api.Receipt;
import org.hearth.returns.api.Receipt.State;
import org.hearth.returns.api.Returns;
import org.hearth.returns.api.SentFile;

/** Sends a return. */
@Named
@RequestScoped
public class UploadPage {
    @Inject
    Returns returns;

    @Inject
    CurrentPerson person;

    @Inject
    Clock clock;

    private String year;
    private List<Part> files = new ArrayList<>();

    public void send() {
        boolean yearChosen = year != null && year.matches("[0-9]{4}");
        List<SentFile> sent = sent(files);
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
            Receipt receipt =
                    returns.receive(Integer.parseInt(year), sent, person.get().name(), Pages.formToken());
            String address = "/returns/return?id=" + receipt.id();
            if (receipt.state() == State.CURRENT) {
                Pages.done(address, "The return is in use.");
            } else {
                // the page itself says what it waits for, or why it was not taken: neither is a success
                Pages.go(address);
            }
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
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

    public List<Choice> getYears() {
        return years(clock);
    }

    /** The years of which a return may be sent, newest first, after a choice of none. */
    static List<Choice> years(Clock clock) {
        List<Choice> years = new ArrayList<>();
        years.add(Choice.of("", "Choose a year"));
        ReportingYear last = ReportingYear.of(LocalDate.now(clock.withZone(Shown.zone())));
        for (int ends = last.ends(); ends >= Returns.FIRST_YEAR; ends--) {
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
