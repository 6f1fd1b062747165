package org.hearth.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The world's postcodes in the columns of the national directory. All begin with Q: none of them is real. */
final class PostcodeView {
    private PostcodeView() {}

    static Path writeTo(Path folder, long seed) {
        Path file = folder.resolve("invented-postcodes.csv");
        try {
            Files.createDirectories(folder);
            try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
                csv.writeRecord("postcode", "easting", "northing", "lad_code", "utla_code");
                for (Area area : Area.all()) {
                    for (int i = 0; i < Area.POSTCODES; i++) {
                        Area.Point point = area.point(seed, i);
                        String council = area.council().equals("WAL") ? area.district() : area.council();
                        csv.writeRecord(
                                area.postcode(i),
                                Integer.toString(point.easting()),
                                Integer.toString(point.northing()),
                                area.district(),
                                council);
                    }
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The invented postcodes could not be written", e);
        }
    }
}
