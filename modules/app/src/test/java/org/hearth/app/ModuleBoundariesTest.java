package org.hearth.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Knowledge points down, through front doors, without cycles. A reach across modules is often a Maven error too; this keeps the rest. */
class ModuleBoundariesTest {
    private static final JavaClasses HEARTH = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(place -> !place.contains("-tests.jar") && !place.contains("test-classes"))
            .importPackages("org.hearth");

    private final Boundaries ours = new Boundaries("org.hearth");

    @Test
    void the_modules_are_really_looked_at() {
        for (String module :
                new String[] {"platform", "core", "childrenincare", "fostering", "returns", "committee", "demo", "app"
                }) {
            assertThat(HEARTH.stream().filter(each -> each.getPackageName().startsWith("org.hearth." + module)))
                    .as(module)
                    .isNotEmpty();
        }
    }

    @Test
    void each_module_knows_only_modules_below_it() {
        ours.knowledge_points_down().check(HEARTH);
    }

    @Test
    void others_see_only_a_modules_api() {
        ours.only_the_front_door_is_used().check(HEARTH);
    }

    @Test
    void modules_have_no_cycles() {
        ours.no_cycles().check(HEARTH);
    }

    @Test
    void only_platforms_documents_know_the_report_engine() {
        ours.only_documents_know_the_report_engine().check(HEARTH);
    }

    /** Each rule is shown a place that breaks it. */
    @Nested
    class Has_been_seen_to_fail {
        private static final JavaClasses BAD = new ClassFileImporter().importPackages("bad.hearth");
        private final Boundaries theirs = new Boundaries("bad.hearth");

        @Test
        void on_a_platform_that_knows_a_domain() {
            assertBroken(theirs.knowledge_points_down(), "platform.KnowsAChild");
        }

        @Test
        void on_a_core_that_knows_a_module() {
            assertBroken(theirs.knowledge_points_down(), "core.api.Door");
        }

        @Test
        void on_a_committee_that_sees_more_than_core() {
            assertBroken(theirs.knowledge_points_down(), "committee.Reaches");
        }

        @Test
        void on_one_of_the_five_that_knows_another() {
            assertBroken(theirs.knowledge_points_down(), "childrenincare.Sibling");
        }

        @Test
        void on_a_module_that_leans_on_the_demonstration() {
            assertBroken(theirs.knowledge_points_down(), "fostering.Household");
        }

        @Test
        void on_a_class_that_goes_round_the_front_door() {
            assertBroken(theirs.only_the_front_door_is_used(), "returns.inner.Peeks");
        }

        @Test
        void on_a_cycle() {
            assertBroken(theirs.no_cycles(), "core");
        }

        @Test
        void on_a_module_that_prints_for_itself() {
            assertBroken(theirs.only_documents_know_the_report_engine(), "committee.Reaches");
        }

        private void assertBroken(ArchRule rule, String by) {
            var result = rule.evaluate(BAD);
            assertThat(result.hasViolation()).isTrue();
            assertThat(result.getFailureReport().toString()).contains(by);
        }
    }
}
