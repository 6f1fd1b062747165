package org.hearth.committee.commentary;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.rendering.Reading;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackBlock;

/**
 * Why commentary is required although its section does not ask for it: a figure of the section is red, is special cause,
 * worsened two quarters running, or is withheld beside a rating (committee-pack.md section 10). Read from the words of the
 * ratings as they stand in the paper's tables, so that whoever rates needs to tell nobody else: a rating on the scorecard asks
 * for the commentary of each topic that prints a figure of the same line. Where nothing is rated, nothing is required.
 */
public final class Needs {
    private static final String SPECIAL_CAUSE = "special cause";

    private final Map<String, String> because = new HashMap<>();

    private Needs() {}

    public static Needs of(Written written) {
        var needs = new Needs();
        var reading = Reading.withholding(written.frozen(), written.withheld()::hides);
        var lines = new LinkedHashMap<String, String>();
        written.frozen().sections().forEach(section -> reasons(section, reading, lines));
        for (Frozen.Section section : written.frozen().sections()) {
            figures(section)
                    .map(at -> lines.get(at.line()))
                    .filter(why -> why != null)
                    .findFirst()
                    .ifPresent(why -> section.blocks().forEach(block -> {
                        if (block instanceof PackBlock.Commentary slot
                                && Part.of(slot.key())
                                        .filter(part -> part != Part.MEMBERS)
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

    private static Stream<Coordinates> figures(Frozen.Section section) {
        return section.blocks().stream()
                .filter(PackBlock.Table.class::isInstance)
                .flatMap(block -> ((PackBlock.Table) block).rows().stream())
                .flatMap(row -> row.cells().stream())
                .flatMap(Needs::restsOn);
    }

    private static Stream<Coordinates> restsOn(Cell cell) {
        if (cell instanceof Cell.Figure figure) {
            return Stream.of(figure.at());
        }
        return cell instanceof Cell.Derived derived ? derived.restsOn().stream() : Stream.empty();
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
                    String column = table.columns().get(c + 1).heading();
                    if (row.cells().get(c) instanceof Cell.Derived cell) {
                        String name = row.header().equalsIgnoreCase(SPECIAL_CAUSE) ? column : row.header();
                        reason(column, cell, reading).ifPresent(why -> cell.restsOn()
                                .forEach(at -> lines.putIfAbsent(at.line(), "\"%s\" %s".formatted(name, why))));
                    }
                }
            }
        }
    }

    private static Optional<String> reason(String heading, Cell.Derived cell, Reading reading) {
        String column = heading.toLowerCase(Locale.UK);
        String words = cell.words().toLowerCase(Locale.UK);
        if (words.startsWith(SPECIAL_CAUSE)) {
            return Optional.of("is special cause");
        }
        if (words.contains("worsening") && words.contains("two quarters")) {
            return Optional.of("worsened two quarters running");
        }
        boolean rating = column.equals("rag") || column.contains("rating") || column.contains("rated");
        if (rating && words.matches("[^a-z]*(?:r|red)\\b.*")) {
            return Optional.of("is red");
        }
        return rating && reading.text(cell).toLowerCase(Locale.UK).contains("withheld")
                ? Optional.of("is withheld")
                : Optional.empty();
    }
}
