package org.hearth.returns.rule;

import static org.hearth.returns.checking.Table.EPISODES;
import static org.hearth.returns.checking.Table.HEADER;
import static org.hearth.returns.checking.Table.OC3;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.UnderCheck;

/**
 * A child's care as the episodes of this year and last show it, and of earlier years where they are held: whether it was
 * long enough to make a care leaver.
 */
final class CareInReturns {
    private static final int DAYS_SINCE_14 = 91;
    private static final int DAYS_SINCE_16 = 1;

    /** An episode that has ended before its open copy, this year's before last year's, which come in that order. */
    private static final Comparator<EpisodeRow> BEST_COPY_FIRST =
            Comparator.comparing(EpisodeRow::decom, Day.BLANK_LAST).thenComparing(EpisodeRow::dec, Day.BLANK_LAST);

    private final Child child;
    private final List<EpisodeRow> episodes;

    private CareInReturns(Child child, List<EpisodeRow> episodes) {
        this.child = child;
        this.episodes = episodes;
    }

    static CareInReturns of(Child child) {
        var copies = new ArrayList<EpisodeRow>(child.episodesAsSent());
        copies.addAll(child.lastYear().episodesAsSent());
        child.earlierYears().forEach(year -> copies.addAll(year.episodesAsSent()));
        copies.sort(BEST_COPY_FIRST);
        var episodes = new ArrayList<EpisodeRow>();
        Day start = Day.BLANK;
        for (EpisodeRow copy : copies) {
            if (copy.decom().isDay() && !copy.decom().is(start)) {
                episodes.add(copy);
                start = copy.decom();
            }
        }
        return new CareInReturns(child, episodes);
    }

    /** Why nobody's care can be told from what is loaded; {@code null} when it can, or when nobody is asked about. */
    static String whyItCannotBeTold(UnderCheck in) {
        if (in.thisYear().rows(OC3).isEmpty()) {
            return null;
        }
        if (in.thisYear().rows(HEADER).isEmpty()
                || in.thisYear().rows(EPISODES).isEmpty()
                || in.lastYear().rows(EPISODES).isEmpty()) {
            return "Header, Episodes and last year's Episodes must each have a row.";
        }
        for (Child child : in.children()) {
            if (child.anyHeaderDob(dob -> isCounted(dob, child)) && of(child).isOfAnyLength()) {
                return null;
            }
        }
        return "Nobody under 20 has an episode, this year or last, that is not a short break.";
    }

    boolean makesCareLeaver() {
        return !endsInAdoption() && child.anyHeaderDob(dob -> isCounted(dob, child) && isLongEnough(dob));
    }

    /** Of somebody older, two returns show too little. */
    private static boolean isCounted(Day dob, Child child) {
        return child.earlierYears().stream().anyMatch(year -> year.has(EPISODES))
                || dob.birthday(20).isAfter(child.year().end());
    }

    private boolean isLongEnough(Day dob) {
        return daysSince(dob.birthday(14)) >= DAYS_SINCE_14 && daysSince(dob.birthday(16)) >= DAYS_SINCE_16;
    }

    private long daysSince(Day birthday) {
        long days = 0;
        for (EpisodeRow episode : episodes) {
            Day end = isLatest(episode) ? episode.dec().or(child.year().end()) : episode.dec();
            if (!episode.isShortBreak() && end.isDay()) {
                Day start = episode.decom().isAfter(birthday) ? episode.decom() : birthday;
                days += Math.max(0, start.daysTo(end));
            }
        }
        return days;
    }

    private boolean isOfAnyLength() {
        for (EpisodeRow episode : episodes) {
            if (!episode.isShortBreak()) {
                return true;
            }
        }
        return false;
    }

    private boolean endsInAdoption() {
        return !episodes.isEmpty() && episodes.get(episodes.size() - 1).endsInAdoption();
    }

    private boolean isLatest(EpisodeRow episode) {
        return episode == episodes.get(episodes.size() - 1);
    }
}
