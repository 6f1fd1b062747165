package org.hearth.benchmarks;

import java.util.List;

/**
 * Asks a running Hearth, signed in as analyst, for the list of children (50 rows, filters, audit line) and, turn and turn
 * about, for a page of the same layout with a sentence on it, and takes requests for each second. Aim: the list reaches
 * over 60% of the baseline.
 *
 * <pre>
 * mvn
 * java -cp benchmarks/target/classes org.hearth.benchmarks.ListPageBenchmark http://localhost:9080 hearth-demo
 * </pre>
 */
public final class ListPageBenchmark {
    private static final List<String> PAGES = List.of("/children/list", "/scorecard");

    private ListPageBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var pages = new PagesPerSecond(arguments.length > 0 ? arguments[0] : "http://localhost:9080");
        pages.signIn("analyst", arguments.length > 1 ? arguments[1] : "hearth-demo");
        pages.print(PAGES);
    }
}
