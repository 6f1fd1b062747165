package org.hearth.fostering.netgain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.junit.jupiter.api.Test;

/** 1,000 random histories, each between two random days, beside a count that opens the register day by day. */
class NetGainAgainstDayByDayTest {
    private final Map<HouseholdKind, Integer> moved = new EnumMap<>(HouseholdKind.class);

    @Test
    void net_gain_over_any_two_days_is_what_the_register_says_day_by_day() {
        for (long seed = 1; seed <= 1_000; seed++) {
            var random = new Random(seed * 31);
            List<Household> households = RandomHistories.of(seed);
            LocalDate first = LocalDate.of(2014, 1, 1).plusDays(random.nextInt(1_500));
            LocalDate last = first.plusDays(random.nextInt(500) - 1L);
            NetGain gain = NetGains.of(households).over(Period.ofDays(first, last));
            for (DayByDay expected : DayByDay.count(households, first, last)) {
                String where = "seed %d, %s, %s to %s".formatted(seed, expected.kind, first, last);
                compare(where, gain.of(expected.kind), expected);
                assertPartsMakeTheWhole(gain, expected.kind);
            }
        }
        assertThat(moved.values()).as("each kind was really moved: %s", moved).allMatch(moves -> moves > 400);
    }

    private void compare(String where, Accounts accounts, DayByDay expected) {
        var households = accounts.households();
        assertThat(households.opening().number()).as(where).isEqualTo(expected.openingHouseholds);
        assertThat(households.total(Flow.JOINED).number()).as(where).isEqualTo(expected.joined);
        assertThat(households.total(Flow.LEFT).number()).as(where).isEqualTo(expected.left);
        assertThat(households.closing().number()).as(where).isEqualTo(expected.closingHouseholds);
        assertThat(households.net().number())
                .as(where)
                .isEqualTo(expected.closingHouseholds - expected.openingHouseholds);
        assertThat(households.successes().size()
                        + households.losses().size()
                        + households.changesOfKind(Flow.LEFT).size())
                .as(where)
                .isEqualTo(expected.left);
        moved.merge(accounts.kind(), expected.joined + expected.left, Integer::sum);
        accounts.placesHeld().ifPresent(places -> {
            assertThat(places.opening().number()).as(where).isEqualTo(expected.openingPlaces);
            assertThat(places.total(Flow.JOINED).number()).as(where).isEqualTo(expected.placesJoined);
            assertThat(places.total(Flow.INCREASED).number()).as(where).isEqualTo(expected.placesIncreased);
            assertThat(places.total(Flow.REDUCED).number()).as(where).isEqualTo(expected.placesReduced);
            assertThat(places.total(Flow.LEFT).number()).as(where).isEqualTo(expected.placesLeft);
            assertThat(places.closing().number()).as(where).isEqualTo(expected.closingPlaces);
            assertThat(places.unexplained().number()).as(where).isZero();
        });
        accounts.childrenNamed().ifPresent(named -> {
            assertThat(named.opening().number()).as(where).isEqualTo(expected.openingNamed);
            assertThat(named.net().number()).as(where).isEqualTo(expected.namedNet);
            assertThat(named.closing().number()).as(where).isEqualTo(expected.closingNamed);
        });
    }

    private static void assertPartsMakeTheWhole(NetGain gain, HouseholdKind kind) {
        for (List<Accounts.Part> parts : List.of(gain.byDistrict(kind), gain.byAges(kind))) {
            for (Accounts.Part part : parts) {
                assertThat(part.accounts().households().unexplained().number()).isZero();
                part.accounts().placesHeld().ifPresent(places -> assertThat(
                                places.unexplained().number())
                        .isZero());
            }
            for (Flow flow : List.of(Flow.OPENING, Flow.JOINED, Flow.LEFT, Flow.CLOSING)) {
                assertThat(sum(parts, part -> part.households().total(flow).number()))
                        .isEqualTo(gain.of(kind).households().total(flow).number());
            }
            gain.of(kind).placesHeld().ifPresent(whole -> {
                assertThat(sum(parts, part -> part.places().net().number()))
                        .isEqualTo(whole.net().number());
                assertThat(sum(parts, part -> part.places().total(Flow.MOVED_IN).number()))
                        .isEqualTo(sum(
                                parts,
                                part -> part.places().total(Flow.MOVED_OUT).number()));
            });
        }
    }

    private static int sum(List<Accounts.Part> parts, Function<Accounts, Integer> of) {
        return parts.stream().mapToInt(part -> of.apply(part.accounts())).sum();
    }
}
