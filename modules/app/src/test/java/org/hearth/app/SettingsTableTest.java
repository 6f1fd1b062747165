package org.hearth.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An operator finds every setting that Hearth reads in the table of {@code docs/operating.md}, and none that it does not. */
class SettingsTableTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern NAME = Pattern.compile("(?:HEARTH|DB|AUTH|OIDC)_[A-Z]+(?:_[A-Z]+)*");
    private static final Pattern IN_CODE = Pattern.compile("\"(" + NAME + ")\"");
    private static final Pattern IN_CONFIGURATION = Pattern.compile("\\$\\{(" + NAME + ")}");

    @Test
    void the_table_names_every_setting_that_is_read_and_no_other() throws IOException {
        Set<String> told = Files.readString(ROOT.resolve("docs/operating.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.indexOf('|', 1)))
                .flatMap(cell -> NAME.matcher(cell).results())
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> read = new TreeSet<>();
        try (Stream<Path> modules = Files.list(ROOT.resolve("modules"))) {
            modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .forEach(code -> read.addAll(names(code, ".java", IN_CODE)));
        }
        read.addAll(names(ROOT.resolve("server-config"), ".xml", IN_CONFIGURATION));

        assertThat(read).contains("HEARTH_COUNCIL", "OIDC_SCOPE");
        assertThat(told).isEqualTo(read);
    }

    private static Set<String> names(Path folder, String ending, Pattern pattern) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> pattern.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
