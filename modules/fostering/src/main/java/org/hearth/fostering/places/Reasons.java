package org.hearth.fostering.places;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Why a place cannot be used: dated rows, since the inspectorate's own codes could not be checked. */
public final class Reasons {
    /** Of places that are promised for a planned placement. */
    static final String RESERVED = "NA5";

    /** Of a break of the carers, such as a holiday. */
    static final String BREAK = "NA2";

    /** Of an allegation or a concern: derived from what is recorded of it, and told to those alone who may open that. */
    static final String CONCERN = "NA4";

    /** What it reads as to all others. */
    static final String OTHER = "NA9";

    private static final List<Reason> ALL = read();

    private Reasons() {}

    /**
     * @param from    the first day on which it may be given
     * @param last    the last one; {@code null} for none
     * @param checked whether it was compared with the inspectorate's list
     */
    public record Reason(String code, String words, LocalDate from, LocalDate last, boolean checked) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (last == null || !day.isAfter(last));
        }
    }

    /** Those that may be given by hand on the day, in the order of their codes. */
    public static List<Reason> on(LocalDate day) {
        return ALL.stream()
                .filter(reason -> reason.holdsOn(day) && !reason.code().equals(CONCERN))
                .toList();
    }

    /** The code itself where it is none. */
    public static String words(String code) {
        return ALL.stream()
                .filter(reason -> reason.code().equals(code))
                .reduce((earlier, later) -> later)
                .map(Reason::words)
                .orElse(code);
    }

    private static List<Reason> read() {
        try (var in = Reasons.class.getResourceAsStream("/fostering/not-available.csv");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new Reason(
                            row.getField("code"),
                            row.getField("words"),
                            LocalDate.parse(row.getField("from")),
                            row.getField("last").isEmpty() ? null : LocalDate.parse(row.getField("last")),
                            row.getField("checked").equals("yes")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The reasons why places are not available could not be read", e);
        }
    }
}
