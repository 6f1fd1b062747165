package org.hearth.fostering.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.time.Period;
import org.hearth.platform.api.RuleBroken;
import org.junit.jupiter.api.Test;

class HouseholdListTest {
    private static final String CAMBRIDGE = "E07000008";

    private static Terms terms(String from, String to, int places) {
        return new Terms(
                new Period(day(from), to == null ? null : day(to)),
                places,
                Set.of(FosteringType.SHORT_TERM, FosteringType.LONG_TERM),
                0,
                10,
                Sexes.ANY,
                false,
                Set.of(),
                "",
                "");
    }

    private static Household household(
            String reference, String district, HouseholdKind kind, String from, String to, int places) {
        var period = new Period(day(from), to == null ? null : day(to));
        return new Household(
                UUID.randomUUID(),
                reference,
                district,
                List.of(new Approval(
                        kind,
                        period,
                        Joining.APPROVED,
                        to == null ? null : Leaving.BECAME_GUARDIAN,
                        List.of(terms(from, to, places)))));
    }

    private static final List<Household> FOUR = List.of(
            household("F1", CAMBRIDGE, HouseholdKind.MAINSTREAM, "2020-04-01", null, 2),
            household("F2", null, HouseholdKind.MAINSTREAM, "2021-04-01", "2024-01-01", 3),
            household("F3", CAMBRIDGE, HouseholdKind.SUPPORTED_LODGINGS, "2022-04-01", null, 2),
            household("F4", CAMBRIDGE, HouseholdKind.FAMILY_AND_FRIENDS, "2023-04-01", null, 1));

    private static HouseholdList on(String day, Map<String, String> filter, String sort) {
        return HouseholdList.of(
                FOUR, day(day), HouseholdFilter.from(filter::get), HouseholdSort.of(sort), code -> "Cambridge");
    }

    private static List<String> references(HouseholdList list) {
        return list.rows().stream().map(HouseholdRow::reference).toList();
    }

    @Test
    void a_household_stands_there_from_its_first_day_and_is_approved_until_it_leaves() {
        assertThat(references(on("2020-03-31", Map.of(), null))).isEmpty();
        assertThat(references(on("2021-04-01", Map.of(), null))).containsExactly("F1", "F2");
        assertThat(references(on("2023-12-31", Map.of(), null))).containsExactly("F1", "F2", "F3", "F4");
        assertThat(references(on("2024-01-01", Map.of(), null))).containsExactly("F1", "F3", "F4");
        assertThat(on("2024-01-01", Map.of(), null).all()).isEqualTo(4);
        assertThat(on("2023-12-31", Map.of(), null).rows().get(1).status())
                .isEqualTo("Approved, leaves on 1 January 2024");
    }

    @Test
    void kinds_are_counted_apart_and_lodgings_have_no_foster_places() {
        assertThat(on("2024-01-01", Map.of(), null).totals())
                .containsExactly(
                        new HouseholdList.Total(HouseholdKind.MAINSTREAM, 1, 2, null),
                        new HouseholdList.Total(HouseholdKind.FAMILY_AND_FRIENDS, 1, 1, null),
                        new HouseholdList.Total(HouseholdKind.SUPPORTED_LODGINGS, 1, null, 2));
        assertThat(on("2024-01-01", Map.of("status", "left"), null).totals()).isEmpty();
    }

    @Test
    void each_filter_narrows_the_list() {
        assertThat(references(on("2024-01-01", Map.of("status", "left"), null))).containsExactly("F2");
        assertThat(references(on("2024-01-01", Map.of("status", "any", "kind", "mainstream"), null)))
                .containsExactly("F1", "F2");
        assertThat(references(on("2024-01-01", Map.of("status", "any", "district", "not-known"), null)))
                .containsExactly("F2");
        assertThat(references(on("2024-01-01", Map.of("district", CAMBRIDGE), null)))
                .containsExactly("F1", "F3", "F4");
    }

    @Test
    void it_is_ordered_either_way_and_the_reference_decides_between_equals() {
        assertThat(references(on("2024-01-01", Map.of(), "-places"))).containsExactly("F1", "F4", "F3");
        assertThat(references(on("2024-01-01", Map.of(), "places"))).containsExactly("F3", "F4", "F1");
        assertThat(references(on("2024-01-01", Map.of(), "-joined"))).containsExactly("F4", "F3", "F1");
    }

    @Test
    void what_can_match_nothing_is_refused_with_what_can() {
        assertThatThrownBy(() -> on("2024-01-01", Map.of("kind", "agency"), null))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("kind"))
                .hasMessageContaining("family-and-friends");
        assertThatThrownBy(() -> on("2024-01-01", Map.of("district", "Cambridge"), null))
                .hasMessageContaining("no district's code");
        assertThatThrownBy(() -> on("2024-01-01", Map.of(), "shoe-size")).hasMessageContaining("Choose one of");
    }

    @Test
    void the_file_says_what_stands_on_the_screen() {
        var table = on("2024-01-01", Map.of("status", "left"), null).table();

        assertThat(table.rows())
                .containsExactly(List.of(
                        "F2",
                        "Mainstream",
                        "Left",
                        "2021-04-01",
                        "Approved",
                        "2024-01-01",
                        "Became special guardian of the child they fostered",
                        "3",
                        "",
                        "0 to 10",
                        "Short term, long term",
                        "Not known"));
    }

    @Test
    void more_than_three_places_are_said_to_need_an_exemption() {
        assertThat(UsualLimit.note(HouseholdKind.MAINSTREAM, terms("2020-01-01", null, 3)))
                .isEmpty();
        assertThat(UsualLimit.note(HouseholdKind.MAINSTREAM, terms("2020-01-01", null, 4)))
                .contains("allow 4 children", "exemption");
    }
}
