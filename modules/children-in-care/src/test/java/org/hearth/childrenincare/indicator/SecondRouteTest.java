package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.headline;
import static org.hearth.childrenincare.indicator.Measuring.line;
import static org.hearth.childrenincare.indicator.Measuring.numerator;
import static org.hearth.childrenincare.indicator.Measuring.parts;
import static org.hearth.childrenincare.indicator.Measuring.value;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hearth.childrenincare.NamedCouncils;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.Location.Side;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.figures.Population;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every figure of the made-up county, from the raw files by a second route that shares nothing with the first: numbers
 * and lists alike, at three year-ends and at the days around which they turn.
 */
class SecondRouteTest {
    private static RawCounty raw;
    private static CareBook book;

    @BeforeAll
    static void read() throws Exception {
        String reference = System.getenv("HEARTH_REFERENCE");
        assumeTrue(reference != null, "HEARTH_REFERENCE names no folder: the made-up county is not measured");
        Path samples = Path.of(reference, "data", "ssda903-sample");
        assumeTrue(Files.isDirectory(samples), "HEARTH_REFERENCE holds no ssda903-sample");
        raw = new RawCounty(samples);
        book = book();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                20230401, 20231001, 20240229, 20240330, 20240331, 20240401, 20240930, 20250331, 20250401, 20251231,
                20260330, 20260331
            })
    void every_figure_agrees(int day) {
        String on = RawCounty.date(day).toString();
        int first = (day % 10000 >= 401 ? day / 10000 : day / 10000 - 1) * 10000 + 401;
        var inCare = raw.inCare(day);
        assertThat(inCare).hasSizeGreaterThan(150);

        assertThat(numerator(headline(new ChildrenInCare(), book, on))).isEqualTo(inCare);
        assertThat(numerator(line(new StartedCare(), book, on, "CIC-03.events")))
                .containsExactlyInAnyOrderElementsOf(raw.started(first, day));
        assertThat(numerator(line(new StartedCare(), book, on, "CIC-03.persons")))
                .containsExactlyInAnyOrderElementsOf(new LinkedHashSet<>(raw.started(first, day)));
        assertThat(numerator(line(new CeasedCare(), book, on, "CIC-04.events")))
                .containsExactlyInAnyOrderElementsOf(raw.ceased(first, day));
        assertThat(numerator(line(new CeasedCare(), book, on, "CIC-04.persons")))
                .containsExactlyInAnyOrderElementsOf(new LinkedHashSet<>(raw.ceased(first, day)));
        int atStart = raw.inCare(before(first)).size();
        assertThat(value(headline(new NetChange(), book, on)).intValue()).isEqualTo(inCare.size() - atStart);
        ratio(first, day, on);
        rates(day, on, inCare.size());

        var alone = new UnaccompaniedChildren();
        alone.population = Measuring.CAMBRIDGESHIRE;
        assertThat(numerator(line(alone, book, on, "CIC-06.count"))).isEqualTo(raw.unaccompanied(day));

        var ages = parts(headline(new AgeBands(), book, on), "age");
        assertThat(ages.getOrDefault("under-1", List.of())).isEqualTo(raw.aged(day, 0, 0));
        assertThat(ages.getOrDefault("1-4", List.of())).isEqualTo(raw.aged(day, 1, 4));
        assertThat(ages.getOrDefault("5-9", List.of())).isEqualTo(raw.aged(day, 5, 9));
        assertThat(ages.getOrDefault("10-15", List.of())).isEqualTo(raw.aged(day, 10, 15));
        assertThat(ages.getOrDefault("16-and-over", List.of())).isEqualTo(raw.aged(day, 16, 99));

        placements(day, on);
        distances(day, on);
        assertThat(numerator(headline(new LongTermStability(), book, on))).isEqualTo(raw.settled(day));
        assertThat(Measuring.denominator(headline(new LongTermStability(), book, on)))
                .isEqualTo(raw.longInCare(day));
        assertThat(headline(new LongTermStability(), book, on).notKnown())
                .isEqualTo(raw.lengthNotKnown(day).size());
    }

    private static void ratio(int first, int day, String on) {
        int came = raw.started(first, day).size();
        int went = raw.ceased(first, day).size();
        var ratio = value(line(new NetChange(), book, on, "CIC-05.ratio"));
        if (went == 0) {
            assertThat(ratio).isNull();
        } else {
            assertThat(Math.abs(ratio.doubleValue() - (double) came / went)).isLessThanOrEqualTo(0.005 + 1e-9);
        }
    }

    /** Of a round population, so that a rate can be read off the count. */
    private static void rates(int day, String on, int inCare) {
        Population round = asked -> java.util.Optional.of(new Population.Estimate(100_000, 2024, "made up"));
        var rate = new RateInCare();
        rate.population = round;
        assertThat(value(headline(rate, book, on)).doubleValue()).isEqualTo(inCare / 10.0);
        var alone = new UnaccompaniedChildren();
        alone.population = round;
        int unaccompanied = raw.unaccompanied(day).size();
        assertThat(Math.abs(
                        value(line(alone, book, on, "CIC-06.share")).doubleValue() - 100.0 * unaccompanied / inCare))
                .isLessThanOrEqualTo(0.05 + 1e-9);
        assertThat(Math.abs(
                        value(line(alone, book, on, "CIC-06.of-population")).doubleValue() - unaccompanied / 1000.0))
                .isLessThanOrEqualTo(0.005 + 1e-9);
    }

    private static void placements(int day, String on) {
        var mix = new PlacementMix();
        assertThat(numerator(line(mix, book, on, "PLA-01.foster-kin"))).isEqualTo(raw.placed(day, "U1", "U2", "U3"));
        assertThat(numerator(line(mix, book, on, "PLA-01.foster-other"))).isEqualTo(raw.placed(day, "U4", "U5", "U6"));
        assertThat(numerator(line(mix, book, on, "PLA-01.adoption"))).isEqualTo(raw.placed(day, "A"));
        assertThat(numerator(line(mix, book, on, "PLA-01.parents"))).isEqualTo(raw.placed(day, "P1"));
        assertThat(numerator(line(mix, book, on, "PLA-01.childrens-homes"))).isEqualTo(raw.placed(day, "K1", "K2"));
        assertThat(numerator(line(mix, book, on, "PLA-01.supported"))).isEqualTo(raw.placed(day, "K3", "H5"));
        assertThat(numerator(line(mix, book, on, "PLA-01.residential-other")))
                .isEqualTo(raw.placed(day, "R1", "R2", "R3"));
        assertThat(numerator(line(mix, book, on, "PLA-01.residential-school"))).isEqualTo(raw.placed(day, "S1"));
        assertThat(numerator(line(mix, book, on, "PLA-01.custody"))).isEqualTo(raw.placed(day, "R5"));
        assertThat(numerator(line(mix, book, on, "PLA-01.independent"))).isEqualTo(raw.placed(day, "P2"));
        assertThat(numerator(line(mix, book, on, "PLA-01.community-other"))).isEqualTo(raw.placed(day, "P3"));
        assertThat(numerator(line(mix, book, on, "PLA-01.other"))).isEqualTo(raw.placed(day, "Z"));
        assertThat(numerator(line(mix, book, on, "PLA-01.temporary"))).isEmpty();
        assertThat(numerator(headline(new FosterCare(), book, on))).isEqualTo(raw.placed(day, "U"));

        var providers = new FosterProviders();
        assertThat(numerator(line(providers, book, on, "PLA-03.in-house"))).isEqualTo(raw.placedWith(day, "PR1", "U"));
        assertThat(numerator(line(providers, book, on, "PLA-03.agency")))
                .isEqualTo(raw.placedWith(day, "PR4 PR5", "U"));
        assertThat(numerator(line(providers, book, on, "PLA-03.other-council")))
                .isEqualTo(raw.placedWith(day, "PR2", "U"));
        assertThat(numerator(line(providers, book, on, "PLA-03.in-house-excluding-kin")))
                .isEqualTo(raw.placedWith(day, "PR1", "U4", "U5", "U6"));
        assertThat(Measuring.denominator(line(providers, book, on, "PLA-03.in-house-excluding-kin")))
                .isEqualTo(raw.placed(day, "U4", "U5", "U6"));
    }

    private static void distances(int day, String on) {
        var outOfCounty = new OutOfCounty();
        outOfCounty.places = new NamedCouncils(Map.of());
        assertThat(numerator(headline(outOfCounty, book, on)))
                .isEqualTo(raw.outside(day))
                .isNotEmpty();
        var hosts = new TreeMap<String, Integer>();
        parts(headline(outOfCounty, book, on), "host").forEach((host, members) -> hosts.put(host, members.size()));
        assertThat(hosts).isEqualTo(raw.hosts(day));
        assertThat(numerator(headline(new FarAndOutOfCounty(), book, on))).isEqualTo(raw.farAndOutside(day));
        assertThat(numerator(headline(new FarFromHome(), book, on))).isEqualTo(raw.far(day));
        assertThat(headline(new FarFromHome(), book, on).notKnown())
                .isEqualTo(raw.withoutDistance(day).size());
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void three_or_more_placements_agree(int year) {
        assertThat(numerator(headline(new ThreeOrMorePlacements(), book, year + "-03-31")))
                .isEqualTo(raw.movedOften(year));
    }

    @Test
    void the_routes_have_something_to_compare() {
        assertThat(raw.movedOften(2026)).isNotEmpty();
        assertThat(raw.settled(20260331)).isNotEmpty();
        assertThat(raw.lengthNotKnown(20240331)).isNotEmpty();
        assertThat(raw.unaccompanied(20260331)).isNotEmpty();
        assertThat(raw.farAndOutside(20260331)).isNotEmpty();
    }

    private static int before(int day) {
        LocalDate before = RawCounty.date(day).minusDays(1);
        return before.getYear() * 10000 + before.getMonthValue() * 100 + before.getDayOfMonth();
    }

    /** The same rows in the shape that the figures read. */
    private static CareBook book() {
        var children = new ArrayList<ChildHistory>();
        for (String child : raw.children()) {
            UUID id = UUID.nameUUIDFromBytes(child.getBytes());
            var episodes = new ArrayList<Episode>();
            for (var row : raw.episodes.get(child).values()) {
                episodes.add(episode(id, row));
            }
            episodes.sort(Episode.IN_ORDER);
            children.add(new ChildHistory(
                    id,
                    child,
                    raw.born(child),
                    "U",
                    "NOBT",
                    false,
                    raw.hasUasc(child)
                            ? new ChildHistory.Unaccompanied(raw.uascUntil(child), Source.ofReturn(2026, "UASC", 1))
                            : null,
                    episodes));
        }
        return new CareBook(
                children, new Coverage(List.of(Period.ofDays(LocalDate.of(2023, 4, 1), LocalDate.of(2026, 3, 31)))), 1);
    }

    private static Episode episode(UUID child, Map<String, String> row) {
        int year = Integer.parseInt(row.get("year"));
        boolean open = row.get("DEC").isEmpty();
        return new Episode(
                UUID.randomUUID(),
                child,
                RawCounty.date(RawCounty.number(row.get("DECOM"))),
                open ? null : RawCounty.date(RawCounty.number(row.get("DEC"))),
                open ? LocalDate.of(year, 3, 31) : null,
                blank(row.get("RNE")),
                blank(row.get("LS")),
                blank(row.get("CIN")),
                blank(row.get("PLACE")),
                blank(row.get("PLACE_PROVIDER")),
                blank(row.get("REC")),
                blank(row.get("REASON_PLACE_CHANGE")),
                blank(row.get("HOME_POST")),
                blank(row.get("PL_POST")),
                blank(row.get("URN")),
                null,
                0,
                location(row),
                Source.ofReturn(year, "Episodes", 1));
    }

    private static Location location(Map<String, String> row) {
        String host = raw.host(row);
        int tenths = raw.tenths(row);
        Side side = host.isEmpty() ? Side.UNKNOWN : host.equals("E10000019") ? Side.IN : Side.OUT;
        return new Location(side, host.isEmpty() ? null : host, tenths < 0 ? null : tenths, null, "November 2025");
    }

    private static String blank(String text) {
        return text.isEmpty() ? null : text;
    }
}
