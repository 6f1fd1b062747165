package org.hearth.returns.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Rules by what people call them. The endings STG1 and STG2 only name the stage: the department writes SW01a for SW01aSTG1,
 * and means every stage of it.
 */
public final class RuleCodes {
    private static final Pattern STAGE = Pattern.compile("STG[0-9]$");
    private static final Map<String, Set<String>> BY_NAME = byName();

    private RuleCodes() {}

    /**
     * The codes of the rules that are held, of whatever year; empty when none is called so.
     *
     * @param name in either case, with or without the stage
     */
    public static Set<String> called(String name) {
        return BY_NAME.getOrDefault(name.strip().toUpperCase(Locale.ROOT), Set.of());
    }

    /** SW01a of SW01aSTG1. */
    static String withoutStage(String code) {
        return STAGE.matcher(code).replaceFirst("");
    }

    private static Map<String, Set<String>> byName() {
        Map<String, Set<String>> found = new HashMap<>();
        RuleBook.all().forEach(rule -> {
            String code = rule.about().code();
            for (String name : List.of(code, withoutStage(code))) {
                found.computeIfAbsent(name.toUpperCase(Locale.ROOT), each -> new TreeSet<>())
                        .add(code);
            }
        });
        found.replaceAll((name, codes) -> Set.copyOf(codes));
        return Map.copyOf(found);
    }
}
