package org.hearth.committee.proof;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Pairs of what is not to be written and what is, from a file of {@code committee/}. */
final class WordList {
    /** @param instead what to write; may be empty where the first column is all there is */
    record Entry(String words, Pattern pattern, String instead) {}

    private WordList() {}

    static List<Entry> read(String file) {
        try (var reader = new InputStreamReader(
                WordList.class.getResourceAsStream("/committee/" + file), StandardCharsets.UTF_8)) {
            var entries = new ArrayList<Entry>();
            CsvReader.builder().ofNamedCsvRecord(reader).forEach(row -> entries.add(entry(row)));
            return List.copyOf(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(NamedCsvRecord row) {
        String words = row.getField(0);
        boolean capital = words.chars().anyMatch(Character::isUpperCase);
        return new Entry(
                words,
                Pattern.compile(
                        "(?<![\\p{L}-])" + Pattern.quote(words) + "(?![\\p{L}-])",
                        capital ? 0 : Pattern.CASE_INSENSITIVE),
                row.getFieldCount() > 1 ? row.getField(1) : "");
    }
}
