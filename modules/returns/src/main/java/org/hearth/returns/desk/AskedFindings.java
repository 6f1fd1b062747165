package org.hearth.returns.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.returns.api.Returns;
import org.hearth.returns.api.RuleFinding.State;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.Severity;
import org.hearth.returns.checking.Table;
import org.hearth.returns.rule.RuleBook;

/** A filter of findings as it stands in an address, of a page or of the API, and back. */
public final class AskedFindings {
    public static final List<String> KEYS = List.of("asAt", "year", "rule", "module", "severity", "state", "child");

    private static final int LONGEST_CHILD = 40;
    private static final int SHOWN = 40;

    private AskedFindings() {}

    /**
     * @param asked gives what is asked for a key, {@code null} or blank for nothing
     * @throws RuleBroken for a value that can match nothing, naming those that can
     */
    public static RuleFindingFilter of(Function<String, String> asked) {
        Function<String, Optional<String>> given =
                key -> Optional.ofNullable(asked.apply(key)).map(String::strip).filter(text -> !text.isEmpty());
        return new RuleFindingFilter(
                given.apply("asAt").flatMap(day -> Days.of("asAt", day)).orElse(null),
                given.apply("year").map(AskedFindings::year).orElse(null),
                given.apply("rule").map(AskedFindings::rule).orElse(null),
                given.apply("module").map(AskedFindings::module).orElse(null),
                given.apply("severity").map(AskedFindings::severity).orElse(null),
                given.apply("state").map(AskedFindings::state).orElse(null),
                given.apply("child").map(AskedFindings::child).orElse(null));
    }

    /** @throws RuleBroken where something is asked that is no filter: the whole list would seem to be the answer to it */
    public static void refuseUnknown(Collection<String> asked, String... others) {
        List<String> known = Stream.concat(KEYS.stream(), Arrays.stream(others)).toList();
        asked.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new RuleBroken(
                            shown(name),
                            "The list knows no \"%s\". It can be asked for %s."
                                    .formatted(shown(name), String.join(", ", known)));
                });
    }

    /** What is set, by its key in the address. */
    public static Map<String, String> parts(RuleFindingFilter filter) {
        var parts = new LinkedHashMap<String, String>();
        put(parts, "asAt", filter.asAt());
        put(parts, "year", filter.year());
        put(parts, "rule", filter.rule());
        put(parts, "module", filter.module());
        put(
                parts,
                "severity",
                filter.severity() == null ? null : filter.severity().key());
        put(parts, "state", filter.state() == null ? null : filter.state().key());
        put(parts, "child", filter.child());
        return parts;
    }

    /** {@code year=2026&state=open}. */
    public static String address(RuleFindingFilter filter) {
        return parts(filter).entrySet().stream()
                .map(part -> part.getKey() + "="
                        + java.net.URLEncoder.encode(part.getValue(), java.nio.charset.StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> parts, String key, Object value) {
        if (value != null) {
            parts.put(key, Objects.toString(value));
        }
    }

    private static int year(String text) {
        int last = LocalDate.now(java.time.ZoneOffset.UTC).getYear() + 1;
        int year = text.matches("[0-9]{4}") ? Integer.parseInt(text) : 0;
        if (year < Returns.FIRST_YEAR || year > last) {
            throw new RuleBroken(
                    "year",
                    "\"%s\" is not a return year. Give the year in which it ends, from %d to %d."
                            .formatted(shown(text), Returns.FIRST_YEAR, last));
        }
        return year;
    }

    private static String rule(String text) {
        return RuleBook.all().stream()
                .map(rule -> rule.about().code())
                .filter(code -> code.equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "rule",
                        "There is no rule \"%s\". Give a code as the department writes it, such as 142."
                                .formatted(shown(text))));
    }

    private static String module(String text) {
        List<String> modules = Table.all().stream().map(Table::name).toList();
        return modules.stream()
                .filter(name -> name.equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> refused("module", text, modules));
    }

    private static Severity severity(String text) {
        return Stream.of(Severity.ERROR, Severity.QUESTION)
                .filter(one -> one.key().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> refused("severity", text, List.of("error", "question")));
    }

    private static State state(String text) {
        return Stream.of(State.values())
                .filter(one -> one.key().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> refused("state", text, List.of("open", "explained", "fixed")));
    }

    private static String child(String text) {
        String child = text.toUpperCase(Locale.ROOT);
        if (child.length() > LONGEST_CHILD) {
            throw new RuleBroken(
                    "child",
                    "A child's number has %d letters and figures at most; %d were given. Give the whole number as the return has it."
                            .formatted(LONGEST_CHILD, child.length()));
        }
        return child;
    }

    private static RuleBroken refused(String key, String value, List<String> known) {
        return new RuleBroken(
                key,
                "\"%s\" is nothing to filter %s by. Choose one of %s."
                        .formatted(shown(value), key, String.join(", ", known)));
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }
}
