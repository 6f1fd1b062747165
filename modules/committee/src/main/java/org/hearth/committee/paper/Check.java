package org.hearth.committee.paper;

import java.util.List;
import org.hearth.committee.proof.Proof;

/**
 * Something to put right before publication: a block of the proof that nobody let pass.
 *
 * @param where {@code front-sheet}, {@code commentary}, {@code clearance}, {@code disclosure}, {@code data}, {@code childrens-page}, {@code figures} or {@code sections}
 * @param field the field or the section it belongs to, or {@code null}
 * @param table the table of the section, or {@code null}
 */
public record Check(String where, String field, String table, String words) {

    static List<Check> blocking(Proof proof) {
        return proof.blocks().stream()
                .map(line -> new Check(
                        line.place().part(), line.place().field(), line.place().table(), line.words()))
                .toList();
    }
}
