package org.hearth.core.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.day;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.Location.Side;
import org.hearth.core.api.places.Geography;
import org.hearth.core.api.places.Places;
import org.hearth.core.data.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
    private static final LocalDate DAY = day("2026-03-31");
    private static final String EDITION = "directory.csv 01234567";
    private static final String DIRECTORY =
            """
            postcode,easting,northing,lad_code
            CB1 1AA,545000,258000,E07000008
            CB1 1AB,577187,258000,E07000009
            CB1 1AC,577500,258000,E07000012
            PE1 1AA,519000,298000,E06000031
            LU1 1AA,509000,221000,E06000032
            NN14 1AA,490000,280000,E06000061
            NN1 1AA,475000,260000,E06000062
            S1 1AA,435000,387000,E08000039
            S1 1AB,435000,387000,E08000019
            BA11 1AA,377000,148000,E07000187
            SA1 1AA,265000,193000,W06000011
            EH1 1AA,325000,673000,S12000036
            BT1 1AA,333000,374000,N09000003
            JE2 1AA,,,L99999999
            XX1 1AA,500000,300000,E99999999
            IP1 1AA,616000,244000,E07000202
            """;

    private final Places cambridgeshire = places("E10000003", DIRECTORY);

    /** TV-15 and TV-16 of indicators.md section 23. */
    @ParameterizedTest(name = "to {0}: {1} tenths of a mile, over 20: {2}")
    @CsvSource({"CB1 1AB, 200, false", "CB1 1AC, 202, true"})
    void miles_are_rounded_before_they_are_compared(String to, int tenths, boolean over) {
        var location = cambridgeshire.locate("CB1 1AA", to, DAY);
        assertThat(location.tenths()).isEqualTo(tenths);
        assertThat(location.isOver20Miles()).isEqualTo(over);
        assertThat(location.side()).isEqualTo(Side.IN);
        assertThat(location.atADistance()).isFalse();
    }

    /** TV-18 and TV-19 among them. */
    @ParameterizedTest(name = "{0} is {1}, in {2}; at a distance: {3}")
    @CsvSource({
        "PE1 1AA, OUT, E06000031, false",
        "LU1 1AA, OUT, E06000032, true",
        "IP1 1AA, OUT, E10000029, false",
        "NN14 1AA, OUT, E06000061, false",
        "NN1 1AA, OUT, E06000062, true",
        "SA1 1AA, OUT, WAL, true",
        "EH1 1AA, OUT, SCO, true",
        "BT1 1AA, OUT, NIR, true",
        "JE2 1AA, OUT, NUK, true",
        "S1 1AB, OUT, E08000039, true",
        "BA11 1AA, OUT, E06000066, true"
    })
    void the_placement_s_district_says_whose_area_it_is(String to, Side side, String council, boolean atADistance) {
        var location = cambridgeshire.locate("CB1 1AA", to, DAY);
        assertThat(location.side()).isEqualTo(side);
        assertThat(location.areaAuthority()).isEqualTo(council);
        assertThat(location.atADistance()).isEqualTo(atADistance);
        assertThat(location.edition()).isEqualTo(EDITION);
    }

    @Test
    void before_2021_all_of_northamptonshire_adjoined() {
        assertThat(cambridgeshire
                        .locate("CB1 1AA", "NN1 1AA", day("2021-03-31"))
                        .atADistance())
                .isFalse();
        assertThat(cambridgeshire
                        .locate("CB1 1AA", "NN1 1AA", day("2021-04-01"))
                        .atADistance())
                .isTrue();
        assertThat(cambridgeshire.councilName("E06000062", day("2021-03-31"))).isEqualTo("Northamptonshire");
        assertThat(cambridgeshire.councilName("E06000062", day("2021-04-01"))).isEqualTo("West Northamptonshire");
    }

    @Test
    void a_postcode_nobody_knows_is_unknown_and_not_outside() {
        for (String unknown : new String[] {null, "", "ZZ99 3WZ", "CB9 9ZZ", "abroad"}) {
            assertThat(cambridgeshire.locate("CB1 1AA", unknown, DAY))
                    .isEqualTo(new Location(Side.UNKNOWN, null, null, null, EDITION));
        }
    }

    @Test
    void without_a_home_the_side_is_known_and_the_distance_is_not() {
        for (String unknown : new String[] {null, "ZZ99 3VZ", "CB9 9ZZ"}) {
            var location = cambridgeshire.locate(unknown, "PE1 1AA", DAY);
            assertThat(location.side()).isEqualTo(Side.OUT);
            assertThat(location.tenths()).isNull();
            assertThat(location.isOver20Miles()).isFalse();
        }
    }

    @Test
    void from_a_home_outside_england_and_over_the_irish_sea_no_distance_is_known() {
        assertThat(cambridgeshire.locate("SA1 1AA", "PE1 1AA", DAY).tenths()).isNull();
        assertThat(cambridgeshire.locate("CB1 1AA", "BT1 1AA", DAY).tenths()).isNull();
        assertThat(cambridgeshire.locate("CB1 1AA", "JE2 1AA", DAY).tenths()).isNull();
        // 280 km west and 65 km south
        assertThat(cambridgeshire.locate("CB1 1AA", "SA1 1AA", DAY).tenths()).isEqualTo(1786);
    }

    @Test
    void a_district_we_do_not_know_is_neither_inside_nor_outside() {
        var location = cambridgeshire.locate("CB1 1AA", "XX1 1AA", DAY);
        assertThat(location.side()).isEqualTo(Side.UNKNOWN);
        assertThat(location.areaAuthority()).isNull();
        assertThat(location.tenths()).isNotNull();
    }

    @Test
    void an_area_alone_says_all_that_a_postcode_there_says_but_the_distance() {
        for (String to : new String[] {"CB1 1AB", "PE1 1AA", "LU1 1AA", "SA1 1AA", "XX1 1AA", null}) {
            var there = cambridgeshire.locate(null, to, DAY);
            assertThat(cambridgeshire.locateArea(there.areaAuthority(), DAY)).isEqualTo(there);
        }
    }

    @Test
    void without_a_directory_nothing_is_known() {
        var places = new DirectoryPlaces(() -> null, "E10000003", new Adjoining(Optional.empty()));
        assertThat(places.locate("CB1 1AA", "CB1 1AB", DAY)).isEqualTo(Location.UNKNOWN);
        assertThat(places.locateArea("E10000003", DAY)).isEqualTo(Location.UNKNOWN);
        assertThat(places.edition()).isEmpty();
        assertThat(places.find("CB1 1AA")).isEmpty();
    }

    @Test
    void where_no_neighbours_are_held_at_a_distance_is_not_known_outside() {
        var location = places("E10000019", DIRECTORY).locate("CB1 1AA", "PE1 1AA", DAY);
        assertThat(location.side()).isEqualTo(Side.OUT);
        assertThat(location.atADistance()).isNull();
    }

    @Test
    void a_council_that_was_recoded_knows_its_own_placements_by_either_code() {
        for (String code : new String[] {"E08000019", "E08000039"}) {
            var sheffield = places(code, DIRECTORY);
            assertThat(sheffield.locate(null, "S1 1AA", DAY).side()).isEqualTo(Side.IN);
            assertThat(sheffield.locate(null, "S1 1AB", DAY).side()).isEqualTo(Side.IN);
        }
        assertThat(places("E06000066", DIRECTORY).locate(null, "BA11 1AA", DAY).side())
                .isEqualTo(Side.IN);
    }

    @Test
    void the_directory_s_own_council_wins_over_the_district_s() {
        var places = places(
                "E10000003",
                """
                postcode,easting,northing,lad_code,utla_code
                QQ1 1AA,500000,250000,E99999999,E10000003
                QQ1 1AB,500000,250000,E07000008,E06000031
                """);
        assertThat(places.locate(null, "QQ1 1AA", DAY).side()).isEqualTo(Side.IN);
        assertThat(places.locate(null, "QQ1 1AB", DAY).areaAuthority()).isEqualTo("E06000031");
    }

    @Test
    void names_are_given_for_councils_and_countries_and_the_code_for_the_rest() {
        assertThat(cambridgeshire.councilName("E10000003", DAY)).isEqualTo("Cambridgeshire");
        assertThat(cambridgeshire.councilName("E06000066", day("2022-06-01"))).isEqualTo("Somerset");
        assertThat(cambridgeshire.councilName("WAL", DAY)).isEqualTo("Wales");
        assertThat(cambridgeshire.councilName("E99", DAY)).isEqualTo("E99");
    }

    @Test
    void half_a_tenth_is_rounded_up() {
        assertThat(Geography.tenthsOfAMile(0, 0, 32187, 0)).isEqualTo(200);
        assertThat(Geography.tenthsOfAMile(0, 0, 0, 0)).isZero();
        assertThat(Geography.tenthsOfAMile(545000, 258000, 545000, 258081)).isEqualTo(1);
        assertThat(Geography.tenthsOfAMile(545000, 258000, 545000, 258080)).isZero();
    }

    /** The sample of real postcodes, with the council the published lookup gives them. */
    @Test
    void the_reference_sample_resolves_to_its_councils_with_and_without_the_directory_s_own() throws IOException {
        Path sample = reference().resolve("postcodes-sample.csv");
        var whole = places("E10000019", Files.readString(sample));
        var districtsOnly = places("E10000019", Files.readString(sample).replace(",utla_code,", ",unused,"));
        var rows = Table.read(sample, row -> row);
        assertThat(rows).hasSizeGreaterThan(2000);
        rows.forEach(row -> {
            String council = row.required("utla_code");
            String expected = council.startsWith("W") ? "WAL" : council.startsWith("S") ? "SCO" : council;
            String postcode = row.text("postcode");
            assertThat(whole.find(postcode).orElseThrow().council()).isEqualTo(expected);
            assertThat(districtsOnly.find(postcode).orElseThrow().council())
                    .as("%s in %s", postcode, row.text("lad_code"))
                    .isEqualTo(expected);
        });
        assertThat(whole.find("SW1A 1AA")).isEmpty();
    }

    /** Every district of the 2021 lookup leads to the council it led to then, or to what took its place. */
    @Test
    void every_district_of_the_reference_lookup_is_held() {
        var councils = new Councils();
        var rows = Table.read(reference().resolve("authorities.csv"), row -> row);
        assertThat(rows).hasSizeGreaterThan(300);
        rows.forEach(row -> {
            String today = councils.now(row.required("lad_code"));
            assertThat(today).as("%s", row.text("lad_code")).isNotNull();
            if (!today.equals("WAL")) {
                String upper = row.required("utla_code");
                assertThat(councils.on(today, day("2022-04-01")))
                        .as("%s", row.text("lad_code"))
                        .isIn(upper, councils.on(upper, day("2022-04-01")));
            }
        });
    }

    @Test
    void the_districts_of_a_county_come_by_name_and_a_council_without_any_is_its_own() {
        assertThat(cambridgeshire.districts(DAY))
                .extracting(Places.District::name)
                .containsExactly(
                        "Cambridge", "East Cambridgeshire", "Fenland", "Huntingdonshire", "South Cambridgeshire");
        assertThat(places("E06000031", DIRECTORY).districts(DAY))
                .containsExactly(new Places.District("E06000031", "Peterborough"));
    }

    private static Path reference() {
        String folder = System.getenv("HEARTH_REFERENCE");
        assumeTrue(folder != null, "HEARTH_REFERENCE names no reference folder");
        Path reference = Path.of(folder, "data", "ssda903-sample", "reference");
        assumeTrue(Files.isDirectory(reference), "the reference folder holds no postcodes");
        return reference;
    }

    private static Places places(String council, String csv) {
        return PlacesOfFile.of(council, EDITION, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
