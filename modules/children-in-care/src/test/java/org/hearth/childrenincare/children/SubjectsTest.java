package org.hearth.childrenincare.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.day;

import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.testing.ChildBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectsTest {
    private static final String DAY = "2026-03-31";

    private final ChildBuilder child = aChild("LC1").startsCare("2024-05-01", "U6", "PR1");

    @Test
    void reviews_and_workers_and_times_missing_are_told_newest_first_with_their_source() {
        child.told("Reviews", 2025, Map.of("REVIEW", "2024-06-01", "REVIEW_CODE", "PN1"))
                .told("Reviews", 2025, Map.of("REVIEW", "2024-09-01"))
                .told(
                        "SWEpisodes",
                        2025,
                        Map.of(
                                "SW_ID",
                                "SW12",
                                "SW_DECOM",
                                "2024-05-01",
                                "SW_DEC",
                                "2024-07-01",
                                "SW_REASON",
                                "LEFTRL"))
                .told("SWEpisodes", 2025, Map.of("SW_ID", "XX", "SW_DECOM", "2024-07-01"))
                .told("Missing", 2025, Map.of("MISSING", "A", "MIS_START", "2024-08-01", "MIS_END", "2024-08-02"));

        assertThat(lines("reviews"))
                .containsExactly(
                        "1 September 2024 | Held; how the child took part is not told | The 2024/25 return, Reviews line 3",
                        "1 June 2024 | Held: attended and spoke | The 2024/25 return, Reviews line 2");
        assertThat(lines("social-workers"))
                .containsExactly(
                        "From 1 July 2024 | Number not known | The 2024/25 return, SWEpisodes line 5",
                        "From 1 May 2024 to 1 July 2024 | SW12; ended: the worker left the role"
                                + " | The 2024/25 return, SWEpisodes line 4");
        assertThat(lines("times-missing"))
                .containsExactly("From 1 August 2024 to 2 August 2024 | Away from placement without authorisation"
                        + " | The 2024/25 return, Missing line 6");
    }

    @Test
    void a_years_health_says_what_is_not_answered_and_leaves_out_what_is_not_asked() {
        child.told(
                        "OC2",
                        2026,
                        Map.of(
                                "HEALTH_ASSESSMENT",
                                "1",
                                "TEETH_CHECK",
                                "0",
                                "SDQ_REASON",
                                "SDQ2",
                                "SUBSTANCE_MISUSE",
                                "1",
                                "INTERVENTION_RECEIVED",
                                "0",
                                "INTERVENTION_OFFERED",
                                "1"))
                .told("OC2", 2025, Map.of("SDQ_SCORE", "12", "CONVICTED", "0", "IMMUNISATIONS", "1"));

        assertThat(lines("health"))
                .containsExactly(
                        "2025/26 | Health assessments: complete. Dental check: not done. Immunisations: not answered."
                                + " No strengths and difficulties score: the carer refused. Substance misuse: identified."
                                + " Intervention: offered and refused | The 2025/26 return, OC2 line 2",
                        "2024/25 | Health assessments: not answered. Dental check: not answered. Immunisations: up to date."
                                + " Strengths and difficulties score: 12. Substance misuse: not answered."
                                + " Convicted in the year: no | The 2024/25 return, OC2 line 3");
    }

    @Test
    void permanence_before_care_and_adoption_are_told() {
        child.told("PrevPerm", 2025, Map.of("PREV_PERM", "P2", "LA_PERM", "213", "DATE_PERM", "zz/05/2019"))
                .told(
                        "PlacedAdoption",
                        2025,
                        Map.of(
                                "DATE_PLACED",
                                "2024-06-01",
                                "DATE_PLACED_CEASED",
                                "2024-09-01",
                                "REASON_PLACED_CEASED",
                                "RD3"))
                .told(
                        "AD1",
                        2026,
                        Map.of("DATE_INT", "2025-01-01", "FOSTER_CARE", "1", "SEX_ADOPTR", "FF", "LS_ADOPTR", "L12"));

        assertThat(lines("before-care"))
                .containsExactly("2024/25 | Special guardianship, May 2019, council 213"
                        + " | The 2024/25 return, PrevPerm line 2");
        assertThat(lines("adoption-decisions"))
                .containsExactly("1 June 2024 | Should be placed for adoption; reversed on 1 September 2024:"
                        + " no adopters were found | The 2024/25 return, PlacedAdoption line 3");
        assertThat(lines("adoption"))
                .containsExactly(
                        "2025/26 | Decided to be in the child's interest on 1 January 2025; day of the match not"
                                + " told; adopted by two women, married, of the same sex, who fostered the child before"
                                + " | The 2025/26 return, AD1 line 4");
    }

    @Test
    void deprivation_of_liberty_and_life_after_care_are_told() {
        child.told("DoLo", 2027, Map.of("DOLO_START", "2026-06-01"))
                .told("OC3", 2026, Map.of("IN_TOUCH", "YES", "ACTIV", "F2", "ACCOM", "K1"));

        assertThat(lines("deprivation-of-liberty"))
                .containsExactly("From 1 June 2026 | An order allowed it | The 2026/27 return, DoLo line 2");
        assertThat(lines("after-care"))
                .containsExactly("2025/26 | Around the birthday: in touch. Activity: full time, other education."
                        + " Accommodation: ordinary lodgings, suitable | The 2025/26 return, OC3 line 3");
    }

    @Test
    void health_and_deprivation_of_liberty_are_told_only_to_those_who_may_see_them() {
        child.told("OC2", 2026, Map.of("TEETH_CHECK", "1"));
        var book = aBook().with(child).build();

        assertThat(Subjects.of(book, book.children().get(0), day(DAY), resource -> false))
                .extracting(ToldSubject::key)
                .containsExactly(
                        "reviews",
                        "social-workers",
                        "times-missing",
                        "before-care",
                        "adoption-decisions",
                        "adoption",
                        "after-care");
        assertThat(Subjects.of(book, book.children().get(0), day(DAY), "children-health"::equals))
                .extracting(ToldSubject::key)
                .contains("health")
                .doesNotContain("deprivation-of-liberty");
    }

    @Test
    void an_empty_subject_says_whether_nothing_is_told_or_the_file_is_not_held() {
        var book = aBook().covering("2024-04-01", "2026-03-31")
                .holding("Reviews", "2024-04-01", "2026-03-31")
                .holding("Missing", "2024-04-01", "2025-03-31")
                .with(child)
                .build();

        assertThat(note(book, "reviews", DAY)).isEqualTo("No reviews are told.");
        assertThat(note(book, "times-missing", DAY))
                .isEqualTo("No time missing is told. The return for 2025/26 holds no Missing file.");
        assertThat(note(book, "adoption", DAY)).isEqualTo("The return for 2025/26 holds no AD1 file.");
        assertThat(note(book, "adoption", "2026-06-01")).isEqualTo("The return for 2026/27 is not held.");
        assertThat(note(book, "deprivation-of-liberty", DAY)).isEqualTo("Returns tell of this from 2026/27 on.");
    }

    @Test
    void what_is_told_of_another_year_does_not_hide_that_the_file_of_the_day_is_missing() {
        var book = aBook().covering("2024-04-01", "2026-03-31")
                .holding("Missing", "2024-04-01", "2025-03-31")
                .with(child.told("Missing", 2025, Map.of("MISSING", "M", "MIS_START", "2024-08-01")))
                .build();

        assertThat(note(book, "times-missing", DAY)).isEqualTo("The return for 2025/26 holds no Missing file.");
        assertThat(note(book, "times-missing", "2025-03-31")).isNull();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "12/05/2019, 12 May 2019",
        "zz/05/2019, May 2019",
        "ZZ/ZZ/2019, 2019",
        "zz/13/2019, zz/13/2019",
        "31/02/2019, 31/02/2019",
        "12/zz/2019, 12/zz/2019",
        "2019, 2019"
    })
    void a_day_may_be_hidden_in_part(String sent, String words) {
        assertThat(HiddenDay.inWords(sent)).isEqualTo(words);
    }

    private List<String> lines(String key) {
        return subject(aBook().with(child).build(), key, DAY).entries().stream()
                .map(entry -> entry.when() + " | " + entry.what() + " | " + entry.source())
                .toList();
    }

    private static String note(CareBook book, String key, String on) {
        return subject(book, key, on).note();
    }

    private static ToldSubject subject(CareBook book, String key, String on) {
        return Subjects.of(book, book.children().get(0), day(on), resource -> true).stream()
                .filter(subject -> subject.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
