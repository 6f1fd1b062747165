package org.hearth.core.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearth.core.places.PostcodeFile.Contents;
import org.hearth.platform.api.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeFileTest {
    private static final String HEADER = "postcode,easting,northing,lad_code\n";
    private static final String ROW = "CB1 1AH,545171,258702,E07000008\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postcode,easting,northing,lad_code",
                "PCDS,OSEAST1M,OSNRTH1M,OSLAUA",
                "pcd7,east1m,north1m,lad25cd",
                "pcd8,East1m,North1m,laua",
                "pcd,oseast1m,osnrth1m,lad26cd",
                "\ufeffpcd,oseast1m,osnrth1m,laua"
            })
    void columns_are_known_by_any_of_their_names(String header) {
        var table = read("directory.csv", header + "\n" + ROW).table();
        int row = table.find("CB1 1AH");
        assertThat(table.easting(row)).isEqualTo(545171);
        assertThat(table.northing(row)).isEqualTo(258702);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "easting,northing,lad_code|the postcode. Its name may be postcode, pcds, pcd, pcd8, pcd7",
                "pcd,northing,lad_code|the easting. Its name may be easting, oseast1m, east1m",
                "pcd,easting,lad_code|the northing. Its name may be northing, osnrth1m, north1m",
                "pcd,easting,northing,ward|the district. Its name may be lad_code, laua, oslaua, lad25cd"
            })
    void a_missing_column_is_named_with_what_was_looked_for_and_found(String header, String says) {
        assertThatThrownBy(() -> read("directory.csv", header + "\n"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining(says)
                .hasMessageContaining(header.replace(",", ", "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CB1 1AH", "CB11AH", "cb1 1ah", " cb11ah ", "CB1  1AH"})
    void a_postcode_is_found_however_it_is_written(String written) {
        var table = read("directory.csv", HEADER + ROW).table();
        assertThat(table.postcode(table.find(written))).isEqualTo("CB1 1AH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CB1", "CB1 1AHX2", "ZZ99 3WZ", "CB1-1AH", "CB1 1AJ", "\u00c7B1 1AH"})
    void what_is_not_in_the_directory_is_not_found(String written) {
        var table = read("directory.csv", HEADER + ROW).table();
        assertThat(table.find(written)).isNegative();
        assertThat(table.find(null)).isNegative();
    }

    @Test
    void rows_are_counted_for_what_they_are() {
        var contents = read(
                "directory.csv",
                """
                pcds,doterm,oseast1m,osnrth1m,laua
                CB1 1AH,,545171,258702,E07000008
                CB1 1AH,,545172,258703,E07000008
                CB1 2SJ,199606,546400,258500,E07000008
                JE2 3AB,,,,L99999999
                NOT A POSTCODE,,1,1,E07000008
                CB1 3DY,,near,258817,E07000008
                CB1 3XW,,546910,257860,
                """);
        assertThat(contents.table().size()).isEqualTo(3);
        assertThat(contents.repeated()).isEqualTo(1);
        assertThat(contents.terminated()).isEqualTo(1);
        assertThat(contents.withoutGrid()).isEqualTo(1);
        assertThat(contents.unusable()).isEqualTo(3);
        assertThat(contents.table().easting(contents.table().find("CB1 1AH"))).isEqualTo(545172);
    }

    @Test
    void a_packed_file_is_unpacked_by_its_name() throws IOException {
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write((HEADER + ROW).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read("directory.csv.gz", gzip.toByteArray()).table().size()).isEqualTo(1);
        assertThat(read("DIRECTORY.ZIP", zip(Map.of("read me.txt", "hello", "Data/all.csv", HEADER + ROW)))
                        .table()
                        .size())
                .isEqualTo(1);
    }

    @Test
    void the_hash_is_of_the_file_as_sent_however_it_is_read(@TempDir Path folder) throws IOException {
        byte[] packed = zip(Map.of("all.csv", HEADER + ROW));
        for (var sent : Map.of("d.csv", (HEADER + ROW).getBytes(StandardCharsets.UTF_8), "d.zip", packed)
                .entrySet()) {
            Path file = Files.write(folder.resolve(sent.getKey()), sent.getValue());
            try (var in = Files.newInputStream(file)) {
                assertThat(PostcodeFile.read(sent.getKey(), in).hash()).isEqualTo(PostcodeFile.hash(file));
            }
        }
    }

    @Test
    void a_zip_with_none_or_several_csv_files_is_refused() {
        assertThatThrownBy(() -> read("d.zip", zip(Map.of("read me.txt", "hello"))))
                .hasMessageContaining("d.zip holds no CSV file");
        assertThatThrownBy(() -> read("d.zip", zip(Map.of("a.csv", HEADER + ROW, "b.csv", HEADER + ROW))))
                .hasMessageContaining("holds several CSV files");
    }

    @Test
    void what_is_no_directory_at_all_is_refused_in_plain_words() {
        assertThatThrownBy(() -> read("d.csv", "")).hasMessageContaining("d.csv is empty");
        assertThatThrownBy(() -> read("d.csv", HEADER)).hasMessageContaining("no row with a postcode");
        assertThatThrownBy(() -> read("d.csv.gz", "postcode")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> read("d.csv", "PK\u0003\u0004\u0014")).isInstanceOf(RuleBroken.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void whatever_the_postcodes_each_is_found_and_survives_being_stored(long seed) throws IOException {
        var random = new Random(seed);
        var builder = new PostcodeTableBuilder();
        var expected = new HashMap<String, int[]>();
        for (int i = 0; i < 5000; i++) {
            String postcode = String.format(
                    "%c%c%d %d%c%c",
                    'A' + random.nextInt(26),
                    'A' + random.nextInt(4),
                    random.nextInt(10),
                    random.nextInt(10),
                    'A' + random.nextInt(26),
                    'A' + random.nextInt(2));
            var point = new int[] {random.nextInt(700_000), random.nextInt(1_200_000), random.nextInt(300)};
            expected.put(postcode, point);
            builder.add(PostcodeKey.of(postcode), point[0], point[1], area(point[2]));
        }
        var built = builder.build();
        assertThat(built.size()).isEqualTo(expected.size());
        assertThat(builder.repeated()).isEqualTo(5000 - expected.size());
        var bytes = new ByteArrayOutputStream();
        built.write(new DataOutputStream(bytes));
        var read = PostcodeTable.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        expected.forEach((postcode, point) -> {
            int row = read.find(postcode);
            assertThat(read.postcode(row)).isEqualTo(postcode);
            assertThat(read.easting(row)).isEqualTo(point[0]);
            assertThat(read.northing(row)).isEqualTo(point[1]);
            assertThat(read.areas().get(read.area(row))).isEqualTo(area(point[2]));
        });
    }

    private static PostcodeTable.Area area(int number) {
        return new PostcodeTable.Area("E0" + number, number % 2 == 0 ? null : "X");
    }

    private static byte[] zip(Map<String, String> files) {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip.toByteArray();
    }

    private static Contents read(String name, String csv) {
        return read(name, csv.getBytes(StandardCharsets.UTF_8));
    }

    private static Contents read(String name, byte[] file) {
        try {
            return PostcodeFile.read(name, new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
