package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.fostering.household.Change;
import org.hearth.platform.api.pages.Days;

/**
 * A review of approval that is needed because something changed in the household and none was held on that day or later. By
 * when it is to be held no limit is known, so it is due since the day of the change and never late.
 *
 * @param because what changed, in the order of its days
 * @param certain whether every review since is recorded; else one may have been held of before the records
 */
public record ReviewNeeded(List<Change> because, boolean certain) {
    public ReviewNeeded {
        because = List.copyOf(because);
    }

    public LocalDate since() {
        return because.get(0).on();
    }

    /** "needed since 3 May 2026, because the household moved". */
    String inWords() {
        String why = because.size() == 1
                ? because.get(0).kind().words()
                : because.stream()
                        .map(one -> "%s on %s".formatted(one.kind().words(), Days.inWords(one.on())))
                        .collect(Collectors.joining(", and "));
        return "needed since %s, because %s%s"
                .formatted(
                        Days.inWords(since()), why, certain ? "" : ", unless one was held since that is not recorded");
    }
}
