package org.hearth.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Placement;
import org.hearth.fostering.api.HouseholdHistories;
import org.hearth.fostering.api.HouseholdHistory;
import org.hearth.fostering.api.HouseholdHistory.Held;
import org.hearth.fostering.api.HouseholdHistory.Spell;
import org.hearth.platform.api.time.UkTime;

/**
 * The invented fostering service. Its nine months to 31 December of the county's last year have the shape of a county's
 * published ones in 2016: 17 mainstream households approved with 36 places, 5 left with 9, from 208 places to 235; the year
 * before gained 29. No household of it exists, and every reference begins with INV.
 */
@ApplicationScoped
class DemoHouseholds {
    private static final long SEED = 7L;
    private static final LocalDate LAST_APRIL = LocalDate.of(latest() - 1, 4, 1);
    private static final LocalDate END_OF_DECEMBER = LocalDate.of(latest() - 1, 12, 31);
    private static final List<String> DISTRICTS =
            List.of("E07000008", "E07000012", "E07000011", "E07000009", "E07000010");
    private static final List<String> OTHER_LOSSES =
            List.of("retired", "health", "transferred-out", "moved-house", "dissatisfied");

    private static final Set<String> WITH_FAMILY_OR_FRIENDS = Set.of("U1", "U2", "U3");

    /** So many households of family and friends, each for one child. */
    private static final int KIN = 40;

    private HouseholdHistories households;
    private CareBooks books;
    private Clock clock;

    DemoHouseholds() {}

    @Inject
    DemoHouseholds(HouseholdHistories households, CareBooks books, Clock clock) {
        this.households = households;
        this.books = books;
        this.clock = clock;
    }

    private static int latest() {
        return DemoFiles.YEARS.stream().max(Integer::compare).orElseThrow();
    }

    /** Those that are there already stay as they are. */
    int load() {
        var told = all();
        told.addAll(connected(UkTime.today(clock)));
        return households.load(told);
    }

    /** The service and its family and friends, in an order that stays. */
    List<HouseholdHistory> all() {
        var all = new ArrayList<>(service());
        all.addAll(kin());
        return all;
    }

    /** All but family and friends, who are approved for children that the returns tell of. */
    static List<HouseholdHistory> service() {
        var made = new Made();
        made.longStanding();
        made.leftLongAgo();
        made.theYearBefore();
        made.theNineMonths();
        made.theLastQuarter();
        made.otherKinds();
        return List.copyOf(made.all);
    }

    private List<HouseholdHistory> kin() {
        var kin = new ArrayList<HouseholdHistory>();
        withFamilyOrFriends().stream().limit(KIN).forEach(child -> {
            Placement placement = child.placementOn(END_OF_DECEMBER);
            kin.add(kin(
                    kin.size(),
                    child.id(),
                    placement.startedOn(),
                    placement.last().placementPostcode()));
        });
        return kin;
    }

    private List<ChildHistory> withFamilyOrFriends() {
        return books.book().inCareOn(END_OF_DECEMBER).stream()
                .filter(child -> {
                    Placement placement = child.placementOn(END_OF_DECEMBER);
                    return placement != null
                            && WITH_FAMILY_OR_FRIENDS.contains(placement.last().place());
                })
                .toList();
    }

    /**
     * Connected persons approved temporarily for a child who has no household of family and friends: since five weeks, since
     * three days less than sixteen weeks, since twenty weeks by an extension, for nine weeks until a month ago, and in full
     * since ten days.
     */
    private List<HouseholdHistory> connected(LocalDate today) {
        var others = withFamilyOrFriends().stream().skip(KIN).toList();
        var since = List.of(35, 109, 140, 93, 60);
        var connected = new ArrayList<HouseholdHistory>();
        for (int i = 0; i < Math.min(since.size(), others.size()); i++) {
            LocalDate from = today.minusDays(since.get(i));
            var terms = new Held(
                    from, 1, Set.of("short-term"), 0, 17, Set.of(others.get(i).id()));
            LocalDate until = i == 2 ? from.plusWeeks(24) : i == 3 ? from.plusWeeks(9) : null;
            var spells = new ArrayList<Spell>();
            spells.add(new Spell("temporary", "approved", from, List.of(terms), until, null));
            if (i == 4) {
                LocalDate full = today.minusDays(10);
                var then = new Held(full, 1, Set.of("long-term"), 0, 17, terms.named());
                spells.add(new Spell("family-and-friends", "approved", full, List.of(then), null, null));
            }
            connected.add(new HouseholdHistory("INV-T%03d".formatted(i + 1), district(i), null, spells));
        }
        return connected;
    }

    private static HouseholdHistory kin(int number, UUID child, LocalDate since, String postcode) {
        var terms = new Held(since, 1, Set.of("long-term"), 0, 17, Set.of(child));
        return new HouseholdHistory(
                "INV-K%03d".formatted(number + 1),
                district(number),
                postcode == null || !postcode.startsWith("Q") ? null : postcode,
                List.of(new Spell("family-and-friends", "approved", since, List.of(terms), null, null)));
    }

    private static String district(int number) {
        return number % 37 == 36 ? null : DISTRICTS.get(number % DISTRICTS.size());
    }

    /** Ten of thirteen live in the county, two next door and one farther off, as its own carers do. */
    static Area area(int number) {
        int reach = number % 13;
        if (reach < 10) {
            return Area.COUNTY.get(number % Area.COUNTY.size());
        }
        return reach < 12 ? Area.NEAR.get(number % Area.NEAR.size()) : Area.FAR.get(number % Area.FAR.size());
    }

    /** Their own, but for two households that live at one postcode. */
    static int postcodeNumber(int number) {
        return number == 45 ? postcodeNumber(40) : (number * 7 + 3) % Area.POSTCODES;
    }

    /** The service as it is being told. */
    private static final class Made {
        private final List<HouseholdHistory> all = new ArrayList<>();

        /**
         * 112 that stay, with 155 places: 4 of three, 35 of two, 73 of one. Some were approved for fewer at first; a third came
         * within the years that are shown.
         */
        private void longStanding() {
            for (int i = 0; i < 112; i++) {
                int places = i < 4 ? 3 : i < 39 ? 2 : 1;
                LocalDate on = i % 3 == 0
                        ? someDay("long-standing", i, LAST_APRIL.minusYears(7), LAST_APRIL.minusYears(2))
                        : someDay("long-standing", i, LAST_APRIL.minusYears(16), LAST_APRIL.minusYears(8));
                if (i == 50) {
                    away(i, on);
                } else if (i % 8 == 1 && places > 1) {
                    varied(i, on, places);
                } else {
                    stays("mainstream", "approved", on, places, i);
                }
            }
        }

        /** It left for two years, and came back before the years that are shown. */
        private void away(int i, LocalDate on) {
            LocalDate back = LAST_APRIL.minusYears(1).minusDays(40);
            add(List.of(
                    new Spell(
                            "mainstream",
                            "approved",
                            on.minusYears(3),
                            List.of(terms(on.minusYears(3), 1, i)),
                            back.minusYears(2),
                            "family-circumstances"),
                    new Spell("mainstream", "approved", back, List.of(terms(back, 1, i)), null, null)));
        }

        private void varied(int i, LocalDate on, int places) {
            add(List.of(new Spell(
                    "mainstream",
                    "approved",
                    on,
                    List.of(terms(on, places - 1, i), terms(on.plusMonths(10), places, i)),
                    null,
                    null)));
        }

        private void leftLongAgo() {
            for (int i = 0; i < 24; i++) {
                LocalDate on = someDay("left", i, LAST_APRIL.minusYears(12), LAST_APRIL.minusYears(5));
                LocalDate left = someDay("left-on", i, LAST_APRIL.minusYears(4), LAST_APRIL.minusYears(1));
                leaves("mainstream", on, 1 + i % 2, left, i % 6 == 5 ? "adopted" : OTHER_LOSSES.get(i % 5));
            }
        }

        /** 20 approved with 42 places, 8 left with 13. */
        private void theYearBefore() {
            LocalDate first = LAST_APRIL.minusYears(1);
            for (int i = 0; i < 20; i++) {
                stays("mainstream", "approved", someDay("before", i, first, LAST_APRIL), i < 2 ? 3 : 2, i);
            }
            for (int i = 0; i < 8; i++) {
                LocalDate on = someDay("leaver-before", i, first.minusYears(9), first.minusYears(1));
                LocalDate left = someDay("leaver-before-on", i, first, LAST_APRIL);
                String why = i == 0 ? "adopted" : i == 1 ? "became-guardian" : OTHER_LOSSES.get(i % 5);
                leaves("mainstream", on, i < 5 ? 2 : 1, left, why);
            }
        }

        /** 17 approved with 36 places, two of them from another service; 5 left with 9, one of them a success. */
        private void theNineMonths() {
            LocalDate end = END_OF_DECEMBER.plusDays(1);
            for (int i = 0; i < 17; i++) {
                stays(
                        "mainstream",
                        i == 3 || i == 11 ? "transferred-in" : "approved",
                        someDay("joined", i, LAST_APRIL, end),
                        i < 2 ? 3 : 2,
                        i);
            }
            for (int i = 0; i < 5; i++) {
                LocalDate on = someDay("leaver", i, LAST_APRIL.minusYears(9), LAST_APRIL.minusYears(2));
                leaves(
                        "mainstream",
                        on,
                        i < 4 ? 2 : 1,
                        someDay("leaver-on", i, LAST_APRIL, end),
                        i == 0 ? "became-guardian" : "family-circumstances");
            }
        }

        /** January to March: two approved with four places, one left with two. */
        private void theLastQuarter() {
            LocalDate first = END_OF_DECEMBER.plusDays(1);
            LocalDate end = first.plusMonths(3);
            for (int i = 0; i < 2; i++) {
                stays("mainstream", "approved", someDay("last", i, first, end), 2, i + 3);
            }
            leaves("mainstream", LAST_APRIL.minusYears(6), 2, first.plusDays(25), "retired");
        }

        private void otherKinds() {
            for (int i = 0; i < 12; i++) {
                LocalDate on = someDay("breaks", i, LAST_APRIL.minusYears(8), END_OF_DECEMBER);
                var terms = new Held(on, 1 + i % 2, Set.of("short-breaks"), 0, 17, Set.of());
                add(List.of(new Spell("short-breaks", "approved", on, List.of(terms), null, null)));
            }
            for (int i = 0; i < 8; i++) {
                LocalDate on = someDay("lodgings", i, LAST_APRIL.minusYears(5), END_OF_DECEMBER);
                var terms = new Held(on, 1, Set.of("supported-lodgings"), 16, 17, Set.of());
                add(List.of(new Spell("supported-lodgings", "approved", on, List.of(terms), null, null)));
            }
        }

        private void stays(String kind, String joined, LocalDate on, int places, int i) {
            add(List.of(new Spell(kind, joined, on, List.of(terms(on, places, i)), null, null)));
        }

        private void leaves(String kind, LocalDate on, int places, LocalDate left, String why) {
            add(List.of(new Spell(kind, "approved", on, List.of(terms(on, places, all.size())), left, why)));
        }

        private void add(List<Spell> spells) {
            int number = all.size();
            String district = district(number);
            Area area = area(number);
            all.add(new HouseholdHistory(
                    "INV-%04d".formatted(number + 1),
                    area.isInCounty() ? district : null,
                    district == null ? null : area.postcode(postcodeNumber(number)),
                    spells));
        }

        /** Own carers generally prefer younger children. */
        private static Held terms(LocalDate from, int places, int i) {
            int range = Dice.of(SEED, "ages", i + 100L * places).weighted(3, 3, 1, 3, 2, 2);
            int fromAge = List.of(0, 5, 11, 0, 5, 0).get(range);
            int toAge = List.of(4, 10, 17, 10, 17, 17).get(range);
            Set<String> types = i % 3 == 0 ? Set.of("short-term", "long-term") : Set.of("short-term");
            return new Held(from, places, types, fromAge, toAge, Set.of());
        }

        /** From the first on, before the end. */
        private static LocalDate someDay(String about, int i, LocalDate first, LocalDate end) {
            int days = (int) ChronoUnit.DAYS.between(first, end);
            return first.plusDays(Dice.of(SEED, about, i).between(0, days - 1));
        }
    }
}
