package org.hearth.returns.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.hearth.platform.api.RuleBroken;
import org.hearth.returns.Postcodes;
import org.hearth.returns.Reference;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.Provider;
import org.hearth.returns.checking.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderListTest {
    private static final Postcodes PLACES = new Postcodes("E10000011").with("BN20 8JX", 560000, 100000, "E10000011");

    private static List<Provider> published(String name) throws IOException {
        try (var in = Files.newInputStream(Reference.sample("providers-lists").resolve(name))) {
            return ProviderList.read(name, in, PLACES);
        }
    }

    private static List<Provider> csv(String... lines) throws IOException {
        return ProviderList.read(
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
}
