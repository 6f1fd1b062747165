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

/**
 * The fields of the front sheet, in printed order (committee-pack.md section 3). Data: a row of {@code
 * committee/front-sheet.csv} holds from its date on, and a later row of the same key takes its place; a paper keeps the
 * set in force on its meeting date.
 */
public record FrontSheetTemplate(List<Field> fields) {
    static final String PUBLIC_INTEREST = "public-interest";

    /**
     * @param required whether it must be written in every paper; see also {@link #isOnlyExempt()}
     * @param standard what a new front sheet begins with; {@code {meeting}}, {@code {asAt}}, {@code {measured}} are dates
     */
    public record Field(String key, String label, boolean required, String standard, String help) {
        /** Whether it holds more than one line. */
        public boolean isLong() {
            return switch (key) {
                case "purpose", "recommendations", "sources", "priorities", "implications", PUBLIC_INTEREST -> true;
                default -> false;
            };
        }

        /** Whether it is printed in the exempt paper alone, and must be written when there is an exempt part. */
        public boolean isOnlyExempt() {
            return key.equals(PUBLIC_INTEREST);
        }
    }

    public FrontSheetTemplate {
        fields = List.copyOf(fields);
    }

    public static FrontSheetTemplate on(LocalDate meeting) {
        var fields = new LinkedHashMap<String, Field>();
        for (NamedCsvRecord row : rows()) {
            if (!LocalDate.parse(row.getField("from")).isAfter(meeting)) {
                fields.put(
                        row.getField("key"),
                        new Field(
                                row.getField("key"),
                                row.getField("label"),
                                row.getField("required").equals("yes"),
                                row.getField("default"),
                                row.getField("help")));
            }
        }
        return new FrontSheetTemplate(List.copyOf(fields.values()));
    }

    public Field field(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + key));
    }

    private static List<NamedCsvRecord> rows() {
        try (var reader = new InputStreamReader(
                FrontSheetTemplate.class.getResourceAsStream("/committee/front-sheet.csv"), StandardCharsets.UTF_8)) {
            var rows = new ArrayList<NamedCsvRecord>();
            CsvReader.builder().ofNamedCsvRecord(reader).forEach(rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
