package org.hearth.returns.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearth.core.api.figures.Measure;

/** A year's health by both routes. */
final class HealthRoute extends FirstRoute {
    private HealthRoute() {}

    static void agrees(RawHealth raw, int year) {
        String on = year + "-03-31";
        var cohort = raw.cohort(year);
        assertThat(cohort).hasSizeGreaterThan(100);
        answered(raw, "HEA-03", cohort, year, "HEALTH_ASSESSMENT");
        answered(raw, "HEA-04", cohort, year, "TEETH_CHECK");
        answered(raw, "HEA-06", cohort, year, "IMMUNISATIONS");
        answered(raw, "HEA-09", cohort, year, "SUBSTANCE_MISUSE");
        answered(raw, "HEA-11", raw.aged(year, 0, 4), year, "HEALTH_CHECK");
        var both = raw.of(
                cohort,
                year,
                row -> row.get("HEALTH_ASSESSMENT").equals("1")
                        && row.get("TEETH_CHECK").equals("1"));
        assertThat(numerator("HEA-05", on)).isEqualTo(both);
        share("HEA-05", on, both.size(), cohort.size());
        misuse(raw, cohort, year, on);
        scores(raw, year, on);
        assertThat(answer("HEA-03", (year - 1) + "-09-30").measure()).isInstanceOf(Measure.NotMeasured.class);
    }

    /** The files leave none of these blank for whom they ask. */
    private static void answered(RawHealth raw, String line, List<String> children, int year, String column) {
        String on = year + "-03-31";
        var yes = raw.with(children, year, column, "1");
        var known = raw.of(children, year, row -> !row.get(column).isEmpty());
        assertThat(numerator(line, on)).isEqualTo(yes);
        assertThat(denominator(line, on)).isEqualTo(known).isNotEmpty();
        assertThat(answer(line, on).notKnown()).isEqualTo(children.size() - known.size());
        share(line, on, yes.size(), known.size());
    }

    private static void misuse(RawHealth raw, List<String> cohort, int year, String on) {
        var identified = raw.with(cohort, year, "SUBSTANCE_MISUSE", "1");
        assertThat(numerator("HEA-09.received", on))
                .isEqualTo(raw.with(identified, year, "INTERVENTION_RECEIVED", "1"));
        assertThat(denominator("HEA-09.received", on)).isEqualTo(identified);
        assertThat(numerator("HEA-09.refused", on)).isEqualTo(raw.with(identified, year, "INTERVENTION_OFFERED", "1"));
        assertThat(denominator("HEA-09.refused", on)).isEqualTo(identified);
    }

    private static void scores(RawHealth raw, int year, String on) {
        var ages = raw.aged(year, 5, 16);
        var scored = raw.of(ages, year, row -> !row.get("SDQ_SCORE").isEmpty());
        int total = scored.stream().mapToInt(child -> raw.score(child, year)).sum();
        assertThat(numerator("HEA-07", on)).isEqualTo(scored);
        assertThat(Math.abs(value("HEA-07", on).doubleValue() - (double) total / scored.size()))
                .isLessThanOrEqualTo(0.05 + 1e-9);
        assertThat(numerator("HEA-08a", on)).isEqualTo(scored);
        assertThat(denominator("HEA-08a", on)).isEqualTo(ages);
        band(raw, "HEA-08.normal", scored, year, 0, 13);
        band(raw, "HEA-08.borderline", scored, year, 14, 16);
        band(raw, "HEA-08b", scored, year, 17, 40);
    }

    private static void band(RawHealth raw, String line, List<String> scored, int year, int from, int to) {
        String on = year + "-03-31";
        var those = scored.stream()
                .filter(child -> raw.score(child, year) >= from && raw.score(child, year) <= to)
                .toList();
        assertThat(numerator(line, on)).isEqualTo(those).isNotEmpty();
        share(line, on, those.size(), scored.size());
    }
}
