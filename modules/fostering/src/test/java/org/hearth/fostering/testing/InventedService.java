package org.hearth.fostering.testing;

import static org.hearth.fostering.testing.InventedHousehold.aHousehold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Leaving;

/**
 * An invented fostering service of some 120 households from 2012 to 2026: in most quarters a few join, a few leave for
 * one reason or another, and the terms of some are varied. Always the same.
 */
public final class InventedService {
    private static final LocalDate BEGINS = LocalDate.of(2012, 4, 1);
    private static final LocalDate ENDS = LocalDate.of(2026, 3, 31);

    private InventedService() {}

    public static List<Household> households() {
        var random = new Random(7);
        var all = new ArrayList<Household>();
        for (int i = 0; i < 160; i++) {
            LocalDate approved = BEGINS.plusDays(random.nextInt((int) (ENDS.toEpochDay() - BEGINS.toEpochDay())));
            int from = List.of(0, 0, 5, 11).get(random.nextInt(4));
            var household = aHousehold("T%03d".formatted(i))
                    .as(i % 10 == 9 ? HouseholdKind.FAMILY_AND_FRIENDS : HouseholdKind.MAINSTREAM)
                    .forAges(from, from == 0 ? 10 : 17)
                    .approved(approved.toString(), 1 + random.nextInt(3));
            LocalDate varied = approved.plusDays(200L + random.nextInt(900));
            if (i % 6 == 0 && varied.isBefore(ENDS)) {
                household.varied(varied.toString(), 1 + random.nextInt(3));
            }
            LocalDate left = approved.plusDays(1_200L + random.nextInt(3_000));
            if (left.isBefore(ENDS)) {
                var reasons = Leaving.of(HouseholdKind.MAINSTREAM);
                household.left(left.toString(), reasons.get(random.nextInt(reasons.size())));
            }
            all.add(household.build());
        }
        return all;
    }
}
