package org.hearth.returns.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.returns.Reference;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.Receipt;
import org.hearth.returns.api.Receipt.State;
import org.hearth.returns.api.SentFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The sample returns: three linked years, five years, one large year, and one year with faults put in. */
@Tag("storage")
class YearsTogetherTest {
    private static final int[][] OLDEST_AND_LATEST_FIRST = {{2024, 2025, 2026}, {2026, 2024, 2025}};
    private static final int[][] ALL_ORDERS = {
        {2024, 2025, 2026},
        {2024, 2026, 2025},
        {2025, 2024, 2026},
        {2025, 2026, 2024},
        {2026, 2024, 2025},
        {2026, 2025, 2024}
    };
    /** 0 is the year 2025, corrected. */
    private static final int[][] CORRECTED_LAST_OR_ALONE = {{2024, 2025, 2026, 0}, {0, 2026, 2024}};

    private static final int[][] CORRECTED = {
        {2024, 2025, 2026, 0}, {2024, 2025, 0, 2026}, {2025, 0, 2026, 2024}, {0, 2026, 2024}
    };

    private record Told(String children, String questions) {}

    @Test
    void the_oldest_or_the_latest_year_first_and_a_year_sent_again_tell_the_same_of_every_child() {
        tellTheSame(OLDEST_AND_LATEST_FIRST);
    }

    @Test
    @Tag("slow")
    void all_six_orders_and_a_year_sent_again_tell_the_same_of_every_child() {
        tellTheSame(ALL_ORDERS);
    }

    private static void tellTheSame(int[][] orders) {
        Path county = Reference.sample("made-up-county");
        var told = new ArrayList<Told>();
        for (int[] order : orders) {
            try (Desk desk = Desk.open()) {
                for (int year : order) {
                    assertThat(desk.sendFolder(year, county.resolve(String.valueOf(year)))
                                    .state())
                            .isEqualTo(State.CURRENT);
                }
                told.add(told(desk));
                int switched = desk.care.timesCurrent;
                desk.sendFolder(2025, county.resolve("2025"));
                assertThat(desk.care.timesCurrent)
                        .as("the same bytes again change nothing")
                        .isEqualTo(switched);
                assertThat(desk.care.coverage)
                        .isEqualTo(new Coverage(List.of(
                                new Period(java.time.LocalDate.of(2023, 4, 1), java.time.LocalDate.of(2026, 4, 1)))));
            }
        }
        assertThat(told).allSatisfy(one -> assertThat(one).isEqualTo(told.get(0)));
        assertThat(told.get(0).children()).contains("LC70827").hasSizeGreaterThan(100_000);
    }

    @Test
    void a_corrected_year_tells_the_same_after_the_others_or_instead_of_its_first_form() throws IOException {
        correctedTellsTheSame(CORRECTED_LAST_OR_ALONE);
    }

    @Test
    @Tag("slow")
    void a_corrected_year_tells_the_same_whenever_it_came() throws IOException {
        correctedTellsTheSame(CORRECTED);
    }

    private static void correctedTellsTheSame(int[][] orders) throws IOException {
        Path county = Reference.sample("made-up-county");
        List<SentFile> corrected = corrected(county.resolve("2025"));
        var told = new ArrayList<Told>();
        for (int[] order : orders) {
            try (Desk desk = Desk.open()) {
                for (int year : order) {
                    if (year == 0) {
                        assertThat(desk.send(2025, corrected.toArray(SentFile[]::new))
                                        .state())
                                .isEqualTo(State.CURRENT);
                    } else {
                        desk.sendFolder(year, county.resolve(String.valueOf(year)));
                    }
                }
                told.add(told(desk));
            }
        }
        assertThat(told).allSatisfy(one -> assertThat(one).isEqualTo(told.get(0)));
        assertThat(told.get(0).children()).contains("legalStatus=C1, need=N8");
    }

    /** LC10951's first episode of 2025 with another need. */
    private static List<SentFile> corrected(Path year) throws IOException {
        var files = new ArrayList<SentFile>();
        for (SentFile file : Desk.csvIn(year)) {
            if (file.name().equals("episodes.csv")) {
                String text = Files.readString(year.resolve("episodes.csv"));
                String better = text.replace("LC10951,06/10/2024,S,C1,N1", "LC10951,06/10/2024,S,C1,N8");
                assertThat(better).isNotEqualTo(text);
                files.add(SentFile.of("episodes.csv", better.getBytes(StandardCharsets.UTF_8)));
            } else {
                files.add(file);
            }
        }
        return files;
    }

    @Test
    void five_years_of_old_codes_go_in_row_by_row() {
        Path years = Reference.sample("five-years");
        try (Desk desk = Desk.open()) {
            for (int starts = 2017; starts <= 2021; starts++) {
                everyRowAcceptedOrExplained(desk, desk.sendFolder(starts + 1, years.resolve(String.valueOf(starts))));
            }
            assertThat(desk.care.current).hasSize(820);
        }
    }

    @Test
    void one_large_year_goes_in_row_by_row() {
        Path year = Reference.sample("single-year-2017-18");
        try (Desk desk = Desk.open()) {
            List<SentFile> files = Desk.csvIn(year).stream()
                    .filter(file -> !file.name().contains("errors"))
                    .toList();
            Receipt receipt = desk.send(2018, files.toArray(SentFile[]::new));
            desk.runJobs();
            everyRowAcceptedOrExplained(desk, desk.returns.find(receipt.id()).orElseThrow());
            assertThat(desk.care.current)
                    .as("2,675 of whom Header or Episodes tells, and one whom another module alone names")
                    .hasSize(2676)
                    .filteredOn(
                            child -> child.person() == null && child.episodes().isEmpty())
                    .hasSize(1);
            assertThat(receipt.job()).as("more than 20,000 lines become a job").isNotNull();
        }
    }

    private static void everyRowAcceptedOrExplained(Desk desk, Receipt receipt) {
        assertThat(receipt.state()).isEqualTo(State.CURRENT);
        List<Finding> findings = desk.findings(receipt);
        for (Receipt.SentModule module : receipt.modules()) {
            assertThat(module.accepted() + module.refused()).isEqualTo(module.rows());
            long explained = findings.stream()
                    .filter(finding ->
                            finding.refused() && module.module().equals(finding.module()) && finding.line() != null)
                    .map(Finding::line)
                    .distinct()
                    .count();
            assertThat(explained).as(module.module()).isEqualTo(module.refused());
        }
    }

    @Test
    void faults_put_into_the_rows_are_found_where_they_are() {
        Path faulty = Reference.sample("made-up-county").resolve("2026-with-errors");
        try (Desk desk = Desk.open()) {
            Receipt receipt = desk.sendFolder(2026, faulty);

            assertThat(desk.findings(receipt).stream()
                            .map(one -> one.module() + " " + one.code() + " " + one.line())
                            .toList())
                    .contains(
                            "Episodes 145 178",
                            "Episodes 147 190",
                            "Header 102 223",
                            "Episodes 142 110",
                            "Header 612 31",
                            "Episodes 147 441",
                            "Header 168 248",
                            "Episodes 148 38",
                            "Episodes 146 453",
                            "Episodes 526 509",
                            "Header 103 218",
                            "Header 611 284",
                            "Episodes 356 295",
                            "Header 612 16",
                            "Episodes 354 486",
                            "Episodes 356 490",
                            "Episodes 145 358",
                            "Episodes 178 472",
                            "Episodes 145 171",
                            "Header 101 178",
                            "Episodes 385 366",
                            "Episodes 501 367",
                            "Header 103 385",
                            "Episodes 145 27",
                            "Header 102 26");
        }
    }

    @Test
    void a_return_with_faults_beside_last_years_asks_about_those_who_went_missing() {
        Path county = Reference.sample("made-up-county");
        try (Desk desk = Desk.open()) {
            desk.sendFolder(2025, county.resolve("2025"));
            desk.sendFolder(2026, county.resolve("2026-with-errors"));

            assertThat(desk.questions())
                    .filteredOn(question -> question.child().equals("LC56818"))
                    .extracting(question -> question.kind().key())
                    .contains("not-sent-again");
            assertThat(desk.questions())
                    .filteredOn(question -> question.child().equals("LC11543"))
                    .extracting(question -> question.kind().key())
                    .contains("not-sent-again");
        }
    }

    private static Told told(Desk desk) {
        return new Told(lines(desk.care.current.stream()), lines(desk.questions().stream()));
    }

    private static String lines(Stream<?> things) {
        return String.join("\n", things.map(Object::toString).toList());
    }
}
