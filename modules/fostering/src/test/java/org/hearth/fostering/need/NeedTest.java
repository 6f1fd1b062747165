package org.hearth.fostering.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.recruitment.StepKind.APPLIED;
import static org.hearth.fostering.recruitment.StepKind.STAGE_2_STARTED;
import static org.hearth.fostering.testing.InventedEnquiry.anEnquiry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.Location;
import org.hearth.core.testing.ChildBuilder;
import org.hearth.core.testing.EpisodeBuilder;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.recruitment.Enquiry;
import org.hearth.fostering.recruitment.Stage;
import org.hearth.platform.api.RuleBroken;
import org.junit.jupiter.api.Test;

/** Whom others' homes take, and who is in assessment. */
class NeedTest {
    private static final String DAY = "2026-03-31";

    private static ChildBuilder child(String reference, String born, EpisodeBuilder lives) {
        return aChild(reference).born(born).with(lives);
    }

    private static EpisodeBuilder in(String place, String provider) {
        return anEpisode().from("2025-06-02").in(place, provider);
    }

    private static CareBook county() {
        return aBook().with(
                        child(
                                "C1",
                                "2023-01-01",
                                in("U6", "PR4").home("CB4 1AB").inside(30)),
                        child(
                                "C2",
                                "2013-01-01",
                                in("U6", "PR5").home("CB4 2AB").outside("E10000020", 400)),
                        child(
                                "C3",
                                "2013-01-01",
                                in("K2", "PR4").home("PE29 1AB").outside("E10000020", 400)),
                        child(
                                "C4",
                                "2018-01-01",
                                in("K2", "PR4").home("PE29 1AB").inside(30)),
                        child(
                                "C5",
                                "2018-01-01",
                                in("U6", "PR1").home("PE29 1AB").outside("E10000020", 400)),
                        child(
                                "C6",
                                "2018-01-01",
                                in("U1", "PR1").home("PE29 1AB").outside("E10000020", 400)),
                        child(
                                "C7",
                                "2018-01-01",
                                in("K2", "PR4").home("PE29 1AB").located(Location.UNKNOWN)),
                        child("C8", "2018-01-01", in("U6", "").home("PE29 1AB").inside(30)),
                        child("C9", "2018-01-01", in("K2", "").home("PE29 1AB").outside("E10000020", 400)))
                .covering("2025-04-01", DAY)
                .build();
    }

    private static List<Enquiry> pipeline() {
        return List.of(
                anEnquiry("E1", "2025-09-01").happened(APPLIED, "2025-10-01").build(),
                anEnquiry("E2", "2025-09-01")
                        .from("PE29")
                        .as(HouseholdKind.SHORT_BREAKS)
                        .happened(APPLIED, "2025-10-01")
                        .happened(STAGE_2_STARTED, "2025-12-01")
                        .build(),
                anEnquiry("E3", "2025-09-01").build(),
                anEnquiry("E4", "2025-09-01")
                        .happened(APPLIED, "2025-10-01")
                        .withdrew("2025-11-01", "AW3")
                        .build(),
                anEnquiry("E5", "2025-09-01")
                        .from("")
                        .happened(APPLIED, "2025-10-01")
                        .build());
    }

    private final Need need = Need.of(county(), pipeline(), day(DAY));

    private static List<String> references(List<Need.Child> children) {
        return children.stream().map(child -> child.history().reference()).toList();
    }

    @Test
    void agencies_carers_and_homes_outside_the_county_are_a_lack_and_our_own_carers_are_none() {
        assertThat(references(need.children())).containsExactly("C1", "C2", "C3");
        assertThat(references(NeedAsked.ALL.of(Lack.AGENCY).children(need))).containsExactly("C1", "C2");
        assertThat(references(NeedAsked.ALL.of(Lack.AGENCY_OUTSIDE).children(need)))
                .containsExactly("C2");
        assertThat(references(NeedAsked.ALL.of(Lack.ELSEWHERE_OUTSIDE).children(need)))
                .containsExactly("C3");
    }

    @Test
    void whose_area_is_not_known_or_whose_home_it_is_was_not_given_is_counted_beside_and_in_no_number() {
        assertThat(references(need.children())).doesNotContain("C7", "C8", "C9");
        assertThat(need.notKnown()).isEqualTo(3);
    }

    @Test
    void a_home_inside_the_county_with_staff_is_no_lack_whoever_s_it_is() {
        assertThat(of(in("K2", "").inside(30)).notKnown()).isZero();
    }

    private static Need of(EpisodeBuilder lives) {
        var book = aBook().with(child("C1", "2018-01-01", lives))
                .covering("2025-04-01", DAY)
                .build();
        return Need.of(book, List.of(), day(DAY));
    }

    @Test
    void with_an_agency_somewhere_that_is_not_known_is_neither_outside_nor_inside() {
        var unknown = of(in("U6", "PR4").located(Location.UNKNOWN));

        assertThat(NeedAsked.ALL.of(Lack.AGENCY).children(unknown)).hasSize(1);
        assertThat(NeedAsked.ALL.of(Lack.AGENCY_OUTSIDE).children(unknown)).isEmpty();
        assertThat(unknown.sideNotKnown()).isEqualTo(1);
        assertThat(NeedResource.told(new NeedViews.Listed(unknown.children().get(0), true))
                        .outside())
                .isNull();
        assertThat(NeedResource.answer(unknown).children())
                .extracting(NeedResource.Children::ofThemNotKnown)
                .containsExactly(1);
    }

    @Test
    void the_file_is_in_words_and_counts_whom_it_is_not_known_of() {
        var rows =
                NeedResource.table(NeedResource.answer(need), day("2026-04-02")).rows();

        assertThat(rows)
                .contains(
                        List.of(DAY, "Children", "With agencies' foster carers", "Under 5", "CB4", "1"),
                        List.of(DAY, "Children", "Not known whether others' homes take them", "", "", "3"),
                        List.of("2026-04-02", "Applications", "Mainstream", "Stage 1: checks", "Not known", "1"));
    }

    @Test
    void children_stand_under_their_age_and_the_first_part_of_the_postcode_that_they_came_from() {
        assertThat(references(NeedAsked.ALL.of(Ages.UNDER_5).children(need))).containsExactly("C1");
        assertThat(references(NeedAsked.ALL.of(Ages.OVER_10).children(need))).containsExactly("C2", "C3");
        assertThat(references(NeedAsked.ALL.in("CB4").children(need))).containsExactly("C1", "C2");
        assertThat(references(NeedAsked.ALL.in("CB4").of(Ages.OVER_10).children(need)))
                .containsExactly("C2");
    }

    @Test
    void only_open_applications_are_in_assessment_each_under_its_kind_stage_and_district() {
        assertThat(NeedAsked.ALL.applicants(need))
                .extracting(one -> one.enquiry().reference())
                .containsExactly("E1", "E2", "E5");
        assertThat(NeedAsked.ALL.of(Stage.STAGE_2).applicants(need))
                .extracting(one -> one.enquiry().reference())
                .containsExactly("E2");
        assertThat(NeedAsked.ALL.of(HouseholdKind.MAINSTREAM).applicants(need)).hasSize(2);
        assertThat(NeedAsked.ALL.in(Need.NOT_KNOWN).applicants(need)).hasSize(1);
    }

    @Test
    void districts_of_both_sides_stand_in_one_list_with_not_known_last() {
        assertThat(need.districts()).containsExactly("CB4", "PE29", "");
    }

    @Test
    void a_number_is_asked_for_again_by_its_address() {
        var asked = NeedAsked.ALL.of(Lack.AGENCY_OUTSIDE).of(Ages.OVER_10).in("");

        assertThat(asked.address("/x")).hasToString("/x?lack=agency-outside&ages=over-10&district=not-known");
        assertThat(NeedAsked.of(name ->
                        Optional.ofNullable(Map.of("lack", "agency-outside", "ages", "over-10", "district", "not-known")
                                .get(name))))
                .isEqualTo(asked);
        assertThatThrownBy(() -> NeedAsked.of(name -> Optional.of("dreams")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("dreams");
    }
}
