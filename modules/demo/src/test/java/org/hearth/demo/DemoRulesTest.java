package org.hearth.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hearth.returns.HeldLists;
import org.hearth.returns.Postcodes;
import org.hearth.returns.api.ReturnChecks;
import org.hearth.returns.api.ReturnChecks.Checked;
import org.hearth.returns.api.ReturnChecks.Fault;
import org.hearth.returns.api.ReturnChecks.Trial;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.checking.Provider;
import org.hearth.returns.providers.ProviderList;
import org.hearth.returns.trial.Trials;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The department's rules find in the demo county what was planted there, and nothing else but what they say themselves may
 * mislead: of care leavers whose care ended before the years that are held, and of workers who left with the child.
 */
class DemoRulesTest {
    private static final Set<String> BIRTH_DATE = Set.of("203", "INT18", "205B");
    private static final Set<String> LEFT_OUT = Set.of("562", "NoE");
    private static final Set<String> POSTCODE =
            Set.of("169", "179", "221", "392a", "392b", "392c", "434", "435", "452", "453", "503G", "503H", "503J");
    private static final Set<String> OTHER_YEARS_CODE = Set.of("146");
    private static final Set<String> END_FORGOTTEN = Set.of("142", "433", "502");

    private static final List<String> PLANTED = java.util.stream.Stream.of(
                    BIRTH_DATE, LEFT_OUT, POSTCODE, OTHER_YEARS_CODE, END_FORGOTTEN)
            .flatMap(Set::stream)
            .toList();

    @TempDir
    static Path folder;

    private static final Postcodes PLACES = new Postcodes("E10000003");

    private static HeldLists lists;

    @BeforeAll
    static void write() throws IOException {
        DemoFiles.write(folder, 1);
        for (String line : Files.readAllLines(folder.resolve("invented-postcodes.csv"))) {
            String[] cells = line.split(",");
            if (!cells[0].equals("postcode")) {
                PLACES.with(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[4]);
            }
        }
        try (var list = Files.newInputStream(folder.resolve("invented-providers.csv"))) {
            lists = HeldLists.of(
                    ProviderList.asSent("invented-providers.csv", list, PLACES).toArray(Provider[]::new));
        }
    }

    private static Checked checked(int year) {
        ReturnChecks checks = Trials.of(PLACES, lists, folder.resolve("trials"), 1L << 26);
        return checks.check(new Trial(
                year,
                files(year),
                year == DemoFiles.YEARS.get(0) ? List.of() : files(year - 1),
                List.of(),
                Set.of(),
                null,
                null,
                null));
    }

    private static List<SentFile> files(int year) {
        try (var files = Files.list(folder.resolve(String.valueOf(year)))) {
            return files.sorted().map(SentFile::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024, 2025, 2026})
    void only_what_was_planted_is_found(int year) {
        Checked checked = checked(year);

        assertThat(checked.reading()).isEmpty();
        assertThat(checked.faults())
                .filteredOn(fault -> fault.doubt() == null && !PLANTED.contains(fault.rule()))
                .extracting(Fault::rule, Fault::file, Fault::line, Fault::message)
                .isEmpty();
        assertThat(checked.faults())
                .filteredOn(fault -> PLANTED.contains(fault.rule()))
                .hasSizeLessThan(90);
    }

    @Test
    void of_most_kinds_of_slip_the_last_two_years_have_one() {
        List<String> found = List.of(2025, 2026).stream()
                .flatMap(year -> checked(year).faults().stream())
                .map(Fault::rule)
                .toList();

        assertThat(found).containsAnyElementsOf(BIRTH_DATE);
        assertThat(found).containsAnyElementsOf(LEFT_OUT);
        assertThat(found).containsAnyElementsOf(POSTCODE);
        assertThat(found).containsAnyElementsOf(END_FORGOTTEN);
    }
}
