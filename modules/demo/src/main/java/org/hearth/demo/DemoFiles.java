package org.hearth.demo;

import java.nio.file.Path;
import java.util.List;

/** The invented county as files, as a council would send them; for trying, tests and benchmarks. */
public final class DemoFiles {
    /** The return years the demonstration holds, by the year they end. */
    public static final List<Integer> YEARS = List.of(2022, 2023, 2024, 2025, 2026);

    private DemoFiles() {}

    /**
     * Writes the files to a folder.
     *
     * @param args the folder, and how many times the county (1 if not given)
     */
    public static void main(String... args) {
        if (args.length == 0) {
            System.err.println("Give the folder to write to, and if you like a size: 1, 10 or 100.");
            System.exit(2);
        }
        write(Path.of(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : 1);
    }

    /**
     * Writes the invented postcodes and providers and, for each return year, a folder named after the year it ends. The same size
     * always gives the same bytes.
     */
    public static void write(Path folder, int size) {
        World world = World.ofSize(size);
        PostcodeView.writeTo(folder, world.seed());
        ProviderView.writeTo(folder, world);
        for (int year : YEARS) {
            new ReturnView(world, year).writeTo(folder.resolve(Integer.toString(year)));
        }
    }
}
