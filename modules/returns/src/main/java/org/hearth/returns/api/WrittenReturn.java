package org.hearth.returns.api;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/** A year's return as it is written, of one moment however often and however late it is read. */
public interface WrittenReturn {

    /** The year the return year ends. */
    int year();

    /** Whether there is no row to write. */
    boolean isEmpty();

    /** Whether files of this year were sent; otherwise it is written from what is known, and compares with nothing. */
    boolean wasSent();

    /** Files that are written, in the return's order. */
    List<File> files();

    /** Modules of that year's return of which nothing is written. */
    List<String> missing();

    /**
     * Modules of which files are written although that year's return has no such module: they were sent for it, and what
     * was sent is not dropped. To be left out when the return goes to the department.
     */
    List<String> ofOtherYears();

    /** One zip of all files, in the return's order; the same bytes as long as nothing has changed. */
    void zip(OutputStream to);

    /** @param file one of {@link #files} */
    void csv(File file, OutputStream to);

    /**
     * Walks through every module.
     *
     * @param most how many differences are listed; all are counted
     */
    Comparison compare(int most);

    /** Every row that differs from what was sent, by module and in the order in which they are written. */
    void differences(Consumer<RowDifference> each);

    /** Every row that is written, module by module and in order. */
    void rows(Consumer<Row> each);

    /**
     * A row as it is written.
     *
     * @param line  at which it was sent in the module's file; {@code null} when it was not sent
     * @param child CHILD as it was sent; empty when the row names nobody
     * @param cells in the order of the module's columns
     */
    record Row(String module, Integer line, String child, List<String> cells) {}

    /** @param name as it is written: {@code episodes.csv} */
    record File(String module, String name) {}

    /**
     * How the return compares with what was sent.
     *
     * @param modules     in the return's order
     * @param differences the first ones
     */
    record Comparison(List<Module> modules, List<RowDifference> differences) {
        public Comparison {
            modules = List.copyOf(modules);
            differences = List.copyOf(differences);
        }

        public int rows() {
            return modules.stream().mapToInt(Module::rows).sum();
        }

        public int differing() {
            return modules.stream().mapToInt(Module::differing).sum();
        }
    }

    /**
     * @param rows    that are written
     * @param added   of these, how many were not sent; 0 where nothing was sent that year
     * @param changed of these, how many have other cells than were sent
     * @param gone    that were sent and are not written
     */
    record Module(String module, String file, int rows, int added, int changed, int gone) {
        public int differing() {
            return added + changed + gone;
        }
    }
}
