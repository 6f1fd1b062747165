package org.hearth.childrenincare.figures;

import org.hearth.childrenincare.asking.Asking;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Over;
import org.hearth.platform.api.RuleBroken;

/** Which line of an indicator is meant, as it stands in an address. */
public final class Lines {
    private Lines() {}

    /**
     * @param line {@code null} or blank for the headline, else its key or what stands after the dot of it
     * @throws RuleBroken if there is no such line
     */
    public static Line of(Definition definition, String line) {
        String ref = definition.ref();
        String key = line == null || line.isBlank() ? ref : line.startsWith(ref) ? line : ref + "." + line;
        return definition.lines().stream()
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "line",
                        "%s has no %s. Choose one of %s."
                                .formatted(
                                        ref,
                                        key.equals(ref) ? "headline" : "line " + Asking.shown(line),
                                        definition.lines().stream()
                                                .map(Line::key)
                                                .toList())));
    }

    /** The same, but blank is the first line where there is no headline. */
    static Line orFirst(Definition definition, String line) {
        boolean blank = line == null || line.isBlank();
        Line first = definition.lines().get(0);
        return blank && !first.key().equals(definition.ref()) ? first : of(definition, line);
    }

    /** @throws RuleBroken if the line is not counted over such a time */
    public static void check(Definition definition, Line line, Over over) {
        if (over == Over.QUARTER && !definition.periodOf(line).isOfQuarters()) {
            throw new RuleBroken(
                    "over",
                    "%s is not counted over a quarter. Leave the quarter out, or ask for what happens over time."
                            .formatted(line.key()));
        }
    }
}
