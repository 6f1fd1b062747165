package org.hearth.core.api.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import org.hearth.core.api.codes.PlacementGroup;
import org.junit.jupiter.api.Test;

class StandingTest {

    @Test
    void a_child_who_is_not_in_care_stands_nowhere() {
        var child = aChild().startsCare("2024-05-01", "U6", "PR1").leaves("2025-03-31", "E4A");

        assertThat(Standing.of(child.build(), day("2025-03-30"))).isNotNull();
        assertThat(Standing.of(child.build(), day("2025-03-31"))).isNull();
    }

    @Test
    void nobody_is_in_care_on_or_after_the_18th_birthday_whatever_an_episode_says() {
        var child = aChild().born("2007-06-10")
                .startsCare("2024-05-01", "U6", "PR1")
                .build();

        assertThat(child.inCareOn(day("2025-06-09"))).isNotNull();
        assertThat(child.inCareOn(day("2025-06-10"))).isNull();
        assertThat(Standing.of(child, day("2025-06-10"))).isNull();
    }

    @Test
    void who_was_born_on_29_february_is_eighteen_on_1_march_where_there_is_no_such_day() {
        var child = aChild().born("2008-02-29")
                .startsCare("2024-05-01", "U6", "PR1")
                .build();

        assertThat(child.inCareOn(day("2026-02-28"))).isNotNull();
        assertThat(child.inCareOn(day("2026-03-01"))).isNull();
    }

    @Test
    void a_child_in_hospital_stands_in_the_placement_before_it() {
        var child = aChild().startsCare("2024-05-01", "U6", "PR4")
                .next("2025-03-20", "P", null)
                .in("T1", null)
                .and()
                .build();

        var standing = Standing.of(child, day("2025-03-31"));

        assertThat(standing.group()).isEqualTo(PlacementGroup.FOSTER_OTHER);
        assertThat(standing.provider().isIndependent()).isTrue();
        assertThat(standing.isAway()).isTrue();
    }

    @Test
    void one_temporary_stay_after_another_leads_back_to_the_same_placement() {
        var child = aChild().startsCare("2024-05-01", "K2", "PR4")
                .next("2025-03-10", "P", null)
                .in("T1", null)
                .and()
                .next("2025-03-20", "P", null)
                .in("T4", null)
                .and()
                .build();

        assertThat(Standing.of(child, day("2025-03-31")).group()).isEqualTo(PlacementGroup.CHILDRENS_HOME);
    }

    @Test
    void a_temporary_stay_with_nothing_before_it_is_where_the_child_stands() {
        var child = aChild().startsCare("2025-03-10", "T1", null).build();

        var standing = Standing.of(child, day("2025-03-31"));

        assertThat(standing.group()).isEqualTo(PlacementGroup.TEMPORARY);
        assertThat(standing.isAway()).isFalse();
    }

    @Test
    void an_earlier_period_of_care_is_not_what_precedes_a_temporary_stay() {
        var child = aChild().startsCare("2024-05-01", "U6", "PR1")
                .leaves("2024-08-01", "E4A")
                .with(anEpisode().from("2025-03-10").in("T1", null))
                .build();

        assertThat(Standing.of(child, day("2025-03-31")).group()).isEqualTo(PlacementGroup.TEMPORARY);
    }

    @Test
    void nor_is_one_that_ended_the_day_this_one_began() {
        var child = aChild().startsCare("2024-05-01", "U6", "PR1")
                .leaves("2025-03-10", "E4A")
                .with(anEpisode().from("2025-03-10").in("T1", null))
                .build();

        assertThat(Standing.of(child, day("2025-03-31")).group()).isEqualTo(PlacementGroup.TEMPORARY);
    }

    @Test
    void the_legal_status_is_that_of_the_day() {
        var child = aChild().startsCare("2024-05-01", "U6", "PR1")
                .next("2025-03-10", "B", null)
                .in("T1", null)
                .under("E1")
                .and()
                .build();

        assertThat(Standing.of(child, day("2025-03-31")).present().legalStatus())
                .isEqualTo("E1");
    }
}
