package org.hearth.fostering.places;

import java.time.LocalDate;
import java.util.Random;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.testing.InventedService;

/** Who lives in the homes of the {@link InventedService}: most places are filled, a few cannot be used. Always the same. */
public final class InventedPlaces {
    private static final LocalDate ENDS = LocalDate.of(2026, 3, 31);

    private InventedPlaces() {}

    public static Occupancy occupancy() {
        var random = new Random(17);
        var made = Made.aService();
        int children = 0;
        for (Household household : InventedService.households()) {
            made.with(household);
            var approval = household.approvals().get(0);
            LocalDate last = approval.period().isOpen()
                    ? ENDS.plusDays(1)
                    : approval.period().to();
            int places = approval.terms().get(0).places();
            for (int place = 0; place < places; place++) {
                for (LocalDate from = approval.period().from().plusDays(20 + random.nextInt(60));
                        from.isBefore(last);
                        from = from.plusDays(400 + random.nextInt(300))) {
                    LocalDate to = from.plusDays(200 + random.nextInt(195));
                    String until = to.isAfter(last) ? last.toString() : to.toString();
                    if (random.nextInt(25) == 0) {
                        made.resident(
                                Presence.OTHER_COUNCIL,
                                "O" + children++,
                                household.reference(),
                                from.toString(),
                                until);
                    } else {
                        made.child("P" + children++, household.reference(), from.toString(), until);
                    }
                }
            }
            if (random.nextInt(9) == 0) {
                made.notAvailable(
                        household.reference(),
                        "NA2",
                        1,
                        approval.period().from().toString(),
                        last.toString(),
                        null);
            }
        }
        return made.build();
    }
}
