package org.hearth.fostering.household;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.platform.api.RuleBroken;

/**
 * Which households a list shows. Without a status those that are approved on the day.
 *
 * @param kind     {@code null} for every kind
 * @param district a code, {@link #NOT_KNOWN}, or empty for all
 */
record HouseholdFilter(HouseholdKind kind, String district, Status status) {
    static final String NOT_KNOWN = "not-known";

    /** In the order in which they are shown. */
    static final List<String> KEYS = List.of("kind", "district", "status");

    static final HouseholdFilter NONE = new HouseholdFilter(null, "", Status.APPROVED);

    enum Status {
        APPROVED("Approved"),
        LEFT("Left"),
        ANY("Approved or left");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** @throws RuleBroken for a value that can match nothing, naming those that can */
    static HouseholdFilter from(Function<String, String> asked) {
        Status status = Typing.choice("status", asked.apply("status"), Status.class);
        String district =
                asked.apply("district") == null ? "" : asked.apply("district").strip();
        if (!district.isEmpty() && !district.equals(NOT_KNOWN) && !district.matches("[A-Za-z][0-9]{8}")) {
            throw new RuleBroken(
                    "district",
                    "This is no district's code. Give nine characters such as E07000008, or %s.".formatted(NOT_KNOWN));
        }
        return new HouseholdFilter(
                Typing.choice("kind", asked.apply("kind"), HouseholdKind.class),
                district.equals(NOT_KNOWN) ? district : district.toUpperCase(Locale.ROOT),
                status == null ? Status.APPROVED : status);
    }

    boolean matches(HouseholdRow row) {
        return (kind == null || row.approval().kind() == kind)
                && (district.isEmpty()
                        || (district.equals(NOT_KNOWN)
                                ? row.districtCode() == null
                                : district.equals(row.districtCode())))
                && (status == Status.ANY || row.approved() == (status == Status.APPROVED));
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    /** As in an address; what says nothing is left out. */
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("kind", kind == null ? "" : Typing.key(kind));
        values.put("district", district);
        values.put("status", status == Status.APPROVED ? "" : Typing.key(status));
        return values;
    }

    /** {@code kind=mainstream, status=left}: one line for the audit. */
    String inOneLine() {
        return values().entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(", "));
    }
}
