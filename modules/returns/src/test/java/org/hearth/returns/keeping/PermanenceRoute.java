package org.hearth.returns.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hearth.core.api.figures.Measure;

/** Adoptions and earlier permanence by both routes. */
final class PermanenceRoute extends FirstRoute {
    private PermanenceRoute() {}

    static void agrees(RawPermanence raw, int first, int day, String on) {
        var earlier = raw.cameAfter(first, day, "P1", "P2", "P3");
        var told = raw.cameAfter(first, day, "P1", "P2", "P3", "P4", "Z1");
        assertThat(numerator("CIC-16", on)).isEqualTo(earlier);
        assertThat(denominator("CIC-16", on)).isEqualTo(told);
        share("CIC-16", on, earlier.size(), told.size());
        assertThat(numerator("CIC-16.not-known", on)).isEqualTo(raw.cameAfter(first, day, "P4"));
        assertThat(parts("CIC-16", on, "previous").getOrDefault("special-guardianship", List.of()))
                .isEqualTo(raw.cameAfter(first, day, "P2"));
        average("PER-02", on, raw.toAdopters(first, day));
        average("PER-03", on, raw.toMatch(first, day));
    }

    static void threeYearsAgree(RawPermanence raw) {
        average("PER-02.three-years", "2026-03-31", raw.toAdopters(20230401, 20260331));
        average("PER-03.three-years", "2026-03-31", raw.toMatch(20230401, 20260331));
        assertThat(answer("PER-02.three-years", "2025-03-31").measure()).isInstanceOf(Measure.NotKnown.class);
    }

    private static void average(String line, String on, Map<String, Long> days) {
        var known = days.entrySet().stream().filter(one -> one.getValue() >= 0).toList();
        assertThat(answer(line, on).notKnown()).isEqualTo(days.size() - known.size());
        if (known.isEmpty()) {
            assertThat(value(line, on)).isNull();
            return;
        }
        assertThat(numerator(line, on))
                .isEqualTo(known.stream().map(Map.Entry::getKey).toList());
        double mean = known.stream().mapToLong(Map.Entry::getValue).average().orElseThrow();
        assertThat(Math.abs(value(line, on).doubleValue() - mean)).isLessThanOrEqualTo(0.5 + 1e-9);
    }
}
