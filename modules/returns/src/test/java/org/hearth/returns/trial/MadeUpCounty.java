package org.hearth.returns.trial;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.hearth.returns.HeldLists;
import org.hearth.returns.Postcodes;
import org.hearth.returns.Reference;
import org.hearth.returns.api.ReturnChecks.Checked;
import org.hearth.returns.api.ReturnChecks.Trial;
import org.hearth.returns.api.SentFile;

/** The reference folder's invented county of three linked years, checked as a council would: with last year's, postcodes and providers. */
public final class MadeUpCounty {
    private static final String COUNCIL = "E10000019";

    private MadeUpCounty() {}

    /** @param folder {@code 2026-with-errors} */
    static Checked checked(int year, String folder, Path work) {
        return new TriedReturns(places(), HeldLists.none(), Clock.systemUTC(), work.resolve("trials"), 1 << 26)
                .check(new Trial(
                        year,
                        files(folder),
                        Files.isDirectory(county().resolve(String.valueOf(year - 1)))
                                ? files(String.valueOf(year - 1))
                                : List.of(),
                        List.of(SentFile.of(county().resolve("providers.csv"))),
                        Set.of(),
                        null,
                        null,
                        COUNCIL));
    }

    static Path county() {
        return Reference.sample("made-up-county");
    }

    public static List<SentFile> files(String folder) {
        try (var files = Files.list(county().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .map(SentFile::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Postcodes places() {
        var places = new Postcodes(COUNCIL);
        try (var rows = CsvReader.builder()
                .ofNamedCsvRecord(Reference.sample("reference").resolve("postcodes-sample.csv"))) {
            rows.forEach(row -> places.with(
                    row.getField("postcode"),
                    Integer.parseInt(row.getField("easting")),
                    Integer.parseInt(row.getField("northing")),
                    row.getField("utla_code")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }
}
