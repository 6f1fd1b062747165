package org.hearth.returns.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.returns.api.FindingChanges.Change;
import org.hearth.returns.api.FindingChanges.Wanted;
import org.hearth.returns.api.ReturnYears;
import org.hearth.returns.api.RuleFindingFilter;

/**
 * Which changes are asked for, as it stands in an address, of a page or of the API.
 *
 * @param since at the end of which it stood as it is compared with
 */
public record AskedChanges(LocalDate since, Wanted wanted) {
    public static final List<String> KEYS = List.of("since", "year", "rule", "change");
    private static final int SHOWN = 40;

    /**
     * @param asked     gives what is asked for a key, {@code null} or blank for nothing
     * @param yesterday the day that is meant where none is given
     * @param years     of which a return may be held
     * @throws RuleBroken for a value that can match nothing, naming those that can
     */
    public static AskedChanges of(Function<String, String> asked, LocalDate yesterday, ReturnYears years) {
        RuleFindingFilter filter =
                AskedFindings.of(key -> List.of("year", "rule").contains(key) ? asked.apply(key) : null, years);
        Change change = Optional.ofNullable(asked.apply("change"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(AskedChanges::change)
                .orElse(null);
        return new AskedChanges(
                Days.of("since", asked.apply("since")).orElse(yesterday),
                new Wanted(filter.year(), filter.rule(), change));
    }

    /** What is set, by its key in the address. */
    public Map<String, String> parts() {
        var parts = new TreeMap<String, String>();
        parts.put("since", since.toString());
        if (wanted.year() != null) {
            parts.put("year", wanted.year().toString());
        }
        if (wanted.rule() != null) {
            parts.put("rule", wanted.rule());
        }
        if (wanted.change() != null) {
            parts.put("change", wanted.change().key());
        }
        return parts;
    }

    /** {@code since=2026-11-21&year=2026}. */
    public String address() {
        return parts().entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining("&"));
    }

    public AskedChanges only(String rule, Change change) {
        return new AskedChanges(since, new Wanted(wanted.year(), rule, change));
    }

    public AskedChanges since(LocalDate day) {
        return new AskedChanges(day, new Wanted(wanted.year(), null, null));
    }

    private static Change change(String text) {
        return Stream.of(Change.values())
                .filter(one -> one.key().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "change",
                        "\"%s\" is no way to change. Choose one of %s."
                                .formatted(
                                        shown(text),
                                        Stream.of(Change.values())
                                                .map(Change::key)
                                                .collect(Collectors.joining(", ")))));
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }
}
