package org.hearth.returns.trial;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.places.Places;
import org.hearth.returns.api.ReturnChecks.Checked;
import org.hearth.returns.api.ReturnChecks.Loaded;
import org.hearth.returns.api.ReturnChecks.Trial;
import org.hearth.returns.api.SentFile;

/**
 * Every rule over the reference folder's invented county with last year's return, its list of providers and its postcodes:
 * the county once, ten and a hundred times over (each copy with other children), and one child alone. Aims: a county
 * under 1 s warm and 4 s as a process, 26,000 rows under 1.5 s, 260,000 under 8 s and 1 GB, growth no worse than linear,
 * one child under 50 ms.
 *
 * <pre>
 * java -Xmx800m -cp "benchmarks/target/classes:$(cat benchmarks/target/classpath.txt)" \
 *     org.hearth.returns.trial.CheckBenchmark REFERENCE/data/ssda903-sample [once]
 * </pre>
 *
 * {@code once} checks the county once and stops: what it takes as a process.
 */
public final class CheckBenchmark {
    private static final String COUNCIL = "E10000019";
    private static final int YEAR = 2026;

    private final Path samples;
    private final TriedReturns returns;

    private CheckBenchmark(Path samples) throws IOException {
        this.samples = samples;
        Path work = Files.createTempDirectory("hearth-check");
        this.returns = new TriedReturns(new Sample(samples), null, Clock.systemUTC(), work, 1L << 30);
    }

    public static void main(String[] arguments) throws IOException {
        var benchmark = new CheckBenchmark(Path.of(arguments[0]));
        if (arguments.length > 1) {
            benchmark.time("the county once", 1, 1, null);
            return;
        }
        double county = benchmark.time("a county with last year's", 1, 30, null);
        benchmark.time("one child of it, reading included", 1, 200, "LC80570");
        double ten = benchmark.time("ten times the county", 10, 8, null);
        double hundred = benchmark.time("a hundred times the county", 100, 4, null);
        System.out.printf(
                "Growth: ten times takes %.1f times as long, a hundred times %.1f.%n", ten / county, hundred / county);
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("Heap committed at the end: %d MB.%n", runtime.totalMemory() >> 20);
    }

    /** @return the best time in milliseconds; the middle one is printed as well */
    private double time(String what, int copies, int times, String onlyChild) throws IOException {
        var trial = new Trial(
                YEAR,
                files(YEAR, copies, onlyChild),
                files(YEAR - 1, copies, onlyChild),
                List.of(SentFile.of(samples.resolve("made-up-county").resolve("providers.csv"))),
                Set.of(),
                null,
                null,
                COUNCIL);
        var taken = new ArrayList<Double>();
        Checked checked = null;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            checked = returns.check(trial);
            taken.add((System.nanoTime() - start) / 1e6);
        }
        double first = taken.get(0);
        taken.sort(null);
        System.out.printf(
                "%-34s %,8d rows this year, %,8d last: first %,.0f ms, middle %,.1f ms, best %,.1f ms; %,d findings%n",
                what,
                rows(checked, false),
                rows(checked, true),
                first,
                taken.get(taken.size() / 2),
                taken.get(0),
                checked.faults().size());
        return taken.get(0);
    }

    private static int rows(Checked checked, boolean lastYear) {
        return checked.loaded().stream()
                .filter(one -> one.lastYear() == lastYear)
                .mapToInt(Loaded::rows)
                .sum();
    }

    private List<SentFile> files(int year, int copies, String onlyChild) throws IOException {
        try (var files = Files.list(samples.resolve("made-up-county").resolve(String.valueOf(year)))) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .map(file -> SentFile.of(file.getFileName().toString(), copied(file, copies, onlyChild)))
                    .toList();
        }
    }

    /** The file's rows so many times over, every copy with other children and other pupil numbers. */
    private static byte[] copied(Path file, int copies, String onlyChild) {
        try {
            List<String> lines = Files.readAllLines(file);
            boolean header = lines.get(0).contains("UPN");
            var copied = new StringBuilder(lines.get(0)).append('\n');
            for (int copy = 0; copy < copies; copy++) {
                String number = String.format("%02d", copy);
                for (String line : lines.subList(1, lines.size())) {
                    if (onlyChild == null || line.startsWith(onlyChild)) {
                        String own = copy == 0 ? line : number + line.substring(2);
                        copied.append(header && copy > 0 ? withOtherUpn(own, number) : own)
                                .append('\n');
                    }
                }
            }
            return copied.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withOtherUpn(String line, String number) {
        String[] cells = line.split(",", -1);
        if (cells[4].length() == 13) {
            cells[4] = cells[4].charAt(0) + number + cells[4].substring(3);
        }
        return String.join(",", cells);
    }

    /** The sample's postcodes. */
    private static final class Sample implements Places {
        private final Map<String, Spot> spots = new HashMap<>();

        Sample(Path samples) throws IOException {
            try (var rows = CsvReader.builder()
                    .ofNamedCsvRecord(samples.resolve("reference").resolve("postcodes-sample.csv"))) {
                for (NamedCsvRecord row : rows) {
                    spots.put(
                            row.getField("postcode").replace(" ", ""),
                            new Spot(
                                    row.getField("postcode"),
                                    Integer.parseInt(row.getField("easting")),
                                    Integer.parseInt(row.getField("northing")),
                                    row.getField("lad_code"),
                                    row.getField("utla_code")));
                }
            }
        }

        @Override
        public Optional<Spot> find(String postcode) {
            return Optional.ofNullable(spots.get(postcode.replace(" ", "")));
        }

        @Override
        public String responsibleAuthority() {
            return COUNCIL;
        }

        @Override
        public Optional<String> edition() {
            return Optional.of("sample");
        }

        @Override
        public Location locate(String homePostcode, String placementPostcode, LocalDate on) {
            throw new UnsupportedOperationException("a check asks for postcodes alone");
        }

        @Override
        public Location locateArea(String areaAuthority, LocalDate on) {
            throw new UnsupportedOperationException("a check asks for postcodes alone");
        }

        @Override
        public String councilName(String code, LocalDate on) {
            return code;
        }
    }
}
