package org.hearth.returns.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.returns.reading.Readout.EPISODE;
import static org.hearth.returns.reading.Readout.EPISODES;
import static org.hearth.returns.reading.Readout.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearth.platform.api.RuleBroken;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.api.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecognisingFilesTest {
    private static final String ONE_EPISODE = EPISODES + "\n" + EPISODE + "\n";

    @Test
    void the_twelve_modules_are_recognised_by_their_own_header_rows() {
        for (ModuleDefinition module : ModuleDefinitions.all()) {
            Readout read = Readout.of(2027, text("x.txt", String.join(",", module.names()) + "\n"));
            assertThat(read.outcomes).containsOnlyKeys(module.name());
        }
        assertThat(ModuleDefinitions.all()).hasSize(12);
    }

    @Test
    void names_may_come_in_any_order_and_case_with_quotes_spaces_and_semicolons() {
        String sent =
                "\uFEFF\"urn\" ; pl_post;Home_Post;reason_place_change;rec;dec;place_provider;place;cin;ls;rne;decom;child\r\n"
                        + "SC459295;LN1 2TZ;\"PE21 7NF\";;;;PR1;u6;n1;c2;s;5/4/2025;LC1\r\n\r\n";

        Readout read = Readout.of(2026, text("anything", sent));

        assertThat(read.episodes().accepted()).isEqualTo(1);
        assertThat(read.findings).isEmpty();
        assertThat(read.rows.get("Episodes").get(0).key()).isEqualTo("LC1 2025-04-05");
    }

    @Test
    void extra_columns_are_reported_and_kept() {
        Readout read = Readout.ofLines(2026, EPISODES + ",TEAM", EPISODE + ",North");

        Finding extra = read.only("FILE-EXTRA-COLUMNS");
        assertThat(extra.severity()).isEqualTo(Severity.WARNING);
        assertThat(extra.message()).contains("TEAM");
        assertThat(read.rows.get("Episodes").get(0).cells()).endsWith("North");
        assertThat(read.episodes().accepted()).isEqualTo(1);
    }

    @Test
    void a_header_row_that_misses_a_column_is_answered_with_the_nearest_module_and_what_differs() {
        Readout read = Readout.ofLines(2026, EPISODES.replace("DECOM", "START_DATE"), EPISODE);

        Finding finding = read.only("FILE-HEADER");
        assertThat(finding.refused()).isTrue();
        assertThat(finding.file()).isEqualTo("sent.csv");
        assertThat(finding.line()).isEqualTo(1);
        assertThat(finding.message()).contains("nearest is Episodes", "missing DECOM", "not known there START_DATE");
        assertThat(read.outcomes).isEmpty();
    }

    @Test
    void a_column_named_twice_cannot_be_told_apart() {
        assertThat(Readout.ofLines(2026, EPISODES + ",LS", EPISODE + ",C1")
                        .only("FILE-HEADER")
                        .message())
                .contains("twice there LS");
    }

    @Test
    void any_other_table_is_told_from_a_return() {
        assertThat(Readout.ofLines(2026, "name,price", "milk,2")
                        .only("FILE-HEADER")
                        .message())
                .contains("not the header row of any module");
    }

    @Test
    void windows_letters_are_read_and_reported_with_their_first_line() {
        byte[] sent = (EPISODES + ",NOTE\n" + EPISODE + ",plain\n" + EPISODE.replace("LC1", "LC2") + ",Zoë\n")
                .getBytes(Charset.forName("windows-1252"));

        Readout read = Readout.of(2026, SentFile.of("e.csv", sent));

        assertThat(read.only("FILE-ENCODING").line()).isEqualTo(3);
        assertThat(read.rows.get("Episodes").get(1).cells()).endsWith("Zoë");
    }

    @Test
    void a_module_of_later_years_is_kept_and_questioned() {
        Readout read = Readout.ofLines(2018, "CHILD,DOB,DOLO_START,DOLO_END", "C1,05/12/1993,01/01/2018,02/01/2018");

        assertThat(read.only("FILE-YEAR").message()).contains("2026/27");
        assertThat(read.outcomes.get("DoLo").accepted()).isEqualTo(1);
    }

    @Test
    void two_files_of_one_module_are_both_left_out_and_named() {
        Readout read = Readout.of(2026, text("a.csv", ONE_EPISODE), text("b.csv", ONE_EPISODE));

        assertThat(read.of("FILE-TWICE")).hasSize(2).allSatisfy(finding -> assertThat(finding.message())
                .contains("a.csv, b.csv"));
        assertThat(read.outcomes).isEmpty();
    }

    @ParameterizedTest(name = "an empty file: {0}")
    @ValueSource(strings = {"", "\uFEFF", "\n\n", "  \r\n"})
    void an_empty_file_says_so(String sent) {
        assertThat(Readout.of(2026, text("e.csv", sent)).only("FILE-EMPTY").message())
                .contains("empty");
    }

    @Test
    void a_long_file_of_nothing_is_answered_too() {
        assertThat(Readout.of(2026, text("e.csv", "\n".repeat(10_000))).findings)
                .hasSize(1);
    }

    @Test
    void a_header_row_alone_is_no_year_without_children_and_not_taken() {
        assertThat(Readout.ofLines(2026, EPISODES).only("FILE-UNFIT").message()).contains("nothing below");
    }

    @Test
    void a_year_may_be_without_children_who_came_alone_and_is_asked_about() {
        Readout read = Readout.ofLines(2026, "CHILD,SEX,DOB,DUC");

        assertThat(read.only("FILE-NO-ROWS").severity()).isEqualTo(Severity.QUESTION);
        assertThat(read.findings).hasSize(1);
    }

    @Test
    void a_spreadsheet_by_another_name_and_a_pdf_say_what_they_are() throws IOException {
        byte[] workbook = zip("[Content_Types].xml", "<x/>", "xl/workbook.xml", "<x/>");

        assertThat(Readout.of(2026, SentFile.of("episodes.csv", workbook))
                        .only("FILE-SPREADSHEET")
                        .message())
                .contains("CSV UTF-8");
        assertThat(Readout.of(2026, SentFile.of("e.csv", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                        .only("FILE-SPREADSHEET"))
                .isNotNull();
        assertThat(Readout.of(2026, text("e.csv", "%PDF-1.7 ...")).only("FILE-PDF"))
                .isNotNull();
        assertThat(Readout.of(2026, SentFile.of("e.csv", EPISODES.getBytes(StandardCharsets.UTF_16)))
                        .only("FILE-ENCODING"))
                .isNotNull();
        assertThat(Readout.of(2026, SentFile.of("e.csv", new byte[] {1, 2, 0, 4}))
                        .only("FILE-BINARY"))
                .isNotNull();
        assertThat(Readout.ofLines(2026, EPISODES.replace(',', '\t'), EPISODE.replace(',', '\t'))
                        .only("FILE-SEPARATOR")
                        .message())
                .contains("tabs");
    }

    @Test
    void a_million_columns_are_answered_and_not_kept() {
        assertThat(Readout.ofLines(2026, "CHILD" + ",X".repeat(1_000_000), "1")
                        .only("FILE-COLUMNS")
                        .refused())
                .isTrue();
        Readout read =
                Readout.ofLines(2026, EPISODES, EPISODE, "x" + ",y".repeat(1_000_000), EPISODE.replace("LC1", "LC2"));
        assertThat(read.episodes().accepted()).isEqualTo(2);
        assertThat(read.episodes().refused()).isEqualTo(1);
        assertThat(read.findings).extracting(Finding::line).contains(3);
    }

    @Test
    void a_zip_is_opened_and_its_folders_do_not_matter() throws IOException {
        byte[] zip = zip(
                "return/episodes.csv",
                ONE_EPISODE,
                "return/header.csv",
                Readout.HEADER + "\nLC1,M,01/02/2015,WBRI,UN1,,\n",
                "__MACOSX/x",
                "noise");

        Readout read = Readout.of(2026, SentFile.of("return.zip", zip));

        assertThat(read.outcomes).containsOnlyKeys("Header", "Episodes");
        assertThat(read.findings).isEmpty();
    }

    @Test
    void entries_that_point_outside_or_are_zips_are_refused_one_by_one() throws IOException {
        byte[] zip = zip(
                "../../etc/episodes.csv",
                ONE_EPISODE,
                "C:\\x.csv",
                ONE_EPISODE,
                "/abs.csv",
                ONE_EPISODE,
                "in.zip",
                "PK",
                "uasc.csv",
                "CHILD,SEX,DOB,DUC\nLC1,M,01/01/2010,\n");

        Readout read = Readout.of(2026, SentFile.of("return.zip", zip));

        assertThat(read.of("FILE-NAME")).hasSize(3);
        assertThat(read.only("FILE-ARCHIVE").message()).contains("itself a zip");
        assertThat(read.outcomes).containsOnlyKeys("UASC");
    }

    @Test
    void a_zip_inside_a_zip_by_another_name_is_refused() throws IOException {
        byte[] inner = zip("episodes.csv", ONE_EPISODE);
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("inner.csv"));
            out.write(inner);
        }
        assertThat(Readout.of(2026, SentFile.of("r.zip", bytes.toByteArray()))
                        .only("FILE-ARCHIVE")
                        .file())
                .isEqualTo("inner.csv");
    }

    @Test
    void an_archive_bomb_is_given_up_early() throws IOException {
        byte[] bomb = zip("episodes.csv", ONE_EPISODE + " ".repeat(50_000_000));

        Readout read = Readout.of(2026, SentFile.of("r.zip", bomb));

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(read.only("FILE-ARCHIVE").message()).contains("far larger");
        assertThat(read.outcomes).isEmpty();
    }

    @Test
    void too_many_entries_a_broken_zip_and_an_empty_one_are_refused() throws IOException {
        String[] many = new String[220];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = i + ".csv";
            many[i + 1] = "x";
        }
        assertThat(Readout.of(2026, SentFile.of("r.zip", zip(many)))
                        .only("FILE-ARCHIVE")
                        .message())
                .contains("110 entries");
        byte[] cut = java.util.Arrays.copyOf(zip("episodes.csv", ONE_EPISODE), 60);
        assertThat(Readout.of(2026, SentFile.of("r.zip", cut))
                        .only("FILE-ARCHIVE")
                        .message())
                .contains("damaged");
        assertThat(Readout.of(2026, SentFile.of("r.zip", zip())).only("FILE-EMPTY"))
                .isNotNull();
    }

    @Test
    void more_than_the_limit_is_refused_with_the_limit_and_the_size() {
        SentFile large = new SentFile("header.csv", () -> new Endless(3_000_000));

        assertThatThrownBy(() -> Readout.of(2026, 2_000_000, List.of(large)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("header.csv")
                .hasMessageContaining("2.9 MB")
                .hasMessageContaining("1.9 MB")
                .hasMessageContaining("HEARTH_UPLOAD_LIMIT_MB");
    }

    @Test
    void a_name_is_never_a_path() {
        Readout read = Readout.of(2026, text("../../../tmp/evil\u0000\n.csv", "name\nx\n"));

        assertThat(read.findings.get(0).file()).isEqualTo("evil.csv");
    }

    /** Bytes of nothing, as many as asked for. */
    private static final class Endless extends InputStream {
        private int left;

        Endless(int bytes) {
            left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
