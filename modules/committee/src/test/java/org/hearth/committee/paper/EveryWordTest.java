package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.committee.paper.Desk.MARCH;
import static org.hearth.committee.paper.Desk.MEETING;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearth.committee.clearance.ClearanceStatus;
import org.hearth.committee.stage.Stage;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is printed, or kept beside a paper, names no child and tells of no few: not only the commentary. */
@Tag("storage")
class EveryWordTest {
    private static TestDatabase database;

    private County county;
    private Desk desk;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void shut() {
        database.close();
    }

    @BeforeEach
    void a_county_with_a_child_who_left_long_ago() {
        Desk.clear(database);
        county = new County().with("Foster homes", 200, 100).with("Parents", 0, 50);
        county.hadBefore("GONE0001");
        desk = new Desk(database, county);
    }

    @Test
    void a_child_behind_no_figure_is_named_no_more_than_one_behind_them() {
        var id = desk.ready();

        assertThatThrownBy(() -> desk.typing.commentary(id, "county.why", "GONE0001 came back to visit.", null))
                .hasMessageContaining("by reference");
    }

    @Test
    void who_cleared_it_for_whom_is_read_too_as_it_is_printed() {
        var id = desk.ready();
        cleared(id, "Sam May", "Lawyer", "two children in care");

        assertThat(checks(id)).anyMatch(words -> words.startsWith("Clearance of ") && words.contains("two children"));
        cleared(id, "Sam May", "Lawyer", "the parents of GONE0001");
        assertThat(checks(id)).anyMatch(words -> words.contains("by reference"));
        cleared(id, "Sam May", "Lawyer", "the Monitoring Officer");
        assertThat(checks(id)).isEmpty();
    }

    @Test
    void a_name_on_the_front_sheet_blocks_but_for_officers_and_members() {
        var id = desk.ready();
        desk.typing.frontSheet(
                id, Map.of("purpose", "This report tells of Chloe.", "officer-name", "Chloe Day"), Map.of());

        assertThat(checks(id))
                .filteredOn(words -> words.contains("Chloe"))
                .singleElement()
                .satisfies(words -> assertThat(words).startsWith("Purpose: \"Chloe\" looks like a name"));
    }

    @Test
    void a_number_in_the_purpose_that_stands_in_no_table_is_pointed_at() {
        var id = desk.ready();
        desk.typing.frontSheet(id, Map.of("purpose", "The council looked after 999 children."), Map.of());

        assertThat(desk.papers.view(desk.paper(id)).proof().lines())
                .anyMatch(line -> line.words().startsWith("Purpose: \"999\" stands in no table"));
    }

    @Test
    void the_notice_of_a_withdrawal_is_read_by_members_and_tells_of_nobody() {
        var id = desk.published();

        desk.as(Role.MONITORING_OFFICER, () -> {
            for (String notice : List.of("It told of two children in Wisbech.", "It named GONE0001.")) {
                assertThatThrownBy(() -> desk.staging.move(id, Stage.WITHDRAWN, notice, null))
                        .isInstanceOf(RuleBroken.class);
            }
            desk.staging.move(id, Stage.WITHDRAWN, "A table told more than it should have.", null);
        });
    }

    @Test
    void neither_does_a_reason_or_a_note_that_is_kept_with_it() {
        var id = desk.making.make(MEETING, MARCH);

        assertThatThrownBy(() -> desk.clearing.say(
                        id,
                        "legal",
                        new Clearing.Saying(
                                ClearanceStatus.NOT_NEEDED, "", "", "", "GONE0001 is not concerned.", null)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("by reference");
    }

    private void cleared(UUID id, String officer, String post, String behalfOf) {
        var before = desk.asking;
        desk.asking = new Person("sam", Set.of(Role.CLEARING_OFFICER));
        desk.clearing.say(id, "legal", new Clearing.Saying(ClearanceStatus.CLEARED, officer, post, behalfOf, "", null));
        desk.asking = before;
    }

    private List<String> checks(UUID id) {
        return desk.papers.view(desk.paper(id)).checks().stream()
                .map(Check::words)
                .toList();
    }
}
