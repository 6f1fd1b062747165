package org.hearth.fostering.netgain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.Approval;
import org.hearth.fostering.household.FosteringType;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Joining;
import org.hearth.fostering.household.Leaving;
import org.hearth.fostering.household.Sexes;
import org.hearth.fostering.household.Terms;

/**
 * Services from a seed: approvals with gaps and without, of one kind and the next, for no day at all, varied on the day they
 * began, varied to the same number, ended or going on.
 */
final class RandomHistories {
    private static final LocalDate BEGINNING = LocalDate.of(2014, 1, 1);

    private RandomHistories() {}

    static List<Household> of(long seed) {
        var random = new Random(seed);
        var households = new ArrayList<Household>();
        for (int n = random.nextInt(12); n > 0; n--) {
            households.add(household("F%02d".formatted(n), random));
        }
        return households;
    }

    private static Household household(String reference, Random random) {
        var approvals = new ArrayList<Approval>();
        LocalDate at = BEGINNING.plusDays(random.nextInt(700));
        HouseholdKind kind = one(HouseholdKind.values(), random);
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            LocalDate end = random.nextInt(10) == 0 ? at : at.plusDays(1 + random.nextInt(400));
            boolean goesOn = n == 1 && random.nextBoolean();
            var period = new Period(at, goesOn ? null : end);
            approvals.add(new Approval(
                    kind,
                    period,
                    one(Joining.values(), random),
                    goesOn ? null : one(Leaving.values(), random),
                    terms(period, random)));
            // as often as not without a gap
            at = random.nextBoolean() ? end : end.plusDays(random.nextInt(200));
            kind = random.nextInt(3) == 0 ? one(HouseholdKind.values(), random) : kind;
        }
        String district = random.nextInt(5) == 0 ? null : "E0700000" + random.nextInt(3);
        return new Household(UUID.randomUUID(), reference, district, approvals);
    }

    private static List<Terms> terms(Period approval, Random random) {
        var terms = new ArrayList<Terms>();
        LocalDate from = approval.from();
        for (int n = random.nextInt(4); n > 0; n--) {
            LocalDate next = from.plusDays(random.nextInt(120));
            if (!approval.isOpen() && next.isAfter(approval.to())) {
                break;
            }
            terms.add(anyTerms(new Period(from, next), random));
            from = next;
        }
        terms.add(anyTerms(new Period(from, approval.to()), random));
        return terms;
    }

    private static Terms anyTerms(Period period, Random random) {
        int low = random.nextInt(18);
        Set<UUID> named = new HashSet<>();
        for (int n = random.nextInt(3); n > 0; n--) {
            named.add(new UUID(0, random.nextInt(5)));
        }
        return new Terms(
                period,
                1 + random.nextInt(4),
                Set.of(one(FosteringType.values(), random)),
                low,
                low + random.nextInt(18 - low),
                one(Sexes.values(), random),
                random.nextBoolean(),
                named,
                "",
                "");
    }

    private static <T> T one(T[] of, Random random) {
        return of[random.nextInt(of.length)];
    }
}
