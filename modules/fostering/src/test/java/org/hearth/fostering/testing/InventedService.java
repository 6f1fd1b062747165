package org.hearth.fostering.testing;

import static org.hearth.fostering.testing.InventedHousehold.aHousehold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Leaving;
import org.hearth.fostering.recruitment.Enquiry;
import org.hearth.fostering.recruitment.StepKind;
import org.hearth.fostering.supervision.Review;
import org.hearth.fostering.supervision.SupervisionBook;
import org.hearth.fostering.supervision.Visit;
import org.hearth.fostering.supervision.Visit.Announcement;

/**
 * An invented fostering service of some 120 households from 2012 to 2026: in most quarters a few join, a few leave for
 * one reason or another, and the terms of some are varied. Always the same.
 */
public final class InventedService {
    private static final LocalDate BEGINS = LocalDate.of(2012, 4, 1);
    private static final LocalDate ENDS = LocalDate.of(2026, 3, 31);

    /** The first day of which enquiries and reviews are known, and the first of which visits are. */
    private static final LocalDate RECORDED = LocalDate.of(2021, 4, 1);

    private static final LocalDate VISITED = LocalDate.of(2024, 1, 1);

    /** A list of their own, so that a reason that comes to be given leaves the invented years as they are. */
    private static final List<Leaving> REASONS = List.of(
            Leaving.RETIRED,
            Leaving.ADOPTED,
            Leaving.BECAME_GUARDIAN,
            Leaving.TRANSFERRED_OUT,
            Leaving.FAMILY_CIRCUMSTANCES,
            Leaving.HEALTH,
            Leaving.DISSATISFIED,
            Leaving.STANDARDS,
            Leaving.MOVED_HOUSE,
            Leaving.SEPARATED,
            Leaving.OTHER);

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
                household.left(left.toString(), REASONS.get(random.nextInt(REASONS.size())));
            }
            all.add(household.build());
        }
        return all;
    }

    /** About ten a month ask, some apply, and those of the households above who joined had asked before. */
    public static List<Enquiry> enquiries() {
        var random = new Random(11);
        var all = new ArrayList<Enquiry>();
        for (Household household : households()) {
            LocalDate decided = household.approvals().get(0).period().from();
            LocalDate panel = decided.minusDays(3 + random.nextInt(12));
            LocalDate applied = panel.minusDays(150 + random.nextInt(140));
            LocalDate asked = applied.minusDays(20 + random.nextInt(50));
            boolean isMainstream = household.approvals().get(0).kind() == HouseholdKind.MAINSTREAM;
            if (isMainstream && !asked.isBefore(RECORDED)) {
                all.add(InventedEnquiry.anEnquiry("A" + household.reference(), asked.toString())
                        .happened(StepKind.APPLIED, applied.toString())
                        .happened(StepKind.PANEL, panel.toString())
                        .approved(decided.toString())
                        .build());
            }
        }
        int number = 0;
        for (LocalDate on = RECORDED; on.isBefore(ENDS); on = on.plusDays(1 + random.nextInt(5))) {
            var one = InventedEnquiry.anEnquiry("N%04d".formatted(++number), on.toString());
            LocalDate applied = on.plusDays(20L + random.nextInt(60));
            all.add((random.nextInt(12) == 0 && applied.isBefore(ENDS)
                            ? one.happened(StepKind.APPLIED, applied.toString())
                            : one)
                    .build());
        }
        return all;
    }

    /** Most reviews and visits are in time; reviews are recorded for longer than visits. */
    public static SupervisionBook supervision() {
        var random = new Random(13);
        var reviews = new ArrayList<Review>();
        var visits = new ArrayList<Visit>();
        var households = households();
        for (Household household : households) {
            var period = household.approvals().get(0).period();
            LocalDate end = period.isOpen() || period.to().isAfter(ENDS) ? ENDS : period.to();
            for (LocalDate on = period.from().plusDays(355);
                    on.isBefore(end);
                    on = on.plusDays(340 + random.nextInt(28))) {
                reviews.add(new Review(
                        household.id(),
                        reviews.size() + 1,
                        on,
                        Review.Kind.LATER,
                        null,
                        Review.Outcome.CONTINUES,
                        null));
            }
            for (LocalDate on = period.from().isBefore(VISITED) ? VISITED : period.from();
                    on.isBefore(end);
                    on = on.plusDays(30 + random.nextInt(15))) {
                visits.add(new Visit(
                        household.id(),
                        visits.size() + 1,
                        on,
                        random.nextInt(8) == 0 ? Announcement.UNANNOUNCED : Announcement.ANNOUNCED,
                        ""));
            }
        }
        return SupervisionBook.of(households, reviews, visits, List.of(), RECORDED, VISITED, ENDS.plusDays(1));
    }
}
