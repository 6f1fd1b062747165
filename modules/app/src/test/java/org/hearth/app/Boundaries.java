package org.hearth.app;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules of who may know whom, for any root package, so that they can be shown to fail on a bad one. */
final class Boundaries {
    private static final Set<String> FIVE =
            Set.of("childrenincare", "fostering", "placementsoutofcounty", "careleavers", "commissioning");
    private static final Set<String> GROUND = Set.of("core", "platform");

    /** What each module may know besides itself; one that is not named may know nothing. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("core", Set.of("platform")),
            Map.entry("childrenincare", GROUND),
            Map.entry("fostering", GROUND),
            Map.entry("placementsoutofcounty", GROUND),
            Map.entry("careleavers", GROUND),
            Map.entry("commissioning", GROUND),
            Map.entry("matching", with(FIVE)),
            Map.entry("returns", with(FIVE)),
            Map.entry("sufficiency", with(FIVE, "matching")),
            Map.entry("committee", GROUND),
            Map.entry("demo", with(FIVE, "matching", "returns", "sufficiency", "committee")),
            Map.entry("app", with(FIVE, "matching", "returns", "sufficiency", "committee", "demo")));

    private final String root;

    Boundaries(String root) {
        this.root = root;
    }

    ArchRule knowledge_points_down() {
        return each("know only modules below them", (from, to, target) -> MAY_KNOW.getOrDefault(from, Set.of())
                .contains(to));
    }

    ArchRule only_the_front_door_is_used() {
        return each("see only the api of another module", (from, to, target) -> {
            String api = root + "." + to + ".api";
            return target.getPackageName().equals(api)
                    || target.getPackageName().startsWith(api + ".");
        });
    }

    ArchRule no_cycles() {
        return SlicesRuleDefinition.slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule only_documents_know_the_report_engine() {
        return ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + ".platform.documents..", root + ".reports..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("net.sf.jasperreports..", "com.lowagie..");
    }

    private interface Allowed {
        boolean is(String from, String to, JavaClass target);
    }

    private ArchRule each(String words, Allowed allowed) {
        return ArchRuleDefinition.classes()
                .that(new DescribedPredicate<JavaClass>("belong to a module") {
                    @Override
                    public boolean test(JavaClass each) {
                        return module(each).isPresent();
                    }
                })
                .should(new ArchCondition<JavaClass>(words) {
                    @Override
                    public void check(JavaClass each, ConditionEvents events) {
                        String from = module(each).orElseThrow();
                        for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                            JavaClass target = dependency.getTargetClass().getBaseComponentType();
                            Optional<String> to = module(target);
                            if (to.isPresent() && !to.get().equals(from) && !allowed.is(from, to.get(), target)) {
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                            }
                        }
                    }
                });
    }

    private Optional<String> module(JavaClass each) {
        String name = each.getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        String rest = name.substring(root.length() + 1);
        int dot = rest.indexOf('.');
        return Optional.of(dot < 0 ? rest : rest.substring(0, dot));
    }

    private static Set<String> with(Set<String> some, String... more) {
        var all = new java.util.HashSet<>(some);
        all.addAll(GROUND);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }
}
