package org.hearth.fostering.netgain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearth.fostering.household.Approval;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Terms;

/**
 * The same count as a clerk would make it: a register is opened every day, and what stands in it is compared with the day
 * before. It shares no code with what it tries; it reads nothing but the recorded dates.
 */
final class DayByDay {
    /** What a household stands as on a day in the register. */
    private record Line(HouseholdKind kind, int places, int named) {}

    final HouseholdKind kind;
    int openingHouseholds;
    int openingPlaces;
    int openingNamed;
    int joined;
    int left;
    int placesJoined;
    int placesIncreased;
    int placesReduced;
    int placesLeft;
    int namedNet;
    int closingHouseholds;
    int closingPlaces;
    int closingNamed;

    private DayByDay(HouseholdKind kind) {
        this.kind = kind;
    }

    /** One count for each kind. */
    static List<DayByDay> count(List<Household> households, LocalDate first, LocalDate last) {
        List<DayByDay> counts =
                Stream.of(HouseholdKind.values()).map(DayByDay::new).toList();
        Map<String, Line> yesterday = register(households, first.minusDays(1));
        for (DayByDay count : counts) {
            count.open(yesterday);
        }
        for (long n = first.toEpochDay(); n <= last.toEpochDay(); n++) {
            Map<String, Line> today = register(households, LocalDate.ofEpochDay(n));
            for (Household household : households) {
                for (DayByDay count : counts) {
                    count.compare(yesterday.get(household.reference()), today.get(household.reference()));
                }
            }
            yesterday = today;
        }
        for (DayByDay count : counts) {
            count.close(yesterday);
        }
        return counts;
    }

    private void open(Map<String, Line> register) {
        for (Line line : register.values()) {
            if (line.kind == kind) {
                openingHouseholds++;
                openingPlaces += line.places;
                openingNamed += line.named;
            }
        }
    }

    private void close(Map<String, Line> register) {
        for (Line line : register.values()) {
            if (line.kind == kind) {
                closingHouseholds++;
                closingPlaces += line.places;
                closingNamed += line.named;
            }
        }
    }

    private void compare(Line was, Line is) {
        boolean before = was != null && was.kind == kind;
        boolean after = is != null && is.kind == kind;
        if (!before && after) {
            joined++;
            placesJoined += is.places;
            namedNet += is.named;
        }
        if (before && !after) {
            left++;
            placesLeft += was.places;
            namedNet -= was.named;
        }
        if (before && after) {
            placesIncreased += is.places > was.places ? is.places - was.places : 0;
            placesReduced += was.places > is.places ? was.places - is.places : 0;
            namedNet += is.named - was.named;
        }
    }

    private static Map<String, Line> register(List<Household> households, LocalDate day) {
        var register = new TreeMap<String, Line>();
        long today = day.toEpochDay();
        for (Household household : households) {
            for (Approval approval : household.approvals()) {
                if (approval.period().from().toEpochDay() > today
                        || approval.period().to() != null
                                && approval.period().to().toEpochDay() <= today) {
                    continue;
                }
                for (Terms terms : approval.terms()) {
                    if (terms.period().from().toEpochDay() <= today
                            && (terms.period().to() == null
                                    || terms.period().to().toEpochDay() > today)) {
                        register.put(
                                household.reference(),
                                new Line(
                                        approval.kind(),
                                        terms.places(),
                                        terms.named().size()));
                    }
                }
            }
        }
        return register;
    }
}
