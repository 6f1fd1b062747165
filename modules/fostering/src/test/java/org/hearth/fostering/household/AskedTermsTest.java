package org.hearth.fostering.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.platform.api.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedTermsTest {

    @ParameterizedTest(name = "{0}: {1} places, {3} to {4}, {2}: {5}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            MAINSTREAM         | -  | SHORT_TERM                    | 0  | 17 | places  | Enter how many children
            MAINSTREAM         | 0  | SHORT_TERM                    | 0  | 17 | places  | cannot be approved for 0
            MAINSTREAM         | 11 | SHORT_TERM                    | 0  | 17 | places  | cannot be approved for 11
            MAINSTREAM         | 2  | -                             | 0  | 17 | types   | Choose what
            MAINSTREAM         | 2  | SHORT_TERM                    | -  | 17 | fromAge | Enter the youngest age
            MAINSTREAM         | 2  | SHORT_TERM                    | -1 | 17 | fromAge | -1 is no age of a foster child
            MAINSTREAM         | 2  | SHORT_TERM                    | 0  | -  | toAge   | Enter the oldest age
            MAINSTREAM         | 2  | SHORT_TERM                    | 0  | 18 | toAge   | 18 is no age of a foster child
            MAINSTREAM         | 2  | SHORT_TERM                    | 11 | 10 | toAge   | Enter 11 or more
            SUPPORTED_LODGINGS | 2  | SUPPORTED_LODGINGS            | 15 | 17 | fromAge | not from 15
            SUPPORTED_LODGINGS | 2  | SUPPORTED_LODGINGS,SHORT_TERM | 16 | 17 | types   | nothing else
            SHORT_BREAKS       | 1  | SHORT_TERM                    | 0  | 17 | types   | Choose short breaks""")
    void terms_that_nobody_can_be_approved_for_are_refused(
            HouseholdKind kind, Integer places, String types, Integer from, Integer to, String field, String says) {
        var asked = terms(places, types, from, to);

        assertThatThrownBy(() -> asked.checked(kind))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo(field))
                .hasMessageContaining(says);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            MAINSTREAM         | 1  | SHORT_TERM              | 0  | 0
            MAINSTREAM         | 10 | SHORT_TERM,LONG_TERM    | 0  | 17
            FAMILY_AND_FRIENDS | 3  | LONG_TERM               | 17 | 17
            SHORT_BREAKS       | 1  | SHORT_BREAKS,SHORT_TERM | 5  | 12
            SUPPORTED_LODGINGS | 2  | SUPPORTED_LODGINGS      | 16 | 17""")
    void terms_at_the_edge_are_kept(HouseholdKind kind, Integer places, String types, Integer from, Integer to) {
        var kept = terms(places, types, from, to).checked(kind);

        assertThat(kept.places()).isEqualTo(places);
        assertThat(kept.sexes()).isEqualTo(Sexes.ANY);
    }

    @Test
    void words_too_tooLongto_keep_are_refused_before_anything_is_cut() {
        var tooLong = new AskedTerms(1, Set.of(FosteringType.REMAND), 0, 1, null, false, null, "", "x".repeat(2001));

        assertThatThrownBy(() -> tooLong.checked(HouseholdKind.MAINSTREAM))
                .hasMessage("This holds 2001 characters and may hold 2000. Shorten it.");
    }

    private static AskedTerms terms(Integer places, String types, Integer from, Integer to) {
        return new AskedTerms(
                places,
                types == null
                        ? null
                        : Arrays.stream(types.split(","))
                                .map(FosteringType::valueOf)
                                .collect(Collectors.toSet()),
                from,
                to,
                null,
                false,
                null,
                null,
                null);
    }
}
