package org.hearth.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.PersonField;
import org.hearth.returns.HeldLists;
import org.hearth.returns.Postcodes;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.desk.CountyAtTheDesk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of one child when something is saved, over the demo county and all its years. */
@Tag("slow")
class DemoSavingTest {
    @TempDir
    Path folder;

    private SentFile[] files(int year) {
        try (var files = Files.list(folder.resolve(String.valueOf(year)))) {
            return files.sorted().map(SentFile::of).toArray(SentFile[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Postcodes places() throws IOException {
        var places = new Postcodes("E10000003");
        for (String line : Files.readAllLines(folder.resolve("invented-postcodes.csv"))) {
            String[] cells = line.split(",");
            if (!cells[0].equals("postcode")) {
                places.with(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[4]);
            }
        }
        return places;
    }

    @Test
    void of_every_tenth_child_alone_the_same_is_found_as_in_the_whole_return() throws IOException {
        DemoFiles.write(folder, 1);
        try (var county = new CountyAtTheDesk(places(), HeldLists.none())) {
            DemoFiles.YEARS.forEach(year -> county.send(year, files(year)));
            List<String> children = county.references();
            county.correctDetails(children.get(10), Map.of(PersonField.PUPIL_NUMBER, "B123456789014"));
            county.correctDetails(children.get(500), Map.of(PersonField.PUPIL_NUMBER, "B123456789014"));
            county.correct(children.get(20), 0, Map.of(EpisodeField.URN, "SC999999"));

            assertThat(county.differencesFromTheWholeReturn(List.of(2026, 2024), 10))
                    .isEmpty();
            assertThat(county.found()).isGreaterThan(50);
        }
    }
}
