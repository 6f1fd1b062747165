package org.hearth.returns.trial;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearth.returns.HeldLists;
import org.hearth.returns.Postcodes;
import org.hearth.returns.Reference;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.ReturnChecks;
import org.hearth.returns.api.ReturnChecks.Checked;
import org.hearth.returns.api.ReturnChecks.Trial;
import org.hearth.returns.rule.RecordedCase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an open validator flags, asked as a council asks it: the reference folder's cases as CSV files through a trial, which
 * is what {@code POST /api/returns/check} calls, with the rule as the department writes it, only the dates that the case
 * gives and the list of providers as it stands. Two cases, 336 and 374, record a mistake (ADR 25): {@link RecordedCase} has
 * what is right.
 */
class RecordedCasesAsFilesTest {
    private static final long LIMIT = 1 << 20;

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> a_trial_of_the_files_finds_what_was_recorded() {
        ReturnChecks checks = Trials.of(
                new Postcodes("E10000003").with("AB1 0JD", 385386, 801193, "S12000033"),
                HeldLists.none(),
                folder.resolve("trials"),
                LIMIT);
        return RecordedCase.all(Reference.folder().resolve("data/ssda903-rule-cases")).stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> {
                    Checked checked = checks.check(trial(one));

                    assertThat(checked.notRun()).isEmpty();
                    assertThat(checked.reading()).noneMatch(Finding::refused);
                    assertThat(found(checked)).isEqualTo(one.expected());
                }));
    }

    private static Trial trial(RecordedCase one) {
        return new Trial(
                one.year(),
                one.files(false),
                one.files(true),
                one.providerFiles(),
                Set.of(one.ruleOfTheDepartment()),
                one.start(),
                one.end(),
                one.council());
    }

    private static Set<String> found(Checked checked) {
        return checked.faults().stream()
                .map(fault -> "%s %d".formatted(fault.file().replace(".csv", ""), fault.line() - 2))
                .collect(toCollection(TreeSet::new));
    }
}
