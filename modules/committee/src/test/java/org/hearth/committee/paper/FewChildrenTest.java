package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commentary is checked by the threshold that withholds figures: committee-pack 11, rules 1 and 7. */
class FewChildrenTest {

    @ParameterizedTest(name = "below {0}: {1}")
    @CsvSource({
        "6, One child moved, One child",
        "6, moved with 5 children, 5 children",
        "6, In our county five children moved, five children",
        "6, some 3-5 children, 5 children",
        "10, nine young people, nine young people",
        "10, 6 siblings, 6 siblings",
        "11, ten carers, ten carers",
        "25, twenty-four boys, twenty-four boys",
        "25, Twenty four girls, Twenty four girls",
        "100, 99 children, 99 children",
        "100, ninety-nine children, ninety-nine children"
    })
    void a_number_below_the_threshold_is_found(int threshold, String words, String found) {
        assertThat(new FewChildren(threshold).in(words)).contains(found);
    }

    @ParameterizedTest(name = "below {0}: {1}")
    @CsvSource({
        "2, two children",
        "6, six children",
        "6, 6 children",
        "6, 0 children",
        "6, twenty-one children",
        "6, twenty one children",
        "6, one hundred and two children",
        "6, '1,005 children'",
        "10, ten children",
        "25, 25 children",
        "25, '1,024 children'",
        "100, one hundred children"
    })
    void the_threshold_and_what_is_above_it_is_not(int threshold, String words) {
        assertThat(new FewChildren(threshold).in(words)).isEmpty();
    }
}
