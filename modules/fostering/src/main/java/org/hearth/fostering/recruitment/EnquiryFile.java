package org.hearth.fostering.recruitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hearth.fostering.api.EnquiryHistory;
import org.hearth.fostering.files.CsvSheet;
import org.hearth.fostering.household.Keys;
import org.hearth.platform.api.RuleBroken;

/** Reads a CSV of enquiries, one a row with the day of each thing that happened. */
final class EnquiryFile {
    /** What each column is called; the first is its name here. */
    private static final List<List<String>> COLUMNS = List.of(
            List.of("reference", "ref", "enquiry", "enquiry_id", "enquiry_reference"),
            List.of("enquired_on", "enquiry_date", "date_of_enquiry", "first_contact", "date"),
            List.of("source", "how_they_heard", "enquiry_source"),
            List.of("campaign"),
            List.of("district", "postcode_district", "postcode", "outcode"),
            List.of("kind", "type", "household_type", "type_of_fostering"),
            List.of("name", "full_name", "applicant", "applicant_1", "enquirer"),
            List.of("phone", "telephone", "mobile"),
            List.of("email", "e_mail"),
            List.of("second_name", "applicant_2", "partner"),
            List.of("second_phone", "partner_phone"),
            List.of("second_email", "partner_email"),
            List.of("answered_on", "date_answered", "contacted_on", "response_date"),
            List.of("visited_on", "initial_visit", "visit_date", "initial_visit_date"),
            List.of("applied_on", "application_date", "roi_date", "roi_accepted"),
            List.of("stage_1_done_on", "stage_1_end", "stage_1_completed"),
            List.of("stage_2_on", "stage_2_start", "stage_2_started"),
            List.of("assessed_on", "assessment_finished", "stage_2_end", "stage_2_completed"),
            List.of("panel_on", "panel_date"),
            List.of("recommendation", "panel_recommendation"),
            List.of("decided_on", "decision_date", "adm_date"),
            List.of("outcome", "decision"),
            List.of("household", "household_reference", "foster_id"),
            List.of("withdrawn_on", "withdrawal_date", "date_withdrawn"),
            List.of("withdrawn_reason", "withdrawal_reason", "reason"),
            List.of("closed_on", "not_taken_on", "date_closed"),
            List.of("closed_reason", "not_taken_on_reason"));

    private static final List<String> NEEDED = List.of("reference", "enquired_on", "name");

    /** Which column a part of the pipeline stands in. */
    private static final Map<String, String> OF_FIELD = Map.ofEntries(
            Map.entry("day", "enquired_on"),
            Map.entry("fullName", "name"),
            Map.entry("ANSWERED", "answered_on"),
            Map.entry("VISITED", "visited_on"),
            Map.entry("APPLIED", "applied_on"),
            Map.entry("STAGE_1_DECIDED", "stage_1_done_on"),
            Map.entry("STAGE_2_STARTED", "stage_2_on"),
            Map.entry("ASSESSED", "assessed_on"),
            Map.entry("PANEL", "panel_on"),
            Map.entry("PANEL code", "recommendation"),
            Map.entry("DECIDED", "decided_on"),
            Map.entry("DECIDED code", "outcome"),
            Map.entry("DECIDED reference", "household"),
            Map.entry("WITHDRAWN", "withdrawn_on"),
            Map.entry("WITHDRAWN code", "withdrawn_reason"),
            Map.entry("NOT_TAKEN_ON", "closed_on"),
            Map.entry("NOT_TAKEN_ON code", "closed_reason"));

    /** In the order of the pipeline, which decides between steps of the same day. */
    private static final Map<StepKind, String> DAYS = days();

    private static final Map<String, String> KINDS = Map.of(
            "", "mainstream",
            "kinship", "family-and-friends",
            "connected-person", "family-and-friends",
            "respite", "short-breaks");

    private final CsvSheet sheet;

    private EnquiryFile(CsvSheet sheet) {
        this.sheet = sheet;
    }

    private static Map<StepKind, String> days() {
        var days = new LinkedHashMap<StepKind, String>();
        Stream.of(
                        StepKind.ANSWERED,
                        StepKind.VISITED,
                        StepKind.APPLIED,
                        StepKind.STAGE_1_DECIDED,
                        StepKind.STAGE_2_STARTED,
                        StepKind.ASSESSED,
                        StepKind.PANEL,
                        StepKind.DECIDED,
                        StepKind.WITHDRAWN,
                        StepKind.NOT_TAKEN_ON)
                .forEach(kind -> days.put(kind, OF_FIELD.get(kind.name())));
        return days;
    }

    /** @throws RuleBroken for {@code file} if it is no such file */
    static EnquiryFile read(byte[] content) {
        return new EnquiryFile(CsvSheet.read(content, COLUMNS, NEEDED, "enquiry", "one enquiry"));
    }

    List<CsvSheet.Row> rows() {
        return sheet.rows();
    }

    List<String> header() {
        return sheet.header();
    }

    List<String> unused() {
        return sheet.unused();
    }

    CsvSheet.Failed failed(CsvSheet.Row row, RuleBroken refused) {
        String field = refused.field() == null ? "" : refused.field();
        return sheet.failed(row, OF_FIELD.getOrDefault(field, field), refused);
    }

    /** @throws RuleBroken for the first cell that cannot be read */
    EnquiryHistory history(CsvSheet.Row row) {
        var steps = new ArrayList<EnquiryHistory.Happened>();
        DAYS.forEach((kind, column) -> {
            LocalDate on = sheet.day(row, column);
            String code = sheet.cell(row, OF_FIELD.getOrDefault(kind.name() + " code", ""));
            if (on == null && !code.isEmpty()) {
                throw new RuleBroken(column, "The row says what, and not when. Give the day too.");
            }
            if (on != null) {
                steps.add(new EnquiryHistory.Happened(
                        Keys.of(kind),
                        on,
                        null,
                        code.isEmpty() ? null : code,
                        kind == StepKind.DECIDED ? sheet.cell(row, "household") : null));
            }
        });
        steps.sort(Comparator.comparing(EnquiryHistory.Happened::on));
        String kind = sheet.cell(row, "kind").toLowerCase(Locale.UK).replaceAll("[\\s_]+", "-");
        return new EnquiryHistory(
                sheet.cell(row, "reference"),
                sheet.day(row, "enquired_on"),
                sheet.cell(row, "source").isEmpty() ? "UNKNOWN" : sheet.cell(row, "source"),
                sheet.cell(row, "campaign"),
                sheet.cell(row, "district"),
                KINDS.getOrDefault(kind, kind),
                people(row),
                steps,
                List.of());
    }

    private List<EnquiryHistory.Person> people(CsvSheet.Row row) {
        var people = new ArrayList<EnquiryHistory.Person>();
        people.add(
                new EnquiryHistory.Person(sheet.cell(row, "name"), sheet.cell(row, "phone"), sheet.cell(row, "email")));
        if (!sheet.cell(row, "second_name").isEmpty()) {
            people.add(new EnquiryHistory.Person(
                    sheet.cell(row, "second_name"), sheet.cell(row, "second_phone"), sheet.cell(row, "second_email")));
        }
        return people;
    }
}
