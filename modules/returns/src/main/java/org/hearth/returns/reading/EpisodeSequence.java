package org.hearth.returns.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * How the episodes of each child follow one another in one file: every one but the last is closed (142), none begins
 * before the one before it ends (501). Ordered as ssda903.md section 6, item 5: by start, then by end with blank last,
 * then as in the file.
 */
final class EpisodeSequence {
    private static final int DECOM = 1;
    private static final int DEC = 7;
    private static final int REC = 8;
    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::began)
            .thenComparing(Entry::ended, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(entry -> entry.row().line());

    private final Say say;
    private final TreeMap<String, List<Entry>> byChild = new TreeMap<>();

    private record Entry(Row row, LocalDate began, LocalDate ended, boolean noReason) {}

    EpisodeSequence(Say say) {
        this.say = say;
    }

    void add(Row row, LocalDate began, LocalDate ended, boolean noReason) {
        byChild.computeIfAbsent(row.child(), child -> new ArrayList<>(4)).add(new Entry(row, began, ended, noReason));
    }

    void finish() {
        byChild.values().forEach(this::check);
        byChild.clear();
    }

    private void check(List<Entry> episodes) {
        episodes.sort(ORDER);
        for (int i = 1; i < episodes.size(); i++) {
            Entry before = episodes.get(i - 1);
            Entry after = episodes.get(i);
            if (before.ended() == null || before.noReason()) {
                say.question(
                        "142",
                        before.row(),
                        before.ended() == null ? DEC : REC,
                        "The child has a later episode (line %d, from %s), but this one is not closed. Enter the date it ended and why."
                                .formatted(after.row().line(), ReadDate.asSent(after.began())));
            }
            if (before.began().equals(after.began())) {
                say.question(
                        "SAME-START",
                        after.row(),
                        DECOM,
                        "Line %d begins on the same day. Both rows were taken, the one that ends first coming first; check that both are meant."
                                .formatted(before.row().line()));
            } else if (before.ended() != null && after.began().isBefore(before.ended())) {
                say.question(
                        "501",
                        after.row(),
                        DECOM,
                        "It begins before the episode on line %d ends on %s. Both rows were taken; check the dates."
                                .formatted(before.row().line(), ReadDate.asSent(before.ended())));
            }
        }
    }
}
