package org.hearth.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.day;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.testing.ChildBuilder;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.api.people.RowScope;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("storage")
class VisibilityTest {
    private final TestDatabase database = TestDatabase.create();
    private final List<String> audited = new ArrayList<>();
    private Clock clock = Clock.fixed(Instant.parse("2026-05-01T22:30:00Z"), ZoneOffset.UTC);
    private RowScope scope = RowScope.OWN;
    private String name = "practitioner";
    private final ChildHistory plain = aChild("C1").build();
    private final ChildHistory guarded = aChild("C2").restricted().build();

    private final Audit audit = new Audit() {
        @Override
        public void record(String what, String subject, Map<String, String> details) {
            record(name, what, subject, details);
        }

        @Override
        public void record(String by, String what, String subject, Map<String, String> details) {
            audited.add(by + " " + what + " " + subject + " " + details);
        }
    };

    @BeforeEach
    void children() {
        database.jdbi().useHandle(handle -> {
            for (String reference : List.of("C1", "C2")) {
                handle.createUpdate("insert into core.child (id, recorded_from, restricted) values (:id, 1, 0)")
                        .bind("id", ChildBuilder.idOf(reference))
                        .execute();
                handle.createUpdate(
                                """
                                insert into core.child_identifier (id, recorded_from, child, kind, identifier)
                                values (:row, 1, :id, 'council', :reference)""")
                        .bind("row", reference.equals("C1") ? 1 : 2)
                        .bind("id", ChildBuilder.idOf(reference))
                        .bind("reference", reference)
                        .execute();
            }
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Person me() {
        return new Person(name, Set.of(Role.PRACTITIONER));
    }

    private KeptAllocations allocations() {
        return new KeptAllocations(database.jdbi(), database.transactions(), audit, this::me, clock);
    }

    private KeptRestrictions restrictions() {
        return new KeptRestrictions(
                database.jdbi(), database.transactions(), new ReasonsGiven(database.jdbi()), audit, this::me, clock);
    }

    private org.hearth.core.api.people.Visibility.View view() {
        Permissions permissions = new Permissions() {
            @Override
            public RowScope scope(Person person, String resource, Action action) {
                return scope;
            }

            @Override
            public void require(String resource, Action action) {
                throw new AssertionError("nobody is refused here, rows are left out");
            }
        };
        return new RoleVisibility(permissions, this::me, allocations(), new ReasonsGiven(database.jdbi()), clock)
                .of("children");
    }

    @Test
    void own_children_are_those_allocated_today_in_uk_time() {
        allocations().assign(plain.id(), name, day("2026-05-01"));
        allocations().assign(guarded.id(), name, day("2026-05-03"));

        assertThat(view().includes(plain)).isTrue();
        assertThat(view().includes(guarded)).isFalse();

        // half past eleven in the evening in London; the day after has not begun
        allocations().end(plain.id(), name, day("2026-05-02"));
        assertThat(view().includes(plain)).isTrue();
        clock = Clock.offset(clock, Duration.ofHours(1));
        assertThat(view().includes(plain)).isFalse();
    }

    @Test
    void figures_without_lists_show_nobody() {
        for (RowScope none : List.of(RowScope.AGGREGATES, RowScope.NONE)) {
            scope = none;
            assertThat(view().includes(plain)).isFalse();
            assertThat(view().reveals(plain)).isFalse();
        }
    }

    @Test
    void a_restricted_child_stands_in_the_list_and_is_revealed_by_a_reason_until_the_day_ends() {
        scope = RowScope.ALL;
        assertThat(view().includes(guarded)).isTrue();
        assertThat(view().reveals(guarded)).isFalse();

        restrictions().open(guarded.id(), "asked by the court today");

        assertThat(view().reveals(guarded)).isTrue();
        assertThat(audited)
                .last()
                .asString()
                .contains("child.opened-with-reason C2")
                .doesNotContain("court");
        name = "analyst";
        assertThat(view().reveals(guarded)).isFalse();
        name = "practitioner";
        clock = Clock.offset(clock, Duration.ofHours(1));
        assertThat(view().reveals(guarded)).isFalse();
    }

    @Test
    void a_reason_that_is_none_opens_nothing() {
        assertThatThrownBy(() -> restrictions().open(guarded.id(), " because  "))
                .isInstanceOf(RuleBroken.class)
                .extracting("field")
                .isEqualTo("reason");
        assertThatThrownBy(() -> restrictions().open(UUID.randomUUID(), "asked by the court today"))
                .hasMessageContaining("no such child");
    }

    @Test
    void restricting_twice_is_restricting_once_and_makes_books_be_read_anew() {
        restrictions().restrict(plain.id(), "threatened carer, see the file");
        restrictions().restrict(plain.id(), "threatened carer, see the file");

        assertThat(audited)
                .hasSize(1)
                .first()
                .asString()
                .contains("child.restricted C1")
                .doesNotContain("threatened");
        long counted = database.jdbi().withHandle(handle -> handle.createQuery("select restrictions from core.head")
                .mapTo(Long.class)
                .one());
        assertThat(counted).isPositive();
        restrictions().lift(plain.id(), "the threat is over since May");
        assertThat(audited).hasSize(2);
    }

    @Test
    void assigning_again_changes_nothing() {
        allocations().assign(plain.id(), name, day("2026-05-01"));
        allocations().assignAll(Map.of(plain.id(), name, guarded.id(), name), day("2026-05-01"));

        assertThat(allocations().of(name, day("2026-05-01"))).containsExactlyInAnyOrder(plain.id(), guarded.id());
        assertThat(allocations().workersOf(plain.id(), day("2026-05-01"))).containsExactly(name);
        assertThat(audited).hasSize(2);
    }
}
