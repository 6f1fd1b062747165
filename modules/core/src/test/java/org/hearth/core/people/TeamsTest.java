package org.hearth.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("storage")
class TeamsTest {
    private final TestDatabase database = TestDatabase.create();
    private final List<String> audited = new ArrayList<>();
    private final KeptTeams teams = new KeptTeams(
            database.jdbi(),
            database.transactions(),
            new Audit() {
                @Override
                public void record(String what, String subject, Map<String, String> details) {
                    audited.add(what + " " + new java.util.TreeMap<>(details));
                }

                @Override
                public void record(String by, String what, String subject, Map<String, String> details) {
                    record(what, subject, details);
                }
            },
            () -> new Person("ada", Set.of()),
            Clock.systemUTC());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_worker_is_in_one_team_at_a_time_from_a_day_on() {
        teams.put(" Wendy ", "North  team", day("2026-04-01"));
        teams.put("wendy", "North team", day("2026-05-01"));
        teams.put("wendy", "South", day("2026-06-01"));
        teams.put("will", "North team", day("2026-06-01"));

        assertThat(teams.on(day("2026-03-31"))).isEmpty();
        assertThat(teams.on(day("2026-05-31"))).isEqualTo(Map.of("wendy", "North team"));
        assertThat(teams.on(day("2026-06-01")))
                .containsExactly(Map.entry("will", "North team"), Map.entry("wendy", "South"));
        assertThat(audited)
                .containsExactly(
                        "worker.team-joined {from=2026-04-01, team=North team, worker=wendy}",
                        "worker.team-left {on=2026-06-01, team=North team, worker=wendy}",
                        "worker.team-joined {from=2026-06-01, team=South, worker=wendy}",
                        "worker.team-joined {from=2026-06-01, team=North team, worker=will}");
    }

    @Test
    void who_leaves_is_in_none_and_leaving_again_changes_nothing() {
        teams.put("wendy", "North", day("2026-04-01"));
        teams.leave("Wendy", day("2026-06-01"));
        teams.leave("wendy", day("2026-07-01"));

        assertThat(teams.on(day("2026-05-31"))).containsKey("wendy");
        assertThat(teams.on(day("2026-06-01"))).isEmpty();
        assertThat(audited).hasSize(2);
    }

    @Test
    void nobody_no_team_and_a_day_before_it_began_are_refused() {
        teams.put("wendy", "North", day("2026-04-01"));

        assertThatThrownBy(() -> teams.put(" ", "North", day("2026-04-01")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("No worker is named");
        assertThatThrownBy(() -> teams.put("will", null, day("2026-04-01"))).hasMessageContaining("No team is named");
        assertThatThrownBy(() -> teams.put("will", "x".repeat(101), day("2026-04-01")))
                .hasMessageContaining("101 letters");
        assertThatThrownBy(() -> teams.put("wendy", "South", day("2026-03-31")))
                .hasMessageContaining("2026-04-01 or later");
        assertThat(teams.on(day("2026-04-01"))).isEqualTo(Map.of("wendy", "North"));
    }
}
