package org.hearth.committee.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.hearth.core.api.pack.PublicationCheck;
import org.junit.jupiter.api.Test;

/** What the tests take as every check is every check there is. */
class EveryCheckTest {

    @Test
    void every_class_that_checks_any_paper_is_among_them_and_no_two_have_one_key() throws IOException {
        var checks = EveryCheck.ofAnyPaper();
        try (var files = Files.list(Path.of("src/main/java/org/hearth/committee/proof"))) {
            var written = files.filter(file -> isCheck(file))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
            assertThat(checks)
                    .extracting(check -> check.getClass().getSimpleName())
                    .containsExactlyInAnyOrderElementsOf(written);
        }
        assertThat(checks).extracting(PublicationCheck::key).doesNotHaveDuplicates();
        assertThat(checks).allSatisfy(check -> assertThat(check.passes()).endsWith("."));
    }

    private static boolean isCheck(Path file) {
        try {
            return Files.readString(file).contains("implements PublicationCheck ");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
