package org.hearth.returns.rule;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.hearth.returns.checking.Value;

/** The department's three-digit numbers of councils, those that are gone included. */
final class CouncilNumbers {
    /** With the year in which each was made, 0 when before the return's rules are held. */
    private static final Map<String, Integer> SINCE = read();

    private CouncilNumbers() {}

    /** Whether there was a council of this number by the end of the year. */
    static boolean include(Value number, int year) {
        Integer since = SINCE.get(number.text());
        return since != null && since <= year;
    }

    private static Map<String, Integer> read() {
        var since = new HashMap<String, Integer>();
        try (var in = CouncilNumbers.class.getResourceAsStream("/returns/council-numbers.csv");
                var rows = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
            for (NamedCsvRecord row : rows) {
                String made = row.getField("since");
                int last = Integer.parseInt(row.getField("last"));
                for (int number = Integer.parseInt(row.getField("first")); number <= last; number++) {
                    since.put(String.valueOf(number), made.isEmpty() ? 0 : Integer.parseInt(made));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(since);
    }
}
