package org.hearth.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.demo.Child.Stay;
import org.hearth.demo.Practice.Away;
import org.hearth.demo.Practice.Plan;
import org.hearth.demo.Practice.Review;
import org.hearth.demo.Practice.Spell;
import org.hearth.demo.Practice.Worker;

/** The modules of one year's return beside header, episodes and unaccompanied children, as that year could know them. */
final class PracticeView {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int WORKERS_FROM = 2024;
    private static final int WEEKS_13 = 91;

    private final World world;
    private final int year;
    private final LocalDate first;
    private final LocalDate last;
    private final Practice practice;
    private final Map<String, List<String[]>> files = new LinkedHashMap<>();

    PracticeView(World world, int year) {
        this.world = world;
        this.year = year;
        this.first = LocalDate.of(year - 1, 4, 1);
        this.last = LocalDate.of(year, 3, 31);
        this.practice = new Practice(world.seed(), world.until());
        file("reviews.csv", "CHILD", "DOB", "REVIEW", "REVIEW_CODE");
        file(
                "oc2.csv",
                "CHILD",
                "DOB",
                "SDQ_SCORE",
                "SDQ_REASON",
                "CONVICTED",
                "HEALTH_CHECK",
                "IMMUNISATIONS",
                "TEETH_CHECK",
                "HEALTH_ASSESSMENT",
                "SUBSTANCE_MISUSE",
                "INTERVENTION_RECEIVED",
                "INTERVENTION_OFFERED");
        file("oc3.csv", "CHILD", "DOB", "IN_TOUCH", "ACTIV", "ACCOM");
        file(
                "ad1.csv",
                "CHILD",
                "DOB",
                "DATE_INT",
                "DATE_MATCH",
                "FOSTER_CARE",
                "NB_ADOPTR",
                "SEX_ADOPTR",
                "LS_ADOPTR");
        file("placed_for_adoption.csv", "CHILD", "DOB", "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED");
        file("previous_permanence.csv", "CHILD", "DOB", "PREV_PERM", "LA_PERM", "DATE_PERM");
        file("missing.csv", "CHILD", "DOB", "MISSING", "MIS_START", "MIS_END");
        if (year >= WORKERS_FROM) {
            file("sw_episodes.csv", "CHILD", "DOB", "SW_ID", "SW_DECOM", "SW_DEC", "SW_REASON");
        }
    }

    private void file(String name, String... header) {
        var rows = new ArrayList<String[]>();
        rows.add(header);
        files.put(name, rows);
    }

    /** By name, each with its header row. */
    Map<String, List<String[]>> files() {
        return files;
    }

    /**
     * One of whom the return has episodes.
     *
     * @param born as this year's return has it
     */
    void inCare(Child child, LocalDate born) {
        earlier(child, born);
        for (Spell spell : Practice.spells(child)) {
            if (spell.from().isAfter(last) || spell.to() != null && spell.to().isBefore(first)) {
                continue;
            }
            reviews(child, spell, born);
            away(child, spell, born);
            workers(child, spell, born);
            plan(child, spell, born);
            if (!spell.from().isAfter(first)
                    && (spell.to() == null || !spell.to().isBefore(last))) {
                health(child, born);
            }
        }
    }

    private void add(String file, Child child, LocalDate born, String... cells) {
        var row = new ArrayList<>(List.of(child.reference, DAY.format(born)));
        row.addAll(List.of(cells));
        files.get(file).add(row.toArray(String[]::new));
    }

    private boolean isInYear(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** As far as the year could know. */
    private String ended(LocalDate day) {
        return day == null || day.isAfter(last) ? "" : DAY.format(day);
    }

    private void reviews(Child child, Spell spell, LocalDate born) {
        for (Review review : practice.reviews(child, spell)) {
            if (isInYear(review.on())) {
                add("reviews.csv", child, born, DAY.format(review.on()), review.code());
            }
        }
    }

    private void away(Child child, Spell spell, LocalDate born) {
        for (Away away : practice.away(child, spell)) {
            boolean carriedOver = away.from().isBefore(first)
                    && away.found() != null
                    && !away.found().isBefore(first);
            if (isInYear(away.from()) || carriedOver) {
                add("missing.csv", child, born, away.type(), DAY.format(away.from()), ended(away.found()));
            }
        }
    }

    private void workers(Child child, Spell spell, LocalDate born) {
        if (year < WORKERS_FROM) {
            return;
        }
        for (Worker worker : practice.workers(child, spell)) {
            boolean wasThere = !worker.from().isAfter(last)
                    && (worker.to() == null || worker.to().isAfter(first));
            if (wasThere) {
                add(
                        "sw_episodes.csv",
                        child,
                        born,
                        worker.number(),
                        DAY.format(worker.from()),
                        ended(worker.to()),
                        worker.why());
            }
        }
    }

    private void plan(Child child, Spell spell, LocalDate born) {
        Plan plan = practice.plan(child, spell);
        if (plan == null || plan.decided().isAfter(last)) {
            return;
        }
        String ceased = ended(plan.ceased());
        add("placed_for_adoption.csv", child, born, DAY.format(plan.decided()), ceased, ceased.isEmpty() ? "" : "RD1");
        boolean adopted = spell.endReason() != null && spell.endReason().matches("E1[12]");
        if (adopted && plan.placed() != null && isInYear(spell.to())) {
            Dice dice = Dice.of(world.seed(), "adopters", child.number);
            String[] who = new String[][] {
                        {"2", "MF", "L11"}, {"2", "MF", "L3"}, {"2", "MM", "L12"}, {"2", "FF", "L12"}, {"1", "F1", "L0"}
                    }
                    [dice.weighted(62, 8, 9, 7, 14)];
            add(
                    "ad1.csv",
                    child,
                    born,
                    DAY.format(plan.decided()),
                    DAY.format(plan.matched()),
                    plan.byCarer() ? "1" : "0",
                    who[0],
                    who[1],
                    who[2]);
        }
    }

    /** What was before care, of everyone who came into care in the year or had short breaks agreed. */
    private void earlier(Child child, LocalDate born) {
        for (Stay stay : child.stays) {
            if (stay.startReason.equals("S") && isInYear(stay.from)) {
                earlier(child, stay.from, born);
                return;
            }
        }
    }

    private void earlier(Child child, LocalDate started, LocalDate born) {
        Dice dice = Dice.of(world.seed(), "earlier " + child.number, started.toEpochDay());
        boolean possible = !child.unaccompanied && Practice.age(child, started) >= 4;
        String was = possible ? new String[] {"Z1", "P1", "P2", "P3"}[dice.weighted(93, 1.5, 3.5, 2)] : "Z1";
        String council = was.equals("Z1") ? "" : dice.oneOf(List.of("873", "873", "935", "919", "928"));
        LocalDate on = started.minusDays(dice.between(300, 1200));
        add(
                "previous_permanence.csv",
                child,
                born,
                was,
                council,
                was.equals("Z1") ? "" : dice.chance(0.2) ? "zz/zz/" + on.getYear() : DAY.format(on));
    }

    /** Of those in care until 31 March for a year or longer; who leaves that very day is among them. */
    private void health(Child child, LocalDate born) {
        Dice dice = Dice.of(world.seed(), "health" + year, child.number);
        int age = java.time.Period.between(born, last).getYears();
        boolean asked = age >= 4 && Practice.age(child, first.minusDays(1)) < 17;
        boolean scored = asked && dice.chance(0.84);
        int score = Math.min(
                40, Math.max(0, (int) Math.round(14 + 6.5 * (dice.share() + dice.share() + dice.share() - 1.5) * 2)));
        String reason = dice.oneOf(List.of("SDQ2", "SDQ3", "SDQ4", "SDQ5"));
        String convicted = age >= 10 ? flag(dice.chance(age >= 13 ? 0.03 : 0.005)) : "";
        String development = flag(dice.chance(0.9));
        boolean misuse = dice.chance(age >= 13 ? 0.06 : 0);
        boolean received = dice.chance(0.55);
        boolean offered = dice.chance(0.85);
        add(
                "oc2.csv",
                child,
                born,
                scored ? String.valueOf(score) : "",
                asked && !scored ? reason : "",
                convicted,
                age < 5 ? development : "",
                flag(dice.chance(0.86)),
                flag(dice.chance(0.74)),
                flag(dice.chance(0.88)),
                flag(misuse),
                misuse ? flag(received) : "",
                misuse && !received ? flag(offered) : "");
    }

    private static String flag(boolean yes) {
        return yes ? "1" : "0";
    }

    /**
     * Whether the return has a row of OC3 for one who has left: 17 to 21 in the year, thirteen weeks or more in care since
     * 14, some of it at 16 or 17, and neither adopted nor taken over by another council. It is then written.
     */
    boolean leaver(Child child, LocalDate born) {
        LocalDate seventeenth = child.eighteenth().minusYears(1);
        int age = java.time.Period.between(child.born, last).getYears();
        if (age < 17 || age > 21 || child.isInCareOn(last)) {
            return false;
        }
        LocalDate birthday = seventeenth.plusYears(age - 17L);
        if (!isInYear(birthday) || child.isInCareOn(birthday)) {
            return false;
        }
        List<Spell> spells = Practice.spells(child);
        if (spells.isEmpty() || !isCareLeaver(child, spells, birthday)) {
            return false;
        }
        outcome(child, born, age);
        return true;
    }

    private static boolean isCareLeaver(Child child, List<Spell> spells, LocalDate birthday) {
        LocalDate fourteenth = child.eighteenth().minusYears(4);
        LocalDate sixteenth = child.eighteenth().minusYears(2);
        long days = 0;
        boolean after16 = false;
        for (Spell spell : spells) {
            if (spell.to() == null || spell.to().isAfter(birthday)) {
                return false;
            }
            LocalDate from = spell.from().isAfter(fourteenth) ? spell.from() : fourteenth;
            days += Math.max(0, spell.to().toEpochDay() - from.toEpochDay());
            after16 |= spell.to().isAfter(sixteenth);
        }
        String end = spells.get(spells.size() - 1).endReason();
        return days >= WEEKS_13 && after16 && !end.equals("E3") && !end.equals("E15") && !end.matches("E1[12]");
    }

    private void outcome(Child child, LocalDate born, int age) {
        Dice dice = Dice.of(world.seed(), "leaver" + year, child.number);
        String touch = new String[] {"YES", "NO", "REFU", "NREQ"}[dice.weighted(93, 3, 2, 2)];
        boolean known = touch.equals("YES");
        String active = new String[] {"F1", "F2", "P2", "F4", "F5", "P5", "G4", "G5", "G6"}
                [dice.weighted(6, 24, 6, 4, 20, 6, 9, 21, 4)];
        String lives = new String[] {"B1", "D1", "E1", "K1", "U1", "Z1", "C1", "R2", "S2", "W2", "X2", "Y2"}
                [
                age == 17
                        ? dice.weighted(24, 34, 16, 4, 8, 0, 4, 2, 1, 1, 3, 3)
                        : dice.weighted(13, 18, 8, 6, 33, 10, 1, 2, 1, 1, 4, 3)];
        add("oc3.csv", child, born, touch, known ? active : "0", known ? lives : "0");
    }
}
