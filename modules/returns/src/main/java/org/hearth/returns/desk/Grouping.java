package org.hearth.returns.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.RuleFindingFilter.Age;
import org.hearth.returns.api.RuleFindingFilter.Work;
import org.hearth.returns.api.RuleFindings.Group;
import org.hearth.returns.api.RuleFindings.OfGroup;
import org.hearth.returns.desk.FoundQueries.Narrow;

/** Findings counted by rule, module, team, worker, child, age or who has them. */
final class Grouping {
    private Grouping() {}

    static List<OfGroup> of(List<Narrow> found, Group by, RuleFindingFilter wanted, Sieve sieve) {
        return switch (by) {
            case RULE -> counted(found, one -> List.of(one.rule()));
            case MODULE -> counted(found, one -> List.of(one.module()));
            case CHILD -> counted(found, one -> List.of(one.child()));
            case ASSIGNED -> counted(found, one -> orNobody(one.toWhom() == null ? List.of() : List.of(one.toWhom())));
            case WORKER -> {
                Map<String, List<String>> workers = sieve.workers(wanted.known());
                yield counted(found, one -> orNobody(workers.getOrDefault(one.child(), List.of())));
            }
            case TEAM -> {
                Map<String, Set<String>> teams = sieve.teams(wanted.known());
                yield counted(found, one -> orNobody(teams.getOrDefault(one.child(), Set.of())));
            }
            case AGE -> ages(found, sieve.day(wanted));
        };
    }

    private static List<OfGroup> ages(List<Narrow> found, LocalDate day) {
        Map<Age, Long> counts = found.stream()
                .collect(Collectors.groupingBy(one -> Age.of(Sieve.days(one, day)), Collectors.counting()));
        return Stream.of(Age.values())
                .filter(counts::containsKey)
                .map(age -> new OfGroup(age.key(), age.words(), counts.get(age).intValue()))
                .toList();
    }

    private static Collection<String> orNobody(Collection<String> names) {
        return names.isEmpty() ? List.of(Work.NOBODY) : names;
    }

    private static List<OfGroup> counted(List<Narrow> found, Function<Narrow, Collection<String>> keys) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, String> spelt = new HashMap<>();
        for (Narrow one : found) {
            for (String key : keys.apply(one)) {
                // a sign-in name is the same in either case
                counts.merge(spelt.computeIfAbsent(key.toLowerCase(Locale.ROOT), first -> key), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(one -> new OfGroup(one.getKey(), words(one.getKey()), one.getValue()))
                .sorted(Comparator.comparingInt(OfGroup::found).reversed().thenComparing(OfGroup::key))
                .toList();
    }

    private static String words(String key) {
        return key.isEmpty() ? "Not given" : key.equals(Work.NOBODY) ? "Nobody" : key;
    }
}
