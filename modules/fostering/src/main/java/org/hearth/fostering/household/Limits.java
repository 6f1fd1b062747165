package org.hearth.fostering.household;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.time.WorkingDays;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/** How long the routes beside the terms of approval hold: dated rows, since not each was compared with the text of the law. */
public final class Limits {
    private static final List<Row> ROWS = read();

    private Limits() {}

    private enum Limit {
        EMERGENCY,
        TEMPORARY,
        TEMPORARY_EXTENSION
    }

    private record Row(Limit limit, LocalDate from, int number) {}

    /** How many working days a placement outside the terms may last when it begins on the day. */
    public static int emergencyDays(LocalDate began) {
        return number(Limit.EMERGENCY, began);
    }

    /** Its last day: the day it begins is day 0, as with every period of working days. */
    public static LocalDate lastEmergencyDay(LocalDate began) {
        return WorkingDays.england().after(began, emergencyDays(began));
    }

    public static int temporaryWeeks(LocalDate from) {
        return number(Limit.TEMPORARY, from);
    }

    public static int extensionWeeks(LocalDate from) {
        return number(Limit.TEMPORARY_EXTENSION, from);
    }

    /** The last of so many weeks' days, the first of which is {@code from}. */
    public static LocalDate lastTemporaryDay(LocalDate from, boolean extended) {
        return from.plusWeeks(temporaryWeeks(from) + (extended ? extensionWeeks(from) : 0L))
                .minusDays(1);
    }

    private static int number(Limit limit, LocalDate day) {
        Row held = null;
        for (Row row : ROWS) {
            if (row.limit == limit && !row.from.isAfter(day) && (held == null || row.from.isAfter(held.from))) {
                held = row;
            }
        }
        if (held == null) {
            throw new RuleBroken("What the regulations allowed on %s is not held. Ask for 1 April 2011 or later."
                    .formatted(Days.inWords(day)));
        }
        return held.number;
    }

    private static List<Row> read() {
        try (var in = Limits.class.getResourceAsStream("/fostering/limits.csv");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new Row(
                            Limit.valueOf(row.getField("limit")),
                            LocalDate.parse(row.getField("from")),
                            Integer.parseInt(row.getField("number"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The limits of the fostering regulations could not be read", e);
        }
    }
}
