package org.hearth.fostering.netgain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearth.core.api.time.Period;

/** Which doubts of a household bear on an account of some days: none of one that does not stand in it. */
final class Doubting {
    private Doubting() {}

    static List<Doubt> of(Course course, Stretch before, List<Turn> turns, Stretch after, Period period) {
        if (before == null && after == null && turns.isEmpty()) {
            return List.of();
        }
        // what stood the day before the first is part of the account
        var days = new Period(period.from().minusDays(1), period.to());
        var doubts = new ArrayList<Doubt>();
        List<Stretch> stretches = Stream.concat(
                        Stream.ofNullable(before),
                        turns.stream().map(Turn::after).filter(Objects::nonNull))
                .toList();
        var any = before != null ? before : turns.get(0).after();
        if (any.household().district() == null) {
            doubts.add(new Doubt(any.household(), Doubt.What.DISTRICT_NOT_KNOWN, days));
        }
        stretches.stream()
                .filter(stretch ->
                        stretch.kind().isForNamedChildren() && stretch.terms() != null && stretch.named() == 0)
                .map(stretch -> new Doubt(stretch.household(), Doubt.What.NAMES_NO_CHILD, stretch.period()))
                .forEach(doubts::add);
        course.doubts().stream().filter(doubt -> doubt.period().overlaps(days)).forEach(doubts::add);
        return doubts;
    }
}
