package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SexAndEthnicityTest {
    private final SexAndEthnicity indicator = new SexAndEthnicity();

    @Test
    void everyone_stands_in_one_sex_and_one_ethnic_group() {
        var book = aBook().with(
                        aChild("A").ethnicity("WBRI").startsCare("2024-05-01", "U6", "PR1"),
                        aChild("B").boy().ethnicity("WROM").startsCare("2024-05-01", "U6", "PR1"),
                        aChild("C").sex("1").ethnicity("MWBC").startsCare("2024-05-01", "U6", "PR1"),
                        aChild("D").sex("2").ethnicity("CHNE").startsCare("2024-05-01", "U6", "PR1"),
                        aChild("E").ethnicity("BAFR").startsCare("2024-05-01", "U6", "PR1"),
                        aChild("F").ethnicity("OOTH").startsCare("2024-05-01", "U6", "PR1"))
                .build();

        var profile = headline(indicator, book, DAY);

        assertThat(value(profile)).isEqualByComparingTo("6");
        assertThat(parts(profile, "sex"))
                .isEqualTo(Map.of("male", List.of("B", "C"), "female", List.of("A", "D", "E", "F")));
        assertThat(parts(profile, "ethnicity"))
                .isEqualTo(Map.of(
                        "white", List.of("A", "B"),
                        "mixed", List.of("C"),
                        "asian", List.of("D"),
                        "black", List.of("E"),
                        "other", List.of("F")));
        assertThat(profile.notKnown()).isZero();
    }

    @Test
    void refused_not_yet_asked_and_not_recorded_stand_apart_and_none_is_other() {
        var book = aBook().with(
                        aChild("REFUSED").ethnicity("REFU").startsCare("2024-05-01", "U6", "PR1"),
                        aChild("NOT_YET").ethnicity("NOBT").startsCare("2024-05-01", "U6", "PR1"),
                        aChild("BLANK").ethnicity(null).sex(null).startsCare("2024-05-01", "U6", "PR1"),
                        aChild("UNKNOWN_SEX").sex("U").startsCare("2024-05-01", "U6", "PR1"),
                        aChild("KNOWN").startsCare("2024-05-01", "U6", "PR1"))
                .build();

        var profile = headline(indicator, book, DAY);

        assertThat(parts(profile, "ethnicity"))
                .isEqualTo(Map.of(
                        "refused", List.of("REFUSED"),
                        "not-obtained", List.of("NOT_YET"),
                        "not-recorded", List.of("BLANK"),
                        "white", List.of("KNOWN", "UNKNOWN_SEX")));
        assertThat(parts(profile, "sex").get("not-known")).containsExactly("BLANK", "UNKNOWN_SEX");
        assertThat(profile.notKnown()).isEqualTo(4);
    }

    @Test
    void who_leaves_on_the_day_is_in_no_group_and_who_comes_is() {
        var book = aBook().with(
                        aChild("COMES").startsCare(DAY, "U6", "PR1"),
                        aChild("LEAVES")
                                .boy()
                                .startsCare("2024-05-01", "U6", "PR1")
                                .leaves(DAY, "E4A"))
                .build();

        assertThat(parts(headline(indicator, book, DAY), "sex")).isEqualTo(Map.of("female", List.of("COMES")));
    }

    @Test
    void with_no_one_in_care_every_group_stands_there_with_no_one_in_it() {
        var profile = headline(indicator, aBook().build(), DAY);

        assertThat(value(profile)).isZero();
        assertThat(profile.parts("sex")).hasSize(3);
        assertThat(profile.parts("ethnicity")).hasSize(8).allMatch(part -> part.members()
                .isEmpty());
    }
}
