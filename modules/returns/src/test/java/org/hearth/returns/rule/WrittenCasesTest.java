package org.hearth.returns.rule;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Cases of our own, written from the words of the rules, at each boundary. */
class WrittenCasesTest {

    @TestFactory
    Stream<DynamicTest> a_rule_flags_the_rows_it_should_and_no_other() {
        return WrittenCase.all().stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> {
                    if (one.isNotToRun()) {
                        assertThat(one.check().notRun()).containsKey(one.rule);
                    } else {
                        assertThat(one.flagged()).isEqualTo(one.expected());
                    }
                }));
    }

    @Test
    void every_rule_has_a_case_in_which_it_flags_a_row() {
        var cases = WrittenCase.all();
        var flagging = cases.stream()
                .filter(one -> !one.expected().isEmpty())
                .map(one -> one.rule)
                .collect(toCollection(TreeSet::new));

        var rules = RuleBook.all().stream().map(rule -> rule.about().code()).collect(toCollection(TreeSet::new));

        assertThat(flagging).isEqualTo(rules);
    }
}
