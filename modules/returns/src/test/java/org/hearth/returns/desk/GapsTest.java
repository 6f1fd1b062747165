package org.hearth.returns.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.Location.Side;
import org.hearth.core.testing.ChildBuilder;
import org.hearth.core.testing.EpisodeBuilder;
import org.junit.jupiter.api.Test;

/** What of the records that are held is missing on 31 March 2026. */
class GapsTest {
    private static EpisodeBuilder whole() {
        return anEpisode().from("2025-05-01").home("PE1 1AA").at("PE1 1AB").inside(10);
    }

    private static List<String> gaps(ChildBuilder child) {
        return gaps(child, "2026-03-31");
    }

    private static List<String> gaps(ChildBuilder child, String on) {
        var book = aBook().covering("2022-04-01", "2026-03-31").with(child).build();
        return Gaps.of(book, day(on)).stream()
                .map(gap -> "%s %s since %s"
                        .formatted(gap.column().column(), gap.kind().key(), gap.since()))
                .toList();
    }

    private static List<String> of(EpisodeBuilder... rows) {
        return gaps(aChild("C1").with(rows));
    }

    @Test
    void nothing_is_missing_of_a_whole_record() {
        assertThat(of(whole())).isEmpty();
    }

    @Test
    void a_blank_or_unknown_fact_of_the_child_is_missing_since_the_record_began() {
        assertThat(gaps(aChild("C1").born(null).sex(null).ethnicity(null).with(whole())))
                .containsExactly(
                        "DOB blank since 2025-05-01", "SEX blank since 2025-05-01", "ETHNIC blank since 2025-05-01");
        assertThat(gaps(aChild("C1").sex("U").ethnicity("NOBT").with(whole())))
                .containsExactly("SEX not-known since 2025-05-01", "ETHNIC not-known since 2025-05-01");
        assertThat(gaps(aChild("C1").ethnicity("REFU").with(whole())))
                .as("to decline is an answer")
                .isEmpty();
    }

    @Test
    void no_reason_is_asked_for_a_move_into_or_out_of_a_temporary_stay() {
        assertThat(of(
                        whole().to("2025-06-01"),
                        whole().from("2025-06-01").because("P").in("T1", null).to("2025-06-10"),
                        whole().from("2025-06-10").because("P").in("U6", "PR1")))
                .isEmpty();
    }

    @Test
    void what_is_blank_in_a_row_of_another_module_is_missing_as_far_as_it_is_asked_of_the_child() {
        var child = aChild("C1")
                .born("2016-01-01")
                .with(whole())
                .told("Reviews", 2026, Map.of("REVIEW", "2025-07-01"))
                .told("Reviews", 2025, Map.of("REVIEW", "2024-07-01"))
                .told("OC2", 2026, Map.of("TEETH_CHECK", "0", "SUBSTANCE_MISUSE", "1", "INTERVENTION_RECEIVED", "0"))
                .told("Missing", 2026, Map.of("MISSING", "M"));

        assertThat(gaps(child))
                .containsExactlyInAnyOrder(
                        "REVIEW_CODE blank since 2025-07-01",
                        "IMMUNISATIONS blank since 2025-04-01",
                        "HEALTH_ASSESSMENT blank since 2025-04-01",
                        "SDQ_SCORE blank since 2025-04-01",
                        "CONVICTED blank since 2025-04-01",
                        "INTERVENTION_OFFERED blank since 2025-04-01",
                        "MIS_START blank since 2025-04-01");
    }

    @Test
    void a_score_that_is_not_given_for_a_reason_is_not_missing() {
        assertThat(gaps(aChild("C1")
                        .born("2016-01-01")
                        .with(whole())
                        .told(
                                "OC2",
                                2026,
                                Map.of(
                                        "IMMUNISATIONS",
                                        "1",
                                        "TEETH_CHECK",
                                        "1",
                                        "HEALTH_ASSESSMENT",
                                        "1",
                                        "SUBSTANCE_MISUSE",
                                        "0",
                                        "CONVICTED",
                                        "0",
                                        "SDQ_REASON",
                                        "SDQ1"))))
                .isEmpty();
    }

    @Test
    void a_blank_code_and_a_code_of_no_year_are_missing() {
        assertThat(of(whole().because(null).need("N99").in("U6", null)))
                .containsExactly(
                        "RNE blank since 2025-05-01",
                        "CIN not-known since 2025-05-01",
                        "PLACE_PROVIDER blank since 2025-05-01");
        assertThat(of(whole().in(null, null)))
                .as("whose it is can be asked once it is known what it is")
                .containsExactly("PLACE blank since 2025-05-01");
    }

    @Test
    void a_temporary_stay_and_an_other_placement_have_no_provider() {
        assertThat(of(whole().in("T0", null))).isEmpty();
        assertThat(of(whole().in("Z1", null))).isEmpty();
    }

    @Test
    void why_it_ended_is_missing_since_it_ended_and_not_before() {
        assertThat(of(whole().to("2025-09-01", null))).containsExactly("REC blank since 2025-09-01");
        assertThat(gaps(aChild("C1").with(whole().to("2025-09-01", null)), "2025-08-31"))
                .isEmpty();
    }

    @Test
    void why_the_placement_changed_is_asked_of_moves_alone() {
        assertThat(of(whole().to("2025-09-01"), whole().from("2025-09-01").because("P")))
                .containsExactly("REASON_PLACE_CHANGE blank since 2025-09-01");
        assertThat(of(whole().to("2025-09-01"), whole().from("2025-09-01").because("L")))
                .isEmpty();
        assertThat(of(whole().to("2025-09-01", "E4A"))).isEmpty();
    }

    @Test
    void a_postcode_is_missing_when_blank_and_when_no_directory_has_it() {
        assertThat(of(whole().home((String) null).at(null)))
                .containsExactly("PL_POST blank since 2025-05-01", "HOME_POST blank since 2025-05-01");
        assertThat(of(whole().located(new Location(Side.UNKNOWN, null, null, null, "invented"))))
                .containsExactly("PL_POST not-known since 2025-05-01");
        assertThat(of(whole().located(new Location(Side.IN, "E10000003", null, false, "invented"))))
                .containsExactly("HOME_POST not-known since 2025-05-01");
        assertThat(of(whole().located(Location.UNKNOWN)))
                .as("no directory was asked")
                .isEmpty();
    }

    @Test
    void who_came_alone_has_no_home_here() {
        assertThat(gaps(aChild("C1").unaccompanied().with(whole().home((String) null))))
                .isEmpty();
    }

    @Test
    void short_breaks_other_years_and_those_who_left_before_are_not_asked() {
        assertThat(of(whole().under("V4").need(null))).isEmpty();
        assertThat(of(whole().from("2024-05-01").need(null).to("2025-03-31", "E4A")))
                .isEmpty();
        assertThat(of(whole().from("2024-05-01").need(null).to("2025-04-01", "E4A")))
                .containsExactly("CIN blank since 2024-05-01");
        assertThat(gaps(aChild("C1").with(whole().need(null)), "2025-04-30")).isEmpty();
    }
}
