package org.hearth.committee.frontsheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.committee.clearance.Implication;
import org.hearth.committee.clearance.Priority;

/**
 * The fields of the front sheet, in printed order (committee-pack.md section 3), and of the priorities and implications of
 * the body (sections 4 and 5). Data: a row of the form's file holds from its date on, and a later row of the same key takes its
 * place; a paper keeps the sets in force on its meeting date.
 */
public record FrontSheetTemplate(List<Field> fields) {
    public static final String PRIORITY = "priority.";
    public static final String IMPLICATION = "implication.";
    public static final String MEETING = "meeting";

    /** The number of the agenda's item that the report is. */
    public static final String AGENDA_ITEM = "agenda-item";

    /** Public, or exempt by which paragraphs. */
    public static final String STATUS = "status";

    public static final String KEY_DECISION = "key-decision";

    /** The day on which the public notice of a key decision was published. */
    public static final String NOTICE = "notice";

    /** Whether it is a major policy item or statutory plan, and when Cabinet meets about it: Peterborough's Timescales. */
    public static final String MAJOR_POLICY = "major-policy";

    public static final String CABINET_DATE = "cabinet-date";

    static final String PUBLIC_INTEREST = "public-interest";
    private static final String RESOLUTION = "exempt-resolution";
    private static final String DECIDED_BY = "exempt-decided-by";

    /** The keys of the fields that the exempt paper alone prints. */
    public static final List<String> ONLY_EXEMPT = List.of(PUBLIC_INTEREST, DECIDED_BY, RESOLUTION);

    /** Of papers made before priorities and implications were kept one by one. */
    private static final List<String> IN_ONE_FIELD = List.of("priorities", "implications");

    /**
     * @param required whether it must be written in every paper; see also {@link #isOnlyExempt()}
     * @param standard what a new front sheet begins with; {@code {meeting}}, {@code {asAt}}, {@code {measured}} are dates
     * @param choices  what can be chosen; empty where it is typed
     * @param place    {@code before} or {@code after} the figures where it is a heading of the body, else empty
     */
    public record Field(
            String key,
            String label,
            boolean required,
            String standard,
            String help,
            String place,
            List<String> choices) {
        public Field {
            choices = List.copyOf(choices);
        }

        public Field(String key, String label, boolean required, String standard, String help) {
            this(key, label, required, standard, help, "", List.of());
        }

        /** Whether it is printed only where something stands in it. */
        public boolean isOnlyPrintedWhenGiven() {
            return key.equals(NOTICE);
        }

        /** Whether it holds more than one line. */
        public boolean isLong() {
            return isPriority()
                    || isImplication()
                    || switch (key) {
                        case "purpose",
                                "recommendations",
                                "sources",
                                "priorities",
                                "implications",
                                "origin",
                                "terms",
                                "consultation",
                                "outcomes",
                                "reasons",
                                "alternatives",
                                PUBLIC_INTEREST,
                                RESOLUTION -> true;
                        default -> false;
                    };
        }

        /** Whether it is printed in the exempt paper alone, and must be written when there is an exempt part. */
        public boolean isOnlyExempt() {
            return ONLY_EXEMPT.contains(key);
        }

        public boolean isPriority() {
            return key.startsWith(PRIORITY);
        }

        /** Written and cleared on the clearance page. */
        public boolean isImplication() {
            return key.startsWith(IMPLICATION);
        }

        /** Whether it is printed where the body's own text stands, and not as a line of the front sheet. */
        public boolean isBody() {
            return !place.isEmpty() || isPriority() || isImplication();
        }

        /** Whether officers and members are named here, or their posts. */
        public boolean isOfPeople() {
            return isContact()
                    || List.of("to", "from", "cabinet-member", DECIDED_BY).contains(key);
        }

        /** Whether it tells whom to ask, officer or member. */
        public boolean isContact() {
            return key.startsWith("officer-") || key.startsWith("member-");
        }

        /**
         * Whether an officer who clears the report clears these words: all but who is to be asked, the agenda's number and the
         * day, which is the meeting's and moves with it.
         */
        public boolean isReportsWords() {
            return !isImplication() && !isContact() && !key.equals(AGENDA_ITEM) && !key.equals(MEETING);
        }
    }

    public FrontSheetTemplate {
        fields = List.copyOf(fields);
    }

    /** Of papers made before a form could be chosen: priorities and implications in one field each. */
    public static FrontSheetTemplate on(LocalDate meeting) {
        return new FrontSheetTemplate(inForce(Form.CAMBRIDGESHIRE, meeting));
    }

    /** With each priority and each implication in force on the day of the meeting, before the source documents. */
    public static FrontSheetTemplate of(Form form, LocalDate meeting) {
        var bodies = Stream.concat(
                        Priority.on(meeting).stream()
                                .map(
                                        one -> new Field(
                                                PRIORITY + one.key(),
                                                "Priority: " + one.label(),
                                                true,
                                                Priority.STOCK,
                                                "One point on each line, or the sentence that there are no significant implications.")),
                        Implication.on(meeting).stream()
                                .map(
                                        one -> new Field(
                                                IMPLICATION + one.key(),
                                                one.label(),
                                                true,
                                                Implication.STOCK,
                                                "One point on each line, or the sentence that there are no significant implications.")))
                .toList();
        var fields = new ArrayList<Field>();
        for (Field field : inForce(form, meeting)) {
            if (field.key().equals("sources")) {
                fields.addAll(bodies);
            }
            if (!IN_ONE_FIELD.contains(field.key())) {
                fields.add(field);
            }
        }
        return new FrontSheetTemplate(fields);
    }

    private static List<Field> inForce(Form form, LocalDate meeting) {
        var fields = new LinkedHashMap<String, Field>();
        for (NamedCsvRecord row : rows(form)) {
            if (!LocalDate.parse(row.getField("from")).isAfter(meeting)) {
                fields.put(
                        row.getField("key"),
                        new Field(
                                row.getField("key"),
                                row.getField("label"),
                                row.getField("required").equals("yes"),
                                row.getField("default"),
                                row.getField("help"),
                                row.findField("place").orElse(""),
                                row.findField("choices")
                                        .filter(choices -> !choices.isBlank())
                                        .map(choices -> List.of(choices.split(";")))
                                        .orElse(List.of())));
            }
        }
        return List.copyOf(fields.values());
    }

    public Field field(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + key));
    }

    public boolean has(String key) {
        return fields.stream().anyMatch(field -> field.key().equals(key));
    }

    /** Whether priorities and implications are fields of their own. */
    public boolean isInParts() {
        return !has("implications");
    }

    private static List<NamedCsvRecord> rows(Form form) {
        try (var reader = new InputStreamReader(
                FrontSheetTemplate.class.getResourceAsStream(form.file()), StandardCharsets.UTF_8)) {
            var rows = new ArrayList<NamedCsvRecord>();
            CsvReader.builder().ofNamedCsvRecord(reader).forEach(rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
