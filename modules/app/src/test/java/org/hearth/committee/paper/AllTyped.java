package org.hearth.committee.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.committee.clearance.ClearanceSheet;
import org.hearth.committee.clearance.ClearanceStatus;
import org.hearth.committee.clearance.Said;
import org.hearth.committee.commentary.Part;
import org.hearth.committee.rendering.Written;

/** A paper in which words stand everywhere: commentary in each place, actions among it, and clearances of every kind. */
final class AllTyped {
    private AllTyped() {}

    static Written of(Written begun) {
        return new Written(
                begun.council(),
                begun.madeUp(),
                begun.meeting(),
                begun.version(),
                begun.draft(),
                begun.dated(),
                begun.frozen(),
                begun.withheld(),
                begun.threshold(),
                begun.front(),
                commentary(begun),
                begun.revisions(),
                begun.restricted(),
                new ClearanceSheet(clearances(begun), true));
    }

    private static Map<String, String> commentary(Written begun) {
        var commentary = new LinkedHashMap<String, String>();
        begun.frozen().slots().keySet().forEach(slot -> commentary.put(slot, words(slot)));
        return commentary;
    }

    private static String words(String slot) {
        boolean actions = Part.of(slot).filter(Part.DOING::equals).isPresent();
        return actions
                ? "Ask each provider for a plan | Head of placements | 30 September 2026\nRead them | The panel | 31 October 2026"
                : "More carers were approved.\n\nNone of them left, \u201csays the panel\u201d \u2013 so far.";
    }

    private static List<ClearanceSheet.Row> clearances(Written begun) {
        var rows = new ArrayList<ClearanceSheet.Row>();
        for (ClearanceSheet.Row row : begun.clearances().rows()) {
            var status = ClearanceStatus.values()[rows.size() % ClearanceStatus.values().length];
            rows.add(new ClearanceSheet.Row(
                    row.implication(),
                    new Said(
                            new UUID(0, 1),
                            row.implication().key(),
                            1,
                            true,
                            status,
                            "Jo Day",
                            "Head of Finance",
                            "the Section 151 Officer",
                            LocalDate.of(2026, 6, 1),
                            "A note.",
                            "",
                            "finance",
                            Instant.EPOCH),
                    List.of()));
        }
        return rows;
    }
}
