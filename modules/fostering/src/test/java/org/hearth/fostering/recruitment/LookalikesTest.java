package org.hearth.fostering.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.fostering.testing.InventedEnquiry.anEnquiry;

import java.util.List;
import org.hearth.fostering.testing.InventedEnquiry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which enquiries may be of the same people. */
class LookalikesTest {

    private static List<String> found(InventedEnquiry one, InventedEnquiry other) {
        return Lookalikes.of(one.build(), List.of(one.build(), other.build())).stream()
                .map(Lookalikes.Found::why)
                .toList();
    }

    private static InventedEnquiry one(String name, String district) {
        return anEnquiry("E1", "2025-01-06").from(district).person(name, "", "");
    }

    private static InventedEnquiry other(String name, String district) {
        return anEnquiry("E2", "2025-02-06").from(district).person(name, "", "");
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "Zoë Invented-Carer, Invented Carer Zoe, The same name in the same postcode district.",
        "Mary O'Invented, MARY OINVENTED, The same name in the same postcode district.",
        "Mary Inventeds, Mary Invented, A name much like it in the same postcode district.",
        "Mary Invanted, Mary Invented, A name much like it in the same postcode district.",
    })
    void a_name_is_alike_in_any_order_accent_hyphen_and_case(String mine, String theirs, String why) {
        assertThat(found(one(mine, "CB4"), other(theirs, "CB4"))).containsExactly(why);
    }

    @Test
    void a_name_alone_is_no_reason() {
        assertThat(found(one("Mary Invented", "CB4"), other("Mary Invented", "CB1")))
                .isEmpty();
        assertThat(found(one("Mary Invented", ""), other("Mary Invented", ""))).isEmpty();
        assertThat(found(one("Mary Invented", "CB4"), other("Mark Invented", "CB4")))
                .isEmpty();
    }

    @Test
    void a_telephone_number_is_the_same_with_and_without_its_country() {
        var one = anEnquiry("E1", "2025-01-06").person("A Invented", "+44 7700 900123", "");
        var other = anEnquiry("E2", "2025-01-06").from("PE1").person("B Other", "07700 900 123", "");

        assertThat(found(one, other)).containsExactly("The same telephone number.");
    }

    @Test
    void the_second_of_a_couple_is_looked_at_too() {
        var one = anEnquiry("E1", "2025-01-06").person("A Invented", "", "a@example.org");
        var other = anEnquiry("E2", "2025-01-06")
                .from("PE1")
                .person("B Other", "", "b@example.org")
                .person("C Other", "", "a@example.org");

        assertThat(found(one, other)).containsExactly("The same email address.");
    }

    @Test
    void who_was_told_apart_or_merged_is_not_proposed_again() {
        var one = anEnquiry("E1", "2025-01-06").person("A Invented", "", "a@example.org");

        assertThat(found(
                        one,
                        anEnquiry("E2", "2025-01-06")
                                .person("A Invented", "", "a@example.org")
                                .toldApartFrom("E1")))
                .isEmpty();
        assertThat(found(
                        one,
                        anEnquiry("E2", "2025-01-06")
                                .person("A Invented", "", "a@example.org")
                                .mergedInto("E1")))
                .isEmpty();
    }
}
