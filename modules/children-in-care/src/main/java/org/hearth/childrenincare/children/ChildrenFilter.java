package org.hearth.childrenincare.children;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hearth.childrenincare.indicator.AgeBand;
import org.hearth.core.api.care.Location.Side;
import org.hearth.core.api.codes.Code;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.PlacementGroup;
import org.hearth.platform.api.RuleBroken;

/**
 * What the list is narrowed to. Each part stands on its own and can be taken away on its own; all that are set must
 * hold. Read from an address and written back to one, so that a filtered list can be bookmarked and sent.
 */
public final class ChildrenFilter {
    public static final String AGE = "age";
    public static final String STATUS = "status";
    public static final String GROUP = "group";
    public static final String PROVIDER = "provider";
    public static final String SIDE = "side";
    public static final String OVER_20 = "over20";
    public static final String UNACCOMPANIED = "unaccompanied";
    public static final String REFERENCE = "reference";

    /** In the order in which they are shown. */
    public static final List<String> KEYS =
            List.of(REFERENCE, AGE, STATUS, GROUP, PROVIDER, SIDE, OVER_20, UNACCOMPANIED);

    private static final int LONGEST = 40;

    /**
     * One part of the filter.
     *
     * @param value as in the address
     * @param words as on its tag: "Age: 5 to 9"
     */
    public record Part(String key, String value, String words, Predicate<ChildRow> test) {}

    private final Map<String, Part> parts = new LinkedHashMap<>();

    private ChildrenFilter() {}

    public static ChildrenFilter none() {
        return new ChildrenFilter();
    }

    /**
     * @param asked gives what is asked for a key, {@code null} or blank for nothing
     * @throws RuleBroken for a value that can match nothing, naming those that can
     */
    public static ChildrenFilter from(Function<String, String> asked, Codes codes) {
        var filter = new ChildrenFilter();
        for (String key : KEYS) {
            String value = asked.apply(key);
            if (value != null && !value.isBlank()) {
                filter.parts.put(key, part(key, value.strip(), codes));
            }
        }
        return filter;
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    public List<Part> parts() {
        return List.copyOf(parts.values());
    }

    /** As in the address; empty when the key is not set. */
    public String value(String key) {
        return Optional.ofNullable(parts.get(key)).map(Part::value).orElse("");
    }

    public boolean matches(ChildRow row) {
        return parts.values().stream().allMatch(part -> part.test().test(row));
    }

    public ChildrenFilter without(String key) {
        var filter = new ChildrenFilter();
        filter.parts.putAll(parts);
        filter.parts.remove(key);
        return filter;
    }

    /** {@code age=5-9, side=out}: one line for the audit. */
    public String inOneLine() {
        return parts.values().stream()
                .map(part -> part.key() + "=" + part.value())
                .collect(Collectors.joining(", "));
    }

    private static Part part(String key, String value, Codes codes) {
        return switch (key) {
            case AGE -> age(value);
            case STATUS ->
                code(key, "Legal status", value, codes.legalStatuses().all(), ChildRow::legalStatus);
            case GROUP -> group(value);
            case PROVIDER -> code(key, "Provider", value, codes.providers().all(), ChildRow::provider);
            case SIDE -> side(value);
            case OVER_20 -> yesOrNo(key, value, "Over 20 miles from home", ChildRow::over20Miles);
            case UNACCOMPANIED -> yesOrNo(key, value, "Unaccompanied", ChildRow::unaccompanied);
            default -> reference(value);
        };
    }

    private static Part age(String value) {
        AgeBand band = AgeBand.of(value)
                .orElseThrow(() -> refused(
                        AGE,
                        value,
                        Arrays.stream(AgeBand.values()).map(AgeBand::key).toList()));
        return new Part(AGE, value, "Age: " + band.words(), row -> row.band() == band);
    }

    private static Part group(String value) {
        PlacementGroup group = Arrays.stream(PlacementGroup.values())
                .filter(one -> one.key().equals(value))
                .findFirst()
                .orElseThrow(() -> refused(
                        GROUP,
                        value,
                        Arrays.stream(PlacementGroup.values())
                                .map(PlacementGroup::key)
                                .toList()));
        return new Part(
                GROUP, value, "Placement: " + group.words(), row -> row.place() != null && row.group() == group);
    }

    private static Part side(String value) {
        Side side =
                switch (value) {
                    case "in" -> Side.IN;
                    case "out" -> Side.OUT;
                    case "not-known" -> Side.UNKNOWN;
                    default -> throw refused(SIDE, value, List.of("in", "out", "not-known"));
                };
        return new Part(SIDE, value, "Area: " + words(side), row -> row.side() == side);
    }

    /** As on tags and in cells. */
    public static String words(Side side) {
        return switch (side) {
            case IN -> "inside";
            case OUT -> "outside";
            case UNKNOWN -> "not known";
        };
    }

    private static <C extends Code> Part code(
            String key, String name, String value, List<C> all, Function<ChildRow, String> of) {
        if ("not-recorded".equals(value)) {
            return new Part(key, value, name + ": not recorded", row -> of.apply(row) == null);
        }
        String code = value.toUpperCase(Locale.ROOT);
        C found = all.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> refused(key, value, all.stream().map(Code::code).toList()));
        return new Part(key, code, name + ": " + found.meaning(), row -> code.equals(of.apply(row)));
    }

    /** What is not known is neither. */
    private static Part yesOrNo(String key, String value, String name, Function<ChildRow, Boolean> is) {
        return switch (value) {
            case "yes" -> new Part(key, value, name, row -> Boolean.TRUE.equals(is.apply(row)));
            case "no" -> new Part(key, value, name + ": no", row -> Boolean.FALSE.equals(is.apply(row)));
            case "not-known" -> new Part(key, value, name + ": not known", row -> is.apply(row) == null);
            default -> throw refused(key, value, List.of("yes", "no", "not-known"));
        };
    }

    /** Any part of it, in either case, without spaces. */
    private static Part reference(String value) {
        String wanted = value.replace(" ", "").toUpperCase(Locale.ROOT);
        if (wanted.length() > LONGEST) {
            throw new RuleBroken(
                    REFERENCE,
                    "A child's reference has ten letters and figures at most; %d were given. Enter a reference or a part of one."
                            .formatted(wanted.length()));
        }
        return new Part(REFERENCE, value, "Reference: " + value, row -> row.reference()
                .toUpperCase(Locale.ROOT)
                .contains(wanted));
    }

    private static RuleBroken refused(String key, String value, List<String> known) {
        String shown = value.length() > LONGEST ? value.substring(0, LONGEST) + "..." : value;
        return new RuleBroken(
                key,
                "\"%s\" is nothing to filter %s by. Choose one of %s.".formatted(shown, key, new ArrayList<>(known)));
    }
}
