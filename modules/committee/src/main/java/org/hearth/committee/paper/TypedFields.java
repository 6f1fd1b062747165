package org.hearth.committee.paper;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hearth.committee.frontsheet.FrontSheet;
import org.hearth.committee.frontsheet.FrontSheetTemplate;

/** How typed fields are called where they are kept: those of the front sheet, and the places for commentary. */
final class TypedFields {
    private static final String FRONT = "front.";
    private static final String SLOT = "slot.";

    private TypedFields() {}

    static String front(String field) {
        return FRONT + field;
    }

    static String slot(String slot) {
        return SLOT + slot;
    }

    static FrontSheet frontSheet(LocalDate meeting, Map<String, PaperTable.TypedField> typed) {
        return new FrontSheet(FrontSheetTemplate.on(meeting), beginning(FRONT, typed));
    }

    /** Words by slot. */
    static Map<String, String> commentary(Map<String, PaperTable.TypedField> typed) {
        return beginning(SLOT, typed);
    }

    private static Map<String, String> beginning(String prefix, Map<String, PaperTable.TypedField> typed) {
        var words = new LinkedHashMap<String, String>();
        typed.forEach((field, stands) -> {
            if (field.startsWith(prefix)) {
                words.put(field.substring(prefix.length()), stands.words());
            }
        });
        return words;
    }
}
