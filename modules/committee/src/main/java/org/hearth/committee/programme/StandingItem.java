package org.hearth.committee.programme;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.hearth.committee.meeting.ItemKind;

/**
 * Something that comes back in every year's programme (committee-pack 15). Data: a row of {@code
 * committee/work-programme.csv} holds from its day on, and a later row of the same key takes its place; one that is due
 * no more times ends it.
 *
 * @param times how often it is due in a municipal year
 */
public record StandingItem(String key, String title, ItemKind kind, int times, String leadPost, String advice) {
    private static final String FILE = "/committee/work-programme.csv";

    /** Every quarter, twice a year, once a year. */
    public String often() {
        return switch (times) {
            case 1 -> "Once a year";
            case 2 -> "Twice a year";
            case 4 -> "Every quarter";
            default -> times + " times a year";
        };
    }

    /** Those in force on the day, in the order of the file. */
    static List<StandingItem> on(LocalDate day) {
        var items = new LinkedHashMap<String, StandingItem>();
        try (var reader = new InputStreamReader(StandingItem.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            CsvReader.builder().ofNamedCsvRecord(reader).forEach(row -> {
                if (!LocalDate.parse(row.getField("from")).isAfter(day)) {
                    items.put(row.getField("key"), item(row));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return items.values().stream().filter(item -> item.times() > 0).toList();
    }

    private static StandingItem item(NamedCsvRecord row) {
        return new StandingItem(
                row.getField("key"),
                row.getField("title"),
                ItemKind.valueOf(row.getField("kind")),
                Integer.parseInt(row.getField("times")),
                row.getField("lead"),
                row.getField("advice"));
    }
}
