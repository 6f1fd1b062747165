package org.hearth.returns.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What changed in the findings since a day: how they stand now beside how they stood at the end of it. What was found and
 * fixed in between is no change.
 */
public interface FindingChanges {

    /** Yesterday, UK time: what changed since then changed today. */
    LocalDate yesterday();

    /** The days on which returns that are held, or were, came, of the year where one is given; the newest first. */
    List<LocalDate> returnDays(Integer year, int most);

    /** The day of the first check; empty when nothing was ever checked. */
    Optional<LocalDate> firstDay();

    /**
     * How many changed and how, rule by rule, those that changed most first.
     *
     * @param year {@code null} for all
     * @throws org.hearth.platform.api.RuleBroken if the day is still to come
     */
    List<OfRule> byRule(LocalDate since, Integer year);

    /**
     * What changed, in the order of the list of findings; {@code page} from 1. A part of {@code wanted} that is {@code null}
     * is left open.
     *
     * @throws org.hearth.platform.api.RuleBroken if the day is still to come
     */
    Part<Changed> list(LocalDate since, Wanted wanted, int page, int size);

    /** How many findings of all years changed in any way. */
    int changed(LocalDate since);

    /** In what way. */
    enum Change {
        NEW("New"),
        FIXED("Fixed"),
        EXPLAINED("Explained"),
        REOPENED("Open again"),
        REASSIGNED("Assignment changed");

        private final String words;

        Change(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** {@code reopened}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Wanted(Integer year, String rule, Change change) {}

    /** @param times how many changed in each way; every way is there */
    record OfRule(String rule, Severity severity, Map<Change, Integer> times) {
        public OfRule {
            times = Map.copyOf(times);
        }

        public int in(Change way) {
            return times.get(way);
        }
    }

    /** @param finding as it stands now */
    record Changed(RuleFinding finding, Set<Change> ways) {
        public Changed {
            ways = Set.copyOf(ways);
        }
    }
}
