package org.hearth.returns.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.returns.api.FindingWork;
import org.hearth.returns.api.RuleFindingFilter.Age;
import org.hearth.returns.api.RuleFindingFilter.Work;

/** Whose work findings are, as it stands in an address, and back. */
final class AskedWork {
    private static final String OVERDUE = "overdue";
    private static final int SHOWN = 40;

    private AskedWork() {}

    /** @throws RuleBroken for a value that can match nothing */
    static Work of(Function<String, Optional<String>> given) {
        return new Work(
                given.apply("assigned").map(text -> name("assigned", text)).orElse(null),
                given.apply("due").map(AskedWork::overdue).orElse(null),
                given.apply("worker").map(text -> name("worker", text)).orElse(null),
                given.apply("figure").map(AskedWork::figure).orElse(null),
                given.apply("on").flatMap(day -> Days.of("on", day)).orElse(null),
                given.apply("team").map(text -> name("team", text)).orElse(null),
                given.apply("age").map(AskedWork::age).orElse(null));
    }

    static Map<String, Object> parts(Work work) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("assigned", work.assigned());
        parts.put("due", Boolean.TRUE.equals(work.overdue()) ? OVERDUE : null);
        parts.put("worker", work.worker());
        parts.put("figure", work.figure());
        parts.put("on", work.on());
        parts.put("team", work.team());
        parts.put("age", work.age() == null ? null : work.age().key());
        return parts;
    }

    private static String name(String key, String text) {
        if (text.length() > FindingWork.LONGEST_NAME) {
            throw new RuleBroken(
                    key,
                    "A name has %d letters at most; %d were given. Give a sign-in name or a team, or \"none\"."
                            .formatted(FindingWork.LONGEST_NAME, text.length()));
        }
        return text;
    }

    /** Whether there is such a figure is for those to say who bring them. */
    private static String figure(String text) {
        if (!text.matches("[A-Za-z]{2,5}-[0-9]{2}([.][A-Za-z0-9-]{1,60})?")) {
            throw new RuleBroken(
                    "figure",
                    "\"%s\" is not a figure. Give its reference, such as STA-01 or PLA-03.in-house."
                            .formatted(shown(text)));
        }
        return text;
    }

    private static Age age(String text) {
        return Stream.of(Age.values())
                .filter(one -> one.key().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "age",
                        "\"%s\" is no age of a finding. Choose one of %s."
                                .formatted(
                                        shown(text),
                                        Stream.of(Age.values()).map(Age::key).collect(Collectors.joining(", ")))));
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }

    private static Boolean overdue(String text) {
        if (!text.equalsIgnoreCase(OVERDUE)) {
            throw new RuleBroken(
                    "due",
                    "\"%s\" is nothing to filter by when it is due. Write overdue, or leave it out."
                            .formatted(shown(text)));
        }
        return Boolean.TRUE;
    }
}
