package org.hearth.returns.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.returns.api.ReturnYears;
import org.hearth.returns.api.RuleFinding.State;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.Severity;
import org.hearth.returns.checking.Table;
import org.hearth.returns.rule.RuleCodes;

/** A filter of findings as it stands in an address, of a page or of the API, and back. */
public final class AskedFindings {
    public static final List<String> KEYS = List.of(
            "asAt",
            "known",
            "year",
            "rule",
            "module",
            "severity",
            "state",
            "child",
            "assigned",
            "due",
            "worker",
            "team",
            "age",
            "figure",
            "on");

    private static final int LONGEST_CHILD = 40;
    private static final int SHOWN = 40;

    private AskedFindings() {}

    /**
     * @param asked gives what is asked for a key, {@code null} or blank for nothing
     * @param years of which a return may be held
     * @throws RuleBroken for a value that can match nothing, naming those that can
     */
    public static RuleFindingFilter of(Function<String, String> asked, ReturnYears years) {
        Function<String, Optional<String>> given =
                key -> Optional.ofNullable(asked.apply(key)).map(String::strip).filter(text -> !text.isEmpty());
        return new RuleFindingFilter(
                given.apply("known").flatMap(day -> Days.of("known", day)).orElse(null),
                year(given, years),
                given.apply("rule").map(AskedFindings::rule).orElse(null),
                given.apply("module").map(AskedFindings::module).orElse(null),
                given.apply("severity").map(AskedFindings::severity).orElse(null),
                given.apply("state").map(AskedFindings::state).orElse(null),
                given.apply("child").map(AskedFindings::child).orElse(null),
                AskedWork.of(given));
    }

    /** What is set, by its key in the address. */
    public static Map<String, String> parts(RuleFindingFilter filter) {
        var parts = new LinkedHashMap<String, String>();
        put(parts, "known", filter.known());
        put(parts, "year", filter.year());
        put(parts, "rule", filter.rule());
        put(parts, "module", filter.module());
        put(
                parts,
                "severity",
                filter.severity() == null ? null : filter.severity().key());
        put(parts, "state", filter.state() == null ? null : filter.state().key());
        put(parts, "child", filter.child());
        AskedWork.parts(filter.work()).forEach((key, value) -> put(parts, key, value));
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

    /** The year that is asked for, or the one in which the day lies. */
    private static Integer year(Function<String, Optional<String>> given, ReturnYears years) {
        Integer year =
                given.apply("year").map(ReturnYears::number).map(years::checked).orElse(null);
        Integer ofDay = given.apply("asAt")
                .flatMap(day -> Days.of("asAt", day))
                .map(day -> ReportingYear.of(day).ends())
                .orElse(null);
        if (year != null && ofDay != null && !year.equals(ofDay)) {
            throw new RuleBroken(
                    "asAt",
                    "The day lies in the return of %d, and the return of %d is asked for. Give the one or the other."
                            .formatted(ofDay, year));
        }
        return year == null ? ofDay : year;
    }

    private static String rule(String text) {
        return RuleCodes.called(text).stream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "rule",
                        "There is no rule \"%s\". Give a code as the department writes it, such as 142 or SW01a."
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
