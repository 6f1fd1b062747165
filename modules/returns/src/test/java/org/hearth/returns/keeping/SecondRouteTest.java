package org.hearth.returns.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hearth.childrenincare.indicator.EveryIndicator;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Population;
import org.hearth.core.care.StoredCare;
import org.hearth.core.figures.FiguresOfBooks;
import org.hearth.core.places.PlacesOfFile;
import org.hearth.returns.Reference;
import org.hearth.returns.api.Receipt.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every figure of the made-up county by two routes that share no code: sent, kept, put together, recorded and measured as
 * a council's return is, and counted from the raw files ({@link RawCounty}). Numbers and lists alike, at three year-ends
 * and at the days around which they turn.
 */
class SecondRouteTest extends FirstRoute {
    /** Of a round population, so that a rate can be read off the count. */
    private static final Population ROUND = asked -> Optional.of(new Population.Estimate(100_000, 2024, "made up"));

    private static RawCounty raw;
    private static RawProfiles profiles;
    private static RawHealth health;
    private static RawPermanence permanence;
    private static RawPractice practice;

    @BeforeAll
    static void bringIn(@TempDir Path folder) throws IOException {
        Path samples = Reference.sample("made-up-county").getParent();
        raw = new RawCounty(samples);
        profiles = new RawProfiles(raw);
        health = new RawHealth(raw, samples);
        permanence = new RawPermanence(raw, samples);
        practice = new RawPractice(raw, samples);
        try (Desk desk = Desk.open();
                InputStream postcodes = Files.newInputStream(samples.resolve("reference/postcodes-sample.csv"))) {
            var adjoining = new ArrayList<>(List.of("council,adjoining,first_day,last_day"));
            RawProfiles.NEIGHBOURS.forEach(council -> adjoining.add("E10000019,%s,,".formatted(council)));
            var places = PlacesOfFile.of(
                    "E10000019",
                    "November 2025",
                    postcodes,
                    Optional.of(Files.write(folder.resolve("adjoining.csv"), adjoining)));
            StoredCare care = StoredCare.over(desk.database, desk.clock(), places);
            KeptReturns returns = desk.with(desk.database.transactions(), care.records(), 200L << 20);
            for (int year : new int[] {2025, 2024, 2026}) {
                var files = Desk.csvIn(samples.resolve("made-up-county/" + year));
                assertThat(returns.receive(year, files, "analyst", null).state())
                        .isEqualTo(State.CURRENT);
            }
            var book = care.books().book();
            figures = FiguresOfBooks.of(knownAt -> book, EveryIndicator.of(ROUND, places));
        }
    }

    /** Only of a line that no test asks for would it be said that it agrees when nobody looked. */
    @AfterAll
    static void no_line_is_left_out() {
        if (figures != null) {
            assertThat(figures.definitions().stream()
                            .flatMap(definition -> definition.lines().stream())
                            .map(Line::key))
                    .isSubsetOf(COMPARED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                20230401, 20231001, 20240229, 20240330, 20240331, 20240401, 20240930, 20250331, 20250401, 20250831,
                20251231, 20260330, 20260331
            })
    void every_figure_agrees(int day) {
        String on = RawCounty.date(day).toString();
        int first = (day % 10000 >= 401 ? day / 10000 : day / 10000 - 1) * 10000 + 401;
        var inCare = raw.inCare(day);
        assertThat(inCare).hasSizeGreaterThan(150);

        assertThat(numerator("CIC-01", on)).isEqualTo(inCare);
        assertThat(numerator("CIC-03.events", on)).containsExactlyInAnyOrderElementsOf(raw.started(first, day));
        assertThat(numerator("CIC-03.persons", on))
                .containsExactlyInAnyOrderElementsOf(new LinkedHashSet<>(raw.started(first, day)));
        assertThat(numerator("CIC-04.events", on)).containsExactlyInAnyOrderElementsOf(raw.ceased(first, day));
        assertThat(numerator("CIC-04.persons", on))
                .containsExactlyInAnyOrderElementsOf(new LinkedHashSet<>(raw.ceased(first, day)));
        int atStart = raw.inCare(before(first)).size();
        assertThat(value("CIC-05", on).intValue()).isEqualTo(inCare.size() - atStart);
        ratio(first, day, on);
        rates(day, on, inCare.size());

        assertThat(numerator("CIC-06.count", on)).isEqualTo(raw.unaccompanied(day));

        var ages = parts("CIC-07", on, "age");
        assertThat(ages.getOrDefault("under-1", List.of())).isEqualTo(raw.aged(day, 0, 0));
        assertThat(ages.getOrDefault("1-4", List.of())).isEqualTo(raw.aged(day, 1, 4));
        assertThat(ages.getOrDefault("5-9", List.of())).isEqualTo(raw.aged(day, 5, 9));
        assertThat(ages.getOrDefault("10-15", List.of())).isEqualTo(raw.aged(day, 10, 15));
        assertThat(ages.getOrDefault("16-and-over", List.of())).isEqualTo(raw.aged(day, 16, 99));

        placements(day, on);
        distances(day, on);
        profiles(day, on);
        homes(day, on);
        leavings(first, day, on);
        endings(first, day, on);
        atADistance(first, day, on);
        PermanenceRoute.agrees(permanence, first, day, on);
        PracticeRoute.agrees(practice, inCare, first, day, on);
        assertThat(numerator("STA-02", on)).isEqualTo(raw.settled(day));
        share("STA-02", on, raw.settled(day).size(), raw.longInCare(day).size());
        assertThat(denominator("STA-02", on)).isEqualTo(raw.longInCare(day));
        assertThat(answer("STA-02", on).notKnown())
                .isEqualTo(raw.lengthNotKnown(day).size());
    }

    private static void ratio(int first, int day, String on) {
        int came = raw.started(first, day).size();
        int went = raw.ceased(first, day).size();
        var ratio = value("CIC-05.ratio", on);
        if (went == 0) {
            assertThat(ratio).isNull();
        } else {
            assertThat(Math.abs(ratio.doubleValue() - (double) came / went)).isLessThanOrEqualTo(0.005 + 1e-9);
        }
    }

    private static void rates(int day, String on, int inCare) {
        assertThat(value("CIC-02", on).doubleValue()).isEqualTo(inCare / 10.0);
        int unaccompanied = raw.unaccompanied(day).size();
        assertThat(Math.abs(value("CIC-06.share", on).doubleValue() - 100.0 * unaccompanied / inCare))
                .isLessThanOrEqualTo(0.05 + 1e-9);
        assertThat(Math.abs(value("CIC-06.of-population", on).doubleValue() - unaccompanied / 1000.0))
                .isLessThanOrEqualTo(0.005 + 1e-9);
    }

    private static void placements(int day, String on) {
        assertThat(numerator("PLA-01.foster-kin", on)).isEqualTo(raw.placed(day, "U1", "U2", "U3"));
        assertThat(numerator("PLA-01.foster-other", on)).isEqualTo(raw.placed(day, "U4", "U5", "U6"));
        assertThat(numerator("PLA-01.adoption", on)).isEqualTo(raw.placed(day, "A"));
        assertThat(numerator("PLA-01.parents", on)).isEqualTo(raw.placed(day, "P1"));
        assertThat(numerator("PLA-01.childrens-homes", on)).isEqualTo(raw.placed(day, "K1", "K2"));
        assertThat(numerator("PLA-01.supported", on)).isEqualTo(raw.placed(day, "K3", "H5"));
        assertThat(numerator("PLA-01.residential-other", on)).isEqualTo(raw.placed(day, "R1", "R2", "R3"));
        assertThat(numerator("PLA-01.residential-school", on)).isEqualTo(raw.placed(day, "S1"));
        assertThat(numerator("PLA-01.custody", on)).isEqualTo(raw.placed(day, "R5"));
        assertThat(numerator("PLA-01.independent", on)).isEqualTo(raw.placed(day, "P2"));
        assertThat(numerator("PLA-01.community-other", on)).isEqualTo(raw.placed(day, "P3"));
        assertThat(numerator("PLA-01.other", on)).isEqualTo(raw.placed(day, "Z"));
        assertThat(numerator("PLA-01.temporary", on)).isEmpty();
        assertThat(numerator("PLA-01", on)).isEqualTo(raw.inCare(day));
        assertThat(numerator("PLA-02", on)).isEqualTo(raw.placed(day, "U"));

        assertThat(numerator("PLA-03.in-house", on)).isEqualTo(raw.placedWith(day, "PR1", "U"));
        assertThat(numerator("PLA-03.agency", on)).isEqualTo(raw.placedWith(day, "PR4 PR5", "U"));
        assertThat(numerator("PLA-03.other-council", on)).isEqualTo(raw.placedWith(day, "PR2", "U"));
        assertThat(numerator("PLA-03.in-house-excluding-kin", on))
                .isEqualTo(raw.placedWith(day, "PR1", "U4", "U5", "U6"));
        assertThat(denominator("PLA-03.in-house-excluding-kin", on)).isEqualTo(raw.placed(day, "U4", "U5", "U6"));
    }

    private static void distances(int day, String on) {
        assertThat(numerator("OOC-01", on)).isEqualTo(raw.outside(day)).isNotEmpty();
        var hosts = new TreeMap<String, Integer>();
        parts("OOC-01", on, "host").forEach((host, members) -> hosts.put(host, members.size()));
        assertThat(hosts).isEqualTo(raw.hosts(day));
        assertThat(numerator("OOC-02", on)).isEqualTo(raw.farAndOutside(day));
        assertThat(numerator("OOC-03", on)).isEqualTo(raw.far(day));
        int inCare = raw.inCare(day).size();
        share("OOC-01", on, raw.outside(day).size(), inCare);
        share("OOC-02", on, raw.farAndOutside(day).size(), inCare);
        share("OOC-03", on, raw.far(day).size(), inCare);
        share("PLA-02", on, raw.placed(day, "U").size(), inCare);
        var bands = parts("OOC-03", on, "band");
        assertThat(bands.getOrDefault("outside-over-20", List.of())).isEqualTo(raw.farAndOutside(day));
        assertThat(bands.getOrDefault("inside-over-20", List.of())).isEqualTo(without(raw.far(day), raw.outside(day)));
        assertThat(parts("OOC-01", on, "side").getOrDefault("not-known", List.of()))
                .isEqualTo(raw.withoutHost(day));
        assertThat(answer("OOC-03", on).notKnown())
                .isEqualTo(raw.withoutDistance(day).size());
    }

    private static void profiles(int day, String on) {
        assertThat(numerator("CIC-08", on)).isEqualTo(raw.inCare(day));
        assertThat(parts("CIC-08", on, "sex"))
                .isEqualTo(
                        named(Map.of("male", profiles.ofSex(day, "1", "M"), "female", profiles.ofSex(day, "2", "F"))));
        assertThat(parts("CIC-08", on, "ethnicity"))
                .isEqualTo(named(Map.of(
                        "white", profiles.ofEthnicity(day, "WBRI", "WIRI", "WIRT", "WROM", "WOTH"),
                        "mixed", profiles.ofEthnicity(day, "MWBC", "MWBA", "MWAS", "MOTH"),
                        "asian", profiles.ofEthnicity(day, "AIND", "APKN", "ABAN", "AOTH", "CHNE"),
                        "black", profiles.ofEthnicity(day, "BCRB", "BAFR", "BOTH"),
                        "other", profiles.ofEthnicity(day, "OOTH"),
                        "refused", profiles.ofEthnicity(day, "REFU"),
                        "not-obtained", profiles.ofEthnicity(day, "NOBT"))));
        assertThat(parts("CIC-09", on, "legal-status"))
                .isEqualTo(named(Map.of(
                        "interim-care-order", profiles.under(day, "C1"),
                        "full-care-order", profiles.under(day, "C2"),
                        "placement-order", profiles.under(day, "D1", "E1"),
                        "voluntary", profiles.under(day, "V2"),
                        "child-protection", profiles.under(day, "L1", "L2", "L3"),
                        "youth-justice", profiles.under(day, "J1", "J2", "J3"))));
        var needs = new TreeMap<String, List<String>>();
        for (int n = 1; n <= 8; n++) {
            needs.put("N" + n, profiles.inNeed(day, "N" + n));
        }
        assertThat(parts("CIC-10", on, "need")).isEqualTo(named(needs));
        assertThat(numerator("CIC-11", on)).isEqualTo(profiles.onShortBreaks(day));
    }

    private static void homes(int day, String on) {
        int inCare = raw.inCare(day).size();
        var residential = raw.placed(day, "K1", "K2", "R1", "R2", "R3", "S1");
        assertThat(numerator("PLA-04", on)).isEqualTo(residential);
        share("PLA-04", on, residential.size(), inCare);
        var supported = raw.placed(day, "K3", "H5");
        var aged16 = raw.aged(day, 16, 17);
        assertThat(numerator("PLA-05.count", on)).isEqualTo(supported);
        assertThat(numerator("PLA-05.share", on)).isEqualTo(RawProfiles.both(supported, aged16));
        assertThat(denominator("PLA-05.share", on)).isEqualTo(aged16);
        assertThat(numerator("PLA-06.other", on)).isEqualTo(raw.placed(day, "Z"));
        assertThat(answer("PLA-06.unregistered", on).measure())
                .as("no file says it")
                .isInstanceOf(Measure.NotMeasured.class);
        var kin = raw.placed(day, "U1", "U2", "U3");
        assertThat(numerator("PLA-07.count", on)).isEqualTo(kin);
        share("PLA-07.share", on, kin.size(), raw.placed(day, "U").size());
        assertThat(numerator("PLA-08", on)).isEqualTo(raw.placed(day, "A"));
        share("PLA-08.share", on, raw.placed(day, "A").size(), inCare);
    }

    private static void leavings(int first, int day, String on) {
        int left = profiles.left(first, day).size();
        assertThat(numerator("CIC-14", on))
                .containsExactlyElementsOf(profiles.left(first, day).keySet());
        RawProfiles.EXITS.forEach((group, reasons) -> {
            var those = profiles.leftFor(first, day, reasons.split(" "));
            assertThat(numerator("CIC-14." + group, on)).isEqualTo(those);
            share("CIC-14." + group, on, those.size(), left);
            if (!group.contains("planned") && !group.contains("-or-")) {
                assertThat(parts("CIC-14", on, "exit").getOrDefault(group, List.of()))
                        .isEqualTo(those);
            }
        });
        var adopted = profiles.leftFor(first, day, "E11", "E12");
        assertThat(numerator("PER-05", on)).isEqualTo(adopted);
        share("PER-05", on, adopted.size(), left);
        var guarded = profiles.leftFor(first, day, "E45", "E46", "E47", "E48");
        assertThat(numerator("PER-07", on)).isEqualTo(guarded);
        share("PER-07.share", on, guarded.size(), left);
        if (day < 20240401) {
            assertThat(answer("CIC-15", on).measure()).isInstanceOf(Measure.NotKnown.class);
        } else {
            assertThat(numerator("CIC-15", on)).isEqualTo(profiles.back(first - 10000, day - 10000));
            assertThat(denominator("CIC-15", on)).isEqualTo(profiles.leftToFamily(first - 10000, day - 10000));
        }
    }

    private static void endings(int first, int day, String on) {
        var unplanned = profiles.ended(first, day, RawProfiles::isUnplanned);
        assertThat(numerator("STA-03", on)).isEqualTo(unplanned);
        share(
                "STA-03",
                on,
                unplanned.size(),
                profiles.ended(first, day, row -> true).size());
        assertThat(numerator("STA-03.children", on)).containsExactlyElementsOf(new LinkedHashSet<>(unplanned));
        ending("STA-03.in-house", first, day, on, row -> RawProfiles.isFosteredBy(row, "PR1"));
        ending("STA-03.agency", first, day, on, row -> RawProfiles.isFosteredBy(row, "PR4", "PR5"));
        ending("STA-03.residential", first, day, on, RawProfiles::isResidential);
        assertThat(numerator("STA-04", on)).isEqualTo(raw.movedOften(raw.inCare(day), first, day));
        share(
                "STA-04",
                on,
                raw.movedOften(raw.inCare(day), first, day).size(),
                raw.inCare(day).size());
    }

    private static void ending(String line, int first, int day, String on, Predicate<Map<String, String>> which) {
        var ended = profiles.ended(first, day, which);
        var unplanned = profiles.ended(first, day, which.and(RawProfiles::isUnplanned));
        assertThat(denominator(line, on)).isEqualTo(ended);
        assertThat(numerator(line, on)).isEqualTo(unplanned);
        share(line, on, unplanned.size(), ended.size());
    }

    private static void atADistance(int first, int day, String on) {
        var far = profiles.atADistance(day);
        assertThat(numerator("OOC-05.count", on)).isEqualTo(far).isNotEmpty();
        share("OOC-05.share", on, far.size(), raw.outside(day).size());
        int[] middles = profiles.middles(day);
        assertThat(Math.abs(value("OOC-05.median-distance", on).doubleValue() - (middles[0] + middles[1]) / 20.0))
                .isLessThanOrEqualTo(0.05 + 1e-9);
        assertThat(numerator("OOC-05.made", on)).isEqualTo(profiles.placedAtADistance(first, day));
        var alone = raw.unaccompanied(day);
        assertThat(numerator("OOC-04", on)).isEqualTo(RawProfiles.both(alone, raw.outside(day)));
        assertThat(denominator("OOC-04", on)).isEqualTo(alone);
    }

    /** As the service names its parts: those with someone in them. */
    private static Map<String, List<String>> named(Map<String, List<String>> groups) {
        var named = new TreeMap<>(groups);
        named.values().removeIf(List::isEmpty);
        return named;
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void three_or_more_placements_in_two_years_agree(int year) {
        String on = year + "-03-31";
        int day = year * 10000 + 331;
        var inCare = profiles.twoYearsInCare(day);
        var movedOften = raw.movedOften(inCare, (year - 2) * 10000 + 401, day);
        assertThat(denominator("STA-05", on)).isEqualTo(inCare).isNotEmpty();
        assertThat(numerator("STA-05", on)).isEqualTo(movedOften);
        assertThat(answer("STA-05", on).notKnown())
                .isEqualTo(profiles.perhapsTwoYearsInCare(day).size());
        share("STA-05", on, movedOften.size(), inCare.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void three_or_more_placements_agree(int year) {
        String on = year + "-03-31";
        assertThat(numerator("STA-01", on)).isEqualTo(raw.movedOften(year));
        share(
                "STA-01",
                on,
                raw.movedOften(year).size(),
                raw.inCare(year * 10000 + 331).size());
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void the_health_of_a_year_agrees(int year) {
        HealthRoute.agrees(health, year);
    }

    @Test
    void the_three_years_of_the_adoption_scorecard_agree() {
        PermanenceRoute.threeYearsAgree(permanence);
    }

    @Test
    void the_routes_have_something_to_compare() {
        assertThat(raw.movedOften(2026)).isNotEmpty();
        assertThat(raw.settled(20260331)).isNotEmpty();
        assertThat(raw.lengthNotKnown(20240331)).isNotEmpty();
        assertThat(raw.unaccompanied(20260331)).isNotEmpty();
        assertThat(raw.farAndOutside(20260331)).isNotEmpty();
        assertThat(profiles.back(20240401, 20250331)).isNotEmpty();
        assertThat(profiles.ended(20250401, 20260331, RawProfiles::isUnplanned)).isNotEmpty();
        assertThat(profiles.leftFor(20250401, 20260331, "E4B")).isNotEmpty();
        assertThat(profiles.placedAtADistance(20250401, 20260331)).isNotEmpty();
        assertThat(profiles.onShortBreaks(20250831)).isNotEmpty();
    }

    private static int before(int day) {
        LocalDate before = RawCounty.date(day).minusDays(1);
        return before.getYear() * 10000 + before.getMonthValue() * 100 + before.getDayOfMonth();
    }

    private static List<String> without(List<String> all, List<String> these) {
        return all.stream().filter(one -> !these.contains(one)).toList();
    }
}
