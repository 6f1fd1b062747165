package org.hearth.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearth.core.api.time.WorkingDays;
import org.hearth.fostering.api.EnquiryHistories;
import org.hearth.fostering.api.EnquiryHistory;
import org.hearth.fostering.api.EnquiryHistory.Checked;
import org.hearth.fostering.api.EnquiryHistory.Happened;
import org.hearth.fostering.api.EnquiryHistory.Person;
import org.hearth.fostering.api.HouseholdHistory;
import org.hearth.fostering.api.HouseholdHistory.Spell;
import org.hearth.platform.api.time.UkTime;

/**
 * How the invented households came to be approved, and those who came to nothing: five years of enquiries to the end of the
 * county's last year and on to the day it is loaded, of which about six in a hundred become an application. Every approval of
 * the five years that is no transfer has its enquiry; every reference begins with INV-E. Nobody of it exists, and email
 * addresses are of a domain that nobody can have.
 */
@ApplicationScoped
class DemoRecruitment {
    private static final long SEED = 11L;
    private static final int LATEST =
            DemoFiles.YEARS.stream().max(Integer::compare).orElseThrow();
    static final LocalDate FIRST = LocalDate.of(LATEST - 5, 4, 1);

    /** Of those that lead to no approval; with those that do, about six in a hundred apply. */
    private static final double APPLY = 0.042;

    /** Most of those who asked in so many days before today and applied are still in assessment. */
    private static final int IN_HAND = 300;

    private static final LocalDate CODED = LocalDate.of(2023, 4, 1);
    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Bina", "Cal", "Dora", "Eli", "Femi", "Gwen", "Hari", "Ines", "Jory", "Kemi", "Lev", "Mina", "Nils",
            "Ola", "Petra", "Quinn", "Rafi", "Suri", "Tove", "Uma", "Vik", "Wren", "Xena", "Yara", "Zoë");
    private static final List<String> SURNAMES = List.of(
            "Ashmade",
            "Brookmade",
            "Cliffmade",
            "Dellmade",
            "Elmmade",
            "Fenmade",
            "Glenmade",
            "Hillmade",
            "Ivymade",
            "Jademade",
            "Kilnmade",
            "Lakemade",
            "Mossmade",
            "Nookmade",
            "Oakmade",
            "Pondmade",
            "Quaymade",
            "Reedmade",
            "Sandmade",
            "Thornmade",
            "Umbermade",
            "Valemade",
            "Wellmade",
            "Yewmade");
    /** Where the county's children come from too; some families' is not known. */
    private static final List<String> DISTRICTS = List.of("QC1", "QC2", "QC3", "QC4", "QC5", "QC1", "QC3", "QC5", "");

    private static final List<String> CAMPAIGNS =
            List.of("", "", "", "Room for one more (invented)", "Teenagers need you (invented)");

    private EnquiryHistories enquiries;
    private Clock clock;

    DemoRecruitment() {}

    @Inject
    DemoRecruitment(EnquiryHistories enquiries, Clock clock) {
        this.enquiries = enquiries;
        this.clock = clock;
    }

    /** Those that are there already stay as they are. */
    int load() {
        return enquiries.load(enquiries(DemoHouseholds.service(), UkTime.today(clock)));
    }

    /** What had happened by the day; the same for the same day. */
    static List<EnquiryHistory> enquiries(List<HouseholdHistory> service, LocalDate today) {
        var made = new Made(today);
        for (HouseholdHistory household : service) {
            for (Spell spell : household.spells()) {
                if (spell.joined().equals("approved")) {
                    made.approved(household.reference(), spell);
                }
            }
        }
        made.others();
        return List.copyOf(made.all);
    }

    private static final class Made {
        private final LocalDate today;
        private final List<EnquiryHistory> all = new ArrayList<>();

        Made(LocalDate today) {
            this.today = today;
        }

        /** Told backwards from the decision; of one whose enquiry lies before the five years nothing is told. */
        private void approved(String household, Spell spell) {
            var dice = Dice.of(SEED, "approved", household.hashCode());
            LocalDate decided = spell.approvedOn();
            LocalDate panel = decided.minusDays(dice.between(5, 15));
            LocalDate applied = panel.minusDays(dice.chance(0.15) ? dice.between(250, 320) : dice.between(150, 240));
            LocalDate asked = applied.minusDays(dice.between(21, 70));
            if (asked.isBefore(FIRST) || decided.isAfter(today)) {
                return;
            }
            var steps = new ArrayList<Happened>();
            steps.add(Happened.of("answered", answered(asked, dice)));
            steps.add(Happened.of("visited", asked.plusDays(dice.between(5, 18))));
            steps.add(Happened.of("applied", applied));
            LocalDate second = applied.plusDays(dice.between(35, 70));
            if (dice.chance(0.1)) {
                LocalDate from = second.plusDays(dice.between(5, 30));
                steps.add(new Happened("paused", from, from.plusDays(dice.between(10, 35)), "PA2", null));
            }
            steps.add(Happened.of("stage-2-started", second));
            steps.add(Happened.of("stage-1-decided", applied.plusDays(dice.between(45, 80))));
            steps.add(Happened.of("assessed", panel.minusDays(dice.between(10, 20))));
            steps.add(new Happened("panel", panel, null, "FOR", null));
            steps.add(new Happened("decided", decided, null, "APPROVED", household));
            add(asked, spell.kind(), steps, checks(applied, dice), dice);
        }

        /** All who came to nothing, or not yet; what lies after today has not happened. */
        private void others() {
            int i = 0;
            // about 580 a year
            for (LocalDate day = FIRST; !day.isAfter(today); day = day.plusDays(1)) {
                int enquiries = Dice.of(SEED, "day", day.toEpochDay()).weighted(2, 3, 2.5, 1.5, 0.8, 0.2);
                for (int n = 0; n < enquiries; n++) {
                    other(day, i++);
                }
            }
        }

        private void other(LocalDate asked, int i) {
            var dice = Dice.of(SEED, "other", i);
            String kind = List.of("mainstream", "short-breaks", "supported-lodgings", "family-and-friends")
                    .get(dice.weighted(88, 4, 5, 3));
            var steps = new ArrayList<Happened>();
            if (dice.chance(0.97)) {
                steps.add(Happened.of("answered", answered(asked, dice)));
            }
            if (dice.chance(APPLY)) {
                application(asked, steps, dice);
                untilToday(asked, kind, steps, checks(asked.plusDays(40), dice), dice);
                return;
            }
            LocalDate last = asked.plusDays(dice.between(6, 9));
            if (dice.chance(0.12)) {
                last = asked.plusDays(dice.between(8, 20));
                steps.add(Happened.of("visited", last));
            }
            steps.add(ended(last.plusDays(dice.between(5, 30)), dice.chance(0.45), dice));
            untilToday(asked, kind, steps, List.of(), dice);
        }

        private void application(LocalDate asked, List<Happened> steps, Dice dice) {
            steps.add(Happened.of("visited", asked.plusDays(dice.between(10, 20))));
            LocalDate applied = asked.plusDays(dice.between(21, 70));
            steps.add(Happened.of("applied", applied));
            if (asked.isAfter(today.minusDays(IN_HAND)) && dice.chance(0.7)) {
                goesOn(applied, steps, dice);
                return;
            }
            int stage = dice.weighted(4, 4, 2);
            if (stage == 0) {
                steps.add(ended(applied.plusDays(dice.between(20, 120)), dice.chance(0.7), dice));
                return;
            }
            LocalDate second = applied.plusDays(dice.between(35, 70));
            steps.add(Happened.of("stage-2-started", second));
            if (dice.chance(0.15)) {
                LocalDate from = second.plusDays(dice.between(3, 10));
                steps.add(new Happened("paused", from, from.plusDays(dice.between(15, 30)), "PA1", null));
            }
            if (stage == 1) {
                steps.add(ended(second.plusDays(dice.between(45, 200)), dice.chance(0.8), dice));
                return;
            }
            LocalDate assessed = second.plusDays(dice.between(120, 190));
            LocalDate panel = assessed.plusDays(dice.between(10, 20));
            steps.add(Happened.of("assessed", assessed));
            steps.add(new Happened("panel", panel, null, "AGAINST", null));
            steps.add(new Happened("decided", panel.plusDays(dice.between(5, 15)), null, "REFUSED", null));
        }

        /** Not ended by today: somewhere between the checks and a panel that is booked. */
        private void goesOn(LocalDate applied, List<Happened> steps, Dice dice) {
            LocalDate second = applied.plusDays(dice.between(35, 70));
            steps.add(Happened.of("stage-2-started", second));
            LocalDate assessed = second.plusDays(dice.between(100, 150));
            steps.add(Happened.of("assessed", assessed));
            if (!assessed.isAfter(today)) {
                steps.add(Happened.of("panel-booked", today.plusDays(dice.between(8, 40))));
            }
        }

        private static Happened ended(LocalDate on, boolean withdrew, Dice dice) {
            return withdrew
                    ? new Happened(
                            "withdrawn",
                            on,
                            null,
                            on.isBefore(CODED)
                                    ? "W0"
                                    : List.of("AW3", "AW1", "AW2", "AW4", "AW5", "AW0")
                                            .get(dice.weighted(40, 18, 8, 12, 4, 18)),
                            null)
                    : new Happened(
                            "not-taken-on",
                            on,
                            null,
                            List.of("NT1", "NT2", "NT5", "NT4", "NT0").get(dice.weighted(30, 40, 12, 8, 10)),
                            null);
        }

        /** Nine in ten on the next working day. */
        private static LocalDate answered(LocalDate asked, Dice dice) {
            return WorkingDays.england().after(asked, dice.chance(0.9) ? 1 : dice.between(2, 5));
        }

        private static List<Checked> checks(LocalDate applied, Dice dice) {
            var checks = new ArrayList<Checked>();
            for (String kind : List.of("DBS", "HEALTH", "REFERENCE", "ADDRESSES")) {
                LocalDate sent = applied.plusDays(dice.between(1, 12));
                LocalDate back = sent.plusDays(dice.between(10, 55));
                checks.add(new Checked(
                        kind,
                        kind.equals("ADDRESSES") ? null : 1,
                        sent,
                        dice.chance(0.3) ? sent.plusDays(9) : null,
                        back,
                        kind.equals("DBS") ? back.plusYears(3) : kind.equals("HEALTH") ? back.plusYears(2) : null));
            }
            return checks;
        }

        /** Without what lies ahead; a pause or a check that is not over lasts. */
        private void untilToday(LocalDate asked, String kind, List<Happened> steps, List<Checked> checks, Dice dice) {
            var until = steps.stream()
                    .filter(step -> !step.on().isAfter(today) || step.kind().equals("panel-booked"))
                    .map(step -> step.until() != null && step.until().isAfter(today)
                            ? new Happened(step.kind(), step.on(), null, step.code(), null)
                            : step)
                    .toList();
            LocalDate end = steps.get(steps.size() - 1).on();
            add(
                    asked,
                    kind,
                    until,
                    checks.stream()
                            .filter(check -> !check.sent().isAfter(today)
                                    && !check.sent().isAfter(end))
                            .map(check -> check.received().isAfter(today)
                                            || check.received().isAfter(end)
                                    ? new Checked(check.kind(), check.person(), check.sent(), null, null, null)
                                    : check)
                            .toList(),
                    dice);
        }

        private void add(LocalDate asked, String kind, List<Happened> steps, List<Checked> checks, Dice dice) {
            int number = all.size() + 1;
            // one in sixty asks a second time, and is for a person to see
            var person = number % 60 == 0 ? all.get(all.size() - 7).people().get(0) : person(dice);
            String district = number % 60 == 0 ? all.get(all.size() - 7).district() : dice.oneOf(DISTRICTS);
            var people = new ArrayList<Person>();
            people.add(person);
            if (dice.chance(0.6)) {
                people.add(person(dice));
            }
            all.add(new EnquiryHistory(
                    "INV-E%05d".formatted(number),
                    asked,
                    List.of("SEARCH", "SOCIAL", "CARER", "FRIEND", "EVENT", "PRESS", "COUNCIL", "OTHER", "UNKNOWN")
                            .get(dice.weighted(34, 22, 12, 10, 8, 5, 3, 3, 3)),
                    dice.oneOf(CAMPAIGNS),
                    district,
                    kind,
                    people,
                    steps,
                    checks));
        }

        private static Person person(Dice dice) {
            String first = dice.oneOf(FIRST_NAMES);
            String name = "%s %s-%s".formatted(first, dice.oneOf(SURNAMES), dice.oneOf(SURNAMES));
            return new Person(
                    name,
                    "",
                    dice.chance(0.7)
                            ? "%s%d@example.invalid"
                                    .formatted(
                                            first.replace("ë", "e").toLowerCase(Locale.ROOT),
                                            dice.between(10000, 9999999))
                            : "");
        }
    }
}
