package org.hearth.returns.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearth.childrenincare.indicator.EveryIndicator;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Population;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.care.StoredCare;
import org.hearth.core.figures.FiguresOfBooks;
import org.hearth.core.places.PlacesOfFile;
import org.hearth.returns.Reference;
import org.hearth.returns.api.Receipt.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every figure of the made-up county by two routes that share no code: sent, kept, put together, recorded and measured as
 * a council's return is, and counted from the raw files ({@link RawCounty}). Numbers and lists alike, at three year-ends
 * and at the days around which they turn.
 */
class SecondRouteTest {
    /** Of a round population, so that a rate can be read off the count. */
    private static final Population ROUND = asked -> Optional.of(new Population.Estimate(100_000, 2024, "made up"));

    private static final Map<String, Figures.Sheet> MEASURED = new HashMap<>();
    private static final Set<String> COMPARED = new TreeSet<>();
    private static RawCounty raw;
    private static Figures figures;

    @BeforeAll
    static void bringIn() throws IOException {
        Path samples = Reference.sample("made-up-county").getParent();
        raw = new RawCounty(samples);
        try (Desk desk = Desk.open();
                InputStream postcodes = Files.newInputStream(samples.resolve("reference/postcodes-sample.csv"))) {
            var places = PlacesOfFile.of("E10000019", "November 2025", postcodes);
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
                20230401, 20231001, 20240229, 20240330, 20240331, 20240401, 20240930, 20250331, 20250401, 20251231,
                20260330, 20260331
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

    /** What is printed is the quotient, to half a tenth. */
    private static void share(String line, String on, int of, int all) {
        if (all == 0) {
            assertThat(value(line, on)).isNull();
        } else {
            assertThat(Math.abs(value(line, on).doubleValue() - 100.0 * of / all))
                    .isLessThanOrEqualTo(0.05 + 1e-9);
        }
    }

    private static List<String> without(List<String> all, List<String> these) {
        return all.stream().filter(one -> !these.contains(one)).toList();
    }

    private static Measured answer(String line, String on) {
        COMPARED.add(line);
        return MEASURED.computeIfAbsent(on, day -> figures.measure(AsAt.now(LocalDate.parse(day))))
                .line(line);
    }

    private static BigDecimal value(String line, String on) {
        var answer = answer(line, on);
        return answer.measure().value(answer.line().unit());
    }

    private static List<String> numerator(String line, String on) {
        return references(answer(line, on).measure().numerator());
    }

    private static List<String> denominator(String line, String on) {
        return references(answer(line, on).measure().denominator());
    }

    /** Members of each part, parts with no one in them left out. */
    private static Map<String, List<String>> parts(String line, String on, String dimension) {
        return answer(line, on).parts(dimension).stream()
                .filter(part -> !part.members().isEmpty())
                .collect(Collectors.toMap(Measured.Part::key, part -> references(part.members())));
    }

    private static List<String> references(List<ChildHistory> children) {
        return children.stream().map(ChildHistory::reference).sorted().toList();
    }
}
