package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.day;

import java.util.List;
import java.util.Map;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.figures.FiguresOver;
import org.hearth.core.testing.ChildBuilder;
import org.junit.jupiter.api.Test;

class ImmunisationsTest {
    private final Immunisations indicator = new Immunisations();

    @Test
    void of_those_in_care_all_year_whose_answer_is_known_those_with_a_yes_are_counted() {
        var book = aBook().with(
                        told("YES", "1"),
                        told("NO", "0"),
                        told("BLANK", null),
                        told("UNREADABLE", "2"),
                        aChild("NO_ROW").startsCare("2022-05-01", "U6", "PR1"),
                        aChild("NEW")
                                .startsCare("2024-05-01", "U6", "PR1")
                                .told("OC2", 2025, Map.of("IMMUNISATIONS", "1")))
                .build();

        var answer = headline(indicator, book, DAY);

        assertThat(numerator(answer)).containsExactly("YES");
        assertThat(denominator(answer)).containsExactly("NO", "YES");
        assertThat(answer.notKnown()).isEqualTo(3);
        assertThat(value(answer)).isEqualTo("50.0");
    }

    @Test
    void the_answer_is_that_of_the_year_which_ends_on_the_day() {
        var book = aBook().with(aChild("C1")
                        .startsCare("2022-05-01", "U6", "PR1")
                        .told("OC2", 2024, Map.of("IMMUNISATIONS", "1"))
                        .told("OC2", 2025, Map.of("IMMUNISATIONS", "0")))
                .build();

        assertThat(numerator(headline(indicator, book, "2024-03-31"))).containsExactly("C1");
        assertThat(numerator(headline(indicator, book, DAY))).isEmpty();
    }

    @Test
    void with_no_one_in_care_all_year_there_is_no_share() {
        assertThat(headline(indicator, aBook().build(), DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void where_every_answer_is_blank_or_the_file_is_not_held_the_answer_is_not_known() {
        var blank = aBook().with(told("BLANK", null))
                .holding("OC2", "2024-04-01", "2025-03-31")
                .build();
        var without = aBook().with(told("YES", "1")).build();

        assertThat(headline(indicator, blank, DAY).measure()).isInstanceOf(Measure.NotKnown.class);
        assertThat(FiguresOver.of(asked -> without, List.of(indicator))
                        .measure("HEA-06", AsAt.now(day(DAY)))
                        .get(0)
                        .measure())
                .isInstanceOfSatisfying(Measure.NotKnown.class, not -> assertThat(not.wouldTell())
                        .isEqualTo("OC2 of the 2024/25 return"));
        assertThat(FiguresOver.of(asked -> blank, List.of(indicator))
                        .measure("HEA-06", AsAt.now(day("2025-03-30")))
                        .get(0)
                        .measure())
                .isEqualTo(new Measure.NotMeasured("This is measured on 31 March only.", day("2024-03-31")));
    }

    private static ChildBuilder told(String reference, String answer) {
        return aChild(reference)
                .startsCare("2022-05-01", "U6", "PR1")
                .told("OC2", 2025, answer == null ? Map.of("CONVICTED", "0") : Map.of("IMMUNISATIONS", answer));
    }
}
