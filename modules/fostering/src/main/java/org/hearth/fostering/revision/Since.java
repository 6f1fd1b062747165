package org.hearth.fostering.revision;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearth.platform.api.time.UkTime;

/** What others recorded since somebody opened a form, for who is refused because of it. */
public final class Since {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK).withZone(UkTime.ZONE);

    private Since() {}

    /** One thing that was recorded; {@code words} as "Home changed". */
    public record Made(int revision, String words, Instant at, String by) {}

    /**
     * The refusal with what was recorded since, the earliest first.
     *
     * @param seen the revision that the form was read at; below 1 for none
     */
    public static String told(String refusal, List<Made> made, int seen) {
        String since = made.stream()
                .filter(one -> seen > 0 && one.revision() > seen)
                .sorted(Comparator.comparing(Made::revision))
                .map(one -> "%s, by %s on %s".formatted(one.words(), one.by(), WHEN.format(one.at())))
                .collect(Collectors.joining("; "));
        return since.isEmpty() ? refusal : "%s Recorded since you opened it: %s.".formatted(refusal, since);
    }
}
