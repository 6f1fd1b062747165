package org.hearth.committee.commentary;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.rendering.Reading;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.PackBlock;

/**
 * Why commentary is required although its section does not ask for it: a line for which the section answers is red, is special
 * cause, worsened two quarters running, or is withheld beside a rating (committee-pack.md section 10), wherever in the paper
 * that is said. Where nothing is rated, nothing is required.
 */
public final class Needs {
    private static final Set<Part> ANSWERING = EnumSet.of(Part.WHAT_CHANGED, Part.WHY, Part.DOING);

    private final Map<String, String> because = new HashMap<>();

    private Needs() {}

    public static Needs of(Written written) {
        var needs = new Needs();
        var reading = Reading.withholding(written.frozen(), written.withheld()::hides);
        var lines = new LinkedHashMap<String, String>();
        written.frozen().sections().forEach(section -> reasons(section, reading, lines));
        for (Frozen.Section section : written.frozen().sections()) {
            lines.entrySet().stream()
                    .filter(line -> section.answersFor(line.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .ifPresent(why -> section.blocks().forEach(block -> {
                        if (block instanceof PackBlock.Commentary slot
                                && Part.of(slot.key())
                                        .filter(ANSWERING::contains)
                                        .isPresent()) {
                            needs.because.put(slot.key(), why);
                        }
                    }));
        }
        return needs;
    }

    /** "CP13 is red"; empty where nothing asks for it. */
    public Optional<String> because(String slot) {
        return Optional.ofNullable(because.get(slot));
    }

    private static void reasons(Frozen.Section section, Reading reading, Map<String, String> lines) {
        for (PackBlock block : section.blocks()) {
            if (!(block instanceof PackBlock.Table table)) {
                continue;
            }
            for (PackBlock.Row row : table.rows()) {
                for (int c = 0;
                        c < row.cells().size() && c + 1 < table.columns().size();
                        c++) {
                    if (row.cells().get(c) instanceof Cell.Derived cell && reading.sign(cell) != null) {
                        var sign = reading.sign(cell);
                        String name =
                                sign.isOfQuarters() ? table.columns().get(c + 1).heading() : row.header();
                        cell.restsOn()
                                .forEach(at -> lines.putIfAbsent(at.line(), "\"%s\" %s".formatted(name, sign.words())));
                    }
                }
            }
        }
    }
}
