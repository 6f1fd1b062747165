package org.hearth.core.places;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.hearth.core.api.places.PostcodeDirectory.Edition;

/**
 * 2.7 million generated postcodes in the columns of the national directory: how long reading them takes, how long reading
 * them back from their packed form does, and how much memory they hold. Aims: under 30 s and 100 MB.
 *
 * <pre>
 * mvn -q -pl benchmarks -am package dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
 * java -Xmx512m -cp benchmarks/target/classes:$(cat benchmarks/target/classpath.txt) org.hearth.core.places.PostcodesBenchmark
 * </pre>
 *
 * It stands in the package of what it measures.
 */
public final class PostcodesBenchmark {
    private static final int POSTCODES = 2_700_000;
    private static final int LOOKUPS = 520_000;

    /** The national directory has some fifty columns; most are of no use here and must be read past. */
    private static final int OTHER_COLUMNS = 45;

    private PostcodesBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Files.createTempFile("postcodes", ".csv");
        Path packed = Files.createTempFile("postcodes", ".packed");
        try {
            write(file);
            System.out.printf("file: %,d postcodes, %,d MB%n", POSTCODES, Files.size(file) >> 20);
            long before = used();
            long start = System.nanoTime();
            PostcodeFile.Contents contents;
            try (InputStream in = Files.newInputStream(file)) {
                contents = PostcodeFile.read("directory.csv", in);
            }
            System.out.printf(
                    "read from CSV: %.1f s (aim: under 30), %,d postcodes%n",
                    seconds(start), contents.table().size());
            System.out.printf("memory held: %d MB (aim: under 100)%n", used() - before >> 20);
            start = System.nanoTime();
            try (var out = new DataOutputStream(
                    new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(packed)), 1 << 16))) {
                contents.table().write(out);
            }
            System.out.printf("packed: %.1f s, %d MB%n", seconds(start), Files.size(packed) >> 20);
            start = System.nanoTime();
            try (var in = new DataInputStream(new java.io.BufferedInputStream(
                    new java.util.zip.GZIPInputStream(Files.newInputStream(packed)), 1 << 16))) {
                System.out.printf(
                        "read back: %.1f s, %,d postcodes%n",
                        seconds(start), PostcodeTable.read(in).size());
            }
            System.out.printf("read back in: %.1f s%n", seconds(start));
            lookUp(contents.table());
        } finally {
            Files.delete(file);
            Files.delete(packed);
        }
    }

    private static void lookUp(PostcodeTable table) {
        var edition = new Edition("generated", "", table.size(), 0, 0, 0, 0, Instant.EPOCH, "benchmark");
        var directory = new Directory(1, edition, table, new Councils());
        var places = new DirectoryPlaces(() -> directory, "E10000003", new Adjoining(Optional.empty()));
        var random = new Random(7);
        var day = LocalDate.of(2026, 3, 31);
        long start = System.nanoTime();
        int known = 0;
        for (int i = 0; i < LOOKUPS / 2; i++) {
            var location = places.locate(postcode(random.nextInt(POSTCODES)), postcode(random.nextInt(POSTCODES)), day);
            known += location.tenths() == null ? 0 : 1;
        }
        System.out.printf(
                "located: %,d placements in %.2f s, %,d with a distance%n", LOOKUPS / 2, seconds(start), known);
    }

    private static void write(Path file) throws IOException {
        var random = new Random(1);
        String others = ",X00000000".repeat(OTHER_COLUMNS);
        try (Writer out = new OutputStreamWriter(
                new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8)) {
            out.write("pcd7,pcds,doterm,east1m,north1m,lad25cd");
            for (int i = 0; i < OTHER_COLUMNS; i++) {
                out.write(",c" + i);
            }
            out.write('\n');
            for (int i = 0; i < POSTCODES; i++) {
                String postcode = postcode(i);
                out.write("%s,%s,,%d,%d,E070000%02d"
                        .formatted(
                                postcode.replace(" ", ""),
                                postcode,
                                100_000 + random.nextInt(550_000),
                                10_000 + random.nextInt(640_000),
                                8 + i % 5));
                out.write(others);
                out.write('\n');
            }
        }
    }

    /** Every number another postcode of the usual shape, scattered so that the file is not in order. */
    private static String postcode(int number) {
        int n = (int) (number * 1_000_003L % 2_704_000L);
        char[] text = new char[7];
        text[6] = (char) ('A' + n % 26);
        n /= 26;
        text[5] = (char) ('A' + n % 20);
        n /= 20;
        text[4] = (char) ('0' + n % 10);
        n /= 10;
        text[3] = ' ';
        text[2] = (char) ('0' + n % 10);
        n /= 10;
        text[1] = (char) ('A' + n % 26);
        text[0] = (char) ('A' + n / 26);
        return new String(text);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
