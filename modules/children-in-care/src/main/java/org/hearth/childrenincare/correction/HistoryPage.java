package org.hearth.childrenincare.correction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.childrenincare.asking.EndInWords;
import org.hearth.childrenincare.asking.SourceWords;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Details;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.HistoryLine;
import org.hearth.core.api.care.RecordField;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.time.UkTime;

/** What is known of each of a child's episodes, each with a way to correct it, and how it came to be known. */
@Named
@RequestScoped
public class HistoryPage {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(UkTime.ZONE);

    @Inject
    Corrections corrections;

    @Inject
    Codes codes;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    private ChildHistory child;
    private List<Row> rows = List.of();
    private List<Line> lines = List.of();
    private List<Line> detailLines = List.of();
    private List<DifferenceInWords> differences = List.of();
    private Corrections.Asks asks;

    /** An episode as it is known now. */
    public record Row(String id, String from, String to, String legalStatus, String place, String source) {}

    /** What a rule of the return asks of the child. */
    public record Asked(
            boolean isNew, boolean explained, String kind, String rule, String year, String where, String message) {}

    /** What one recording made known of one episode. */
    public record Line(String when, String by, String why, String href, String what) {}

    public void load() {
        child = corrections.child(Pages.parameter("reference").orElse("")).orElse(null);
        if (child == null) {
            Pages.notFound();
            return;
        }
        var day = corrections.lastDayHeld();
        rows = child.episodes().stream()
                .map(episode -> row(episode, day, codes))
                .toList();
        lines = corrections.history(child).stream()
                .filter(line -> line.was() == null
                        || line.is() == null
                        || !line.fields().isEmpty())
                .map(this::line)
                .toList();
        detailLines = corrections.detailsHistory(child).stream()
                .filter(line -> line.was().isEmpty()
                        || line.is().isEmpty()
                        || !line.fields().isEmpty())
                .map(this::line)
                .toList();
        asks = corrections.asks(child);
        differences = corrections.differences(child).stream()
                .map(open -> DifferenceInWords.of(open, codes))
                .toList();
    }

    private Line line(Details.Line line) {
        String what;
        if (line.was().isEmpty()) {
            what = "Entered.";
        } else if (line.is().isEmpty()) {
            what = "Taken away.";
        } else {
            what = proposed(line.isAcceptedProposal()) + changes(line.fields(), line.was(), line.is());
        }
        return new Line(WHEN.format(line.at()), line.by(), SourceWords.of(line.why()), address(line.why()), what);
    }

    /** That it was proposed, and a person accepted it. */
    private static String proposed(boolean accepted) {
        return accepted ? "Proposal accepted. " : "";
    }

    private <F extends RecordField> String changes(List<F> fields, Map<F, String> was, Map<F, String> is) {
        return fields.stream()
                .map(field -> "%s was %s, is %s"
                        .formatted(
                                field.words(),
                                FieldText.inWords(field, was.get(field), codes),
                                FieldText.inWords(field, is.get(field), codes)))
                .collect(Collectors.joining("; ", "", "."));
    }

    /** Of the return's page, for who may open it. */
    private String address(String why) {
        return permissions.may(person.get(), "returns", Permissions.Action.VIEW) ? SourceWords.address(why) : "";
    }

    /** @param day of which the page tells */
    static Row row(Episode episode, LocalDate day, Codes codes) {
        return new Row(
                episode.id().toString(),
                Days.inWords(episode.startedOn()),
                EndInWords.alone(episode.endedOn(), episode.heldUntil(), day),
                FieldText.inWords(episode, EpisodeField.LEGAL_STATUS, codes),
                FieldText.inWords(episode, EpisodeField.PLACE, codes),
                episode.source().kind().equals("person")
                        ? "entered by " + episode.source().where()
                        : SourceWords.of(
                                episode.source().kind() + " " + episode.source().where()));
    }

    private Line line(HistoryLine line) {
        Episode episode = line.is() == null ? line.was() : line.is();
        String from = "Episode from " + Days.inWords(episode.startedOn());
        String what;
        if (line.was() == null) {
            what = from + " entered.";
        } else if (line.is() == null) {
            what = from + " taken away.";
        } else {
            what = proposed(line.isAcceptedProposal()) + from + ": "
                    + changes(line.fields(), FieldText.of(line.was()), FieldText.of(line.is()));
        }
        return new Line(WHEN.format(line.at()), line.by(), SourceWords.of(line.why()), address(line.why()), what);
    }

    public String getReference() {
        return child == null ? "" : child.reference();
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<Line> getLines() {
        return lines;
    }

    public List<Line> getDetailLines() {
        return detailLines;
    }

    /** Whether a return that names the child is held and could be checked. */
    public boolean isChecked() {
        return asks != null && asks.year() != null;
    }

    /** Whether the check itself failed. */
    public boolean isUnchecked() {
        return child != null && asks == null;
    }

    public String getCheckedYear() {
        return isChecked() ? new ReportingYear(asks.year()).label() : "";
    }

    /** That findings of what was sent are put right here since; empty where none is. */
    public String getMended() {
        if (asks == null || asks.mended() == 0) {
            return "";
        }
        return "The department's rules are run over what was sent. %d of the findings that are open there %s been corrected here since."
                .formatted(asks.mended(), asks.mended() == 1 ? "has" : "have");
    }

    /** Where the return is written, for who may open it; empty for anybody else. */
    public String getExport() {
        return isChecked() && permissions.may(person.get(), "written-returns", Permissions.Action.VIEW)
                ? "/returns/export?year=" + asks.year()
                : "";
    }

    public List<Asked> getAsked() {
        return asks == null
                ? List.of()
                : asks.asked().stream()
                        .map(one -> new Asked(
                                one.isNew(),
                                one.explained(),
                                one.query() ? "Check" : "Error",
                                one.rule(),
                                new ReportingYear(one.year()).label(),
                                one.where(),
                                one.message()))
                        .toList();
    }

    public List<DifferenceInWords> getDifferences() {
        return differences;
    }
}
