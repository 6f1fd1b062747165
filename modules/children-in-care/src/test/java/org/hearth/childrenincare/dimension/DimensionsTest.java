package org.hearth.childrenincare.dimension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import java.util.Map;
import org.hearth.childrenincare.NamedCouncils;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.testing.BookBuilder;
import org.hearth.core.testing.ChildBuilder;
import org.hearth.core.testing.EpisodeBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a child stands on 31 March 2026 in each dimension: each part, its edges, and what is not known. */
class DimensionsTest {
    private static final String DAY = "2026-03-31";

    private final Dimensions dimensions = new Dimensions(
            Codes.standard().inWords(Map.of("CIN.N1", "Abuse, in our words", "PLACE_PROVIDER.PR1", "Ours")),
            new NamedCouncils(Map.of("E06000031", "Peterborough")));

    private String part(String dimension, ChildBuilder child) {
        return part(dimension, child, aBook());
    }

    private String part(String dimension, ChildBuilder child, BookBuilder into) {
        return found(dimension, child, into).key();
    }

    private Dimension.Part found(String dimension, ChildBuilder child, BookBuilder into) {
        var book = into.with(child).build();
        var moment = Moment.of(book, book.children().get(0), day(DAY));
        return dimensions.find(dimension).orElseThrow().of(moment);
    }

    private static ChildBuilder inCare() {
        return aChild("C1").startsCare("2025-05-01", "U6", "PR1");
    }

    private static ChildBuilder in(EpisodeBuilder episode) {
        return aChild("C1").with(episode.from("2025-05-01"));
    }

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({
        "2025-04-01, under-1",
        "2025-03-31, 1-4",
        "2021-04-01, 1-4",
        "2021-03-31, 5-9",
        "2016-04-01, 5-9",
        "2016-03-31, 10-15",
        "2010-04-01, 10-15",
        "2010-03-31, 16-and-over",
        "2026-04-01, not-known",
        ", not-known"
    })
    void by_age_in_completed_years(String born, String part) {
        assertThat(part("age", inCare().born(born))).isEqualTo(part);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"M, male", "1, male", "F, female", "2, female", "U, not-known", "X, not-known", ", not-known"})
    void by_sex(String sex, String part) {
        assertThat(part("sex", inCare().sex(sex))).isEqualTo(part);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "WROM, white",
        "MOTH, mixed",
        "CHNE, asian",
        "BOTH, black",
        "OOTH, other",
        "REFU, refused",
        "NOBT, not-obtained",
        "XXXX, not-recorded",
        ", not-recorded"
    })
    void by_ethnic_group_and_apart_from_other_who_has_not_said(String ethnicity, String part) {
        assertThat(part("ethnicity", inCare().ethnicity(ethnicity))).isEqualTo(part);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "C1, interim-care-order",
        "C2, full-care-order",
        "D1, placement-order",
        "E1, placement-order",
        "V2, voluntary",
        "L3, child-protection",
        "J2, youth-justice",
        "Q9, not-known",
        ", not-known"
    })
    void by_legal_status_on_the_day(String status, String part) {
        assertThat(part("legal-status", in(anEpisode().under(status)))).isEqualTo(part);
    }

    @Test
    void by_need_of_the_period_of_care_in_the_councils_words() {
        assertThat(found("need", in(anEpisode().need("N1")), aBook()))
                .isEqualTo(new Dimension.Part("N1", "Abuse, in our words"));
        assertThat(part(
                        "need",
                        aChild("C1")
                                .with(
                                        anEpisode()
                                                .from("2025-05-01")
                                                .need("N3")
                                                .to("2025-08-01"),
                                        anEpisode()
                                                .from("2025-08-01")
                                                .because("P")
                                                .need(null))))
                .as("a blank is answered by another row of the same care")
                .isEqualTo("N3");
        assertThat(part("need", in(anEpisode().need(null)))).isEqualTo("not-known");
        assertThat(part("need", in(anEpisode().need("N9")))).isEqualTo("not-known");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "U1, foster-kin",
        "U6, foster-other",
        "A5, adoption",
        "P1, parents",
        "K2, childrens-homes",
        "K3, supported",
        "H5, supported",
        "R3, residential-other",
        "S1, residential-school",
        "R5, custody",
        "P2, independent",
        "P3, community-other",
        "Z1, other",
        "T2, temporary",
        "QQ, other",
        ", not-recorded"
    })
    void by_kind_of_home(String place, String part) {
        assertThat(part("placement", in(anEpisode().in(place)))).isEqualTo(part);
    }

    @Test
    void who_is_away_for_a_while_stands_where_they_live() {
        var away = inCare().next("2026-03-20", "T", null).in("T2", null).and();

        assertThat(part("placement", away)).isEqualTo("foster-other");
        assertThat(part("provider", away)).isEqualTo("PR1");
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "U6, PR1, PR1",
        "P1, PR0, PR0",
        "K2, PR4, PR4",
        "U6, , not-known",
        "U6, PR9, not-known",
        ", , not-known",
        "QQ, , not-known",
        "Z1, , not-asked",
        "T2, , not-asked",
        "Z1, PR4, PR4"
    })
    void by_provider_where_the_return_asks_for_one(String place, String provider, String part) {
        assertThat(part("provider", in(anEpisode().in(place, provider)))).isEqualTo(part);
    }

    @Test
    void providers_have_the_councils_words() {
        assertThat(found("provider", inCare(), aBook()).name()).isEqualTo("Ours");
    }

    @Test
    void inside_or_outside_or_not_known() {
        assertThat(part("side", in(anEpisode().inside(10)))).isEqualTo("in");
        assertThat(part("side", in(anEpisode().nextDoor("E06000031", 10)))).isEqualTo("out");
        assertThat(part("side", in(anEpisode()))).isEqualTo("not-known");
        assertThat(part("side", in(anEpisode().located(null)))).isEqualTo("not-known");
    }

    @ParameterizedTest(name = "{0} tenths of a mile: {1}, {2}")
    @CsvSource({
        "0, up-to-5, inside-up-to-20",
        "50, up-to-5, inside-up-to-20",
        "51, up-to-10, inside-up-to-20",
        "100, up-to-10, inside-up-to-20",
        "101, up-to-20, inside-up-to-20",
        "200, up-to-20, inside-up-to-20",
        "201, up-to-50, inside-over-20",
        "500, up-to-50, inside-over-20",
        "501, over-50, inside-over-20",
        ", not-known, not-known"
    })
    void by_distance_the_edge_in_the_nearer_band(Integer tenths, String distance, String band) {
        assertThat(part("distance", in(anEpisode().inside(tenths)))).isEqualTo(distance);
        assertThat(part("band", in(anEpisode().inside(tenths)))).isEqualTo(band);
    }

    @Test
    void by_council_of_the_placement() {
        assertThat(found("host", in(anEpisode().nextDoor("E06000031", 10)), aBook()))
                .isEqualTo(new Dimension.Part("E06000031", "Peterborough"));
        assertThat(part("host", in(anEpisode().inside(10)))).isEqualTo("E10000003");
        assertThat(part("host", in(anEpisode()))).isEqualTo("not-known");
        assertThat(part("host", in(anEpisode().located(null)))).isEqualTo("not-known");
    }

    @ParameterizedTest(name = "since {0}: {1}")
    @CsvSource({
        "2026-03-31, under-3-months",
        "2026-01-01, under-3-months",
        "2025-12-31, 3-months",
        "2025-10-01, 3-months",
        "2025-09-30, 6-months",
        "2025-04-01, 6-months",
        "2025-03-31, 1-year",
        "2024-04-01, 1-year",
        "2024-03-31, 2-years",
        "2021-04-01, 2-years",
        "2021-03-31, 5-years"
    })
    void by_time_in_care_in_calendar_months(String since, String part) {
        assertThat(part("time-in-care", aChild("C1").startsCare(since, "U6", "PR1")))
                .isEqualTo(part);
    }

    @ParameterizedTest(name = "first row held {0}: {1}")
    @CsvSource({"2025-05-01, not-known", "2021-04-01, not-known", "2021-03-31, 5-years"})
    void where_the_start_is_not_held_the_time_is_known_only_when_the_rows_fill_it(String first, String part) {
        assertThat(part(
                        "time-in-care",
                        aChild("C1").with(anEpisode().from(first).because("P"))))
                .isEqualTo(part);
    }

    @Test
    void who_came_alone_and_of_whom_nothing_tells() {
        assertThat(part("unaccompanied", inCare().unaccompanied())).isEqualTo("yes");
        assertThat(part("unaccompanied", inCare().unaccompaniedUntil(DAY))).isEqualTo("no");
        assertThat(part("unaccompanied", inCare())).isEqualTo("no");
        assertThat(part("unaccompanied", inCare(), aBook().notTellingWhoCameAlone()))
                .isEqualTo("not-known");
    }

    @Test
    void of_who_is_not_in_care_only_the_person_is_known() {
        var left = inCare().leaves("2026-03-31", "E4A");
        for (Dimension dimension : dimensions.all()) {
            String part = part(dimension.key(), left);
            switch (dimension.key()) {
                case "age" -> assertThat(part).isEqualTo("10-15");
                case "sex" -> assertThat(part).isEqualTo("female");
                case "ethnicity" -> assertThat(part).isEqualTo("white");
                case "unaccompanied" -> assertThat(part).isEqualTo("no");
                default -> assertThat(part).as(dimension.key()).isEqualTo("not-in-care");
            }
        }
    }

    @Test
    void no_two_are_called_the_same_and_each_can_be_asked_for() {
        assertThat(dimensions.all()).extracting(Dimension::key).doesNotHaveDuplicates();
        assertThat(dimensions.all()).extracting(Dimension::name).doesNotHaveDuplicates();
        assertThat(dimensions.find("shoe-size")).isEmpty();
        assertThat(dimensions.none("shoe-size")).contains("shoe-size", "legal-status");
    }
}
