package org.hearth.fostering.recruitment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.platform.api.pages.Days;

/** What each revision of an enquiry made known, in words without names. */
final class ToldWords {
    private ToldWords() {}

    static Map<Integer, String> of(EnquiryRows rows) {
        var told = new HashMap<Integer, List<String>>();
        rows.contacts()
                .forEach(row -> add(
                        told,
                        row.revision(),
                        "first contact on %s, %s%s"
                                .formatted(
                                        Days.inWords(row.enquiredOn()),
                                        Codes.SOURCE.words(row.source()),
                                        row.district().isEmpty() ? "" : ", " + row.district())));
        rows.people().forEach(row -> add(told, row.revision(), "person %d".formatted(row.personNo())));
        rows.steps()
                .forEach(row -> add(
                        told,
                        row.revision(),
                        "%s, %s%s"
                                .formatted(
                                        row.step().words(),
                                        Days.inWords(row.onDay()),
                                        row.untilDay() == null ? "" : " until " + Days.inWords(row.untilDay()))));
        rows.checks()
                .forEach(row -> add(
                        told,
                        row.revision(),
                        "%s asked for on %s%s"
                                .formatted(
                                        Codes.CHECK.words(row.kind()),
                                        Days.inWords(row.sentOn()),
                                        row.receivedOn() == null
                                                ? ""
                                                : ", back on " + Days.inWords(row.receivedOn()))));
        return told.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> String.join("; ", each.getValue())));
    }

    private static void add(Map<Integer, List<String>> told, int revision, String words) {
        told.computeIfAbsent(revision, none -> new ArrayList<>()).add(words);
    }
}
