package org.hearth.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A child of the world and everything that happened, as it really happened; a view shows part of it. */
final class Child {
    final int number;
    final String reference;
    final Family family;
    final LocalDate born;
    final boolean girl;
    final boolean unaccompanied;
    final List<Stay> stays = new ArrayList<>();

    Child(int number, Family family, LocalDate born, boolean girl, boolean unaccompanied) {
        this.number = number;
        this.reference = reference(number);
        this.family = family;
        this.born = born;
        this.girl = girl;
        this.unaccompanied = unaccompanied;
    }

    /** Eight characters, the same for the same number; numbers up to a million are all different. */
    static String reference(int number) {
        return "HC%06d".formatted(Math.floorMod(number * 700_001L + 104_729L, 1_000_000L));
    }

    LocalDate eighteenth() {
        return born.getMonthValue() == 2 && born.getDayOfMonth() == 29
                ? LocalDate.of(born.getYear() + 18, 3, 1)
                : born.plusYears(18);
    }

    Stay last() {
        return stays.get(stays.size() - 1);
    }

    boolean isInCareOn(LocalDate day) {
        return stayOn(day) != null;
    }

    Stay stayOn(LocalDate day) {
        for (Stay stay : stays) {
            if (!stay.shortBreak() && !stay.from.isAfter(day) && (stay.to == null || stay.to.isAfter(day))) {
                return stay;
            }
        }
        return null;
    }

    /** An episode: one legal status, one home. {@code to} is not counted. */
    static final class Stay {
        final LocalDate from;
        LocalDate to;
        final String startReason;
        final String legalStatus;
        final String need;
        final String place;
        Home home;
        String endReason;
        String changeReason;

        Stay(LocalDate from, String startReason, String legalStatus, String need, String place, Home home) {
            this.from = from;
            this.startReason = startReason;
            this.legalStatus = legalStatus;
            this.need = need;
            this.place = place;
            this.home = home;
        }

        boolean shortBreak() {
            return legalStatus.equals("V3") || legalStatus.equals("V4");
        }

        boolean temporary() {
            return place.startsWith("T");
        }
    }
}
