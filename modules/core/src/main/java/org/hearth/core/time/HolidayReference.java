package org.hearth.core.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.hearth.core.api.reference.ReferenceData;
import org.hearth.core.api.time.WorkingDays;
import org.hearth.platform.api.time.UkTime;

/** The bank holidays of England, whole years. */
@ApplicationScoped
class HolidayReference implements ReferenceData {

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Held held() {
        WorkingDays england = WorkingDays.england();
        int last = england.lastDay().getYear();
        Held held = Held.whole(
                "Bank holidays",
                "England, with the one-off days.",
                "As proclaimed or announced. They come with Hearth.",
                "1 January %d to 31 December %d.".formatted(england.firstDay().getYear(), last));
        // papers and due dates look a year ahead
        return UkTime.today(clock).plusYears(1).isAfter(england.lastDay())
                ? held.without(
                        "Those of %d and later. They come with a later Hearth.".formatted(last + 1),
                        "Working days that reach beyond 31 December %d are refused, not guessed at.".formatted(last))
                : held;
    }
}
