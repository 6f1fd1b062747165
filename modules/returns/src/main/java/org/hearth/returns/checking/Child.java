package org.hearth.returns.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * All that one return holds of one child, and what last year's return held; either may be nothing. A row without CHILD is
 * a child of its own that is nobody: it has no other row, no first or last episode, and is not continuously looked after.
 */
public final class Child {
    private static final Value UNACCOMPANIED = Value.of("1");
    private static final Value NOT_UNACCOMPANIED = Value.of("0");

    /** A status counts for so many years after its own. */
    private static final int YEARS_UNACCOMPANIED = 2;

    private final Value number;
    private final LoadedReturn in;
    private final List<SentRow>[] rows;
    private final Child lastYear;
    private final List<Child> earlierYears;
    private List<EpisodeRow> inOrder;
    private Boolean lookedAfterAllYear;

    /**
     * @param rows     by the order of their modules; {@code null} where there are none
     * @param lastYear {@code null} for what an earlier return holds of a child
     */
    Child(Value number, LoadedReturn in, List<SentRow>[] rows, Child lastYear, List<Child> earlierYears) {
        this.number = number;
        this.in = in;
        this.rows = rows;
        this.lastYear = lastYear;
        this.earlierYears = List.copyOf(earlierYears);
    }

    /** CHILD; blank for nobody. */
    public Value number() {
        return number;
    }

    public boolean isNobody() {
        return number.isBlank();
    }

    public LoadedReturn in() {
        return in;
    }

    public CollectionYear year() {
        return in.year();
    }

    /** In file order. */
    @SuppressWarnings("unchecked")
    public <R extends SentRow> List<R> rows(Table<R> table) {
        List<SentRow> own = rows == null ? null : rows[table.order()];
        return own == null ? List.of() : (List<R>) own;
    }

    public boolean has(Table<?> table) {
        return !rows(table).isEmpty();
    }

    /**
     * The same child in last year's return; with no rows when it has none or is not loaded. Asked of the children that are
     * checked, not of what an earlier return holds of them.
     */
    public Child lastYear() {
        return lastYear;
    }

    /** The same child in the returns before last year's, newest first, as far as they are held and name the child. */
    public List<Child> earlierYears() {
        return earlierYears;
    }

    public List<HeaderRow> headers() {
        return rows(Table.HEADER);
    }

    public List<ReviewRow> reviews() {
        return rows(Table.REVIEWS);
    }

    public List<UascRow> uasc() {
        return rows(Table.UASC);
    }

    public List<Oc2Row> oc2() {
        return rows(Table.OC2);
    }

    public List<Oc3Row> oc3() {
        return rows(Table.OC3);
    }

    public List<Ad1Row> ad1() {
        return rows(Table.AD1);
    }

    public List<PlacedAdoptionRow> placedForAdoption() {
        return rows(Table.PLACED_ADOPTION);
    }

    public List<PrevPermRow> prevPerm() {
        return rows(Table.PREV_PERM);
    }

    public List<MissingRow> missing() {
        return rows(Table.MISSING);
    }

    public List<SwEpisodeRow> swEpisodes() {
        return rows(Table.SW_EPISODES);
    }

    public List<DoLoRow> dolo() {
        return rows(Table.DOLO);
    }

    /** In file order. */
    public List<EpisodeRow> episodesAsSent() {
        return rows(Table.EPISODES);
    }

    /** By DECOM, blank and unreadable last, those of one day in file order. */
    public List<EpisodeRow> episodes() {
        if (inOrder == null) {
            inOrder = sorted(episodesAsSent(), Comparator.comparing(EpisodeRow::decom, Day.BLANK_LAST));
        }
        return inOrder;
    }

    /** The episodes that fit, {@link #episodes in order}. */
    public List<EpisodeRow> episodes(Predicate<EpisodeRow> fits) {
        return episodes().stream().filter(fits).toList();
    }

    public boolean anyEpisode(Predicate<EpisodeRow> fits) {
        for (EpisodeRow episode : episodesAsSent()) {
            if (fits.test(episode)) {
                return true;
            }
        }
        return false;
    }

    /** Has an episode that is no short break; one without legal status counts. */
    public boolean hasMoreThanShortBreaks() {
        return anyEpisode(episode -> !episode.isShortBreak());
    }

    /** With the earliest readable DECOM, among equals the first in file order; {@code null} when none is readable. */
    public EpisodeRow firstEpisode() {
        return firstOf(episodes());
    }

    /** With the latest readable DECOM, among equals the first in file order; {@code null} when none is readable. */
    public EpisodeRow lastEpisode() {
        return lastOf(episodes());
    }

    /** The first of some of the child's episodes as {@link #firstEpisode}. */
    public EpisodeRow firstOf(List<EpisodeRow> some) {
        EpisodeRow first = null;
        for (EpisodeRow episode : isNobody() ? List.<EpisodeRow>of() : some) {
            if (episode.decom().isDay() && (first == null || episode.decom().isBefore(first.decom()))) {
                first = episode;
            }
        }
        return first;
    }

    /** The last of some of the child's episodes as {@link #lastEpisode}. */
    public EpisodeRow lastOf(List<EpisodeRow> some) {
        EpisodeRow last = null;
        for (EpisodeRow episode : isNobody() ? List.<EpisodeRow>of() : some) {
            if (episode.decom().isDay() && (last == null || episode.decom().isAfter(last.decom()))) {
                last = episode;
            }
        }
        return last;
    }

    /** Whether some Header row has a readable birth date that fits. */
    public boolean anyHeaderDob(Predicate<Day> fits) {
        for (HeaderRow header : headers()) {
            if (header.dob().isDay() && fits.test(header.dob())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the child is unaccompanied, as this return says: 1, 0 or blank (or what else was given); {@code null} when it
     * says nothing of anybody. The header's flag where the return carries it, else 1 when a UASC row gives SEX or DUC.
     */
    public Value uascFlag() {
        if (in.carries(Table.HEADER, Column.UASC)) {
            for (HeaderRow header : headers()) {
                if (header.unaccompanied().is("1")) {
                    return UNACCOMPANIED;
                }
            }
            return headers().isEmpty() ? Value.BLANK : headers().get(0).unaccompanied();
        }
        if (!in.has(Table.UASC)) {
            return null;
        }
        return uasc().stream().anyMatch(UascRow::saysSo) ? UNACCOMPANIED : NOT_UNACCOMPANIED;
    }

    /** Whether this return says so. */
    public boolean isFlaggedUnaccompanied() {
        Value flag = uascFlag();
        return flag != null && flag.is("1");
    }

    /** A UASC child: flagged this year or, as far as they are loaded, in one of the two before, as the department looks back. */
    public boolean isUnaccompanied() {
        return isFlaggedUnaccompanied()
                || lastYear.isFlaggedUnaccompanied()
                || earlierYears.stream()
                        .anyMatch(one -> one.year().ends() >= year().ends() - YEARS_UNACCOMPANIED
                                && one.isFlaggedUnaccompanied());
    }

    /**
     * Looked after for the whole year: an episode touches it, and none of these is found: a start of care after the year's
     * first day; an ending other than X1 (a blank reason too) from that day until the one before the last; a short break
     * that touches the year.
     */
    public boolean isContinuouslyLookedAfter() {
        if (lookedAfterAllYear == null) {
            CollectionYear year = year();
            lookedAfterAllYear = !isNobody()
                    && anyEpisode(episode -> episode.touches(year))
                    && !anyEpisode(episode -> episode.startsCare()
                            && episode.decom().isAfter(year.start())
                            && episode.decom().isOnOrBefore(year.end()))
                    && !anyEpisode(episode -> !episode.rec().is("X1")
                            && episode.dec().isOnOrAfter(year.start())
                            && episode.dec().isBefore(year.end()))
                    && !anyEpisode(episode -> episode.isShortBreak() && episode.touches(year));
        }
        return lookedAfterAllYear;
    }

    /**
     * Stretches of care: episodes with readable DECOM in order, a new one beginning where DECOM is after the DEC of the
     * episode just before. Why they began or ended plays no part.
     */
    public List<Stretch> stretchesOfCare() {
        var stretches = new ArrayList<Stretch>();
        Day start = null;
        Day end = Day.BLANK;
        for (EpisodeRow episode : episodes()) {
            if (!episode.decom().isDay()) {
                continue;
            }
            if (start != null && episode.decom().isAfter(end)) {
                stretches.add(new Stretch(start, end));
                start = null;
            }
            start = start == null ? episode.decom() : start;
            end = episode.dec();
        }
        if (start != null) {
            stretches.add(new Stretch(start, end));
        }
        return stretches;
    }

    /**
     * A stretch of care.
     *
     * @param end blank or unreadable while it goes on
     */
    public record Stretch(Day start, Day end) {
        public boolean isOpen() {
            return !end.isDay();
        }

        /** Whether a day lies in it; the day it ends does. */
        public boolean holds(Day day) {
            return day.isOnOrAfter(start) && (isOpen() || day.isOnOrBefore(end));
        }

        /** Whether a time that ends on the day, or goes on since {@code from} when {@code to} is no day, fits into it. */
        public boolean fits(Day from, Day to) {
            return to.isDay() ? holds(to) : isOpen() && from.isOnOrAfter(start);
        }
    }

    /** Rows in another order, those that are equal in it in file order. */
    public static <R> List<R> sorted(List<R> rows, Comparator<R> order) {
        if (rows.size() < 2) {
            return rows;
        }
        var sorted = new ArrayList<>(rows);
        sorted.sort(order);
        return sorted;
    }
}
