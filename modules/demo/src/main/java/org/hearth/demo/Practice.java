package org.hearth.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hearth.demo.Child.Stay;

/**
 * What those who look after a child of the world do and find out: reviews, social workers, times missing, health, plans
 * for adoption. From dice of its own, so that children and homes are as they were without it.
 */
final class Practice {
    private static final int WORKERS = 70;
    private static final double REVIEW_LATE = 0.05;

    private final long seed;
    private final LocalDate until;

    Practice(long seed, LocalDate until) {
        this.seed = seed;
        this.until = until;
    }

    /**
     * An unbroken time in care.
     *
     * @param to not counted; {@code null} while it goes on
     */
    record Spell(List<Stay> stays, LocalDate from, LocalDate to) {
        boolean includes(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }

        String endReason() {
            return stays.get(stays.size() - 1).endReason;
        }
    }

    record Review(LocalDate on, String code) {}

    /** @param found {@code null} when it goes on beyond the world's end */
    record Away(String type, LocalDate from, LocalDate found) {}

    /** @param why why this one came, not why this one left */
    record Worker(String number, LocalDate from, LocalDate to, String why) {}

    /** @param placed when the child moved to the adopters; {@code null} when never */
    record Plan(LocalDate decided, LocalDate matched, LocalDate placed, LocalDate ceased, boolean byCarer) {}

    /** Short breaks left out. */
    static List<Spell> spells(Child child) {
        var spells = new ArrayList<Spell>();
        var run = new ArrayList<Stay>();
        for (Stay stay : child.stays) {
            if (stay.shortBreak()) {
                continue;
            }
            if (!run.isEmpty() && !stay.from.equals(run.get(run.size() - 1).to)) {
                spells.add(spell(run));
                run = new ArrayList<>();
            }
            run.add(stay);
        }
        if (!run.isEmpty()) {
            spells.add(spell(run));
        }
        return spells;
    }

    private static Spell spell(List<Stay> run) {
        return new Spell(run, run.get(0).from, run.get(run.size() - 1).to);
    }

    private Dice dice(String about, Child child, LocalDate day) {
        return Dice.of(seed, about + child.number, day.toEpochDay());
    }

    /** The first within 20 working days, the second within three months, later ones within six; a few late. */
    List<Review> reviews(Child child, Spell spell) {
        var held = new ArrayList<Review>();
        Dice dice = dice("reviews", child, spell.from());
        LocalDate on = spell.from().plusDays(dice.between(15, 25));
        for (int number = 1; !on.isAfter(until) && spell.includes(on); number++) {
            held.add(new Review(on, tookPart(child, on, dice)));
            LocalDate due = on.plusMonths(number == 1 ? 3 : 6);
            on = dice.chance(REVIEW_LATE)
                    ? due.plusDays(dice.between(1, 30))
                    : due.minusDays(dice.between(0, number == 1 ? 20 : 35));
        }
        return held;
    }

    private static String tookPart(Child child, LocalDate on, Dice dice) {
        if (age(child, on) < 4) {
            return "PN0";
        }
        return "PN" + (1 + dice.weighted(58, 6, 3, 5, 4, 17, 7));
    }

    static int age(Child child, LocalDate on) {
        return (int) ChronoUnit.YEARS.between(child.born, on);
    }

    /** A few of those over ten go missing, and those more than once; nobody is away when a placement ends. */
    List<Away> away(Child child, Spell spell) {
        var times = new ArrayList<Away>();
        if (!Dice.of(seed, "goes missing", child.number).chance(0.16)) {
            return times;
        }
        Dice dice = dice("away", child, spell.from());
        LocalDate on = spell.from().plusDays(dice.daysUntil(120));
        while (!on.isAfter(until) && spell.includes(on)) {
            LocalDate found = on.plusDays(dice.weighted(30, 45, 15, 7, 3));
            Stay stay = child.stayOn(on);
            boolean insideIt = stay.to == null || found.isBefore(stay.to);
            if (age(child, on) >= 10 && insideIt && !stay.temporary() && !stay.place.startsWith("R")) {
                times.add(new Away(dice.chance(0.85) ? "M" : "A", on, found.isAfter(until) ? null : found));
            }
            on = found.plusDays(1 + dice.daysUntil(110));
        }
        return times;
    }

    List<Worker> workers(Child child, Spell spell) {
        var workers = new ArrayList<Worker>();
        Dice dice = dice("workers", child, spell.from());
        LocalDate from = spell.from();
        String why = "FCONTA";
        int last = -1;
        while (!from.isAfter(until) && (spell.to() == null || from.isBefore(spell.to()))) {
            int number = dice.between(0, WORKERS - 1);
            number = number == last ? (number + 1) % WORKERS : number;
            last = number;
            LocalDate to = from.plusDays(60 + dice.daysUntil(420));
            boolean stays = spell.to() != null && !to.isBefore(spell.to());
            LocalDate left = stays ? spell.to() : to;
            workers.add(new Worker("SW%06d".formatted(104_000 + number * 613), from, left, why));
            if (stays) {
                break;
            }
            from = to;
            why = new String[] {"MANAGE", "LEFTRL", "ORGRST", "TSPROC", "ABSENC", "CHCHAN", "PCCHAN"}
                    [dice.weighted(26, 30, 8, 24, 8, 3, 1)];
        }
        return workers;
    }

    /** {@code null} for a child who is not to be adopted. */
    Plan plan(Child child, Spell spell) {
        LocalDate order = null;
        LocalDate placed = null;
        boolean byCarer = false;
        for (Stay stay : spell.stays()) {
            if (stay.legalStatus.equals("E1") && order == null) {
                order = stay.from;
            }
            if (stay.place.startsWith("A") && placed == null) {
                placed = stay.from;
                byCarer = stay.place.equals("A5");
            }
        }
        if (order == null) {
            return null;
        }
        Dice dice = dice("plan", child, order);
        LocalDate first = placed != null && placed.isBefore(order) ? placed : order;
        LocalDate decided = first.minusDays(dice.between(10, 45));
        decided = decided.isBefore(spell.from()) ? spell.from() : decided;
        LocalDate matched = placed == null ? null : placed.minusDays(dice.between(7, 30));
        matched = matched != null && matched.isBefore(decided) ? decided : matched;
        boolean adopted = spell.endReason() != null && spell.endReason().matches("E1[12]");
        return new Plan(decided, matched, placed, adopted ? null : spell.to(), byCarer);
    }
}
