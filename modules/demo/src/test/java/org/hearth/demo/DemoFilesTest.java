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
