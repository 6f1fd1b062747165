package org.hearth.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.hearth.fostering.api.ChangeRecords;
import org.hearth.fostering.api.ChangeRecords.Living;
import org.hearth.platform.api.time.UkTime;

/**
 * What changed in some invented households that were approved long before: one moved lately and one long ago, of one a carer
 * left, and to one another adult came. Of the last two and one that moved no review was ever recorded.
 */
@ApplicationScoped
class DemoChanges {
    private static final LocalDate END =
            LocalDate.of(DemoFiles.YEARS.stream().max(Integer::compare).orElseThrow(), 3, 31);

    /** Of these three no review is recorded. */
    private static final String SEPARATED = "INV-0006";

    private static final String MOVED = "INV-0047";
    private static final String ADULT_CAME = "INV-0088";

    /** Of these reviews go on. */
    private static final String MOVED_LATELY = "INV-0061";

    private static final String MOVED_LONG_AGO = "INV-0012";

    private static final String SEPARATION = "CL1";

    private ChangeRecords changes;
    private Clock clock;

    DemoChanges() {}

    @Inject
    DemoChanges(ChangeRecords changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** What was loaded already stays as it is. */
    void load() {
        changes.lives(new Living(SEPARATED, true, "Uma Invented", 1971, null, null, null));
        changes.lives(new Living(SEPARATED, true, "Vic Invented", 1969, null, END.minusDays(45), SEPARATION));
        changes.moved(MOVED, END.minusDays(20));
        changes.lives(new Living(ADULT_CAME, true, "Wyn Invented", 1975, null, null, null));
        changes.lives(new Living(ADULT_CAME, true, "Yas Invented", 1977, null, null, null));
        changes.lives(new Living(ADULT_CAME, false, "Zia Invented", 1949, END.minusDays(60), null, null));
        changes.moved(MOVED_LATELY, UkTime.today(clock).minusDays(12));
        changes.moved(MOVED_LONG_AGO, END.minusYears(2));
    }
}
