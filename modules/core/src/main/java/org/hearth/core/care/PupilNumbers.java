package org.hearth.core.care;

import java.util.List;
import java.util.UUID;
import org.hearth.core.api.care.Identifier;

/** How a child's pupil numbers follow what is told of them. A reason why there is none (UN1 to UN5) is no number. */
final class PupilNumbers {
    private PupilNumbers() {}

    /** The source tells all it knows of them: what it tells no longer is closed. */
    static void told(UUID child, String source, List<IdentifierRow> held, List<Identifier> told, Changes changes) {
        List<IdentifierRow> now = told.stream()
                .map(number -> new IdentifierRow(0, 0, child, source, number))
                .toList();
        for (IdentifierRow row : held) {
            if (now.stream().noneMatch(row::tellsTheSame)) {
                changes.close(row.id(), child);
            }
        }
        for (IdentifierRow row : now) {
            if (held.stream().noneMatch(row::tellsTheSame)) {
                changes.identifiers.add(row);
            }
        }
    }

    /** The number in use was wrong: this one is, and was for as long. Earlier ones stay. */
    static void corrected(UUID child, List<IdentifierRow> held, String number, String statedBy, Changes changes) {
        java.time.LocalDate from = null;
        for (IdentifierRow row : held) {
            if (row.identifier().usedTo() == null) {
                changes.close(row.id(), child);
                from = row.identifier().usedFrom();
            }
        }
        if (isNumber(number)) {
            changes.identifiers.add(
                    new IdentifierRow(0, 0, child, statedBy, new Identifier(Identifier.PUPIL, number, from, null)));
        }
    }

    static boolean isNumber(String pupilNumber) {
        return pupilNumber != null && !pupilNumber.startsWith("UN");
    }
}
