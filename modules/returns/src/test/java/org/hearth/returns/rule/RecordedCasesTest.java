package org.hearth.returns.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.hearth.returns.Reference;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What an open validator flags, rule by rule: the reference folder's cases, in every year in which their version holds. */
class RecordedCasesTest {

    @TestFactory
    Stream<DynamicTest> a_rule_flags_what_was_recorded() {
        return RecordedCase.all(Reference.folder().resolve("data/ssda903-rule-cases")).stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.name(), () -> assertThat(one.flagged()).isEqualTo(one.expected())));
    }
}
