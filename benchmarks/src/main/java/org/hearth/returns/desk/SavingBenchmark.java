package org.hearth.returns.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.demo.DemoFiles;
import org.hearth.returns.HeldLists;
import org.hearth.returns.Postcodes;
import org.hearth.returns.api.SentFile;

/**
 * What is asked of one child when something is saved: the demo county with all its years, and ten times as many children,
 * over Derby. Of every so many children an episode is corrected and then the child is checked, as the page does; the
 * reading of the book that the page itself needs after a save is told apart. Aims: under 50 ms warm, and no longer for ten
 * times the children.
 *
 * <pre>
 * java -Xmx2g -cp "benchmarks/target/classes:$(cat benchmarks/target/classpath.txt)" \
 *     org.hearth.returns.desk.SavingBenchmark [largest, 1 or 10]
 * </pre>
 */
public final class SavingBenchmark {
    private static final int CHILDREN = 40;
    private static final int ROUNDS = 3;

    private SavingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int largest = arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]);
        double one = measured(1);
        if (largest > 1) {
            double more = measured(largest);
            System.out.printf("Growth: %d times the children take %.2f times as long.%n", largest, more / one);
        }
    }

    /** @return the middle of the processor times, in milliseconds */
    private static double measured(int size) throws IOException {
        Path folder = Files.createTempDirectory("hearth-saving");
        DemoFiles.write(folder, size);
        try (var county = new CountyAtTheDesk(places(folder), HeldLists.none())) {
            for (int year : DemoFiles.YEARS) {
                county.send(year, files(folder, year));
            }
            List<String> children = county.references();
            List<Double> taken = new ArrayList<>();
            List<Double> processor = new ArrayList<>();
            List<Double> books = new ArrayList<>();
            List<Double> whole = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                taken.clear();
                processor.clear();
                books.clear();
                for (int i = 0; i < CHILDREN; i++) {
                    String child = children.get((int) ((long) i * children.size() / CHILDREN));
                    county.correct(child, 0, Map.of(EpisodeField.URN, "SC4%05d".formatted(round * CHILDREN + i)));
                    books.add(time(() -> county.child(child)));
                    processor.add(processorTime(() -> taken.add(time(() -> county.told(child)))));
                }
            }
            for (int i = 0; i < 3; i++) {
                whole.add(processorTime(county::foundInTheNewestYear));
            }
            taken.sort(null);
            processor.sort(null);
            books.sort(null);
            whole.sort(null);
            double middle = processor.get(processor.size() / 2);
            System.out.printf(
                    "%,7d children: one on saving, processor time in the middle %.1f ms, best %.1f, worst %.1f; by the clock in the"
                            + " middle %.1f ms, best %.1f; the book read again %.0f ms%n",
                    children.size(),
                    middle,
                    processor.get(0),
                    processor.get(processor.size() - 1),
                    taken.get(taken.size() / 2),
                    taken.get(0),
                    books.get(books.size() / 2));
            System.out.printf(
                    "        the whole newest return as it is written: processor time %,.0f ms, of which one child takes %.3f%n",
                    whole.get(1), middle / whole.get(1));
            return middle;
        }
    }

    private static double time(Runnable what) {
        long start = System.nanoTime();
        what.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** Of this thread alone, which a machine that does other work at the same time leaves as it is. */
    private static double processorTime(Runnable what) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        what.run();
        return (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static SentFile[] files(Path folder, int year) {
        try (var files = Files.list(folder.resolve(String.valueOf(year)))) {
            return files.sorted().map(SentFile::of).toArray(SentFile[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Postcodes places(Path folder) throws IOException {
        var places = new Postcodes("E10000003");
        for (String line : Files.readAllLines(folder.resolve("invented-postcodes.csv"))) {
            String[] cells = line.split(",");
            if (!cells[0].equals("postcode")) {
                places.with(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[4]);
            }
        }
        return places;
    }
}
