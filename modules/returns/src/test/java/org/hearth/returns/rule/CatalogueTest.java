package org.hearth.returns.rule;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.returns.Reference;
import org.hearth.returns.api.Severity;
import org.hearth.returns.checking.About;
import org.hearth.returns.checking.Column;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.Table;
import org.junit.jupiter.api.Test;

/** Every version of every rule of the reference folder's catalogue is here, with the same facts. */
class CatalogueTest {

    @Test
    void no_version_of_a_rule_is_missing_and_none_is_made_up() throws IOException {
        assertThat(ours().keySet()).isEqualTo(listed().keySet());
    }

    @Test
    void each_version_has_the_listed_stage_severity_modules_columns_and_years() throws IOException {
        Map<String, String> listed = listed();
        listed.keySet().retainAll(ours().keySet());
        Map<String, String> ours = ours();
        ours.keySet().retainAll(listed.keySet());

        assertThat(ours).isEqualTo(listed);
    }

    private static Map<String, String> ours() {
        return RuleBook.all().stream()
                .map(Rule::about)
                .collect(toMap(
                        about -> about.code() + " from " + about.firstYear(),
                        CatalogueTest::facts,
                        (one, other) -> {
                            throw new IllegalStateException("twice: " + one);
                        },
                        TreeMap::new));
    }

    private static String facts(About about) {
        return "%s %s | %s | %s | until %s"
                .formatted(
                        about.stage() == null ? "" : about.stage(),
                        about.severity() == Severity.QUESTION ? "query" : "error",
                        about.flags().stream().map(Table::name).sorted().collect(joining(" ")),
                        about.columns().stream().map(Column::name).sorted().collect(joining(" ")),
                        about.lastYear() == null ? 2027 : about.lastYear());
    }

    private static Map<String, String> listed() throws IOException {
        Path catalogue = Reference.folder().resolve("domain/ssda903-rules.csv");
        try (var rows = CsvReader.builder().ofNamedCsvRecord(catalogue)) {
            return rows.stream()
                    .collect(toMap(
                            row -> row.getField("rule") + " from " + year(row, 0),
                            row -> "%s %s | %s | %s | until %d"
                                    .formatted(
                                            row.getField("stage"),
                                            row.getField("severity").isEmpty() ? "error" : row.getField("severity"),
                                            sorted(row.getField("modules")),
                                            sorted(row.getField("columns")),
                                            year(row, 1)),
                            (one, other) -> one + other,
                            TreeMap::new));
        }
    }

    private static String sorted(String words) {
        return java.util.Arrays.stream(words.split(" ")).sorted().collect(joining(" "));
    }

    /** 2022_23-2026_27 is from the year that ends in 2023 to the one that ends in 2027. */
    private static int year(NamedCsvRecord row, int end) {
        String[] ends = row.getField("years").split("-");
        return Integer.parseInt(ends[Math.min(end, ends.length - 1)].substring(0, 4)) + 1;
    }
}
