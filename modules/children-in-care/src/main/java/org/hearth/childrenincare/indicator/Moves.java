package org.hearth.childrenincare.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.Placement;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.time.Period;
import org.hearth.platform.api.pages.Days;

/** Which placements of a child a count of placements counts, and which not, one sentence each. */
final class Moves {
    private Moves() {}

    /** @param during the days over which they are counted */
    static List<String> inWords(ChildHistory child, Period during) {
        var said = new ArrayList<String>();
        var counted = child.placementsIn(during);
        said.add("%d %s counted from %s to %s."
                .formatted(
                        counted.size(),
                        counted.size() == 1 ? "placement" : "placements",
                        Days.inWords(during.from()),
                        Days.inWords(during.lastDay())));
        for (int i = 0; i < counted.size(); i++) {
            said.add("%d. %s".formatted(i + 1, counted(counted.get(i), during)));
        }
        for (Placement placement : child.placements()) {
            if (placement.period().overlaps(during)) {
                if (!placement.isCounted()) {
                    said.add("Not counted: %s, %s."
                            .formatted(
                                    what(placement.last()),
                                    placement.isTemporary()
                                            ? "a temporary stay " + span(placement.period(), placement)
                                            : "which began and ended on " + Days.inWords(placement.startedOn())));
                }
                placement.stays().stream()
                        .filter(stay -> stay.period().overlaps(during))
                        .forEach(stay -> said.add("Not counted: %s, a temporary stay %s away from that placement."
                                .formatted(what(stay), since(stay.startedOn(), stay.endedOn()))));
            }
        }
        return said;
    }

    private static String counted(Placement placement, Period during) {
        String before = placement.startedOn().isBefore(during.from())
                ? " It was on already on %s, and so counts.".formatted(Days.inWords(during.from()))
                : "";
        long changes = placement.episodes().size() - 1L;
        String rows = changes == 0
                ? ""
                : " Told by %d rows: a change of legal status, or of standing with the same carer, is no move."
                        .formatted(changes + 1);
        return "%s, %s.%s%s"
                .formatted(what(placement.episodes().get(0)), span(placement.period(), placement), before, rows);
    }

    private static String span(Period period, Placement placement) {
        return since(period.from(), placement.endedOn());
    }

    private static String since(LocalDate from, LocalDate to) {
        return to == null
                ? "since " + Days.inWords(from)
                : "from %s to %s".formatted(Days.inWords(from), Days.inWords(to));
    }

    private static String what(Episode episode) {
        String place = episode.place() == null
                ? "kind not recorded"
                : "%s (%s)".formatted(episode.placeCode().meaning(), episode.place());
        return episode.provider() == null
                ? place
                : "%s, %s"
                        .formatted(
                                place,
                                Codes.standard()
                                        .providers()
                                        .of(episode.provider())
                                        .meaning());
    }
}
