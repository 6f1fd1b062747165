package org.hearth.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.hearth.demo.Child.Stay;
import org.hearth.fostering.api.HouseholdHistory;
import org.junit.jupiter.api.Test;

/** The shape is the model county's (self-assessment of August 2017 and DfE figures to 2025), not its children. */
class WorldTest {
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final World WORLD = World.ofCambridgeshireShape();
    private static final List<Child> IN_CARE = WORLD.inCareOn(LAST);

    @Test
    void about_seven_hundred_children_are_in_care() {
        assertThat(IN_CARE.size()).isBetween(670, 730);
    }

    @Test
    void nearly_half_live_outside_the_county() {
        assertThat(percentOf(IN_CARE, WorldTest::isOutside)).isCloseTo(46, within(3.0));
    }

    @Test
    void about_three_in_ten_live_outside_and_more_than_twenty_miles_from_home() {
        assertThat(percentOf(IN_CARE, WorldTest::isFarOutside)).isCloseTo(30, within(3.0));
    }

    @Test
    void most_unaccompanied_children_live_outside() {
        var alone = IN_CARE.stream().filter(child -> child.unaccompanied).toList();

        assertThat(alone.size()).isBetween(85, 115);
        assertThat(percentOf(alone, WorldTest::isOutside)).isCloseTo(70, within(4.0));
    }

    @Test
    void about_one_in_twelve_has_had_three_or_more_placements_in_the_year() {
        assertThat(percentOf(IN_CARE, child -> placementsInYear(child) >= 3)).isCloseTo(8, within(1.5));
    }

    @Test
    void nobody_is_in_two_places_and_nobody_is_in_care_at_eighteen() {
        for (Child child : WORLD.children()) {
            for (int i = 0; i < child.stays.size(); i++) {
                Stay stay = child.stays.get(i);
                assertThat(stay.from).isAfterOrEqualTo(child.born);
                if (i + 1 < child.stays.size()) {
                    assertThat(stay.to).isAfter(stay.from).isBeforeOrEqualTo(child.stays.get(i + 1).from);
                }
                if (stay.to != null) {
                    assertThat(stay.to).isBeforeOrEqualTo(child.eighteenth());
                    assertThat(stay.endReason).isNotNull();
                } else {
                    assertThat(child.eighteenth()).isAfter(LAST);
                }
            }
        }
    }

    @Test
    void no_home_holds_more_children_than_it_has_places() {
        Map<Home, Map<LocalDate, Integer>> changes = new HashMap<>();
        for (Child child : WORLD.children()) {
            for (Stay stay : child.stays) {
                var ofHome = changes.computeIfAbsent(stay.home, any -> new java.util.TreeMap<>());
                ofHome.merge(stay.from, 1, Integer::sum);
                if (stay.to != null) {
                    ofHome.merge(stay.to, -1, Integer::sum);
                }
            }
        }
        changes.forEach((home, days) -> {
            int there = 0;
            for (int change : days.values()) {
                there += change;
                assertThat(there).as("children in home %d", home.number()).isLessThanOrEqualTo(home.capacity());
            }
        });
    }

    @Test
    void the_councils_own_households_are_those_of_its_register_and_most_children_with_own_carers_live_in_one() {
        var register = DemoHouseholds.service().stream()
                .map(HouseholdHistory::postcode)
                .filter(postcode -> postcode != null)
                .collect(java.util.stream.Collectors.toSet());
        var own = IN_CARE.stream()
                .map(child -> child.stayOn(LAST).home)
                .filter(home -> home.kind() == Home.Kind.OWN_HOUSEHOLD)
                .toList();

        assertThat(own.size()).isBetween(150, 216);
        long registered =
                own.stream().filter(home -> register.contains(home.postcode())).count();
        assertThat(100.0 * registered / own.size()).isGreaterThan(85);
    }

    @Test
    void who_lives_in_a_registered_household_came_when_it_was_approved_and_had_a_place() {
        for (OwnHouseholds.Registered one : OwnHouseholds.registered(0)) {
            for (Child child : WORLD.children()) {
                for (Stay stay : child.stays) {
                    if (stay.home.postcode().equals(one.home().postcode())
                            && stay.home.kind() == Home.Kind.OWN_HOUSEHOLD
                            && stay.home.capacity() == one.home().capacity()
                            && stay.home.number() >= OwnHouseholds.FIRST_NUMBER) {
                        assertThat(one.placesOn(stay.from))
                                .as("%s on %s", one.reference(), stay.from)
                                .isPositive();
                    }
                }
            }
        }
    }

    @Test
    void every_child_has_a_reference_of_their_own() {
        var references = new HashSet<String>();
        WORLD.children().forEach(child -> references.add(child.reference));

        assertThat(references).hasSameSizeAs(WORLD.children());
    }

    @Test
    void no_postcode_is_a_real_one() {
        assertThat(Area.all()).allSatisfy(area -> assertThat(area.postcode(399)).startsWith("Q"));
        assertThat(Area.all().get(0).postcode(0)).isEqualTo("QC1 1AA");
        var all = new HashSet<String>();
        for (int i = 0; i < Area.POSTCODES; i++) {
            all.add(Area.all().get(0).postcode(i));
        }
        assertThat(all).hasSize(Area.POSTCODES);
    }

    private static double percentOf(List<Child> children, java.util.function.Predicate<Child> which) {
        return 100.0 * children.stream().filter(which).count() / children.size();
    }

    private static boolean isOutside(Child child) {
        return !child.stayOn(LAST).home.area().isInCounty();
    }

    private static boolean isFarOutside(Child child) {
        if (child.family.area() == null || !isOutside(child)) {
            return false;
        }
        Home home = child.stayOn(LAST).home;
        Area.Point there = home.area().point(WORLD.seed(), home.postcodeNumber());
        Area.Point from = child.family.area().point(WORLD.seed(), child.family.postcodeNumber());
        return from.milesTo(there) > 20.05;
    }

    /** A change of home is a new placement; the stay away and the coming back are not. */
    private static int placementsInYear(Child child) {
        LocalDate first = LocalDate.of(2025, 4, 1);
        int count = 0;
        Home before = null;
        for (Stay stay : child.stays) {
            if (!stay.shortBreak() && !stay.from.isAfter(LAST) && (stay.to == null || stay.to.isAfter(first))) {
                count += stay.home == before ? 0 : 1;
                before = stay.home;
            }
        }
        return count;
    }
}
