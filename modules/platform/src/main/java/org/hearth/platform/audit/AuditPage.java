package org.hearth.platform.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.time.UkTime;

/** The audit on a page: by filter, fifty lines at a time, newest first; and its check. */
@Named
@RequestScoped
public class AuditPage {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss", Locale.UK).withZone(UkTime.ZONE);

    @Inject
    AuditReading reading;

    private AuditLog.Filter filter = new AuditLog.Filter(null, null, null, null, null);
    private AuditReading.Lines found = new AuditReading.Lines(List.of(), 0);
    private int page = 1;
    private boolean refused;

    /** A line in words. */
    public record Row(long number, String when, String who, String what, String subject, String details) {}

    public void load() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        try {
            page = Pages.parameter("page").map(AuditPage::number).orElse(1);
            filter = new AuditLog.Filter(
                    Pages.parameter("who").orElse(null),
                    Pages.parameter("what").orElse(null),
                    Pages.parameter("subject").orElse(null),
                    Pages.day("from").orElse(null),
                    Pages.day("to").orElse(null));
            found = reading.lines(filter, page, AuditReading.PAGE);
        } catch (RuleBroken refusal) {
            refused = true;
            Pages.refused(refusal);
        }
    }

    public void check() {
        AuditCheck.Finding finding = reading.check();
        if (finding.whole()) {
            Pages.done(
                    "/audit/list",
                    "The audit is whole: %,d lines. To prove it later, note %d:%s."
                            .formatted(finding.lines(), finding.lines(), finding.hash()));
        } else {
            Pages.error(
                    null,
                    ("The audit is broken at line %,d: %s. The %,d lines before it are sound. Keep the database as it is"
                                    + " and tell the information security officer.")
                            .formatted(finding.brokenLine(), finding.fault(), finding.lines()));
        }
    }

    public List<Row> getRows() {
        return found.lines().stream()
                .map(line -> new Row(
                        line.lineNumber(),
                        WHEN.format(line.recordedAt()),
                        line.byWhom(),
                        line.what(),
                        line.subject() == null ? "" : line.subject(),
                        inWords(line.details())))
                .toList();
    }

    public long getAll() {
        return found.all();
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return (int) Math.max(1, (found.all() + AuditReading.PAGE - 1) / AuditReading.PAGE);
    }

    public String getWho() {
        return filter.who();
    }

    public String getWhat() {
        return filter.what();
    }

    public String getSubject() {
        return filter.subject();
    }

    public LocalDate getFrom() {
        return filter.firstDay();
    }

    public LocalDate getTo() {
        return filter.lastDay();
    }

    public boolean isIdsOnly() {
        return reading.idsOnly();
    }

    public boolean isMayCheck() {
        return reading.mayCheck();
    }

    public boolean isRefused() {
        return refused;
    }

    /** The list with its filter, for the next page. */
    public String getAddress() {
        return "/audit/list" + query();
    }

    /** The same lines as a file. */
    public String getExport() {
        return "/audit/list.csv" + query();
    }

    private String query() {
        String query = filter.inWords().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    static int number(String page) {
        try {
            return Math.max(1, Integer.parseInt(page));
        } catch (NumberFormatException e) {
            throw new RuleBroken("page", "\"%s\" is not a page. Enter a number from 1.".formatted(page));
        }
    }

    private static String inWords(String details) {
        try (JsonReader reader = Json.createReader(new StringReader(details))) {
            Map<String, String> texts = new LinkedHashMap<>();
            reader.readObject().forEach((key, value) -> texts.put(key, text(value)));
            return inWords(texts);
        }
    }

    /** What says nothing is left out; a return year is kept as the year it ends in, and read as 2025/26. */
    static String inWords(Map<String, String> details) {
        return details.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + ": "
                        + (entry.getKey().equals("year") ? year(entry.getValue()) : entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String year(String ends) {
        return ends.matches("20\\d\\d") ? "%d/%s".formatted(Integer.parseInt(ends) - 1, ends.substring(2)) : ends;
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}
