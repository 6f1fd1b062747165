package org.hearth.core.figures;

import java.util.List;
import java.util.stream.Collectors;
import org.hearth.platform.api.RuleBroken;

/** Rows of a file of published figures that cannot be used, so that nothing of it is. */
public final class ComparatorFaults extends RuleBroken {
    private static final long serialVersionUID = 1L;
    private static final int TOLD = 5;

    private final transient List<Fault> faults;

    /**
     * @param line   of the file, the header row being line 1
     * @param column its name; {@code null} for the row as a whole
     */
    public record Fault(int line, String column, String message) {
        String words() {
            return column == null
                    ? "Line %d: %s".formatted(line, message)
                    : "Line %d, %s: %s".formatted(line, column, message);
        }
    }

    ComparatorFaults(List<Fault> faults) {
        super("file", message(faults));
        this.faults = List.copyOf(faults);
    }

    private static String message(List<Fault> faults) {
        String told = faults.stream().limit(TOLD).map(Fault::words).collect(Collectors.joining(" "));
        String more = faults.size() > TOLD ? " And %,d more.".formatted(faults.size() - TOLD) : "";
        return "%s cannot be used, so nothing was loaded. %s%s"
                .formatted(faults.size() == 1 ? "One cell" : "%,d cells".formatted(faults.size()), told, more);
    }

    /** In the order of the file. */
    public List<Fault> faults() {
        return faults;
    }
}
