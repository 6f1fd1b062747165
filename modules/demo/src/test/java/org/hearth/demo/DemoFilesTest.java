package org.hearth.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFilesTest {

    @TempDir
    Path folder;

    @Test
    void the_same_county_is_written_byte_for_byte_each_time() throws IOException {
        DemoFiles.write(folder.resolve("once"), 1);
        DemoFiles.write(folder.resolve("again"), 1);

        assertThat(contents(folder.resolve("again"))).isEqualTo(contents(folder.resolve("once")));
    }

    @Test
    void a_return_is_written_in_the_codes_of_its_year() throws IOException {
        DemoFiles.write(folder, 1);

        assertThat(column("2024/header.csv", 1)).containsOnly("1", "2");
        assertThat(column("2025/header.csv", 1)).containsOnly("M", "F");
        assertThat(column("2024/episodes.csv", 5)).contains("H5").doesNotContain("K3", "Z11");
        assertThat(column("2025/episodes.csv", 5)).contains("K3").doesNotContain("H5", "Z11");
        assertThat(column("2026/episodes.csv", 5)).contains("K3").doesNotContain("Z1");
    }

    @Test
    void a_return_knows_nothing_of_what_came_after_its_year() throws IOException {
        DemoFiles.write(folder, 1);

        for (String ended : column("2024/episodes.csv", 7)) {
            assertThat(ended.isEmpty() || isByMarch(ended, 2024)).as(ended).isTrue();
        }
    }

    @Test
    void each_module_is_there_from_its_first_year_on() throws IOException {
        DemoFiles.write(folder, 1);

        for (int year : DemoFiles.YEARS) {
            assertThat(contents(folder.resolve(String.valueOf(year))).keySet())
                    .as("%d", year)
                    .containsAll(List.of(
                            "header.csv",
                            "episodes.csv",
                            "uasc.csv",
                            "reviews.csv",
                            "oc2.csv",
                            "oc3.csv",
                            "ad1.csv",
                            "placed_for_adoption.csv",
                            "previous_permanence.csv",
                            "missing.csv"))
                    .hasSize(year < 2024 ? 10 : 11);
        }
    }

    @Test
    void whoever_is_named_anywhere_has_one_row_in_header() throws IOException {
        DemoFiles.write(folder, 1);

        for (String file : contents(folder.resolve("2026")).keySet()) {
            assertThat(column("2026/header.csv", 0)).as(file).containsAll(column("2026/" + file, 0));
        }
        assertThat(column("2026/header.csv", 0)).doesNotHaveDuplicates();
        assertThat(column("2026/oc2.csv", 0)).doesNotHaveDuplicates();
    }

    /** By the number that a return sends, so that a list of homes by name has their names. */
    @Test
    void every_number_of_a_home_or_agency_that_is_sent_has_one_invented_name() throws IOException {
        DemoFiles.write(folder, 1);
        List<String> numbers = column("invented-providers.csv", 0);
        List<String> names = column("invented-providers.csv", 1);

        for (int year : DemoFiles.YEARS) {
            assertThat(column(year + "/episodes.csv", 12))
                    .filteredOn(urn -> !urn.isEmpty() && !urn.equals("XXXXXXX"))
                    .as("%d", year)
                    .isNotEmpty()
                    .allMatch(numbers::contains);
        }
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(names).doesNotHaveDuplicates().allSatisfy(name -> assertThat(name)
                .matches("Q[^u].*|Own (?:fostering|adoption) service of the invented county"));
        assertThat(column("invented-providers.csv", 4))
                .as("no postcode is a real one")
                .allMatch(postcode -> postcode.startsWith("Q"));
    }

    @Test
    void slips_are_few_and_there() throws IOException {
        DemoFiles.write(folder, 1);

        long nowhere = DemoFiles.YEARS.stream()
                .flatMap(year -> column(year + "/episodes.csv", 11).stream())
                .filter(postcode -> postcode.startsWith("ZZ99"))
                .count();

        assertThat(nowhere).isBetween(1L, 40L);
    }

    private static boolean isByMarch(String day, int year) {
        int then = Integer.parseInt(day.substring(6));
        return then < year || then == year && Integer.parseInt(day.substring(3, 5)) <= 3;
    }

    private List<String> column(String file, int number) {
        try {
            return Files.readAllLines(folder.resolve(file)).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1)[number])
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
