package org.hearth.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Lets the county's years happen, day by day: families come, children start to be looked after, move, and leave. Years
 * before the first return are lived too, so that the first day held finds children who have been in care for long.
 */
final class WorldMaker {
    private static final LocalDate BEGINS = LocalDate.of(2009, 4, 1);
    private static final LocalDate ENDS = LocalDate.of(2026, 3, 31);

    /** Children starting in each year from 2009/10, unaccompanied ones apart; the last five fit the county's own. */
    private static final int[] STARTS = {
        140, 150, 165, 180, 195, 210, 225, 240, 250, 255, 250, 215, 190, 208, 212, 244, 252
    };

    private static final int[] UNACCOMPANIED = {3, 3, 4, 4, 5, 14, 40, 46, 44, 48, 54, 40, 36, 66, 68, 66, 68};

    /** One family's children who start together: one is the commonest. */
    private static final double[] BROTHERS_AND_SISTERS = {66, 20, 9, 4, 1};

    private static final String[] ETHNICITIES = {
        "WBRI", "WOTH", "WROM", "WIRT", "MWBC", "MWBA", "MWAS", "MOTH", "APKN", "ABAN", "AOTH", "BAFR", "BCRB", "OOTH",
        "NOBT"
    };

    private static final double[] ETHNIC_WEIGHTS = {72, 7, 2, 2, 4, 2, 2, 3, 1, 1, 1, 1.5, 0.5, 0.7, 0.3};
    private static final String[] ETHNICITIES_OF_UNACCOMPANIED = {"BAFR", "OOTH", "AOTH", "WOTH"};

    private final long seed;
    private final int size;
    private final Housing housing;
    private final List<Child> children = new ArrayList<>();
    private final PriorityQueue<Event> queue = new PriorityQueue<>();
    private long order;
    private int families;

    WorldMaker(long seed, int size) {
        this.seed = seed;
        this.size = size;
        this.housing = new Housing(seed, size);
    }

    World make() {
        for (int year = 0; year < STARTS.length; year++) {
            LocalDate first = BEGINS.plusYears(year);
            int unaccompanied = UNACCOMPANIED[year] * size;
            for (int i = 0; i < unaccompanied; i++) {
                comeAlone(first);
            }
            int wanted = STARTS[year] * size;
            while (wanted > 0) {
                wanted -= comeTogether(first, wanted);
            }
            if (year >= STARTS.length - 4) {
                for (int i = 0; i < 6 * size; i++) {
                    agreeShortBreaks(first);
                }
            }
        }
        while (!queue.isEmpty()) {
            Event event = queue.poll();
            if (event.on().isAfter(ENDS)) {
                break;
            }
            event.what().run();
        }
        return new World(seed, ENDS, OwnHouseholds.house(children, housing.all()), children);
    }

    void at(LocalDate on, Runnable what) {
        queue.add(new Event(on, order++, what));
    }

    long seed() {
        return seed;
    }

    Housing housing() {
        return housing;
    }

    private int comeTogether(LocalDate yearStart, int atMost) {
        int family = ++families;
        Dice dice = Dice.of(seed, "family", family);
        int together = Math.min(atMost, 1 + dice.weighted(BROTHERS_AND_SISTERS));
        Area area = dice.oneOf(Area.COUNTY);
        var home = new Family(
                family, area, dice.between(0, Area.POSTCODES - 1), ETHNICITIES[dice.weighted(ETHNIC_WEIGHTS)]);
        LocalDate starts = yearStart.plusDays(dice.between(0, 364));
        String need = new String[] {"N1", "N2", "N3", "N4", "N5", "N6", "N8"}[dice.weighted(58, 4, 6, 9, 15, 4, 4)];
        int oldest =
                switch (dice.weighted(17, 16, 19, 36, 12)) {
                    case 0 -> dice.between(0, 364);
                    case 1 -> dice.between(365, 5 * 365 - 1);
                    case 2 -> dice.between(5 * 365, 10 * 365 - 1);
                    case 3 -> dice.between(10 * 365, 16 * 365 - 1);
                    default -> dice.between(16 * 365, 17 * 365 + 300);
                };
        boolean parted = dice.chance(0.3);
        var joined = new ArrayList<Life>();
        for (int i = 0; i < together; i++) {
            LocalDate born = starts.minusDays(Math.max(i == 0 ? 0 : 5, oldest - i * 620L));
            var child = new Child(children.size() + 1, home, born, dice.chance(0.46), false);
            children.add(child);
            var life = new Life(this, child, need);
            joined.add(life);
            Life eldest = joined.get(0);
            at(starts, () -> life.start(starts, eldest == life || parted ? null : eldest));
        }
        return together;
    }

    private void comeAlone(LocalDate yearStart) {
        int number = children.size() + 1;
        Dice dice = Dice.of(seed, "came alone", number);
        LocalDate starts = yearStart.plusDays(dice.between(0, 364));
        int days = dice.weighted(6, 22, 40, 32) + 14;
        LocalDate born = starts.minusDays(days * 365L + dice.between(5, 364));
        String ethnicity = ETHNICITIES_OF_UNACCOMPANIED[dice.weighted(40, 35, 20, 5)];
        var child = new Child(number, new Family(++families, null, 0, ethnicity), born, dice.chance(0.06), true);
        children.add(child);
        var life = new Life(this, child, "N8");
        at(starts, () -> life.start(starts, null));
    }

    private void agreeShortBreaks(LocalDate yearStart) {
        int number = children.size() + 1;
        Dice dice = Dice.of(seed, "short breaks", number);
        LocalDate starts = yearStart.plusDays(dice.between(0, 300));
        var home = new Family(++families, dice.oneOf(Area.COUNTY), dice.between(0, Area.POSTCODES - 1), "WBRI");
        var child = new Child(number, home, starts.minusDays(dice.between(5 * 365, 14 * 365)), dice.chance(0.4), false);
        children.add(child);
        var life = new Life(this, child, "N2");
        at(starts, () -> life.shortBreaks(starts, starts.plusDays(dice.between(120, 420))));
    }

    private record Event(LocalDate on, long order, Runnable what) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byDay = on.compareTo(other.on);
            return byDay != 0 ? byDay : Long.compare(order, other.order);
        }
    }
}
