package org.hearth.returns.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.returns.Reference;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.keeping.Desk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Import, export, import: no change, for every sample return; and the second export is the first, byte for byte. */
class RoundTripTest {

    @Test
    void three_linked_years() throws IOException {
        var sent = new LinkedHashMap<Integer, List<SentFile>>();
        for (int year : new int[] {2024, 2025, 2026}) {
            sent.put(year, Desk.csvIn(Reference.sample("made-up-county/" + year)));
        }
        try (var desk = new WritingDesk()) {
            sent.forEach(desk::send);

            for (int year : sent.keySet()) {
                var written = desk.written(year);

                assertThat(written).hasSize(11);
                for (var file : written.entrySet()) {
                    assertThat(file.getValue())
                            .as("%d %s is as it was sent", year, file.getKey())
                            .isEqualTo(text(
                                    Reference.sample("made-up-county/" + year).resolve(file.getKey())));
                }
            }
        }
        noChange(sent, true);
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @Test
    void one_year_with_faults_put_in() {
        noChange(Map.of(2026, Desk.csvIn(Reference.sample("made-up-county/2026-with-errors"))), true);
    }

    @Tag("slow")
    @Test
    void five_years() {
        var sent = new LinkedHashMap<Integer, List<SentFile>>();
        for (int begins = 2017; begins <= 2021; begins++) {
            sent.put(begins + 1, Desk.csvIn(Reference.sample("five-years/" + begins)));
        }
        noChange(sent, true);
    }

    @Tag("slow")
    @Test
    void one_large_year() {
        noChange(Map.of(2018, singleYear("placed_for_adoption_errors.csv")), true);
    }

    @Tag("slow")
    @Test
    void one_large_year_with_the_faulty_adoption_file_in_place_of_the_sound_one() {
        noChange(Map.of(2018, singleYear("placed_for_adoption.csv")), true);
    }

    private static List<SentFile> singleYear(String without) {
        return Desk.csvIn(Reference.sample("single-year-2017-18")).stream()
                .filter(file -> !file.name().equals(without))
                .toList();
    }

    @Test
    void one_year_in_xml() {
        Path xml = Reference.sample("single-year-2017-18").resolve("fake_903.xml");
        noChange(Map.of(2018, List.of(SentFile.of(xml))), false);
    }

    /** @param sameLines whether rows stand in what is written on the lines on which they were sent */
    private static void noChange(Map<Integer, List<SentFile>> sent, boolean sameLines) {
        try (var desk = new WritingDesk();
                var other = new WritingDesk()) {
            sent.forEach(desk::send);
            String story = desk.story();
            var first = new LinkedHashMap<Integer, byte[]>();
            for (int year : sent.keySet()) {
                first.put(year, desk.zip(year));
                assertThat(desk.differences(year)).isEmpty();
                assertThat(desk.writing.of(year).compare(10).differing()).isZero();
            }

            first.forEach((year, zip) -> {
                desk.send(year, SentFile.of("export.zip", zip));
                other.send(year, SentFile.of("export.zip", zip));
            });

            assertThat(differences(story, desk.story(), sameLines)).isEmpty();
            assertThat(differences(story, other.story(), sameLines)).isEmpty();
            first.forEach((year, zip) -> {
                assertThat(desk.zip(year)).as("the second export of %d", year).isEqualTo(zip);
                assertThat(other.zip(year)).isEqualTo(zip);
                assertThat(desk.differences(year)).isEmpty();
            });
        }
    }

    /** What the one tells and the other does not, as few lines as say it. */
    private static List<String> differences(String one, String other, boolean sameLines) {
        List<String> before = lines(one, sameLines);
        List<String> after = lines(other, sameLines);
        assertThat(before).hasSizeGreaterThan(100);
        var differences = new ArrayList<String>();
        for (int i = 0; i < Math.max(before.size(), after.size()) && differences.size() < 6; i++) {
            String was = i < before.size() ? before.get(i) : "nothing";
            String is = i < after.size() ? after.get(i) : "nothing";
            if (!was.equals(is)) {
                differences.add("was " + was);
                differences.add("is " + is);
            }
        }
        return differences;
    }

    private static List<String> lines(String story, boolean sameLines) {
        return sameLines
                ? story.lines().toList()
                // questions of one kind stand in the order of their places
                : story.replaceAll("line[ =]\\d+", "line").lines().sorted().toList();
    }
}
