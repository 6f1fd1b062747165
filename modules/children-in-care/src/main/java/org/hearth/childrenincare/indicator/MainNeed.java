package org.hearth.childrenincare.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.Need;

/**
 * The main reason why a child's care began (CIC-10), as the row of a day gives it. The reason is one for the whole period
 * of care, so that a row without it is answered by another of the same period.
 *
 * @param code {@code N1} to {@code N8}; {@code null} where no row of the period gives one
 */
public record MainNeed(String code) {
    private static final MainNeed NOT_KNOWN = new MainNeed(null);

    /** Each code in the order of its list, and not known at the end. */
    public static List<MainNeed> all() {
        return Stream.concat(
                        Codes.standard().needs().all().stream().map(need -> new MainNeed(need.code())),
                        Stream.of(NOT_KNOWN))
                .toList();
    }

    /** @param child in care on the day */
    public static MainNeed of(ChildHistory child, LocalDate day) {
        return find(child.inCareOn(day).need())
                .or(() -> child.periodOn(day).episodes().stream()
                        .flatMap(episode -> find(episode.need()).stream())
                        .findFirst())
                .map(need -> new MainNeed(need.code()))
                .orElse(NOT_KNOWN);
    }

    public String key() {
        return code == null ? "not-known" : code;
    }

    public String words() {
        return code == null ? "Not known" : Codes.standard().needs().of(code).meaning();
    }

    private static Optional<Need> find(String code) {
        return Codes.standard().needs().find(code);
    }
}
