package org.hearth.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each line of {@code docs/pack-checklist.md} names tests that are there, and no line of the specification is left out. */
class PackChecklistTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|IT))(?:\\.(\\w+))?`");
    private static final Pattern LINE = Pattern.compile("(?m)^\\| (\\d) \\|");

    @Test
    void each_test_that_it_names_is_there() throws IOException {
        String checklist = Files.readString(ROOT.resolve("docs/pack-checklist.md"));
        var tests = tests();
        var missing = new TreeSet<String>();
        var named = NAMED.matcher(checklist);
        int found = 0;
        while (named.find()) {
            String source = tests.get(named.group(1));
            boolean there =
                    source != null && (named.group(2) == null || source.contains("void " + named.group(2) + "("));
            if (!there) {
                missing.add(named.group());
            }
            found++;
        }

        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(30);
    }

    @Test
    void it_has_all_eight_lines() throws IOException {
        Set<String> lines = LINE.matcher(Files.readString(ROOT.resolve("docs/pack-checklist.md")))
                .results()
                .map(line -> line.group(1))
                .collect(Collectors.toSet());

        assertThat(lines).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8");
    }

    private static Map<String, String> tests() throws IOException {
        var tests = new HashMap<String, String>();
        try (Stream<Path> files = Files.walk(ROOT.resolve("modules"))) {
            files.filter(file -> file.toString().contains("src/test/java".replace("/", java.io.File.separator)))
                    .filter(file -> file.toString().matches(".*(?:Test|IT)\\.java"))
                    .forEach(file -> tests.put(file.getFileName().toString().replace(".java", ""), text(file)));
        }
        return tests;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
