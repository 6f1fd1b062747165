package org.hearth.committee.rendering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.committee.disclosure.Withheld;
import org.hearth.committee.frontsheet.FrontSheet;
import org.hearth.committee.frozen.Frozen;

/**
 * All that a document is written from.
 *
 * @param commentary what was typed, by slot
 * @param threshold  counts from 1 up to, but not including, it are small
 * @param dated      the day the document is made or was published
 */
public record Written(
        String council,
        boolean madeUp,
        LocalDate meeting,
        int version,
        boolean draft,
        LocalDate dated,
        Frozen frozen,
        Withheld withheld,
        int threshold,
        FrontSheet front,
        Map<String, String> commentary,
        List<Revision> revisions) {}
