package org.hearth.returns.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Document;
import org.hearth.platform.api.documents.Documents;
import org.hearth.platform.api.documents.SpreadsheetText;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.settings.Settings;
import org.hearth.platform.api.time.UkTime;
import org.hearth.returns.api.FindingWork;
import org.hearth.returns.api.Part;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.RuleFindings;
import org.hearth.returns.api.Spoiling;

/** Findings of the rules as files for a spreadsheet. Where the county is invented they say so. */
@ApplicationScoped
class FindingFiles {
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int AT_ONCE = 1000;

    /** A workbook is made in memory. */
    private static final int MOST_IN_A_WORKBOOK = 50_000;

    private static final List<Block.Column> COLUMNS = List.of(
            new Block.Column("Return year ends", 2, true),
            new Block.Column("Rule", 2, false),
            new Block.Column("Stage", 1, false),
            new Block.Column("Severity", 2, false),
            new Block.Column("State", 2, false),
            new Block.Column("Module", 3, false),
            new Block.Column("File", 4, false),
            new Block.Column("Line", 1, true),
            new Block.Column("Columns", 3, false),
            new Block.Column("Child", 3, false),
            new Block.Column("What is wrong and what to do", 12, false),
            new Block.Column("Found on", 2, false),
            new Block.Column("Days open", 1, true),
            new Block.Column("Fixed on", 2, false),
            new Block.Column("Explanation", 8, false),
            new Block.Column("Explained by", 3, false),
            new Block.Column("Explained on", 2, false),
            new Block.Column("Assigned to", 3, false),
            new Block.Column("Due on", 2, false),
            new Block.Column("Times chased", 1, true),
            new Block.Column("Last chased on", 2, false),
            new Block.Column("Child's workers", 3, false),
            new Block.Column("Their teams", 3, false),
            new Block.Column("Figures that rest on the columns", 6, false));

    @Inject
    RuleFindings findings;

    @Inject
    FindingWork work;

    @Inject
    Spoiling spoiling;

    @Inject
    Documents documents;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Read and written a thousand at a time. */
    Response csv(RuleFindingFilter wanted) {
        Rows rows = rows(wanted);
        StreamingOutput body = to -> {
            try (CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(new OutputStreamWriter(to, StandardCharsets.UTF_8))) {
                csv.writeRecord(
                        marked(COLUMNS.stream().map(Block.Column::heading).toList(), "Made up"));
                int page = 1;
                List<RuleFinding> some = findings.list(wanted, page, AT_ONCE).items();
                while (!some.isEmpty()) {
                    for (RuleFinding one : some) {
                        csv.writeRecord(marked(
                                rows.cells(one).stream()
                                        .map(SpreadsheetText::of)
                                        .toList(),
                                "invented for demonstration"));
                    }
                    some = some.size() < AT_ONCE
                            ? List.of()
                            : findings.list(wanted, ++page, AT_ONCE).items();
                }
            }
        };
        return file(body, CSV + "; charset=UTF-8", "csv");
    }

    /** @throws RuleBroken if there are more than a workbook is made of */
    Response xlsx(RuleFindingFilter wanted) {
        Part<RuleFinding> found = findings.list(wanted, 1, MOST_IN_A_WORKBOOK);
        if (found.total() > MOST_IN_A_WORKBOOK) {
            throw new RuleBroken(
                    "These are %,d findings, and a workbook is made of %,d at most. Take the CSV file, or narrow the filter to a year or a rule."
                            .formatted(found.total(), MOST_IN_A_WORKBOOK));
        }
        LocalDate today = UkTime.today(clock);
        LocalDate day = wanted.known() == null ? today : wanted.known();
        String title = "Findings in the returns on " + Days.inWords(day);
        var table = new Block.Table(
                title, COLUMNS, found.items().stream().map(rows(wanted)::cells).toList(), null);
        var document = new Document(
                title,
                "What the department's validation rules find in the returns that are held.",
                "OFFICIAL-SENSITIVE: personal",
                title,
                settings.demoCounty(),
                today,
                List.of(new Block.Heading(1, title), table));
        return file(to -> documents.xlsx(document, to), XLSX, "xlsx");
    }

    private Rows rows(RuleFindingFilter wanted) {
        LocalDate until = wanted.known() == null ? UkTime.today(clock) : wanted.known();
        return new Rows(until, work.workers(until), work.teams(until), spoiling, new HashMap<>());
    }

    /**
     * Findings as rows of one file.
     *
     * @param until   the day to which days are counted
     * @param workers by the child's number
     * @param teams   likewise
     * @param figures by rule and year, as they are found out
     */
    private record Rows(
            LocalDate until,
            Map<String, List<String>> workers,
            Map<String, Set<String>> teams,
            Spoiling spoiling,
            Map<String, String> figures) {
        List<String> cells(RuleFinding one) {
            var explanation = one.explanation();
            var assignment = one.assignment();
            return List.of(
                    String.valueOf(one.year()),
                    one.rule(),
                    one.stage() == null ? "not known" : String.valueOf(one.stage()),
                    one.severity().key(),
                    one.state().key(),
                    one.module(),
                    one.file(),
                    String.valueOf(one.line()),
                    String.join(" ", one.columns()),
                    one.child(),
                    one.message(),
                    day(one.since()),
                    String.valueOf(one.daysOpen(until)),
                    one.fixedAt() == null ? "" : day(one.fixedAt()),
                    explanation == null ? "" : explanation.words(),
                    explanation == null ? "" : explanation.by(),
                    explanation == null ? "" : day(explanation.at()),
                    assignment == null ? "" : assignment.toWhom(),
                    assignment == null ? "" : assignment.dueOn().toString(),
                    assignment == null ? "" : String.valueOf(assignment.chased()),
                    assignment == null || assignment.lastChased() == null
                            ? ""
                            : assignment.lastChased().toString(),
                    String.join(", ", workers.getOrDefault(one.child(), List.of())),
                    String.join(", ", teams.getOrDefault(one.child(), Set.of())),
                    figures.computeIfAbsent(
                            one.rule() + " " + one.year(),
                            rule -> String.join(" ", spoiling.figures(one.rule(), one.year()))));
        }
    }

    private static String day(Instant at) {
        return UkTime.dayOf(at).toString();
    }

    private List<String> marked(List<String> cells, String mark) {
        if (!settings.demoCounty()) {
            return cells;
        }
        var marked = new ArrayList<>(cells);
        marked.add(mark);
        return marked;
    }

    private Response file(StreamingOutput body, String type, String ending) {
        return Response.ok(body, type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%sfindings-in-the-returns.%s\""
                                .formatted(settings.demoCounty() ? "made-up-" : "", ending))
                .header("Cache-Control", "no-store")
                .build();
    }
}
