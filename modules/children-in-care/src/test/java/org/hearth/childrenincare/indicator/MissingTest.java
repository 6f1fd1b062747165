package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.hearth.childrenincare.missing.TimeMissing;
import org.hearth.childrenincare.missing.TimeMissing.Type;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.testing.BookBuilder;
import org.hearth.core.testing.ChildBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MIS-01 to MIS-03, over 1 April 2024 to 31 March 2025. */
class MissingTest {
    private final MissingIncidents incidents = new MissingIncidents();
    private final ChildrenMissing missing = new ChildrenMissing();
    private final AwayWithoutAuthorisation away = new AwayWithoutAuthorisation();

    private static BookBuilder held() {
        return aBook().holding("Missing", "2022-04-01", "2026-03-31");
    }

    private static ChildBuilder inCare(String reference) {
        return aChild(reference).startsCare("2023-05-01", "U6", "PR1");
    }

    private static Map<String, String> time(String type, String from, String found) {
        var cells = new HashMap<String, String>();
        cells.put("MISSING", type);
        cells.put("MIS_START", from);
        cells.put("MIS_END", found);
        cells.values().removeIf(java.util.Objects::isNull);
        return cells;
    }

    @Test
    void each_time_that_began_in_the_period_counts_however_short() {
        var book = held().with(
                        inCare("TWICE")
                                .told("Missing", 2025, time("M", "2024-06-01", "2024-06-01"))
                                .told("Missing", 2025, time("M", "2024-07-01", "2024-07-03")),
                        inCare("FIRST_DAY").told("Missing", 2025, time("M", "2024-04-01", "2024-04-02")),
                        inCare("LAST_DAY").told("Missing", 2025, time("M", "2025-03-31", null)),
                        inCare("BEFORE").told("Missing", 2024, time("M", "2024-03-31", "2024-04-02")),
                        inCare("AWAY").told("Missing", 2025, time("A", "2024-06-01", "2024-06-02")))
                .build();

        assertThat(numerator(headline(incidents, book, DAY)))
                .containsExactly("FIRST_DAY", "LAST_DAY", "TWICE", "TWICE");
        assertThat(numerator(line(away, book, DAY, "MIS-03.incidents"))).containsExactly("AWAY");
        assertThat(numerator(line(away, book, DAY, "MIS-03.either-incidents")))
                .containsExactly("AWAY", "FIRST_DAY", "LAST_DAY", "TWICE", "TWICE");
    }

    @Test
    void a_time_whose_type_the_next_return_corrects_is_one_time() {
        var book = held().with(inCare("CORRECTED")
                        .told("Missing", 2024, time("A", "2024-03-30", null))
                        .told("Missing", 2025, time("M", "2024-03-30", "2024-04-02")))
                .build();

        assertThat(numerator(line(away, book, "2024-03-31", "MIS-03.either-incidents")))
                .containsExactly("CORRECTED");
        assertThat(numerator(line(away, book, "2024-03-31", "MIS-03.incidents")))
                .isEmpty();
    }

    @Test
    void who_had_only_short_breaks_is_not_counted() {
        var book = held().with(aChild("BREAKS")
                        .with(anEpisode().from("2023-05-01").under("V4").in("U6", "PR1"))
                        .told("Missing", 2025, time("M", "2024-06-01", "2024-06-02")))
                .build();

        assertThat(numerator(headline(incidents, book, DAY))).isEmpty();
    }

    @Test
    void children_count_once_those_still_missing_from_before_too() {
        var book = held().with(
                        inCare("TWICE")
                                .told("Missing", 2025, time("M", "2024-06-01", "2024-06-01"))
                                .told("Missing", 2025, time("M", "2024-07-01", "2024-07-03")),
                        inCare("CARRIED").told("Missing", 2024, time("M", "2024-03-20", "2024-04-02")),
                        inCare("FOUND_THAT_DAY").told("Missing", 2024, time("M", "2024-03-20", "2024-04-01")),
                        inCare("NEVER"),
                        aChild("LEFT_BEFORE")
                                .startsCare("2023-05-01", "U6", "PR1")
                                .leaves("2024-04-01", "E4A"),
                        aChild("LEFT_IN_IT")
                                .startsCare("2023-05-01", "U6", "PR1")
                                .leaves("2024-04-02", "E4A"))
                .build();

        var children = headline(missing, book, DAY);
        assertThat(numerator(children)).containsExactly("CARRIED", "TWICE");
        assertThat(denominator(children)).containsExactly("CARRIED", "FOUND_THAT_DAY", "LEFT_IN_IT", "NEVER", "TWICE");
        assertThat(value(children)).isEqualTo("40.0");
    }

    @Test
    void one_that_nobody_closed_goes_on_to_the_end_of_the_last_return_that_told_of_it() {
        var book = held().with(
                        inCare("OPEN_AGAIN")
                                .told("Missing", 2024, time("M", "2024-03-20", null))
                                .told("Missing", 2025, time("M", "2024-03-20", "2024-05-02")),
                        inCare("NO_MORE_TOLD").told("Missing", 2024, time("M", "2024-03-20", null)))
                .build();

        assertThat(numerator(headline(missing, book, DAY))).containsExactly("OPEN_AGAIN");
        assertThat(numerator(headline(missing, book, "2024-03-31"))).containsExactly("NO_MORE_TOLD", "OPEN_AGAIN");
    }

    @Test
    void missing_and_away_stand_apart_and_together() {
        var book = held().with(
                        inCare("M").told("Missing", 2025, time("M", "2024-06-01", "2024-06-02")),
                        inCare("A").told("Missing", 2025, time("A", "2024-06-01", "2024-06-02")),
                        inCare("BOTH")
                                .told("Missing", 2025, time("A", "2024-06-01", "2024-06-02"))
                                .told("Missing", 2025, time("M", "2024-06-01", "2024-06-02")))
                .build();

        assertThat(numerator(headline(missing, book, DAY))).containsExactly("BOTH", "M");
        assertThat(numerator(headline(away, book, DAY))).containsExactly("A", "BOTH");
        assertThat(numerator(line(away, book, DAY, "MIS-03.either"))).containsExactly("A", "BOTH", "M");
    }

    @Test
    void a_row_without_type_or_beginning_is_counted_beside() {
        var book = held().with(
                        inCare("NO_TYPE").told("Missing", 2025, time(null, "2024-06-01", "2024-06-02")),
                        inCare("NO_DAY").told("Missing", 2025, time("M", "some day", "2024-06-02")),
                        inCare("ANOTHER_YEAR").told("Missing", 2024, time("M", null, "2023-06-02")))
                .build();

        assertThat(numerator(headline(incidents, book, DAY))).isEmpty();
        assertThat(headline(incidents, book, DAY).notKnown()).isEqualTo(2);
        assertThat(headline(missing, book, DAY).notKnown()).isEqualTo(2);
        assertThat(line(away, book, DAY, "MIS-03.either").notKnown()).isEqualTo(2);
    }

    @Test
    void without_children_there_is_no_share_and_no_incident() {
        assertThat(headline(missing, held().build(), DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
        assertThat(value(headline(incidents, held().build(), DAY))).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void day_by_day_gives_the_same(long seed) {
        CareBook book = RandomBooks.of(seed, 150);
        var absent = new TreeSet<String>();
        var everInCare = new TreeSet<String>();
        for (LocalDate at = day("2024-04-01"); !at.isAfter(day(DAY)); at = at.plusDays(1)) {
            for (ChildHistory child : book.children()) {
                if (child.inCareOn(at) != null) {
                    everInCare.add(child.reference());
                }
                for (TimeMissing time : child.told(TimeMissing.KIND)) {
                    LocalDate until = time.foundOn() == null ? LocalDate.of(time.year(), 4, 1) : time.foundOn();
                    boolean then = time.from().equals(at) || time.from().isBefore(at) && at.isBefore(until);
                    if (time.type() == Type.M && then) {
                        absent.add(child.reference());
                    }
                }
            }
        }
        absent.retainAll(everInCare);
        assertThat(absent).isNotEmpty();

        assertThat(numerator(headline(missing, book, DAY))).containsExactlyElementsOf(absent);
        assertThat(denominator(headline(missing, book, DAY))).containsExactlyElementsOf(everInCare);
    }
}
