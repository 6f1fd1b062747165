package org.hearth.returns.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.returns.desk.MissingData.Wanted;

/** A filter of missing data as it stands in an address, of a page or of the API, and back. */
public final class AskedMissing {
    public static final List<String> KEYS =
            List.of("asAt", "column", "worker", "figure", "child", "days", "kind", "team");

    private static final int LONGEST = 100;
    private static final int SHOWN = 40;

    private AskedMissing() {}

    /**
     * @param asked gives what is asked for a key, {@code null} or blank for nothing
     * @throws RuleBroken for a value that can match nothing, naming those that can
     */
    public static Wanted of(Function<String, String> asked) {
        Function<String, Optional<String>> given =
                key -> Optional.ofNullable(asked.apply(key)).map(String::strip).filter(text -> !text.isEmpty());
        return new Wanted(
                given.apply("asAt").flatMap(day -> Days.of("asAt", day)).orElse(null),
                given.apply("column").map(AskedMissing::column).orElse(null),
                given.apply("worker").map(text -> text("worker", text)).orElse(null),
                given.apply("figure")
                        .map(text -> text("figure", text).toUpperCase(Locale.ROOT))
                        .orElse(null),
                given.apply("child").map(text -> text("child", text)).orElse(null),
                given.apply("days").map(AskedMissing::days).orElse(null),
                given.apply("kind").map(AskedMissing::kind).orElse(null),
                given.apply("team").map(text -> text("team", text)).orElse(null));
    }

    /** What is set, by its key in the address. */
    public static Map<String, String> parts(Wanted wanted) {
        var parts = new LinkedHashMap<String, String>();
        put(parts, "asAt", wanted.asAt());
        put(parts, "column", wanted.column() == null ? null : wanted.column().column());
        put(parts, "worker", wanted.worker());
        put(parts, "figure", wanted.figure());
        put(parts, "child", wanted.child());
        put(parts, "days", wanted.days());
        put(parts, "kind", wanted.kind());
        put(parts, "team", wanted.team());
        return parts;
    }

    /** {@code column=PLACE&worker=none}. */
    public static String address(Wanted wanted) {
        return parts(wanted).entrySet().stream()
                .map(part -> part.getKey() + "="
                        + java.net.URLEncoder.encode(part.getValue(), java.nio.charset.StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> parts, String key, Object value) {
        if (value != null) {
            parts.put(key, value.toString());
        }
    }

    private static ReturnColumn column(String text) {
        return MissingData.columns().stream()
                .filter(one -> one.column().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "column",
                        "\"%s\" is no column that is looked at. Choose one of %s."
                                .formatted(
                                        shown(text),
                                        MissingData.columns().stream()
                                                .map(ReturnColumn::column)
                                                .collect(Collectors.joining(", ")))));
    }

    private static String text(String key, String text) {
        if (text.length() > LONGEST) {
            throw new RuleBroken(key, "%d letters were given; %d are the most.".formatted(text.length(), LONGEST));
        }
        return text;
    }

    private static Integer days(String text) {
        if (!text.matches("[0-9]{1,5}")) {
            throw new RuleBroken(
                    "days", "\"%s\" is not a number of days. Write one such as 30.".formatted(shown(text)));
        }
        return Integer.valueOf(text);
    }

    private static String kind(String text) {
        return Stream.of(Gaps.Kind.values())
                .map(Gaps.Kind::key)
                .filter(key -> key.equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "kind", "\"%s\" is no way to be missing. Write blank or not-known.".formatted(shown(text))));
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }
}
