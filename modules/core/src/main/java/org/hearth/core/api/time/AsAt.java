package org.hearth.core.api.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.hearth.platform.api.Unreadable;
import org.hearth.platform.api.time.UkTime;

/**
 * The two times of every question: what held on {@code day}, as we knew it at {@code knownAt}. {@code knownAt} null
 * asks with all that is known now.
 */
public record AsAt(LocalDate day, Instant knownAt) {
    private static final int ISO_DAY = 10;
    private static final int SHOWN = 30;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    public static AsAt now(LocalDate day) {
        return new AsAt(day, null);
    }

    /**
     * The instant as of which it is to be answered, as it stands in an address.
     *
     * @param known an instant ({@code 2026-06-23T09:00:00Z}) or a day, which means the end of it; {@code null} or blank for
     *              all that is known now
     * @return {@code null} for all that is known now
     * @throws Unreadable for {@code known} when it is neither, or lies outside the years 1 to 9999
     */
    public static Instant knownAt(String known) {
        String text = known == null ? "" : known.strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            // what is known at the end of a day is what is known at the start of the next
            return inReach(
                    text.length() == ISO_DAY
                            ? LocalDate.parse(text)
                                    .plusDays(1)
                                    .atStartOfDay(UkTime.ZONE)
                                    .toInstant()
                            : Instant.parse(text));
        } catch (DateTimeException notAnInstant) {
            throw new Unreadable(
                    "known",
                    "known is \"%s\", which is no date. Write an instant such as 2026-06-23T09:00:00Z, or a day such as 2026-06-23."
                            .formatted(text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text));
        }
    }

    /** Databases and calendars end before the instants of Java do. */
    private static Instant inReach(Instant known) {
        if (known.isBefore(FIRST) || !known.isBefore(END)) {
            throw new DateTimeException("not within the years 1 to 9999");
        }
        return known;
    }

    /**
     * Whether it was asked before the day was over, so that more of it may still happen: a figure of it is provisional. What is asked
     * with all that is known now is looked at, and not kept.
     */
    public boolean isProvisional() {
        return knownAt != null && isProvisional(day, UkTime.dayOf(knownAt));
    }

    /** The same of figures of a day, by the day on which they were measured. */
    public static boolean isProvisional(LocalDate day, LocalDate measured) {
        return !measured.isAfter(day);
    }

    public ReportingYear reportingYear() {
        return ReportingYear.of(day);
    }
}
