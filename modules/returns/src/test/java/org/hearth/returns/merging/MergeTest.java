package org.hearth.returns.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.hearth.core.api.care.Identifier;
import org.hearth.core.api.care.Received;
import org.hearth.core.api.care.Told;
import org.hearth.core.api.care.ToldSheet;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.returns.api.Question;
import org.hearth.returns.api.Question.Kind;
import org.junit.jupiter.api.Test;

/** How the years become one history (ssda903.md section 6, items 1, 2 and 5), child by child. */
class MergeTest {
    private final List<EpisodeRow> episodes = new ArrayList<>();
    private final List<HeaderRow> headers = new ArrayList<>();
    private final List<UascRow> uasc = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    private void episode(int year, int line, String began, String ended) {
        episode(year, line, began, ended, "S", ended == null ? null : "E4A", "U6");
    }

    private void episode(
            int year, int line, String began, String ended, String startReason, String endReason, String place) {
        episodes.add(new EpisodeRow(
                year,
                line,
                day(began),
                day(ended),
                startReason,
                "C2",
                "N1",
                place,
                "PR1",
                endReason,
                null,
                null,
                null,
                null));
    }

    private void header(int year, String sex, String born, String ethnicity, String pupilNumber) {
        headers.add(new HeaderRow(year, year - 2000, sex, day(born), ethnicity, pupilNumber, null, null));
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private Merged merged(Integer... years) {
        var held = HeldYears.of(List.of(years), List.of(years), List.of(years));
        return new Merge(held)
                .child(new ChildRows(
                        "LC1",
                        new ArrayList<>(headers),
                        new ArrayList<>(episodes),
                        new ArrayList<>(uasc),
                        new ArrayList<>(told)));
    }

    private static List<Kind> kinds(Merged merged) {
        return merged.questions().stream()
                .map(Question::kind)
                .filter(kind -> kind != Kind.NO_HEADER)
                .toList();
    }

    @Test
    void what_each_return_tells_in_another_module_stands_beside_the_other_in_whatever_order() {
        var first = new Told("Missing", 2025, 4, Map.of("MIS_START", "2025-03-30"));
        var closed = new Told("Missing", 2026, 9, Map.of("MIS_START", "2025-03-30", "MIS_END", "2025-04-02"));
        var review = new Told("Reviews", 2025, 7, Map.of("REVIEW", "2024-09-01"));
        told.addAll(List.of(closed, review, first));

        assertThat(merged(2025, 2026).child().told())
                .containsExactlyElementsOf(ToldSheet.of(List.of(first, closed, review)))
                .flatExtracting(ToldSheet::rows)
                .containsExactly(first, closed, review);
    }

    @Test
    void the_later_year_wins_and_an_episode_that_ended_asks_nothing() {
        episode(2025, 2, "2024-05-01", null);
        episode(2026, 9, "2024-05-01", "2025-06-01");

        Merged merged = merged(2025, 2026);

        assertThat(merged.child().episodes()).hasSize(1);
        Received.Stay stay = merged.child().episodes().get(0);
        assertThat(stay.endedOn()).isEqualTo("2025-06-01");
        assertThat(stay.heldUntil()).isNull();
        assertThat(stay.source().where()).isEqualTo("2026 Episodes line 9");
        assertThat(kinds(merged)).isEmpty();
    }

    @Test
    void an_open_one_is_held_until_the_31st_of_march_of_the_last_year_that_sent_it() {
        episode(2025, 2, "2024-05-01", null);
        episode(2026, 2, "2024-05-01", null);

        assertThat(merged(2025, 2026).child().episodes().get(0).heldUntil()).isEqualTo("2026-03-31");
        assertThat(kinds(merged(2025, 2026))).isEmpty();
    }

    @Test
    void open_last_year_and_absent_now_is_a_question_and_is_not_held_for_ever() {
        episode(2025, 2, "2024-05-01", null);

        Merged merged = merged(2025, 2026);

        assertThat(merged.child().episodes().get(0).heldUntil()).isEqualTo("2025-03-31");
        assertThat(kinds(merged)).containsExactly(Kind.NOT_SENT_AGAIN);
        assertThat(merged.questions().get(0).message()).contains("31/03/2025", "2025/26");
        assertThat(kinds(merged(2025)))
                .as("nothing is asked of a year that is not held")
                .isEmpty();
    }

    @Test
    void absent_from_a_year_after_one_that_is_not_held_names_the_return_that_would_tell() {
        episode(2024, 2, "2023-05-01", null);

        assertThat(merged(2024, 2026).questions())
                .anySatisfy(question -> assertThat(question.message()).contains("2024/25, which is not held"));
    }

    @Test
    void closed_one_year_and_open_the_next_is_used_as_open_and_asked_about() {
        episode(2025, 2, "2024-05-01", "2024-09-01");
        episode(2026, 2, "2024-05-01", null);

        Merged merged = merged(2025, 2026);

        assertThat(merged.child().episodes().get(0).endedOn()).isNull();
        assertThat(kinds(merged)).containsExactly(Kind.OPENED_AGAIN);
    }

    @Test
    void two_end_dates_are_asked_about() {
        episode(2025, 2, "2024-05-01", "2024-09-01");
        episode(2026, 2, "2024-05-01", "2024-10-01");

        assertThat(kinds(merged(2025, 2026))).containsExactly(Kind.ENDED_DIFFERENTLY);
    }

    @Test
    void two_rows_of_one_day_both_go_in_the_open_one_last_and_their_copies_pair_in_that_order() {
        episode(2025, 3, "2024-05-01", null, "P", null, "K2");
        episode(2025, 2, "2024-05-01", "2024-05-02", "S", "X1", "U4");
        episode(2026, 7, "2024-05-01", "2024-05-02", "S", "X1", "U5");
        episode(2026, 8, "2024-05-01", "2025-07-01", "P", "E4A", "K1");

        Merged merged = merged(2025, 2026);

        assertThat(merged.child().episodes()).extracting(Received.Stay::place).containsExactly("U5", "K1");
        assertThat(kinds(merged)).containsExactly(Kind.SAME_START);
    }

    @Test
    void when_only_the_open_one_of_two_comes_back_it_is_the_open_ones_copy() {
        episode(2025, 2, "2024-05-01", "2024-05-02", "S", "X1", "U4");
        episode(2025, 3, "2024-05-01", null, "P", null, "K2");
        episode(2026, 7, "2024-05-01", "2025-07-01", "P", "E4A", "K2");

        Merged merged = merged(2025, 2026);

        assertThat(merged.child().episodes()).extracting(Received.Stay::place).containsExactly("U4", "K2");
        assertThat(merged.child().episodes().get(1).endedOn()).isEqualTo("2025-07-01");
        assertThat(kinds(merged)).containsExactly(Kind.SAME_START);
    }

    @Test
    void overlaps_are_asked_about_and_touching_is_none() {
        episode(2026, 2, "2025-05-01", "2025-06-01", "S", "X1", "U6");
        episode(2026, 3, "2025-06-01", "2025-08-01", "P", "X1", "U6");
        episode(2026, 4, "2025-07-31", null, "P", null, "U6");

        assertThat(kinds(merged(2026))).containsExactly(Kind.OVERLAP);
        assertThat(merged(2026).questions())
                .anySatisfy(question -> assertThat(question.second()).isEqualTo("2026 Episodes line 4"));
    }

    @Test
    void an_episode_inside_a_longer_one_overlaps_it_even_when_others_stand_between() {
        episode(2026, 2, "2025-05-01", "2025-12-01", "S", "E4A", "U6");
        episode(2026, 3, "2025-06-01", "2025-06-05", "S", "E4A", "U6");
        episode(2026, 4, "2025-07-01", "2025-07-05", "S", "E4A", "U6");

        assertThat(kinds(merged(2026))).containsExactly(Kind.OVERLAP, Kind.OVERLAP);
    }

    @Test
    void an_open_episode_before_another_of_the_same_year_is_an_overlap() {
        episode(2026, 2, "2025-05-01", null);
        episode(2026, 3, "2025-06-01", null, "P", null, "U6");

        assertThat(kinds(merged(2026))).containsExactly(Kind.OVERLAP);
    }

    @Test
    void one_that_was_not_sent_again_is_asked_about_once_though_another_follows() {
        episode(2025, 2, "2024-05-01", null);
        episode(2026, 3, "2025-06-01", null, "P", null, "U6");

        assertThat(kinds(merged(2025, 2026))).containsExactly(Kind.NOT_SENT_AGAIN);
    }

    @Test
    void a_gap_is_a_question_where_the_codes_say_care_went_on() {
        episode(2026, 2, "2025-05-01", "2025-06-01", "S", "X1", "U6");
        episode(2026, 3, "2025-06-03", null, "P", null, "U6");

        assertThat(kinds(merged(2026))).containsExactly(Kind.GAP);
    }

    @Test
    void no_gap_is_seen_where_a_longer_episode_covers_the_days() {
        episode(2026, 2, "2025-05-01", "2025-10-01", "S", "X1", "U6");
        episode(2026, 3, "2025-06-01", "2025-07-01", "P", "X1", "U6");
        episode(2026, 4, "2025-10-01", null, "P", null, "U6");

        assertThat(kinds(merged(2026))).containsExactly(Kind.OVERLAP);
    }

    @Test
    void open_one_year_absent_the_next_and_back_in_the_third_is_asked_about_where_that_year_is_held() {
        episode(2024, 2, "2023-05-01", null);
        episode(2026, 9, "2023-05-01", null);

        assertThat(kinds(merged(2024, 2026))).isEmpty();
        Merged merged = merged(2024, 2025, 2026);
        assertThat(kinds(merged)).containsExactly(Kind.NOT_SENT_AGAIN);
        assertThat(merged.questions().get(0).message()).contains("return of 2024/25 does not have it");
    }

    @Test
    void care_beyond_the_18th_birthday_is_asked_about_and_an_end_on_it_is_not() {
        header(2026, "F", "2007-06-10", "WBRI", "UN1");
        episode(2026, 2, "2023-05-01", "2025-06-10");
        assertThat(kinds(merged(2026))).isEmpty();

        episodes.clear();
        episode(2026, 2, "2023-05-01", "2025-06-11");
        assertThat(kinds(merged(2026))).containsExactly(Kind.AFTER_EIGHTEEN);

        episodes.clear();
        episode(2026, 2, "2023-05-01", null);
        assertThat(kinds(merged(2026))).containsExactly(Kind.AFTER_EIGHTEEN);
        assertThat(merged(2026).questions().get(0).message()).contains("10/06/2025", "is open on 31/03/2026");
    }

    @Test
    void another_home_postcode_in_one_period_of_care_is_asked_about_once_and_never_shown() {
        withHome(2, "2024-05-01", "2024-06-01", "S", "X1", "QC1 4AB");
        withHome(3, "2024-06-01", "2024-07-01", "P", "X1", "qc14ab");
        withHome(4, "2024-07-01", "2024-08-01", "P", "X1", "QC2 2AA");
        withHome(5, "2024-08-01", null, "P", null, "QC3 3AA");

        Merged merged = merged(2025);
        assertThat(kinds(merged)).containsExactly(Kind.HOME_DIFFERS);
        assertThat(merged.questions().get(0).second()).isEqualTo("2025 Episodes line 4");
        assertThat(merged.questions().get(0).message()).doesNotContain("QC");
    }

    @Test
    void another_home_postcode_in_another_period_of_care_is_no_question() {
        withHome(2, "2024-05-01", "2024-06-01", "S", "E4A", "QC1 4AB");
        withHome(3, "2024-09-01", null, "S", null, "QC2 2AA");

        assertThat(kinds(merged(2025))).isEmpty();
    }

    private void withHome(int line, String began, String ended, String startReason, String endReason, String home) {
        episodes.add(new EpisodeRow(
                2025,
                line,
                day(began),
                day(ended),
                startReason,
                "C2",
                "N1",
                "U6",
                "PR1",
                endReason,
                null,
                home,
                null,
                null));
    }

    @Test
    void leaving_and_coming_back_is_no_gap() {
        episode(2026, 2, "2025-05-01", "2025-06-01", "S", "E4A", "U6");
        episode(2026, 3, "2025-09-01", null, "S", null, "U6");

        assertThat(kinds(merged(2026))).isEmpty();
    }

    @Test
    void days_of_a_year_that_is_not_held_are_not_known_and_no_gap() {
        episode(2024, 2, "2023-05-01", "2024-03-31", "S", "E4A", "U6");
        episode(2026, 3, "2025-02-01", null, "P", null, "U6");

        assertThat(kinds(merged(2024, 2026))).isEmpty();
        assertThat(kinds(merged(2024, 2025, 2026))).containsExactly(Kind.GAP);
    }

    @Test
    void an_end_that_promises_another_episode_needs_one() {
        episode(2026, 2, "2025-05-01", "2025-06-01", "S", "X1", "U6");

        assertThat(kinds(merged(2026))).containsExactly(Kind.GAP);
    }

    @Test
    void pupil_numbers_are_kept_with_the_years_that_told_them() {
        header(2023, "M", "2015-02-01", "WBRI", "UN1");
        header(2024, "M", "2015-02-01", "WBRI", "T12345678901B");
        header(2025, "M", "2015-02-01", "WBRI", null);
        header(2026, "M", "2015-02-01", "WBRI", "A12345678901B");

        assertThat(merged(2023, 2024, 2025, 2026).child().person().pupilNumbers())
                .containsExactly(
                        new Identifier(Identifier.PUPIL, "T12345678901B", day("2023-04-01"), day("2025-04-01")),
                        new Identifier(Identifier.PUPIL, "A12345678901B", day("2025-04-01"), null));
    }

    @Test
    void who_the_child_is_comes_from_the_latest_year_that_says_it() {
        header(2024, "M", "2015-02-01", "NOBT", "UN1");
        header(2026, "M", null, "WBRI", "A12345678901B");

        Merged merged = merged(2024, 2026);

        assertThat(merged.child().person().born()).isEqualTo("2015-02-01");
        assertThat(merged.child().person().ethnicity()).isEqualTo("WBRI");
        assertThat(merged.child().person().pupilNumber()).isEqualTo("A12345678901B");
        assertThat(merged.child().person().source().where()).isEqualTo("2026 Header line 26");
        assertThat(merged.questions())
                .as("not yet obtained and too young may become known")
                .isEmpty();
    }

    @Test
    void a_birth_date_sex_ethnicity_or_pupil_number_that_differs_is_a_question_and_1_is_m() {
        header(2024, "1", "2015-02-01", "WBRI", "A12345678901B");
        header(2025, "M", "2015-02-02", "MWBC", "A12345678901C");
        header(2026, "F", "2015-02-02", "MWBC", "A12345678901C");

        Merged merged = merged(2024, 2025, 2026);

        assertThat(merged.questions())
                .extracting(Question::message)
                .satisfiesExactlyInAnyOrder(
                        message -> assertThat(message).startsWith("DOB was 01/02/2015 and is now 02/02/2015"),
                        message -> assertThat(message).startsWith("ETHNIC was WBRI and is now MWBC"),
                        message -> assertThat(message).startsWith("UPN was A12345678901B"),
                        message -> assertThat(message).startsWith("SEX was M and is now F"));
    }

    @Test
    void unaccompanied_status_outlasts_a_year_without_a_row_and_a_changed_day_is_asked_about() {
        uasc.add(new UascRow(2024, 3, day("2026-01-01")));
        assertThat(merged(2024, 2025).child().uasc().ceasedOn()).isEqualTo("2026-01-01");
        uasc.add(new UascRow(2025, 4, day("2025-01-01")));

        assertThat(merged(2024, 2025).child().uasc().ceasedOn()).isEqualTo("2025-01-01");
        assertThat(kinds(merged(2024, 2025))).containsExactly(Kind.UNACCOMPANIED_DIFFERS);
    }

    @Test
    void a_child_without_a_header_row_is_loaded_and_asked_about() {
        episode(2026, 2, "2025-05-01", null);

        Merged merged = merged(2026);

        assertThat(merged.child().person()).isNull();
        assertThat(merged.child().episodes()).hasSize(1);
        assertThat(merged.questions()).extracting(Question::kind).containsExactly(Kind.NO_HEADER);
    }

    @Test
    void years_with_a_list_of_who_came_alone_are_spans_of_their_own() {
        assertThat(HeldYears.of(List.of(2023, 2024, 2025), List.of(), List.of(2025))
                        .unaccompaniedCoverage())
                .isEqualTo(new Coverage(List.of(new Period(day("2024-04-01"), day("2025-04-01")))));
    }

    @Test
    void years_that_follow_one_another_are_one_span() {
        assertThat(HeldYears.of(List.of(2021, 2024, 2023, 2026), List.of(), List.of())
                        .coverage())
                .isEqualTo(new Coverage(List.of(
                        new Period(day("2020-04-01"), day("2021-04-01")),
                        new Period(day("2022-04-01"), day("2024-04-01")),
                        new Period(day("2025-04-01"), day("2026-04-01")))));
    }

    @Test
    void whatever_the_order_in_which_rows_are_met_the_outcome_is_the_same() {
        var dice = new Random(903);
        for (int child = 0; child < 300; child++) {
            episodes.clear();
            for (int row = 0; row < 1 + dice.nextInt(7); row++) {
                LocalDate began = LocalDate.of(2023, 4, 1).plusDays(dice.nextInt(40) * 25L);
                LocalDate ended = dice.nextInt(3) == 0 ? null : began.plusDays(dice.nextInt(200));
                episode(
                        2024 + dice.nextInt(3),
                        row + 2,
                        began.toString(),
                        ended == null ? null : ended.toString(),
                        dice.nextBoolean() ? "S" : "P",
                        ended == null ? null : dice.nextBoolean() ? "X1" : "E4A",
                        "U" + (1 + dice.nextInt(6)));
            }
            Merged first = merged(2024, 2025, 2026);
            IntStream.range(0, 5).forEach(shuffle -> {
                Collections.shuffle(episodes, dice);
                assertThat(merged(2024, 2025, 2026)).isEqualTo(first);
            });
            assertThat(first.child().episodes())
                    .isSortedAccordingTo(java.util.Comparator.comparing(Received.Stay::startedOn)
                            .thenComparing(
                                    Received.Stay::endedOn,
                                    java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder())));
        }
    }

    @Test
    void the_same_rows_on_other_lines_ask_the_same_question_and_other_rows_another() {
        episode(2025, 2, "2024-05-01", "2024-08-01", "S", "X1", "U6");
        episode(2025, 3, "2024-08-20", null, "P", null, "U6");
        var id = merged(2025).questions().get(0).id();

        episodes.clear();
        episode(2025, 7, "2024-08-20", null, "P", null, "U6");
        episode(2025, 9, "2024-05-01", "2024-08-01", "S", "X1", "U6");
        assertThat(merged(2025).questions().get(0).id()).isEqualTo(id);

        episodes.clear();
        episode(2025, 2, "2024-05-01", "2024-08-01", "S", "X1", "K2");
        episode(2025, 3, "2024-08-20", null, "P", null, "U6");
        assertThat(merged(2025).questions().get(0).id()).isNotEqualTo(id);
    }

    @Test
    void what_else_a_header_says_makes_no_other_question_of_a_column() {
        header(2025, "F", "2012-06-10", "WBRI", null);
        header(2026, "F", "2012-06-01", "WBRI", null);
        Question asked = merged(2025, 2026).questions().get(0);
        assertThat(asked.told().about()).isEqualTo("DOB");
        assertThat(asked.told().first()).isEqualTo(java.util.Map.of("DOB", "2012-06-10"));

        headers.clear();
        header(2025, "F", "2012-06-10", "WBRI", "UN4");
        header(2026, "F", "2012-06-01", "WBRI", "A123456789012");
        assertThat(merged(2025, 2026).questions().get(0).id()).isEqualTo(asked.id());
    }
}
