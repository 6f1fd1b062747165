package org.hearth.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.demo.Home.Kind;

/**
 * Every home of the world and who has room. The council's own households are there from the start and are full when they
 * are full, until {@link OwnHouseholds} says which of the register they were; what other people run is opened when it is wanted.
 */
final class Housing {
    /** As the county's own service stood in December 2016: about 155 households and 235 places. */
    private static final int OWN_HOUSEHOLDS = 155;

    private static final int OWN_PLACES = 235;

    private enum Reach {
        COUNTY,
        NEAR,
        FAR
    }

    private final long seed;
    private final List<Home> homes = new ArrayList<>();
    private final Map<Integer, Integer> taken = new HashMap<>();
    private final Map<Kind, Map<Reach, Deque<Home>>> room = new EnumMap<>(Kind.class);
    private final Map<Kind, Quota> reach = new EnumMap<>(Kind.class);
    private final Quota reachOfUnaccompanied = new Quota(30, 33, 37);

    Housing(long seed, int size) {
        this.seed = seed;
        reach.put(Kind.OWN_HOUSEHOLD, new Quota(77, 16, 7));
        reach.put(Kind.AGENCY_HOUSEHOLD, new Quota(39, 22, 39));
        reach.put(Kind.KIN_HOUSEHOLD, new Quota(67, 14, 19));
        reach.put(Kind.CHILDRENS_HOME, new Quota(24, 17, 59));
        reach.put(Kind.SUPPORTED, new Quota(44, 18, 38));
        reach.put(Kind.ADOPTERS, new Quota(30, 20, 50));
        reach.put(Kind.PARENTS, new Quota(84, 8, 8));
        reach.put(Kind.SCHOOL, new Quota(10, 20, 70));
        reach.put(Kind.HEALTH_SETTING, new Quota(40, 20, 40));
        reach.put(Kind.CUSTODY, new Quota(0, 0, 1));
        reach.put(Kind.OTHER, new Quota(50, 20, 30));
        int spare = (OWN_PLACES - OWN_HOUSEHOLDS) * size;
        for (int i = 0; i < OWN_HOUSEHOLDS * size; i++) {
            int more = spare > 0 ? 1 + (i % 7 == 0 && spare > 1 ? 1 : 0) : 0;
            boolean roomy = i % 2 == 0 && spare >= more;
            int capacity = 1 + (roomy ? more : 0);
            spare -= capacity - 1;
            Reach where = Reach.values()[reach.get(Kind.OWN_HOUSEHOLD).next()];
            vacant(Kind.OWN_HOUSEHOLD, where).add(open(Kind.OWN_HOUSEHOLD, where, capacity));
        }
    }

    List<Home> all() {
        return homes;
    }

    /** Somewhere of that kind with room; the council's own household where there is one, else an agency's. */
    Home find(Kind wanted, boolean unaccompanied, Home not) {
        int dealt =
                unaccompanied ? reachOfUnaccompanied.next() : reach.get(wanted).next();
        Reach where = Reach.values()[dealt];
        Kind kind = wanted;
        if (wanted == Kind.OWN_HOUSEHOLD) {
            Home own = takeRoom(Kind.OWN_HOUSEHOLD, where, not);
            for (Reach elsewhere : Reach.values()) {
                own = own == null && !unaccompanied ? takeRoom(Kind.OWN_HOUSEHOLD, elsewhere, not) : own;
            }
            if (own != null) {
                return own;
            }
            kind = Kind.AGENCY_HOUSEHOLD;
        }
        Home found = takeRoom(kind, where, not);
        if (found == null) {
            found = open(kind, where, capacityOfNew(kind));
            taken.merge(found.number(), 1, Integer::sum);
            if (found.capacity() > 1) {
                vacant(kind, where).addLast(found);
            }
        }
        return found;
    }

    /** The same home for a brother or sister, if there is room. */
    boolean join(Home home) {
        if (taken.getOrDefault(home.number(), 0) >= home.capacity()) {
            return false;
        }
        taken.merge(home.number(), 1, Integer::sum);
        return true;
    }

    void leave(Home home) {
        int before = taken.merge(home.number(), -1, Integer::sum) + 1;
        if (before == home.capacity() && isShared(home.kind())) {
            vacant(home.kind(), reachOf(home)).addLast(home);
        }
    }

    private Home takeRoom(Kind kind, Reach where, Home not) {
        Deque<Home> queue = vacant(kind, where);
        for (int tries = queue.size(); tries > 0; tries--) {
            Home home = queue.pollFirst();
            int now = taken.getOrDefault(home.number(), 0);
            if (now >= home.capacity()) {
                continue;
            }
            if (home == not) {
                queue.addLast(home);
                continue;
            }
            taken.put(home.number(), now + 1);
            if (now + 1 < home.capacity()) {
                queue.addLast(home);
            }
            return home;
        }
        return null;
    }

    private Deque<Home> vacant(Kind kind, Reach where) {
        return room.computeIfAbsent(kind, any -> new EnumMap<>(Reach.class))
                .computeIfAbsent(where, any -> new ArrayDeque<>());
    }

    private static boolean isShared(Kind kind) {
        return switch (kind) {
            case OWN_HOUSEHOLD, AGENCY_HOUSEHOLD, CHILDRENS_HOME, SUPPORTED, SCHOOL -> true;
            default -> false;
        };
    }

    private static Reach reachOf(Home home) {
        return home.area().isInCounty() ? Reach.COUNTY : Area.NEAR.contains(home.area()) ? Reach.NEAR : Reach.FAR;
    }

    private int capacityOfNew(Kind kind) {
        Dice dice = Dice.of(seed, "capacity " + kind, homes.size());
        return switch (kind) {
            case AGENCY_HOUSEHOLD -> dice.between(1, 3);
            case CHILDRENS_HOME -> dice.between(2, 5);
            case SUPPORTED -> dice.between(2, 8);
            case SCHOOL -> 20;
            case KIN_HOUSEHOLD, PARENTS, ADOPTERS -> 5;
            default -> 50;
        };
    }

    private Home open(Kind kind, Reach where, int capacity) {
        int number = homes.size() + 1;
        Dice dice = Dice.of(seed, "home", number);
        List<Area> areas =
                switch (where) {
                    case COUNTY -> Area.COUNTY;
                    case NEAR -> Area.NEAR;
                    case FAR -> Area.FAR;
                };
        Home home = new Home(
                number,
                kind,
                dice.oneOf(areas),
                dice.between(0, Area.POSTCODES - 1),
                provider(kind, dice),
                urn(kind, dice, number),
                capacity);
        homes.add(home);
        return home;
    }

    private static String provider(Kind kind, Dice dice) {
        return switch (kind) {
            case OWN_HOUSEHOLD, KIN_HOUSEHOLD -> "PR1";
            case AGENCY_HOUSEHOLD -> dice.weighted(85, 12, 3) == 0 ? "PR4" : dice.chance(0.8) ? "PR5" : "PR2";
            case CHILDRENS_HOME -> dice.weighted(12, 78, 10) == 0 ? "PR1" : dice.chance(0.88) ? "PR4" : "PR5";
            case SUPPORTED -> dice.chance(0.75) ? "PR4" : "PR5";
            case ADOPTERS -> dice.chance(0.6) ? "PR1" : "PR2";
            case PARENTS -> "PR0";
            case SCHOOL -> "PR4";
            case HEALTH_SETTING, CUSTODY -> "PR3";
            case OTHER -> null;
        };
    }

    private static String urn(Kind kind, Dice dice, int number) {
        return switch (kind) {
            case PARENTS, HEALTH_SETTING, CUSTODY, OTHER -> null;
            case OWN_HOUSEHOLD, KIN_HOUSEHOLD -> "SC900001";
            case ADOPTERS -> "SC900002";
            case AGENCY_HOUSEHOLD -> "SC91%04d".formatted(dice.between(1, 40));
            case SCHOOL -> Home.NOT_INSPECTED;
            default -> "SC%06d".formatted(920_000 + number % 80_000);
        };
    }
}
