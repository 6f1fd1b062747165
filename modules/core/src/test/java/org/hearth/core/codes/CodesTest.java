package org.hearth.core.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Map;
import org.hearth.core.api.codes.ChangeReason;
import org.hearth.core.api.codes.Code;
import org.hearth.core.api.codes.CodeList;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.EndReason.ExitGroup;
import org.hearth.core.api.codes.PlaceCode;
import org.hearth.core.api.codes.PlacementGroup;
import org.hearth.core.api.codes.Provider;
import org.hearth.core.api.codes.StartReason;
import org.hearth.core.api.codes.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {
    private final Codes codes = Codes.standard();

    @ParameterizedTest(name = "{0} {1} in {2} is {3}")
    @CsvSource({
        "PLACE, P2, 2017, VALID",
        "PLACE, P2, 2024, VALID",
        "PLACE, P2, 2025, QUESTION",
        "PLACE, P2, 2026, NOT_IN_FORCE",
        "PLACE, H5, 2024, VALID",
        "PLACE, H5, 2025, QUESTION",
        "PLACE, H5, 2026, NOT_IN_FORCE",
        "PLACE, K3, 2023, NOT_IN_FORCE",
        "PLACE, K3, 2024, QUESTION",
        "PLACE, K3, 2025, VALID",
        "PLACE, K3, 2027, VALID",
        "PLACE, Z1, 2025, VALID",
        "PLACE, Z1, 2026, NOT_IN_FORCE",
        "PLACE, Z11, 2025, NOT_IN_FORCE",
        "PLACE, Z11, 2026, VALID",
        "PLACE, Z14, 2026, VALID",
        "PLACE, X9, 2026, UNKNOWN",
        "PLACE, u6, 2026, VALID",
        "PLACE, ' U6 ', 2026, VALID",
        "SEX, M, 2024, NOT_IN_FORCE",
        "SEX, M, 2025, VALID",
        "SEX, U, 2025, QUESTION",
        "SEX, U, 2026, QUESTION",
        "SEX, U, 2024, NOT_IN_FORCE",
        "SEX, 1, 2024, VALID",
        "SEX, 2, 2025, NOT_IN_FORCE",
        "REC, E43, 2018, VALID",
        "REC, E44, 2019, NOT_IN_FORCE",
        "REC, E45, 2018, NOT_IN_FORCE",
        "REC, E48, 2019, VALID",
        "REC, X1, 2017, VALID",
        "REASON_PLACE_CHANGE, CUSTOD, 2018, NOT_IN_FORCE",
        "REASON_PLACE_CHANGE, CUSTOD, 2019, VALID",
        "LS, D1, 2026, VALID",
        "CIN, N0, 2026, UNKNOWN",
        "CIN, N8, 2026, VALID",
        "PLACE_PROVIDER, PR9, 2026, UNKNOWN",
        "ETHNIC, WXYZ, 2026, UNKNOWN",
        "RNE, S, 2026, VALID"
    })
    void a_code_is_judged_by_the_year_it_is_sent_in(String column, String code, int year, Verdict verdict) {
        assertThat(list(column).verdict(code, year)).isEqualTo(verdict);
    }

    @Test
    void a_blank_is_a_code_of_no_year() {
        assertThat(codes.places().verdict(null, 2026)).isEqualTo(Verdict.UNKNOWN);
        assertThat(codes.places().find("")).isEmpty();
    }

    @Test
    void every_placement_group_has_its_codes() {
        assertThat(codes.places().all())
                .filteredOn(code -> code.group() == PlacementGroup.CHILDRENS_HOME)
                .extracting(PlaceCode::code)
                .containsExactly("K1", "K2");
        assertThat(codes.places().all())
                .filteredOn(PlaceCode::isFoster)
                .extracting(PlaceCode::code)
                .containsExactly("U1", "U2", "U3", "U4", "U5", "U6");
        assertThat(codes.places().all())
                .filteredOn(PlaceCode::isTemporary)
                .extracting(PlaceCode::code)
                .containsExactly("T0", "T1", "T2", "T3", "T4");
        assertThat(codes.places().all())
                .filteredOn(PlaceCode::isAdoptionByCurrentCarer)
                .extracting(PlaceCode::code)
                .containsExactly("A3", "A5");
        var met = new HashSet<PlacementGroup>();
        codes.places().all().forEach(code -> met.add(code.group()));
        assertThat(met).containsExactlyInAnyOrder(PlacementGroup.values());
    }

    @Test
    void start_reasons_say_whether_the_carer_is_new() {
        assertThat(codes.startReasons().all())
                .filteredOn(StartReason::newCarer)
                .extracting(StartReason::code)
                .containsExactly("S", "P", "B");
        assertThat(codes.startReasons().all())
                .filteredOn(StartReason::isSameCarer)
                .extracting(StartReason::code)
                .containsExactly("L", "T", "U");
    }

    @Test
    void only_x1_goes_on() {
        assertThat(codes.endReasons().all())
                .filteredOn(reason -> !reason.isEndOfCare())
                .extracting(Code::code)
                .containsExactly("X1");
        assertThat(codes.endReasons().of("E44").exit()).isEqualTo(ExitGroup.SGO);
        assertThat(codes.endReasons().of("E17").exit()).isEqualTo(ExitGroup.STAYED);
    }

    @Test
    void only_the_placing_reason_keeps_the_carer_and_eight_are_unplanned() {
        assertThat(codes.changeReasons().all())
                .filteredOn(ChangeReason::isSameCarer)
                .extracting(Code::code)
                .containsExactly("PLACE");
        assertThat(codes.changeReasons().all())
                .filteredOn(ChangeReason::isUnplanned)
                .extracting(Code::code)
                .containsExactly("ALLEG", "STAND", "APPRR", "CREQB", "CREQO", "CHILD", "LAREQ", "OTHER");
    }

    @Test
    void short_breaks_are_v3_and_v4() {
        assertThat(codes.legalStatuses().all())
                .filteredOn(status -> status.isShortBreak())
                .extracting(Code::code)
                .containsExactly("V3", "V4");
    }

    @Test
    void agencies_are_private_or_voluntary() {
        assertThat(codes.providers().all())
                .filteredOn(Provider::isIndependent)
                .extracting(Code::code)
                .containsExactly("PR4", "PR5");
    }

    @Test
    void a_strange_code_answers_no_and_is_still_counted() {
        var strange = codes.places().of("X9");
        assertThat(strange.isFoster() || strange.isTemporary() || strange.isAdoption())
                .isFalse();
        assertThat(strange.group()).isEqualTo(PlacementGroup.OTHER);
        assertThat(codes.endReasons().of(null).isEndOfCare()).isFalse();
        assertThat(codes.ethnicities().of(null).isKnown()).isFalse();
    }

    @Test
    void the_council_may_reword_a_code_but_not_invent_one() {
        var ours = codes.inWords(CouncilCodes.parse("PLACE.Z11=Setting without registration; LS.V2 = Section 20"));
        assertThat(ours.places().of("Z11").meaning()).isEqualTo("Setting without registration");
        assertThat(ours.legalStatuses().of("V2").meaning()).isEqualTo("Section 20");
        assertThat(ours.places().of("Z12").meaning())
                .isEqualTo(codes.places().of("Z12").meaning());
        assertThatThrownBy(() -> codes.inWords(Map.of("PLACE.Z99", "Nothing")))
                .hasMessageContaining("PLACE.Z99")
                .hasMessageContaining("for example PLACE.Z11");
        assertThatThrownBy(() -> CouncilCodes.parse("Z11")).hasMessageContaining("PLACE.Z11=");
    }

    @Test
    void a_year_lists_what_may_be_sent_in_it() {
        assertThat(codes.places().in(2026))
                .extracting(Code::code)
                .contains("K3", "Z11")
                .doesNotContain("H5", "P2", "Z1");
        assertThat(codes.places().in(2025))
                .extracting(Code::code)
                .contains("K3", "H5", "Z1")
                .doesNotContain("Z11");
    }

    private CodeList<? extends Code> list(String column) {
        return codes.lists().stream()
                .filter(list -> list.column().equals(column))
                .findFirst()
                .orElseThrow();
    }
}
