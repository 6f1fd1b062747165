package org.hearth.childrenincare.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.hearth.childrenincare.NamedCouncils;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.Location.Side;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Population;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.MonthEnds;
import org.hearth.core.api.time.Period;

/**
 * All figures of this module at thirteen month-ends, for about 700 and about 70,000 children in care, each time on a book
 * not asked before. Aims: under 0.5 s for 700, and a hundred times the children in no more than a hundred times the time.
 * Reading the book from the database is not in it: it is a fixed number of statements, whatever is measured.
 *
 * <pre>
 * mvn -q -pl benchmarks -am package dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
 * java -Xmx1g -cp benchmarks/target/classes:$(cat benchmarks/target/classpath.txt) org.hearth.childrenincare.indicator.FiguresBenchmark
 * </pre>
 *
 * It stands in the package of what it measures, because an indicator is no one else's to make.
 */
public final class FiguresBenchmark {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final int SMALL = 700;
    private static final int LARGE = 70_000;
    private static final int ROUNDS = 5;
    private static final int LARGE_ROUNDS = 3;

    private FiguresBenchmark() {}

    public static void main(String[] arguments) {
        var indicators = indicators();
        System.out.printf("%d indicators at %d days%n", indicators.size(), MonthEnds.A_YEAR_AND_ONE);
        long first = measure(indicators, book(SMALL));
        System.out.printf("%,d children in care, first time: %,.1f ms%n", SMALL, first / 1e6);
        median(indicators, SMALL, ROUNDS * 3);
        long small = median(indicators, SMALL, ROUNDS);
        System.out.printf(
                "%,d children in care, median of %d: %,.1f ms (aim: under 500)%n", SMALL, ROUNDS, small / 1e6);
        long large = median(indicators, LARGE, LARGE_ROUNDS);
        System.out.printf("%,d children in care, median of %d: %,.1f ms%n", LARGE, LARGE_ROUNDS, large / 1e6);
        System.out.printf(
                "ratio: %.0f for %d times the children (aim: linear)%n", (double) large / small, LARGE / SMALL);
    }

    private static long median(List<CareIndicator> indicators, int size, int rounds) {
        long[] times = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            times[i] = measure(indicators, book(size));
        }
        Arrays.sort(times);
        return times[rounds / 2];
    }

    private static long measure(List<CareIndicator> indicators, CareBook book) {
        long begun = System.nanoTime();
        int lines = 0;
        for (LocalDate day : MonthEnds.upTo(DAY, MonthEnds.A_YEAR_AND_ONE)) {
            for (CareIndicator indicator : indicators) {
                if (indicator.definition().validOn().includes(day)) {
                    lines += indicator.measure(book, Asked.on(AsAt.now(day))).size();
                }
            }
        }
        long taken = System.nanoTime() - begun;
        if (lines == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        return taken;
    }

    private static List<CareIndicator> indicators() {
        Population population = on -> Optional.of(new Population.Estimate(142_924, 2024, "ONS mid-year estimate"));
        return EveryIndicator.ofCare(population, new NamedCouncils(Map.of("E06000031", "Peterborough")));
    }

    /** About as many in care on the day as asked, and as many again who left in five years; some three episodes each. */
    public static CareBook book(int inCare) {
        var random = new Random(1);
        var children = new ArrayList<ChildHistory>();
        for (int i = 0; i < inCare * 2; i++) {
            children.add(child(i, i < inCare, random));
        }
        return new CareBook(children, new Coverage(List.of(Period.ofDays(LocalDate.of(2021, 4, 1), DAY))), 1);
    }

    private static ChildHistory child(int number, boolean stays, Random random) {
        var id = new UUID(7, number);
        var places = List.of("U6", "U4", "U1", "K2", "K3", "P1", "A6", "T1");
        var episodes = new ArrayList<Episode>();
        LocalDate at = LocalDate.of(2021, 4, 1).plusDays(random.nextInt(900));
        int many = 1 + random.nextInt(5);
        for (int row = 0; row < many; row++) {
            boolean last = row == many - 1;
            LocalDate end = last && stays ? null : at.plusDays(10 + random.nextInt(250));
            boolean out = random.nextInt(100) < 46;
            episodes.add(new Episode(
                    new UUID(number, row),
                    id,
                    at,
                    end,
                    end == null ? DAY : null,
                    row == 0 ? "S" : random.nextBoolean() ? "P" : "L",
                    "C2",
                    "N1",
                    places.get(random.nextInt(places.size())),
                    random.nextBoolean() ? "PR1" : "PR4",
                    end == null ? null : last ? "E4A" : "X1",
                    null,
                    "ZZ1 1AA",
                    "ZZ2 2BB",
                    null,
                    null,
                    0,
                    new Location(
                            out ? Side.OUT : Side.IN,
                            out ? "E0600003" + random.nextInt(5) : "E10000003",
                            random.nextInt(600),
                            out,
                            "made up"),
                    Source.ofReturn(2026, "Episodes", row)));
            at = end;
        }
        return new ChildHistory(
                id,
                "B%07d".formatted(number),
                LocalDate.of(2009, 1, 1).plusDays(random.nextInt(5000)),
                "U",
                "NOBT",
                false,
                random.nextInt(8) == 0 ? new ChildHistory.Unaccompanied(null, null) : null,
                episodes);
    }
}
