package org.hearth.fostering.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.testing.InventedEnquiry.anEnquiry;
import static org.hearth.fostering.testing.InventedEnquiry.id;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.platform.api.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a list of enquiries can be asked for, and what it answers. Today is 1 May 2026. */
class EnquiryQuestionTest {
    private static final List<Enquiry> ALL = List.of(
            anEnquiry("open", "2025-05-01").build(),
            anEnquiry("later", "2025-06-01").build(),
            anEnquiry("gone", "2025-05-02").withdrew("2025-05-20", "AW1").build(),
            anEnquiry("money", "2025-05-03").withdrew("2025-05-20", "AW4").build(),
            anEnquiry("merged", "2025-05-04").mergedInto("open").build(),
            anEnquiry("refused", "2025-05-05").refused("2025-12-01").build(),
            anEnquiry("approved", "2025-05-06").approved("2025-12-01").build());

    private static EnquiryQuestion asked(Map<String, String> parameters) {
        return EnquiryQuestion.of(name -> Optional.ofNullable(parameters.get(name)), day("2026-05-01"));
    }

    private static List<String> answer(Map<String, String> parameters) {
        return asked(parameters).of(ALL, day("2026-05-01")).stream()
                .map(Enquiry::reference)
                .toList();
    }

    @Test
    void the_open_ones_are_listed_where_nothing_is_asked_the_latest_first() {
        assertThat(answer(Map.of())).containsExactly("later", "open");
    }

    @ParameterizedTest
    @CsvSource({"approved, approved", "refused, refused", "merged, merged"})
    void each_state_has_its_own(String state, String reference) {
        assertThat(answer(Map.of("state", state))).containsExactly(reference);
    }

    @Test
    void a_number_opens_its_members_and_a_reason_those_of_it_alone() {
        var withdrew = Map.of("line", "withdrawals", "basis", "cohort", "from", "2025-04-01", "to", "2026-03-31");

        assertThat(answer(withdrew)).containsExactly("gone", "money");
        var ofMoney = new java.util.HashMap<>(withdrew);
        ofMoney.put("reason", "AW4");
        assertThat(answer(ofMoney)).containsExactly("money");
        assertThat(asked(ofMoney).address("/x").toString())
                .isEqualTo("/x?basis=cohort&line=withdrawals&reason=AW4&from=2025-04-01&to=2026-03-31");
        assertThat(asked(withdrew).of(ALL, day("2026-05-01")))
                .extracting(Enquiry::id)
                .contains(id("gone"));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"state, asleep, state", "line, shoes, line", "kind, red, kind"})
    void what_there_is_not_is_refused_with_its_field(String name, String value, String field) {
        assertThatThrownBy(() -> asked(Map.of(name, value)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo(field))
                .hasMessageContaining("\"%s\" is none of them.".formatted(value));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"2014-12-31, 2026-01-01, from", "2026-01-01, 2028-01-01, to", "2026-01-02, 2026-01-01, to"})
    void days_that_cannot_be_asked_for_are_refused(String from, String to, String field) {
        assertThatThrownBy(() -> asked(Map.of("line", "enquiries", "from", from, "to", to)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }
}
