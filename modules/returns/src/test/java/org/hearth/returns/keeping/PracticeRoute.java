package org.hearth.returns.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.hearth.core.api.figures.Measure;
import org.hearth.returns.keeping.RawPractice.Due;

/** Reviews, times missing and social workers by both routes. */
final class PracticeRoute extends FirstRoute {
    private static final String[] TOOK_PART = {"PN1", "PN2", "PN3", "PN5", "PN6"};
    private static final String[] ALL = {"PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7"};

    private PracticeRoute() {}

    static void agrees(RawPractice raw, List<String> inCare, int first, int day, String on) {
        missing(raw, first, day, on);
        workers(raw, inCare, day, on);
        assertThat(numerator("CPL-12", on)).isEqualTo(raw.reviewed(first, day, TOOK_PART));
        assertThat(denominator("CPL-12", on)).isEqualTo(raw.reviewed(first, day, ALL));
        reviews(raw.due(day), inCare, RawCounty.date(first), RawCounty.date(day), on);
    }

    private static void missing(RawPractice raw, int first, int day, String on) {
        var everyone = raw.inCareAtAnyTime(first, day);
        assertThat(numerator("MIS-01", on)).isEqualTo(raw.begun(first, day, "M"));
        assertThat(numerator("MIS-03.incidents", on)).isEqualTo(raw.begun(first, day, "A"));
        assertThat(numerator("MIS-03.either-incidents", on)).isEqualTo(raw.begun(first, day, "A", "M"));
        var types = Map.of(
                "MIS-02", new String[] {"M"}, "MIS-03", new String[] {"A"}, "MIS-03.either", new String[] {"A", "M"});
        types.forEach((line, type) -> {
            assertThat(numerator(line, on)).isEqualTo(raw.missing(everyone, first, day, type));
            assertThat(denominator(line, on)).isEqualTo(everyone);
        });
    }

    private static void workers(RawPractice raw, List<String> inCare, int day, String on) {
        boolean held = day >= 20240331;
        if (!held) {
            assertThat(answer("STA-06.rolling", on).measure()).isInstanceOf(Measure.NotKnown.class);
            assertThat(answer("STA-06", on).measure()).isInstanceOf(Measure.NotKnown.class);
            return;
        }
        var told = raw.workers(day);
        var many = told.entrySet().stream()
                .filter(child -> child.getValue() >= 3)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(numerator("STA-06.rolling", on)).isEqualTo(many);
        assertThat(denominator("STA-06.rolling", on)).isEqualTo(inCare);
        assertThat(answer("STA-06.rolling", on).notKnown()).isEqualTo(inCare.size() - told.size());
        assertThat(numerator("STA-06", on)).isEqualTo(day % 10000 == 331 ? many : List.of());
    }

    private static void reviews(List<Due> ever, List<String> inCare, LocalDate first, LocalDate last, String on) {
        var due = ever.stream()
                .filter(one -> !one.on().isBefore(first) && !one.on().isAfter(last))
                .toList();
        assertThat(denominator("CPL-01", on))
                .isEqualTo(due.stream()
                        .filter(one -> one.late() != null)
                        .map(Due::child)
                        .toList());
        assertThat(numerator("CPL-01", on))
                .isEqualTo(due.stream()
                        .filter(one -> Objects.equals(one.late(), false))
                        .map(Due::child)
                        .toList());
        assertThat(answer("CPL-01", on).notKnown())
                .isEqualTo((int) due.stream().filter(one -> one.late() == null).count());
        var lateOnes = new TreeSet<String>();
        var notKnown = new TreeSet<String>();
        var all = new TreeSet<String>();
        for (Due one : due) {
            all.add(one.child());
            if (one.late() == null) {
                notKnown.add(one.child());
            } else if (one.late()) {
                lateOnes.add(one.child());
            }
        }
        all.retainAll(inCare);
        all.removeIf(child -> notKnown.contains(child) && !lateOnes.contains(child));
        assertThat(denominator("CPL-01.children", on)).containsExactlyElementsOf(all);
        all.removeAll(lateOnes);
        assertThat(numerator("CPL-01.children", on)).containsExactlyElementsOf(all);
        var latest = new LinkedHashMap<String, Due>();
        ever.forEach(one -> latest.put(one.child(), one));
        assertThat(numerator("CPL-01.overdue", on))
                .isEqualTo(inCare.stream()
                        .filter(child ->
                                latest.containsKey(child) && !latest.get(child).held())
                        .toList());
    }
}
