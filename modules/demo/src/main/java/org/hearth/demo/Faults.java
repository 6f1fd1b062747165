package org.hearth.demo;

import java.time.LocalDate;
import java.util.List;
import org.hearth.demo.Child.Stay;

/**
 * The slips that real returns have, a few a year: a birth date typed otherwise one year, a child left out although still
 * in care, a postcode missing or of nowhere, a code of other years, an end date forgotten.
 */
final class Faults {
    private static final int PLACE = 5;
    private static final int DEC = 7;
    private static final int REC = 8;
    private static final int REASON = 9;
    private static final int PL_POST = 11;

    private final long seed;
    private final int year;

    Faults(long seed, int year) {
        this.seed = seed;
        this.year = year;
    }

    private Dice dice(String about, Child child) {
        return Dice.of(seed, about + year, child.number);
    }

    LocalDate bornAsSent(Child child) {
        return dice("birth date", child).chance(0.002) ? child.born.plusDays(9) : child.born;
    }

    /** One who was there on 1 April and whom nobody sent. Their leaving is not known to the return. */
    boolean isForgotten(Child child, List<Stay> stays, LocalDate first) {
        return year > 2022
                && stays.get(0).from.isBefore(first)
                && dice("forgotten", child).chance(0.0015);
    }

    String[] in(Child child, Stay stay, String[] row) {
        Dice dice = Dice.of(seed, "slip " + child.reference + year, stay.from.toEpochDay());
        switch (dice.weighted(0.0015, 0.0012, 0.002, 0.0007, 0.9946)) {
            case 0 -> row[PL_POST] = row[PL_POST].isEmpty() ? "" : "ZZ99 3WZ";
            case 1 -> row[PL_POST] = "";
            case 2 -> {
                if (year == 2026 && row[PLACE].equals("K3")) {
                    row[PLACE] = "H5";
                }
            }
            case 3 -> {
                if (row[REC].equals("X1")) {
                    row[DEC] = "";
                    row[REC] = "";
                    row[REASON] = "";
                }
            }
            default -> {
                // as it was
            }
        }
        return row;
    }
}
