package org.hearth.returns.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.ChildChecks.Asked;
import org.hearth.core.api.care.ChildChecks.Told;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.PersonField;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.keeping.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the rules ask of one child in the return as it would be written, beside what they find in the whole of it. */
@Tag("storage")
class OneChildTest {
    private final CountyAtTheDesk county = new CountyAtTheDesk();

    @BeforeEach
    void two_faulty_years_are_held() {
        county.send(2025, episodes2025(), header(), SOCIAL);
        county.send(2026, episodes2026(), header(), SOCIAL, careLeavers());
    }

    @AfterEach
    void close() {
        county.close();
    }

    private static SentFile episodes2025() {
        return Held.episodes(
                "LC1,05/04/2024,S,C2,N1,U6,PR1,,,,PE21 7NF,LN1 2TZ,SC459295",
                "LC2,05/04/2024,S,C2,N1,U6,PR1,,,,PE21 7NF,LN1 2TZ,SC459295",
                "LC4,01/05/2022,S,C2,N1,U6,PR1,01/06/2024,E13,,PE21 7NF,LN1 2TZ,SC459295");
    }

    /** LC1 lives in the area of another council now, and nobody said that an episode began. */
    private static SentFile episodes2026() {
        return Held.episodes(
                "LC1,05/04/2024,S,C2,N1,U6,PR1,,,,PE21 7NF,CB1 1AA,SC459295",
                "LC2,05/04/2024,S,C1,N1,U6,PR1,01/09/2025,,,PE21 7NF,LN1 2TZ,SC459295",
                "LC3,05/05/2025,S,C2,N9,U6,PR1,,,,PE21 7NF,LN1 2TZ,SC459295");
    }

    private static SentFile header() {
        return Desk.file(
                "header.csv",
                "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
                "LC1,F,01/06/2012,WBRI,A123456789012,0,",
                "LC2,M,01/06/2013,WBRI,A123456789012,,",
                "LC3,F,01/06/2031,,A123456789013,0,",
                "LC4,M,01/06/2006,WBRI,A123456789014,,");
    }

    private static final SentFile SOCIAL = Desk.file(
            "sw_episodes.csv",
            "CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON",
            "LC1,AB123456789,05/04/2024,,INITIAL",
            "LC2,AB123456789,05/04/2024,01/04/2024,INITIAL");

    private static SentFile careLeavers() {
        return Desk.file("oc3.csv", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM", "LC4,01/06/2006,YES,F2,B1", "LC3,,NO,,");
    }

    /** As a check says it; that last year's return must be loaded too is said beside. */
    private static List<String> said(Told told) {
        return told.asked().stream()
                .filter(one -> one.year() == 2026)
                .map(one -> one.rule() + " " + one.message().replaceFirst(" The records have put it right.*", ""))
                .sorted()
                .toList();
    }

    /** The same of every child, whether asked of one or of the whole that is written, loaded and checked. */
    private void isWhatTheWholeReturnSays() {
        var whole = new java.util.TreeMap<String, List<String>>();
        try (var other = new CountyAtTheDesk()) {
            other.send(2025, episodes2025(), header(), SOCIAL);
            other.send(2026, county.written(2026));
            for (ChildHistory child : county.care.books().book().children()) {
                whole.put(
                        child.reference(),
                        other.open(2026, child.reference()).stream()
                                .map(one -> one.rule() + " " + one.message())
                                .sorted()
                                .toList());
            }
        }
        assertThat(whole.values().stream().filter(found -> !found.isEmpty())).hasSizeGreaterThan(2);
        whole.forEach(
                (child, found) -> assertThat(said(county.told(child))).as(child).isEqualTo(found));
    }

    @Test
    void of_every_child_it_says_what_a_check_of_the_whole_return_says() {
        assertThat(county.open(2026, "LC1")).extracting(RuleFinding::rule).contains("503H", "503G", "452", "453");

        isWhatTheWholeReturnSays();
    }

    @Test
    void after_corrections_it_says_what_a_check_of_the_written_return_would_say() {
        county.correct("LC2", 0, Map.of(EpisodeField.END_REASON, "E4A"));
        county.correctDetails("LC3", Map.of(PersonField.BORN, "2011-06-01"));

        isWhatTheWholeReturnSays();
    }

    @Test
    void what_is_open_in_the_sent_rows_and_mended_since_is_told_apart() {
        county.correct("LC2", 0, Map.of(EpisodeField.END_REASON, "E4A"));

        Told told = county.told("LC2");

        assertThat(told.asked()).extracting(Asked::rule).doesNotContain("148").contains("503B");
        assertThat(told.mended()).isPositive();
        assertThat(county.checks.mended(2026).keySet())
                .containsExactlyInAnyOrderElementsOf(county.open(2026, "LC2").stream()
                        .filter(one -> one.rule().equals("148"))
                        .map(RuleFinding::id)
                        .toList());
    }

    @Test
    void of_someone_of_whom_nobody_has_said_anything_nothing_is_mended() {
        assertThat(county.open(2026, "LC2")).isNotEmpty();

        assertThat(county.told("LC2").mended()).isZero();
    }

    @Test
    void of_every_child_alone_the_same_is_found_as_in_the_whole_return() {
        county.correctDetails("LC3", Map.of(PersonField.PUPIL_NUMBER, "A123456789014"));
        county.correct("LC2", 0, Map.of(EpisodeField.END_REASON, "E4A"));

        assertThat(county.differencesFromTheWholeReturn(List.of(2025, 2026), 1)).isEmpty();
        assertThat(county.found()).isGreaterThan(20);
    }

    @Test
    void a_pupil_number_that_another_child_was_sent_with_is_found() {
        assertThat(county.told("LC3").asked()).extracting(Asked::rule).doesNotContain("444");

        county.correctDetails("LC3", Map.of(PersonField.PUPIL_NUMBER, "A123456789014"));

        assertThat(county.told("LC3").asked())
                .filteredOn(asked -> asked.rule().equals("444"))
                .extracting(Asked::isNew)
                .containsExactly(true);
        assertThat(county.told("LC4").asked()).extracting(Asked::rule).contains("444");
    }

    @Test
    void a_pupil_number_that_a_person_has_told_of_another_child_is_found() {
        county.correctDetails("LC1", Map.of(PersonField.PUPIL_NUMBER, "B123456789014"));
        county.correctDetails("LC3", Map.of(PersonField.PUPIL_NUMBER, "B123456789014"));

        assertThat(county.told("LC3").asked()).extracting(Asked::rule).contains("444");
        assertThat(county.told("LC1").asked()).extracting(Asked::rule).contains("444");
        assertThat(county.told("LC2").asked()).extracting(Asked::rule).doesNotContain("444");
    }

    @Test
    void what_last_years_return_alone_keeps_open_says_so() {
        county.correct("LC1", 0, Map.of(EpisodeField.PLACEMENT_POSTCODE, "PE21 7NF"));

        assertThat(county.told("LC1").asked())
                .filteredOn(one -> one.rule().equals("503G"))
                .singleElement()
                .satisfies(one -> assertThat(one.message()).contains("in last year's return as well"));
        assertThat(county.checks.mended(2026).values()).anyMatch(one -> one.lastYearToo());
    }

    @Test
    void what_a_correction_brings_about_stands_first_and_is_new() {
        assertThat(county.told("LC1").asked()).extracting(Asked::isNew).doesNotContain(true);

        county.correct("LC1", 0, Map.of(EpisodeField.ENDED_ON, "2025-09-01", EpisodeField.END_REASON, "X1"));

        Told told = county.told("LC1");
        assertThat(told.year()).isEqualTo(2026);
        assertThat(told.asked().get(0)).satisfies(first -> {
            assertThat(first.isNew()).isTrue();
            assertThat(first.year()).isEqualTo(2026);
            assertThat(first.where()).isEqualTo("Episode from 5 April 2024");
        });
        assertThat(told.asked()).extracting(Asked::isNew).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void details_are_checked_as_they_are_now() {
        county.correctDetails("LC1", Map.of(PersonField.MOTHER, ""));

        assertThat(county.told("LC1").asked()).filteredOn(Asked::isNew).anySatisfy(asked -> assertThat(asked.where())
                .isEqualTo("Who the child is"));
    }

    @Test
    void what_somebody_has_explained_says_so() {
        RuleFinding finding = county.open(2026, "LC2").stream()
                .filter(one -> one.rule().equals("148"))
                .findFirst()
                .orElseThrow();
        county.findings.explain(finding.id(), "The reason is asked of the court and will be sent", null, "analyst");

        assertThat(county.told("LC2").asked())
                .filteredOn(asked -> asked.rule().equals("148"))
                .extracting(Asked::explained)
                .containsExactly(true);
    }

    @Test
    void of_someone_whom_no_held_return_names_nothing_is_asked() {
        assertThat(county.oneChild.about(java.util.UUID.randomUUID())).isEqualTo(Told.nothing());
    }
}
