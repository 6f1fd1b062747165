package org.hearth.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.fostering.api.HouseholdHistory;
import org.hearth.fostering.api.HouseholdHistory.Spell;
import org.hearth.fostering.api.TrainingHistories;
import org.hearth.fostering.api.TrainingHistory;
import org.hearth.fostering.api.TrainingHistory.Completed;
import org.hearth.fostering.api.TrainingHistory.Trained;
import org.hearth.platform.api.time.UkTime;

/**
 * The carers of the invented foster homes and their training up to the day it is loaded. Most have the standards and every
 * course in date. Some completed the standards late and some have not, some courses run out soon, have run out or were never
 * done, and of who was approved before the records it is often not known. Of some households no carer is recorded. Every
 * carer's last name is Invented-Carer.
 */
@ApplicationScoped
class DemoTraining {
    private static final long SEED = 15L;

    /** Every training is told from here on. */
    static final LocalDate RECORDS =
            LocalDate.of(DemoFiles.YEARS.stream().max(Integer::compare).orElseThrow() - 13, 4, 1);

    /** From here on carers are asked for it. */
    private static final LocalDate PREVENT = LocalDate.of(2015, 7, 1);

    private static final List<String> FIRST_NAMES = List.of(
            "Ash", "Billie", "Charlie", "Drew", "Ellis", "Frankie", "Gray", "Harper", "Indy", "Jules", "Kit", "Lane",
            "Morgan", "Noel", "Ollie", "Parker", "Quinn", "Robin", "Sam", "Taylor", "Val", "Wren");

    private TrainingHistories training;
    private DemoHouseholds households;
    private Clock clock;

    DemoTraining() {}

    @Inject
    DemoTraining(TrainingHistories training, DemoHouseholds households, Clock clock) {
        this.training = training;
        this.households = households;
        this.clock = clock;
    }

    /** What was loaded already stays as it is. */
    int load() {
        return training.load(histories(households.all(), UkTime.today(clock)));
    }

    static List<TrainingHistory> histories(List<HouseholdHistory> households, LocalDate today) {
        var histories = new ArrayList<TrainingHistory>();
        for (int i = 0; i < households.size(); i++) {
            HouseholdHistory of = households.get(i);
            boolean isFosterHome =
                    of.spells().stream().noneMatch(spell -> spell.kind().equals("supported-lodgings"));
            if (isFosterHome && i % 31 != 11) {
                histories.add(new TrainingHistory(of.reference(), carers(i, of, today)));
            }
        }
        return histories;
    }

    private static List<Trained> carers(int i, HouseholdHistory of, LocalDate today) {
        Dice dice = Dice.of(SEED, "carers", i);
        var carers = new ArrayList<Trained>();
        carers.add(new Told(i, 1, of, today, null, null).carer());
        if (dice.chance(0.65)) {
            LocalDate approvedOn = of.spells().get(0).approvedOn();
            LocalDate later = approvedOn.plusDays(dice.between(200, 900));
            LocalDate gone = later.plusDays(dice.between(300, 1200));
            LocalDate joinedOn = i % 9 == 4 && later.isBefore(today) ? later : null;
            LocalDate leftOn = i % 17 == 8 && gone.isBefore(today) ? gone : null;
            carers.add(new Told(i, 2, of, today, joinedOn, leftOn).carer());
        }
        return carers;
    }

    /** Of one carer. */
    private static final class Told {
        private final int i;
        private final HouseholdHistory of;
        private final LocalDate today;
        private final LocalDate joinedOn;
        private final LocalDate leftOn;
        private final int number;
        private final Dice dice;
        private final List<Completed> completed = new ArrayList<>();

        Told(int i, int number, HouseholdHistory of, LocalDate today, LocalDate joinedOn, LocalDate leftOn) {
            this.i = i;
            this.number = number;
            this.of = of;
            this.today = today;
            this.joinedOn = joinedOn;
            this.leftOn = leftOn;
            this.dice = Dice.of(SEED, "training of carer " + number, i);
        }

        Trained carer() {
            String name = dice.oneOf(FIRST_NAMES) + " Invented-Carer";
            Spell first = of.spells().get(0);
            LocalDate from = joinedOn == null ? first.approvedOn() : joinedOn;
            LocalDate end = end();
            standards(from, first.kind().equals("family-and-friends") ? 18 : 12, end);
            course("SAFEGUARDING", 24, RECORDS, from, end);
            course("PREVENT", 36, PREVENT, from, end);
            course("FIRST_AID", 36, RECORDS, from, end);
            return new Trained(name, joinedOn, leftOn, completed);
        }

        private LocalDate end() {
            Spell last = of.spells().get(of.spells().size() - 1);
            LocalDate end = last.leftOn() == null || last.leftOn().isAfter(today) ? today : last.leftOn();
            return leftOn == null || leftOn.isAfter(end) ? end : leftOn;
        }

        /** Five of six in time. */
        private void standards(LocalDate from, int months, LocalDate end) {
            LocalDate due = from.plusMonths(months);
            boolean isLate = dice.chance(0.12);
            boolean isMissing = dice.chance(0.05);
            LocalDate on = isLate ? due.plusDays(dice.between(5, 150)) : due.minusDays(dice.between(5, 200));
            if (!isMissing) {
                tell("TSD", on, null, end);
            }
        }

        /** Again some weeks before it runs out; a few are late, some stop, and one course in some households never was. */
        private void course(String code, int months, LocalDate begun, LocalDate from, LocalDate end) {
            LocalDate on = from.isBefore(begun)
                    ? begun.plusDays(dice.between(0, months * 30))
                    : from.minusDays(dice.between(0, 60));
            boolean isNever = i % 29 == 10 && number == 1 && code.equals("PREVENT");
            boolean isStopping = i % 23 == 7 && code.equals("FIRST_AID");
            LocalDate last = isStopping ? end.minusMonths(months).minusDays(40) : end;
            while (on.isBefore(last) && !isNever) {
                boolean says = dice.chance(0.1);
                LocalDate until = on.plusMonths(says ? months - 6 : months);
                tell(code, on, says ? until : null, end);
                on = until.plusDays(dice.chance(0.06) ? dice.between(5, 90) : -dice.between(5, 75));
            }
        }

        private void tell(String what, LocalDate on, LocalDate until, LocalDate end) {
            if (!on.isBefore(RECORDS) && on.isBefore(end)) {
                completed.add(new Completed(what, on, until));
            }
        }
    }
}
