package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBandsTest {
    private final AgeBands indicator = new AgeBands();

    @ParameterizedTest(name = "born {0} is {1} on 31 March 2025")
    @CsvSource({
        "2025-03-31, under-1",
        "2024-04-01, under-1",
        "2024-03-31, 1-4",
        "2020-04-01, 1-4",
        "2020-03-31, 5-9",
        "2015-04-01, 5-9",
        "2015-03-31, 10-15",
        "2009-04-01, 10-15",
        "2009-03-31, 16-and-over",
        "2007-04-01, 16-and-over",
        "2025-04-01, not-known",
        ", not-known"
    })
    void a_birthday_on_the_day_counts(String born, String band) {
        var book = aBook().with(aChild().born(born).startsCare("2025-03-31", "U6", "PR1"))
                .build();

        assertThat(parts(headline(indicator, book, DAY), "age")).containsOnlyKeys(band);
    }

    /** GEN-04: no child is looked after on or after the 18th birthday. */
    @Test
    void who_is_eighteen_on_the_day_stands_in_no_band() {
        var book = aBook().with(aChild().born("2007-03-31").startsCare("2025-03-01", "U6", "PR1"))
                .build();

        assertThat(headline(indicator, book, "2025-03-30").measure().numerator())
                .hasSize(1);
        assertThat(headline(indicator, book, DAY).measure().numerator()).isEmpty();
    }

    /** GEN-03: a 29 February birth gains a year on 1 March. */
    @Test
    void a_leap_day_child_is_one_on_the_first_of_march() {
        var book = aBook().with(aChild().born("2024-02-29").startsCare("2024-05-01", "U6", "PR1"))
                .build();

        assertThat(parts(headline(indicator, book, "2025-02-28"), "age")).containsOnlyKeys("under-1");
        assertThat(parts(headline(indicator, book, "2025-03-01"), "age")).containsOnlyKeys("1-4");
    }

    @Test
    void every_band_is_there_and_together_they_are_the_children_in_care() {
        var book = RandomBooks.of(7, 200);
        var ages = headline(indicator, book, DAY);

        assertThat(ages.parts("age"))
                .extracting(part -> part.key())
                .containsExactly("under-1", "1-4", "5-9", "10-15", "16-and-over", "not-known");
        assertThat(ages.parts("age").stream()
                        .mapToInt(part -> part.members().size())
                        .sum())
                .isEqualTo(ages.measure().numerator().size())
                .isPositive();
    }

    @Test
    void a_child_without_a_birth_date_is_said() {
        var book = aBook().with(aChild().born(null).startsCare("2024-05-01", "U6", "PR1"))
                .build();

        assertThat(headline(indicator, book, DAY).notKnown()).isEqualTo(1);
    }

    @Test
    void with_no_one_in_care_every_band_stands_there_with_no_one_in_it() {
        var none = headline(new AgeBands(), aBook().build(), DAY);

        assertThat(value(none)).isZero();
        assertThat(none.parts("age")).hasSize(AgeBand.values().length).allSatisfy(part -> assertThat(part.members())
                .isEmpty());
    }
}
