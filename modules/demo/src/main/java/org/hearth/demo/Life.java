package org.hearth.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hearth.demo.Child.Stay;
import org.hearth.demo.Home.Kind;

/** What happens to one child, as the days come: starting, court orders, moves, stays away, leaving, coming back. */
final class Life {
    private static final String[] MOVE_REASONS = {
        "CARPL", "CREQB", "CREQO", "CHILD", "ALLEG", "STAND", "CLOSE", "LAREQ", "OTHER"
    };

    private static final double[] MOVE_WEIGHTS = {46, 19, 8, 7, 3, 3, 4, 5, 5};

    private final WorldMaker world;
    private final Child child;
    private final Dice dice;
    private final String need;
    private final boolean unsettled;
    private int spell;
    private boolean adopting;
    private String legalStatus;

    Life(WorldMaker world, Child child, String need) {
        this.world = world;
        this.child = child;
        this.need = need;
        this.dice = Dice.of(world.seed(), "life", child.number);
        this.unsettled = !child.unaccompanied && dice.chance(0.13);
    }

    /** @param eldest the brother or sister to join, or {@code null} */
    void start(LocalDate on, Life eldest) {
        int now = ++spell;
        if (!on.isBefore(child.eighteenth())) {
            return;
        }
        legalStatus = firstStatus();
        Home home = null;
        if (eldest != null && eldest.isIn() && eldest.child.last().home.kind() != Kind.SUPPORTED) {
            home = world.housing().join(eldest.child.last().home) ? eldest.child.last().home : null;
        }
        if (home == null) {
            home = world.housing().find(wanted(on), child.unaccompanied, null);
        }
        open(on, "S", home, place(home, on));
        world.at(child.eighteenth(), () -> grownUp(now));
        planLeaving(on, now);
        planCourt(on, now);
        planMove(on, now);
        planStayAway(on, now);
    }

    void shortBreaks(LocalDate on, LocalDate until) {
        legalStatus = "V4";
        Home home = world.housing().find(Kind.CHILDRENS_HOME, false, null);
        open(on, "S", home, "K2");
        world.at(until, () -> {
            child.last().to = until;
            child.last().endReason = "E8";
            world.housing().leave(home);
        });
    }

    private boolean isIn() {
        return !child.stays.isEmpty() && child.last().to == null;
    }

    private boolean isIn(int of) {
        return spell == of && isIn();
    }

    private String firstStatus() {
        if (child.unaccompanied) {
            return "V2";
        }
        return new String[] {"V2", "C1", "L1", "L2", "J1"}[dice.weighted(50, 42, 5, 2, child.girl ? 0 : 1)];
    }

    private int ageOn(LocalDate on) {
        return (int) ChronoUnit.YEARS.between(child.born, on);
    }

    private Kind wanted(LocalDate on) {
        int age = ageOn(on);
        if (child.unaccompanied) {
            return age >= 16
                    ? new Kind[] {Kind.SUPPORTED, Kind.AGENCY_HOUSEHOLD, Kind.OWN_HOUSEHOLD, Kind.CHILDRENS_HOME}
                            [dice.weighted(52, 34, 10, 4)]
                    : new Kind[] {Kind.AGENCY_HOUSEHOLD, Kind.OWN_HOUSEHOLD, Kind.CHILDRENS_HOME}
                            [dice.weighted(76, 16, 8)];
        }
        Kind[] kinds = {
            Kind.OWN_HOUSEHOLD,
            Kind.AGENCY_HOUSEHOLD,
            Kind.KIN_HOUSEHOLD,
            Kind.PARENTS,
            Kind.CHILDRENS_HOME,
            Kind.SUPPORTED,
            Kind.SCHOOL,
            Kind.HEALTH_SETTING,
            Kind.CUSTODY,
            Kind.OTHER
        };
        if (age < 1) {
            return kinds[dice.weighted(42, 20, 22, 9, 0, 0, 0, 7, 0, 0)];
        }
        if (age < 10) {
            return kinds[dice.weighted(32, 31, 23, 8, 5, 0, 0.5, 0.3, 0, 0.2)];
        }
        if (age < 16) {
            return kinds[dice.weighted(20, 38, 13, 5, 20, 0, 2.4, 0.6, 0.3, 0.7)];
        }
        return kinds[dice.weighted(12, 26, 5, 3, 17, 33, 1, 0.5, 1.2, 1.3)];
    }

    private String place(Home home, LocalDate on) {
        return switch (home.kind()) {
            case OWN_HOUSEHOLD, AGENCY_HOUSEHOLD -> "U6";
            case KIN_HOUSEHOLD -> "U3";
            case CHILDRENS_HOME -> need.equals("N6") && ageOn(on) >= 12 && dice.chance(0.08) ? "K1" : "K2";
            case SUPPORTED -> "K3";
            case ADOPTERS -> "A6";
            case PARENTS -> "P1";
            case SCHOOL -> "S1";
            case HEALTH_SETTING -> ageOn(on) < 2 ? "R3" : "R2";
            case CUSTODY -> "R5";
            case OTHER -> "Z1";
        };
    }

    private void open(LocalDate on, String why, Home home, String place) {
        child.stays.add(new Stay(on, why, legalStatus, need, place, home));
    }

    /** Ends the present stay, or takes it away where it began the same day: no stay is shorter than a day. */
    private boolean close(LocalDate on, String endReason, String changeReason) {
        Stay now = child.last();
        if (!on.isAfter(now.from)) {
            return false;
        }
        now.to = on;
        now.endReason = endReason;
        now.changeReason = changeReason;
        return true;
    }

    private void move(LocalDate on, Home to, String place, String changeReason) {
        Home from = child.last().home;
        if (close(on, "X1", changeReason)) {
            world.housing().leave(from);
            open(on, "P", to, place);
        } else {
            world.housing().leave(to);
        }
    }

    private void leave(LocalDate on, String endReason) {
        Home from = child.last().home;
        if (close(on, endReason, null)) {
            world.housing().leave(from);
            boolean wentHome = endReason.startsWith("E4A") || endReason.startsWith("E4B") || endReason.equals("E13");
            if (wentHome && dice.chance(0.12)) {
                LocalDate again = on.plusDays(dice.between(20, 420));
                world.at(again, () -> start(again, null));
            }
        } else {
            world.at(on.plusDays(1), () -> {
                if (isIn()) {
                    leave(on.plusDays(1), endReason);
                }
            });
        }
    }

    private void grownUp(int of) {
        if (!isIn(of)) {
            return;
        }
        boolean fostered = child.last().place.startsWith("U");
        String reason = child.last().place.equals("R5")
                ? "E9"
                : fostered
                        ? new String[] {"E17", "E5", "E6", "E8"}[dice.weighted(58, 24, 12, 6)]
                        : new String[] {"E5", "E6", "E7", "E8", "E17"}[dice.weighted(56, 22, 8, 8, 6)];
        leave(child.eighteenth(), reason);
    }

    private void planLeaving(LocalDate from, int of) {
        if (child.unaccompanied) {
            if (dice.chance(0.05)) {
                LocalDate on = from.plusDays(dice.between(30, 200));
                world.at(on, () -> endIfIn(of, on, dice.chance(0.6) ? "E15" : "E3"));
            }
            return;
        }
        int days =
                switch (dice.weighted(22, 30, 48)) {
                    case 0 -> dice.daysUntil(55);
                    case 1 -> 60 + dice.daysUntil(300);
                    default -> 300 + dice.daysUntil(2600);
                };
        boolean young = ageOn(from) < 5;
        if (young && days > 300 && dice.chance(0.42)) {
            planAdoption(from, of);
            return;
        }
        LocalDate on = from.plusDays(days);
        world.at(on, () -> {
            boolean kin = isIn(of) && child.last().home.kind() == Kind.KIN_HOUSEHOLD;
            String reason = kin
                    ? new String[] {"E45", "E41", "E4A", "E47"}[dice.weighted(62, 14, 16, 8)]
                    : new String[] {"E4A", "E4B", "E13", "E3", "E41", "E47", "E46", "E8"}
                            [dice.weighted(44, 14, 10, 4, 7, 8, 6, 7)];
            endIfIn(of, on, reason);
        });
    }

    private void endIfIn(int of, LocalDate on, String reason) {
        if (isIn(of) && on.isBefore(child.eighteenth())) {
            leave(on, reason);
        }
    }

    private void planAdoption(LocalDate from, int of) {
        adopting = true;
        LocalDate order = from.plusDays(dice.between(180, 330));
        LocalDate placed = order.plusDays(dice.between(50, 260));
        LocalDate adopted = placed.plusDays(dice.between(120, 330));
        world.at(order, () -> newStatus(of, order, "E1"));
        world.at(placed, () -> {
            if (!isIn(of)) {
                return;
            }
            boolean sameCarer = child.last().place.startsWith("U") && dice.chance(0.22);
            if (sameCarer && close(placed, "X1", "PLACE")) {
                open(placed, "T", child.last().home, "A5");
            } else if (!sameCarer) {
                move(placed, world.housing().find(Kind.ADOPTERS, false, null), "A6", "CARPL");
            }
        });
        world.at(adopted, () -> endIfIn(of, adopted, dice.chance(0.7) ? "E12" : "E11"));
    }

    private void planCourt(LocalDate from, int of) {
        switch (legalStatus) {
            case "L1", "L2" -> {
                LocalDate on = from.plusDays(legalStatus.equals("L1") ? 2 : 8);
                world.at(on, () -> newStatus(of, on, "C1"));
                LocalDate full = on.plusDays(dice.between(160, 300));
                world.at(full, () -> newStatus(of, full, "C2"));
            }
            case "C1" -> {
                LocalDate on = from.plusDays(dice.between(150, 280));
                world.at(on, () -> newStatus(of, on, "C2"));
            }
            case "V2" -> {
                if (!child.unaccompanied && dice.chance(0.35)) {
                    LocalDate on = from.plusDays(dice.between(60, 400));
                    world.at(on, () -> newStatus(of, on, "C1"));
                    LocalDate full = on.plusDays(dice.between(150, 280));
                    world.at(full, () -> newStatus(of, full, "C2"));
                }
            }
            default -> {
                // remand goes on as it is
            }
        }
    }

    private void newStatus(int of, LocalDate on, String status) {
        if (!isIn(of)
                || child.last().legalStatus.equals(status)
                || child.last().legalStatus.equals("E1")) {
            return;
        }
        Stay before = child.last();
        if (close(on, "X1", null)) {
            legalStatus = status;
            open(on, "L", before.home, before.place);
        }
    }

    private void planMove(LocalDate from, int of) {
        Kind kind = child.last().home.kind();
        double mean =
                switch (kind) {
                    case OWN_HOUSEHOLD -> 1500;
                    case AGENCY_HOUSEHOLD -> 1150;
                    case KIN_HOUSEHOLD, PARENTS -> 2600;
                    case CHILDRENS_HOME -> 800;
                    case SUPPORTED -> 800;
                    case HEALTH_SETTING, OTHER -> 90;
                    case CUSTODY -> 150;
                    case SCHOOL -> 1500;
                    case ADOPTERS -> 100_000;
                };
        boolean newlyIn = child.stays.size() == 1 && dice.chance(0.25);
        int days = newlyIn ? dice.between(3, 90) : dice.daysUntil(unsettled ? mean / 7 : mean);
        LocalDate on = from.plusDays(Math.max(2, days));
        int asOf = child.stays.size();
        world.at(on, () -> {
            if (!isIn(of) || on.isAfter(child.eighteenth().minusDays(2))) {
                return;
            }
            boolean held = child.last().temporary() || child.last().place.startsWith("A") || adopting && asOf > 3;
            if (!held) {
                Home to = world.housing().find(wanted(on), child.unaccompanied, child.last().home);
                move(on, to, place(to, on), MOVE_REASONS[dice.weighted(MOVE_WEIGHTS)]);
            }
            planMove(on, of);
        });
        if (kind == Kind.AGENCY_HOUSEHOLD || kind == Kind.OWN_HOUSEHOLD || kind == Kind.KIN_HOUSEHOLD) {
            planSettling(from.plusDays(400L + dice.between(0, 300)), of);
        }
    }

    /** A home meant for now becomes home for good: the code changes, the carer does not. */
    private void planSettling(LocalDate on, int of) {
        world.at(on, () -> {
            Stay now = isIn(of) ? child.last() : null;
            if (now == null || adopting || child.unaccompanied || dice.chance(0.4)) {
                return;
            }
            String forLong = now.place.equals("U6") ? "U4" : now.place.equals("U3") ? "U1" : null;
            if (forLong != null && close(on, "X1", "PLACE")) {
                open(on, "T", now.home, forLong);
            }
        });
    }

    private void planStayAway(LocalDate from, int of) {
        LocalDate on = from.plusDays(dice.daysUntil(3000));
        int days = dice.between(2, 14);
        boolean hospital = dice.chance(0.5);
        world.at(on, () -> {
            if (!isIn(of)) {
                return;
            }
            Stay usual = child.last();
            boolean can = !usual.temporary()
                    && (hospital || usual.place.startsWith("U"))
                    && on.plusDays(days).isBefore(child.eighteenth());
            if (can && close(on, "X1", null)) {
                open(on, "P", usual.home, hospital ? "T1" : "T3");
                LocalDate back = on.plusDays(days);
                world.at(back, () -> {
                    if (isIn(of) && child.last().temporary() && close(back, "X1", null)) {
                        open(back, "P", usual.home, usual.place);
                    }
                });
            }
            planStayAway(on.plusDays(days + 1L), of);
        });
    }
}
