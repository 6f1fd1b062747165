package org.hearth.fostering.netgain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.testing.InventedHousehold.aHousehold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Leaving;
import org.hearth.platform.api.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetGainAskedTest {
    private static final LocalDate TODAY = day("2016-11-20");

    @Test
    void without_days_it_is_the_year_to_date() {
        assertThat(asked(null, null).period()).isEqualTo(Period.ofDays(day("2016-04-01"), TODAY));
        assertThat(asked(null, "2016-03-31").period()).isEqualTo(Period.ofDays(day("2015-04-01"), day("2016-03-31")));
    }

    @ParameterizedTest(name = "from {0} to {1}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2016-05-01 | 2016-04-30 | to | The last day, 30 April 2016, is before the first, 1 May 2016. Enter 1 May 2016 or a later day.",
                "1949-12-31 | 2016-04-30 | from | 31 December 1949 is outside the days that can be asked for. Enter a day from 1 January 1950 to 20 November 2017.",
                "2016-05-01 | 2017-11-21 | to | 21 November 2017 is outside the days that can be asked for. Enter a day from 1 January 1950 to 20 November 2017.",
            })
    void days_that_no_one_can_mean_are_refused_at_their_field(String from, String to, String field, String message) {
        assertThatThrownBy(() -> asked(from, to))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo(field))
                .hasMessage(message);
    }

    @Test
    void a_kind_that_there_is_not_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> NetGainAsked.of(Optional.empty(), Optional.empty(), Optional.of("hotel"), TODAY))
                .hasMessage(
                        "There is no kind of household \"hotel\". Choose one of mainstream, family-and-friends, short-breaks, supported-lodgings, temporary.");
    }

    @Test
    void an_address_says_what_is_shown_and_reads_back_the_same() {
        var asked = NetGainAsked.of(
                Optional.of(day("2016-04-01")),
                Optional.of(day("2016-06-30")),
                Optional.of("family-and-friends"),
                TODAY);

        assertThat(asked.kind()).isEqualTo(HouseholdKind.FAMILY_AND_FRIENDS);
        assertThat(asked.address("/fostering/net-gain"))
                .hasToString("/fostering/net-gain?from=2016-04-01&to=2016-06-30&kind=family-and-friends");
    }

    /** Every number and the list that it opens, of the whole and of its parts. */
    @Test
    void every_number_is_the_sum_of_the_list_that_it_opens() {
        var gain = NetGains.of(List.of(
                        aHousehold("F1")
                                .approved("2016-05-01", 2)
                                .varied("2016-06-01", 3)
                                .build(),
                        aHousehold("F2")
                                .livesIn(null)
                                .approved("2012-05-01", 2)
                                .left("2016-06-01", Leaving.ADOPTED)
                                .build(),
                        aHousehold("F3")
                                .approved("2012-05-01", 2)
                                .left("2016-07-01", Leaving.RETIRED)
                                .build()))
                .over(asked(null, null).period());

        for (Listed line : Listed.values()) {
            for (String unit : List.of("households", "places")) {
                assertOpens(gain, Map.of("line", line.key(), "unit", unit));
                assertOpens(gain, Map.of("line", line.key(), "unit", unit, "by", "district"));
                assertOpens(gain, Map.of("line", line.key(), "unit", unit, "by", "ages", "part", "UNDER_5_TO_OVER_10"));
            }
        }
    }

    private void assertOpens(NetGain gain, Map<String, String> address) {
        var asked = ListAsked.of(asked(null, null), key -> Optional.ofNullable(address.get(key)));
        Account<?> account = asked.account(asked.accounts(gain));
        int sum = asked.line().of(account).stream()
                .mapToInt(entry ->
                        entry.amount().number() * (entry.flow().sign() < 0 && asked.line() == Listed.NET ? -1 : 1))
                .sum();
        assertThat(sum).as("%s", address).isEqualTo(asked.line().number(account).number());
    }

    @Test
    void a_line_or_a_part_that_there_is_not_is_refused() {
        var gain = NetGains.of(List.of()).over(asked(null, null).period());

        assertThatThrownBy(() -> list(Map.of("line", "sum"))).hasMessageStartingWith("There is no line \"sum\"");
        assertThatThrownBy(() -> list(Map.of("unit", "beds"))).hasMessageStartingWith("There is no unit \"beds\"");
        assertThatThrownBy(() -> list(Map.of("by", "age")))
                .hasMessageStartingWith("The account has no parts by \"age\"");
        assertThatThrownBy(() ->
                        list(Map.of("by", "district", "part", "E07000008")).accounts(gain))
                .hasMessage("Nobody stands in this part of the account on these days.");
        assertThatThrownBy(() -> list(Map.of("unit", "children-named")).account(gain.mainstream()))
                .hasMessage("Mainstream households are not counted in children named.");
    }

    private static ListAsked list(Map<String, String> address) {
        return ListAsked.of(asked(null, null), key -> Optional.ofNullable(address.get(key)));
    }

    private static NetGainAsked asked(String from, String to) {
        return NetGainAsked.of(
                Optional.ofNullable(from).map(LocalDate::parse),
                Optional.ofNullable(to).map(LocalDate::parse),
                Optional.empty(),
                TODAY);
    }
}
