package org.hearth.fostering.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.testing.InventedEnquiry.anEnquiry;
import static org.hearth.fostering.testing.InventedHousehold.aHousehold;
import static org.hearth.fostering.testing.InventedHousehold.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Leaving;
import org.hearth.fostering.indicator.CollectionCounts.Allegations;
import org.hearth.fostering.netgain.NetGains;
import org.hearth.fostering.places.Made;
import org.hearth.fostering.places.OccupancyFigures;
import org.hearth.fostering.recruitment.Enquiry;
import org.hearth.fostering.recruitment.RecruitmentFigures;
import org.hearth.fostering.recruitment.StepKind;
import org.hearth.fostering.terms.Grant;
import org.hearth.fostering.testing.CountyOf2016;
import org.hearth.fostering.testing.InventedHousehold;
import org.hearth.platform.api.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The counts of 1 April 2025 to 31 March 2026. */
class CollectedTest {
    private static final Period YEAR = new ReportingYear(2026).period();

    private final Made service = Made.aService();
    private final List<InventedHousehold> homes = new ArrayList<>();
    private final List<Enquiry> enquiries = new ArrayList<>();
    private final List<Grant> grants = new ArrayList<>();
    private Allegations allegations;
    private String missingHouseholds = "";
    private String missingAllegations = "";
    private boolean opens = true;

    private List<CollectionPart> parts() {
        homes.forEach(service::with);
        var occupancy = service.build();
        return Collected.of(
                new Collected.Sources(
                        NetGains.of(homes.stream().map(InventedHousehold::build).toList())
                                .over(YEAR),
                        kind -> OccupancyFigures.of(occupancy, kind, Period.ofDays(YEAR.lastDay(), YEAR.lastDay())),
                        kind -> RecruitmentFigures.of(enquiries, kind, YEAR, day("2026-05-01")),
                        grants,
                        Optional.ofNullable(allegations),
                        missingHouseholds,
                        "",
                        missingAllegations,
                        new Collected.Opens(opens, opens, opens)),
                YEAR);
    }

    private List<String> told(int part, String kind) {
        return parts().get(part).lines().stream()
                .filter(line -> line.kind().equals(kind) && (line.number() == null || line.number() > 0))
                .map(line -> "%s, %s: %s".formatted(line.what(), line.to(), line.told()))
                .toList();
    }

    @Test
    void households_and_places_are_counted_when_the_year_began_and_ended_each_in_its_unit() {
        homes.add(aHousehold("F1").approved("2025-03-31", 2));
        homes.add(aHousehold("F2").approved("2025-04-01", 3));
        homes.add(aHousehold("F3").approved("2020-04-01", 1).left("2026-03-31", Leaving.HEALTH));
        homes.add(aHousehold("F4").approved("2020-04-01", 1).left("2026-04-01", Leaving.HEALTH));
        homes.add(aHousehold("K1")
                .as(HouseholdKind.FAMILY_AND_FRIENDS)
                .naming("C1", "C2")
                .approved("2020-04-01", 2));
        homes.add(aHousehold("L1").as(HouseholdKind.SUPPORTED_LODGINGS).approved("2020-04-01", 1));

        assertThat(told(0, "Mainstream"))
                .containsExactly(
                        "Approved households, 2025-03-31: 3 households",
                        "Approved households, 2026-03-31: 3 households",
                        "Approved places, 2025-03-31: 4 places",
                        "Approved places, 2026-03-31: 6 places");
        assertThat(told(0, "Family and friends"))
                .filteredOn(line -> line.startsWith("Children named"))
                .hasSize(2)
                .allMatch(line -> line.contains(": 2 "));
        assertThat(parts()).flatExtracting(CollectionPart::lines).noneMatch(line -> line.kind()
                .contains("lodgings"));
    }

    @Test
    void who_was_approved_and_who_left_is_told_by_how_and_why_and_is_what_net_gain_counts() {
        homes.add(aHousehold("F1").approved("2025-04-01", 2));
        homes.add(aHousehold("F2").transferredIn().approved("2026-03-31", 3));
        homes.add(aHousehold("F3").approved("2026-04-01", 1));
        homes.add(aHousehold("F4").approved("2020-04-01", 1).varied("2025-06-01", 2));
        homes.add(aHousehold("F5").approved("2020-04-01", 2).left("2025-04-01", Leaving.SEPARATED));
        homes.add(aHousehold("F6").approved("2020-04-01", 1).left("2026-03-31", Leaving.BECAME_GUARDIAN));
        homes.add(aHousehold("F7").approved("2020-04-01", 1).left("2026-04-01", Leaving.HEALTH));

        assertThat(told(1, "Mainstream"))
                .containsExactly(
                        "Approved, in all, 2026-03-31: 2 households",
                        "Approved: Approved, 2026-03-31: 1 household",
                        "Approved: Transferred from another service, 2026-03-31: 1 household",
                        "Places with them, 2026-03-31: 5 places",
                        "Places more by a variation of terms, 2026-03-31: 1 place");
        assertThat(told(2, "Mainstream"))
                .containsExactly(
                        "Left, in all, 2026-03-31: 2 households",
                        "Left: Became special guardian of the child they fostered, 2026-03-31: 1 household",
                        "Left: Household separated, 2026-03-31: 1 household",
                        "Places with them, 2026-03-31: 3 places");
    }

    @Test
    void the_county_of_2016_goes_from_208_places_to_235() {
        var gain = NetGains.of(CountyOf2016.households()).over(Period.ofDays(day("2016-04-01"), day("2016-12-31")));

        var lines = Collected.of(
                        new Collected.Sources(
                                gain,
                                kind -> OccupancyFigures.of(
                                        Made.aService().build(),
                                        kind,
                                        Period.ofDays(day("2016-12-31"), day("2016-12-31"))),
                                kind -> RecruitmentFigures.of(List.of(), kind, gain.period(), day("2017-01-01")),
                                List.of(),
                                Optional.empty(),
                                "",
                                "",
                                "",
                                new Collected.Opens(true, true, true)),
                        gain.period())
                .get(0)
                .lines();

        assertThat(lines.stream()
                        .filter(line ->
                                line.kind().equals("Mainstream") && line.what().equals("Approved places"))
                        .map(CollectionLine::number))
                .containsExactly(208, 235);
    }

    @Test
    void places_are_told_on_the_last_day_with_the_reason_why_some_cannot_be_used() {
        homes.add(aHousehold("F1").approved("2020-04-01", 4));
        service.child("C1", "F1", "2025-01-01", null)
                .notAvailable("F1", "NA2", 1, "2026-03-01", "2026-03-31", null)
                .reserved("F1", 1, "2026-03-20", "2026-04-20", null)
                .unsettled("C9", "2025-01-01", null, false);

        assertThat(told(3, "Mainstream"))
                .containsExactly(
                        "Filled, 2026-03-31: 1 place",
                        "Filled by our own children, 2026-03-31: 1 place",
                        "Vacant, 2026-03-31: 1 place",
                        "Not available, 2026-03-31: 2 places",
                        "Not available: Break of the carers, 2026-03-31: 1 place",
                        "Not available: Reserved for a planned placement, 2026-03-31: 1 place",
                        "Children of whom nobody has said in which household, in no count here, 2026-03-31: 1 child");
    }

    @Test
    void enquiries_and_applications_are_those_of_the_year_and_exemptions_those_that_hold_or_began() {
        enquiries.add(anEnquiry("A", "2025-04-01").build());
        enquiries.add(anEnquiry("B", "2025-03-31")
                .happened(StepKind.APPLIED, "2026-03-31")
                .build());
        enquiries.add(anEnquiry("C", "2026-04-01").build());
        enquiries.add(anEnquiry("D", "2025-06-01").withdrew("2025-07-01", "AW3").build());
        grants.add(grant(Grant.Kind.EXEMPTION, "2024-04-01", "2026-03-31"));
        grants.add(grant(Grant.Kind.EXEMPTION, "2025-04-01", "2026-03-30"));
        grants.add(grant(Grant.Kind.EXEMPTION, "2026-04-01", null));
        grants.add(grant(Grant.Kind.EMERGENCY, "2026-03-31", null));

        assertThat(told(4, "Mainstream"))
                .containsExactly(
                        "Enquiries, 2026-03-31: 2 enquiries",
                        "Applications accepted, 2026-03-31: 1 enquiry",
                        "Withdrew, 2026-03-31: 1 enquiry",
                        "Withdrew: Circumstances of the household, 2026-03-31: 1 enquiry");
        assertThat(told(5, "Any"))
                .containsExactly(
                        "Exemptions from the usual limit that hold, 2026-03-31: 1 exemption",
                        "Exemptions from the usual limit granted, 2026-03-31: 1 exemption",
                        "Emergency placements outside the terms, 2026-03-31: 1 placement");
    }

    @Test
    void allegations_are_told_only_where_the_person_may_see_them_and_nothing_is_0_instead() {
        assertThat(parts().get(6).lines()).isEmpty();
        assertThat(parts().get(6).missing()).startsWith("Not included.");
        assertThat(CollectionTables.of(parts()).rows()).last().satisfies(row -> assertThat(row)
                .startsWith("Allegations about foster carers")
                .contains("Not included"));

        allegations = new Allegations(3, 2, 1, Map.of("Unfounded", 2));
        assertThat(told(6, "Any"))
                .containsExactly(
                        "Received, 2026-03-31: 3 allegations",
                        "Closed, 2026-03-31: 2 allegations",
                        "Closed: Unfounded, 2026-03-31: 2 allegations",
                        "Open, 2026-03-31: 1 allegation");
        assertThat(parts().get(6).missing()).isEmpty();
    }

    @Test
    void what_is_not_known_is_said_and_never_0_and_a_list_opens_for_those_who_may_open_it() {
        homes.add(aHousehold("F1").approved("2020-04-01", 2));
        var first = parts().get(0).lines().get(0);
        assertThat(first.href())
                .isEqualTo(
                        "/fostering/net-gain/households?from=2025-04-01&to=2026-03-31&kind=mainstream&line=opening&unit=households");
        assertThat(parts().get(0).lines())
                .filteredOn(line -> Integer.valueOf(0).equals(line.number()))
                .allMatch(line -> line.href().isEmpty());

        opens = false;
        assertThat(parts()).flatExtracting(CollectionPart::lines).allMatch(line -> line.href()
                .isEmpty());
        opens = true;
        missingHouseholds = "The register of fostering households begins on 1 May 2025.";
        assertThat(parts().get(0).lines())
                .allMatch(line -> line.number() == null && line.href().isEmpty());
        assertThat(parts().get(0).lines().get(0).told()).isEqualTo("Not known");
        assertThat(CollectionTables.of(parts()).rows().get(0)).contains("Not known", missingHouseholds);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}, until {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 2026-03-31, 2024/25, 2025-03-31",
                "-, 2026-04-01, 2025/26, 2026-03-31",
                "2026, 2026-04-01, 2025/26, 2026-03-31",
                "2026, 2026-03-31, 2025/26, 2026-03-31",
                "2027, 2026-04-20, 2026/27, 2026-04-20",
                "2018, 2026-04-20, 2017/18, 2018-03-31"
            })
    void the_last_year_that_is_over_is_told_where_none_is_asked_and_this_one_until_today(
            String typed, String today, String label, String lastDay) {
        var asked = CollectionAsked.of(Optional.ofNullable(typed), day(today));

        assertThat(asked.year().label()).isEqualTo(label);
        assertThat(asked.lastDay()).isEqualTo(day(lastDay));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2017", "2028", "2025/26", "soon"})
    void a_year_that_cannot_be_meant_is_refused(String typed) {
        assertThatThrownBy(() -> CollectionAsked.of(Optional.of(typed), day("2026-04-20")))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("year"));
    }

    private static Grant grant(Grant.Kind kind, String from, String until) {
        return new Grant(
                id("F1"), 1, kind, Set.of(UUID.randomUUID()), day(from), until == null ? null : day(until), "", "");
    }
}
