package org.hearth.fostering.household;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.platform.api.pages.Days;

/** What each revision of a household made known, in words, with what had been recorded before where it takes its place. */
final class RecordedWords {
    private final Map<Integer, List<String>> words = new HashMap<>();

    private RecordedWords() {}

    /** By revision; what stands in the household's record by itself, such as its people, is left out. */
    static Map<Integer, String> of(Rows rows) {
        var all = new RecordedWords();
        for (Rows.Spell row : rows.spells()) {
            all.add(
                    row.revision(),
                    spell(row),
                    rows.spells().stream()
                            .filter(one -> one.spellNo() == row.spellNo() && one.revision() < row.revision())
                            .reduce((one, other) -> one.revision() > other.revision() ? one : other)
                            .map(RecordedWords::spell));
        }
        for (Rows.Held row : rows.terms()) {
            boolean withApproval = rows.spells().stream().anyMatch(one -> one.revision() == row.revision());
            var before = rows.terms().stream()
                    .filter(one -> one.termsNo() == row.termsNo() && one.revision() < row.revision())
                    .reduce((one, other) -> one.revision() > other.revision() ? one : other);
            // a corrected approval moves its first terms along, which says nothing more
            if (!withApproval || before.isEmpty()) {
                all.add(row.revision(), row.withdrawn() ? "withdrawn" : terms(row), before.map(RecordedWords::terms));
            }
        }
        for (Rows.Address row : rows.addresses()) {
            if (row.revision() > 1) {
                all.add(row.revision(), "from " + Days.inWords(row.fromOn()), Optional.empty());
            }
        }
        var told = new HashMap<Integer, String>();
        all.words.forEach((revision, each) -> told.put(revision, String.join("; ", each)));
        return told;
    }

    private void add(int revision, String is, Optional<String> was) {
        words.computeIfAbsent(revision, none -> new ArrayList<>())
                .add(was.filter(before -> !before.equals(is))
                        .map(before -> "%s (before: %s)".formatted(is, before))
                        .orElse(is));
    }

    private static String spell(Rows.Spell row) {
        String from = "%s from %s"
                .formatted(row.kind().words().toLowerCase(java.util.Locale.UK), Days.inWords(row.startsOn()));
        return row.endsOn() == null
                ? from
                : "%s, left on %s: %s"
                        .formatted(
                                from,
                                Days.inWords(row.endsOn()),
                                row.leaving().words().toLowerCase(java.util.Locale.UK));
    }

    private static String terms(Rows.Held row) {
        return "terms from %s: %d %s, ages %d to %d"
                .formatted(
                        Days.inWords(row.fromOn()),
                        row.places(),
                        row.places() == 1 ? "child" : "children",
                        row.fromAge(),
                        row.toAge());
    }
}
