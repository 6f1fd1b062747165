package org.hearth.returns.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.hearth.platform.api.RuleBroken;
import org.hearth.returns.Postcodes;
import org.hearth.returns.Reference;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.Provider;
import org.hearth.returns.checking.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderListTest {
    private static final Postcodes PLACES = new Postcodes("E10000011").with("BN20 8JX", 560000, 100000, "E10000011");

    private static List<Provider> published(String name) throws IOException {
        try (var in = Files.newInputStream(Reference.sample("providers-lists").resolve(name))) {
            return ProviderList.asSent(name, in, PLACES);
        }
    }

    private static List<Provider> csv(String... lines) throws IOException {
        return ProviderList.asSent(
                "list.csv",
                new ByteArrayInputStream(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8)),
                PLACES);
    }

    @Test
    void reads_childrens_homes_and_passes_over_the_sheet_of_conditions() throws IOException {
        assertThat(published("ch_fake.xlsx")).singleElement().satisfies(home -> {
            assertThat(home.urn()).hasToString("NJASCN");
            assertThat(home.closed()).isEqualTo(Day.BLANK);
            assertThat(home.postcode()).hasToString("BN20 8JX");
            assertThat(home.council()).as("by the postcode").hasToString("E10000011");
        });
    }

    @Test
    void reads_current_and_closed_providers_of_both_sheets() throws IOException {
        assertThat(published("scp_fake.xlsx"))
                .extracting(provider -> provider.urn().text(), Provider::closed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("BABABOOEY", Day.BLANK),
                        org.assertj.core.groups.Tuple.tuple("P4BABOO7", Day.on(2023, 1, 1)));
    }

    @Test
    void reads_the_combined_list_and_takes_supported_accommodation_for_K3_of_a_private_provider() throws IOException {
        assertThat(published("scp_ch_2025_fake.xlsx"))
                .containsExactly(
                        new Provider(
                                Value.of("1"),
                                Set.of("H5", "RRR"),
                                Set.of(),
                                Day.BLANK,
                                Value.of("RT1 4RT"),
                                Value.BLANK),
                        new Provider(
                                Value.of("2"),
                                Set.of("K3"),
                                Set.of("PR4"),
                                Day.on(2024, 2, 1),
                                Value.of("P05 7OD"),
                                Value.BLANK));
    }

    @Test
    void several_codes_are_parted_by_comma_or_slash() throws IOException {
        assertThat(csv("URN,Placement code,Placement provider code,Setting postcode", "SC1,\"U1,U4\",PR1/PR4,BN20 8JX"))
                .containsExactly(new Provider(
                        Value.of("SC1"),
                        Set.of("U1", "U4"),
                        Set.of("PR1", "PR4"),
                        Day.BLANK,
                        Value.of("BN20 8JX"),
                        Value.of("E10000011")));
    }

    @Test
    void a_list_without_codes_is_read_by_the_kind_of_setting() throws IOException {
        var list = csv(
                "urn,kind,placement_provider,postcode,utla_code",
                "SC1,secure-home,PR2,LN5 8EF,E10000019",
                "SC2,Children's home,PR4,LN5 8EF,E10000019",
                "SC3,something new,PR4,LN5 8EF,E10000019");

        assertThat(list).extracting(Provider::places).containsExactly(Set.of("K1"), Set.of("K2"), Set.of());
        assertThat(list).extracting(Provider::providers).containsExactly(Set.of("PR2"), Set.of("PR4"), Set.of("PR4"));
        assertThat(list).extracting(one -> one.council().text()).containsOnly("E10000019");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/12/2024", "45657", "2024-12-31", "2024-12-31T00:00:00"})
    void a_closing_date_is_read_however_it_is_written(String written) throws IOException {
        assertThat(csv("URN,Setting postcode,Closed Date", "SC1,BN20 8JX," + written))
                .extracting(Provider::closed)
                .containsExactly(Day.on(2024, 12, 31));
    }

    @Test
    void rows_without_a_number_are_passed_over() throws IOException {
        assertThat(csv("URN,Setting postcode", ",BN20 8JX", "SC1,BN20 8JX")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHILD,DECOM\nA,01/04/2025", "", "PK this is no workbook", "\"never closed"})
    void what_is_no_such_list_is_refused_by_its_name(String content) {
        assertThatThrownBy(() -> csv(content))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("list.csv")
                .hasMessageNotContaining("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "URN,REG_END\nSC1,31/12/2024",
                "URN,LA_CODE_INFERRED\nSC1,auth",
                "urn,place_codes\nSC1,K2",
                "URN,PROVIDER_CODES\nSC1,PR4"
            })
    void a_list_that_was_cut_down_may_be_tried_and_is_not_kept(String content) throws IOException {
        assertThat(csv(content)).extracting(one -> one.urn().text()).containsExactly("SC1");
        assertThatThrownBy(() -> read("list.csv", bytes(content)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("one with postcodes");
    }

    @Test
    void a_list_that_says_nothing_but_numbers_is_none() {
        assertThatThrownBy(() -> csv("URN,Name", "SC1,The Beeches"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("LA_CODE_INFERRED");
    }

    @Test
    void a_council_counts_as_given_in_a_trial_and_by_the_postcode_in_a_list_that_is_kept() throws IOException {
        String[] lines = {"URN,POSTCODE,LA_CODE_INFERRED", "SC1,BN20 8JX, other ", "SC2,BN20 8JX,", "SC3,,e10000019"};

        assertThat(csv(lines))
                .extracting(one -> one.council().text())
                .containsExactly("OTHER", "E10000011", "E10000019");
        assertThat(read("list.csv", bytes(lines)).settings())
                .extracting(one -> one.provider(PLACES).council().text())
                .containsExactly("E10000011", "E10000011", "E10000019");
    }

    @Test
    void what_cannot_be_a_councils_code_is_told_and_left_out() throws IOException {
        var list = read("list.csv", bytes("URN,POSTCODE,LA_CODE_INFERRED", "SC1,XX1 1XX,Lincolnshire"));

        assertThat(list.settings()).extracting(Listed::council).containsExactly("");
        assertThat(list.remarks())
                .extracting(Remark::reason)
                .singleElement()
                .asString()
                .contains("council");
    }

    private static ProviderList read(String name, byte[] content) throws IOException {
        return ProviderList.of(name, new ByteArrayInputStream(content));
    }

    private static byte[] bytes(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void rows_that_are_not_used_or_not_whole_are_told_with_their_line_and_reason() throws IOException {
        var list = read(
                "list.csv",
                bytes(
                        "URN,Placement code,Setting postcode,Closed date",
                        ",K2,BN20 8JX,",
                        "SC1,K2,BN20 8JX,in spring",
                        "",
                        "SC2,see the conditions,BN20 8JX,",
                        "%s,K2,BN20 8JX,".formatted("9".repeat(21))));

        assertThat(list.settings()).extracting(Listed::urn).containsExactly("SC1", "SC2");
        assertThat(list.remarks())
                .extracting(remark -> remark.place() + " " + remark.used() + " " + remark.reason())
                .satisfiesExactly(
                        remark -> assertThat(remark)
                                .startsWith("list.csv, line 2 false")
                                .contains("URN"),
                        remark -> assertThat(remark)
                                .startsWith("list.csv, line 3 true")
                                .contains("closing date"),
                        remark -> assertThat(remark)
                                .startsWith("list.csv, line 5 true")
                                .contains("code"),
                        remark -> assertThat(remark)
                                .startsWith("list.csv, line 6 false")
                                .contains("20 characters"));
    }

    @Test
    void what_stands_above_the_header_row_is_passed_over() throws IOException {
        assertThat(csv("Providers on 31 August 2026", "", "URN,Setting postcode", "SC1,BN20 8JX"))
                .hasSize(1);
    }

    @Test
    void a_file_is_what_its_bytes_say_and_not_its_name() throws IOException {
        assertThat(read("list.xlsx", bytes("URN,Setting postcode", "SC1,BN20 8JX"))
                        .settings())
                .hasSize(1);
    }

    private static byte[] workbook(String... header) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Providers");
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
        }
        return out.toByteArray();
    }

    /** A workbook by its names, of which one part is far larger than it is packed. */
    private static byte[] trap() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] nothing = new byte[1 << 20];
            for (long written = 0; written <= FileForm.MOST_UNPACKED; written += nothing.length) {
                zip.write(nothing);
            }
        }
        return out.toByteArray();
    }

    private static byte[] zipped(String name) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes("URN,Setting postcode", "SC1,BN20 8JX"));
        }
        return out.toByteArray();
    }

    static List<Arguments> wrong() throws IOException {
        return List.of(
                Arguments.of(new byte[0], "is empty"),
                Arguments.of(bytes(" ", " "), "is empty"),
                Arguments.of(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, ".xls"),
                Arguments.of(bytes("%PDF-1.7"), "PDF"),
                Arguments.of(bytes("<!doctype html>"), "web page"),
                Arguments.of("URN".getBytes(StandardCharsets.UTF_16), "UTF-16"),
                Arguments.of(workbook(), "not a list of providers"),
                Arguments.of(workbook("Name", "Town"), "not a list of providers"),
                Arguments.of(zipped("list.csv"), "zip and not a workbook"),
                Arguments.of(zipped("[Content_Types].xml"), "could not be read as a workbook"),
                Arguments.of(trap(), "far larger"),
                Arguments.of(bytes("URN,Setting postcode", "SC1,\"never closed", "SC2,BN20 8JX"), "from line 2 on"),
                Arguments.of(new byte[60 << 20], "larger than 50 MB"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("wrong")
    void each_kind_of_wrong_file_is_told_apart(byte[] content, String words) {
        assertThatThrownBy(() -> read("list.xlsx", content))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("list.xlsx")
                .hasMessageContaining(words);
    }
}
