package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearth.committee.acceptance.Accepted;
import org.hearth.committee.rendering.HowMuchWithheld;
import org.hearth.committee.rendering.WithheldCell;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a paper withholds is listed cell by cell, and accepted by a second person, in a county where few are in custody. */
@Tag("storage")
class AcceptingTest {
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
    void aCounty() {
        Desk.clear(database);
        county = new County()
                .with("Foster homes", 200, 100)
                .with("Children's homes", 30, 4)
                .with("Supported accommodation", 40, 25)
                .with("Custody", 8, 9)
                .with("Parents", 0, 50);
        desk = new Desk(database, county);
    }

    @Test
    void every_withheld_cell_is_named_by_table_row_and_column_with_its_reason_and_no_number() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);

        var cells = desk.accepting.of(desk.paper(id)).cells();

        assertThat(cells)
                .filteredOn(cell -> cell.row().equals("Children's homes"))
                .extracting(WithheldCell::table, WithheldCell::column, cell -> cell.rule()
                        .heading())
                .contains(tuple("Children by home and side", "Outside", "Small number"));
        assertThat(cells)
                .extracting(cell -> cell.rule().heading())
                .as("what stands beside it is withheld for its sake")
                .contains("Protects another figure");
        assertThat(cells).allSatisfy(cell -> {
            assertThat(cell.section()).isEqualTo("Where our children live");
            assertThat(cell.day()).isEqualTo(Desk.MARCH);
            assertThat(cell.row() + cell.column() + cell.why()).doesNotContainPattern("\\b(4|9|25|30)\\b");
        });
        assertThat(cells).as("as many as the public paper shows as c").hasSize((int)
                desk.papers.sideBySide(desk.paper(id)).stream()
                        .filter(pair -> pair.inPublic().text().equals("Children by home and side"))
                        .flatMap(pair -> pair.inPublic().rows().stream())
                        .flatMap(List::stream)
                        .filter("c"::equals)
                        .count());
    }

    /** 82 stood on the paper's page and 105 on the disclosure page, and neither said of what. */
    @Test
    void how_much_is_withheld_is_told_alike_where_figures_are_listed_and_where_cells_are() {
        var id = desk.ready();

        var view = desk.papers.view(desk.paper(id));
        var disclosed = desk.accepting.of(desk.paper(id));

        assertThat(view.howMuch()).isEqualTo(disclosed.howMuch());
        assertThat(view.howMuch().figures()).isEqualTo(view.withheld().size()).isPositive();
        assertThat(view.howMuch().cells()).isEqualTo(disclosed.cells().size()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | Nothing is withheld.",
                "1 | 0 | 1 figure is withheld. None of the tables' cells shows one.",
                "1 | 1 | 1 figure is withheld, which is 1 cell of the paper's tables: the same figure as often as it is printed, and words that would tell of one.",
                "82 | 105 | 82 figures are withheld, which are 105 cells of the paper's tables: the same figure as often as it is printed, and words that would tell of one."
            })
    void figures_and_cells_are_told_together(int figures, int cells, String words) {
        assertThat(new HowMuchWithheld(figures, cells).words()).isEqualTo(words);
    }

    @Test
    void a_paper_is_not_ready_and_not_published_until_a_second_person_accepts_what_it_withholds() {
        var id = desk.ready();
        notAccepted(id);

        assertThat(desk.papers.view(desk.paper(id)).checks())
                .filteredOn(check -> check.where().equals("disclosure"))
                .extracting(Check::words)
                .singleElement()
                .asString()
                .contains("No second person has accepted", "monitoring officer", "on the page \"Disclosure\"");
        assertThatThrownBy(() -> desk.publishing.publish(id)).hasMessageContaining("No second person has accepted");
        desk.staging.move(id, Stage.DRAFTING, "To be accepted.", null);
        desk.signed(id);
        assertThatThrownBy(() -> desk.staging.move(id, Stage.READY, "", null))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("No second person has accepted");

        desk.accepted(id);
        desk.staging.move(id, Stage.READY, "", null);
        desk.publishing.publish(id);

        assertThat(desk.audited).contains("pack.withheld-accepted");
        var kept = desk.accepting.of(desk.paper(id));
        assertThat(kept.accepted().acceptedBy()).isEqualTo("monitoring-officer");
        assertThat(kept.accepted().cells()).isEqualTo(kept.cells().size());
    }

    @Test
    void nobody_lets_it_pass() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        var line = desk.papers.view(desk.paper(id)).proof().blocks().stream()
                .filter(one -> one.check().equals("disclosure.accepted"))
                .findFirst()
                .orElseThrow();

        assertThat(line.canBeOverridden()).isFalse();
    }

    @Test
    void neither_who_wrote_it_nor_who_publishes_it_accepts_it() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);

        assertThatThrownBy(() -> accept(id)).hasMessageContaining("You made this report or wrote part of it");
        for (Role role : List.of(Role.CLERK, Role.MANAGER, Role.FINANCE, Role.CLEARING_OFFICER)) {
            desk.as(role, () -> assertThatThrownBy(() -> accept(id))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining(
                            "accepted by an analyst, the director or the monitoring officer. Ask one of them."));
        }
        assertThat(accepted(id)).isEmpty();
        desk.as(Role.DIRECTOR, () -> accept(id));
        assertThat(accepted(id)).extracting(Accepted::acceptedBy).containsExactly("director");
    }

    @Test
    void accepted_twice_nothing_changes() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        desk.accepted(id);
        var once = accepted(id);
        desk.audited.clear();

        desk.accepted(id);
        desk.as(Role.DIRECTOR, () -> accept(id));

        assertThat(accepted(id)).isEqualTo(once);
        assertThat(desk.audited).isEmpty();
    }

    @Test
    void what_is_accepted_is_what_was_read() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        String read = desk.accepting.of(desk.paper(id)).hash();
        desk.typing.frontSheet(id, Map.of("status", "Part exempt (paragraph 1): the appendix"), Map.of());

        desk.as(Role.DIRECTOR, () -> {
            assertThatThrownBy(() -> desk.accepting.accept(id, read)).hasMessageContaining("changed since you read it");
            assertThatThrownBy(() -> desk.accepting.accept(id, " ")).hasMessageContaining("Send the hash");
        });
        assertThat(accepted(id)).isEmpty();
    }

    @Test
    void another_status_or_another_reason_for_it_asks_for_it_again_and_other_words_do_not() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        desk.accepted(id);
        desk.typing.frontSheet(id, Map.of("purpose", "Members read how children live."), Map.of());
        assertThat(isAccepted(id)).isTrue();

        for (var change : Map.of("status", "Public", "public-interest", "Nobody is to be recognised.")
                .entrySet()) {
            String before = desk.papers.view(desk.paper(id)).frontSheet().stream()
                    .filter(field -> field.key().equals(change.getKey()))
                    .map(PaperView.Field::words)
                    .findFirst()
                    .orElseThrow();
            desk.typing.frontSheet(id, Map.of(change.getKey(), change.getValue()), Map.of());
            assertThat(isAccepted(id)).as(change.getKey()).isFalse();
            assertThat(desk.papers.view(desk.paper(id)).checks())
                    .extracting(Check::words)
                    .anyMatch(words -> words.startsWith("monitoring-officer accepted on 1 June 2026"));
            desk.typing.frontSheet(id, Map.of(change.getKey(), before), Map.of());
            assertThat(isAccepted(id)).as("put back as it was accepted").isTrue();
        }
    }

    /** DC-05: what another paper tells may have to be withheld here besides. */
    @Test
    void more_that_is_withheld_asks_for_it_again() {
        var first = desk.ready();
        for (int i = 0; i < 4; i++) {
            county.correct("Children's homes");
        }
        for (int i = 0; i < 38; i++) {
            county.correct("Supported accommodation");
        }
        var second = desk.ready();
        assertThat(isAccepted(second)).isTrue();

        desk.publishing.publish(first);

        assertThat(isAccepted(second)).isFalse();
        assertThatThrownBy(() -> desk.publishing.publish(second))
                .hasMessageContaining("Since then what is withheld changed");
    }

    @Test
    void who_writes_in_it_afterwards_is_no_second_person_any_more() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        var two = new Person("two", Set.of(Role.DIRECTOR));
        desk.asking = two;
        accept(id);
        assertThat(isAccepted(id)).isTrue();

        desk.typing.commentary(id, "county.why", "More homes were found.", null);

        assertThat(isAccepted(id)).isFalse();
        assertThatThrownBy(() -> accept(id)).hasMessageContaining("a second person");
    }

    @Test
    void each_version_is_accepted_for_itself_and_a_published_one_never_again() {
        var id = desk.published();
        desk.as(Role.DIRECTOR, () -> assertThatThrownBy(() -> accept(id)).hasMessageContaining("was published"));

        var next = desk.making.follow(id, Follow.Kind.CORRECTION, "A sentence was wrong.", false);

        assertThat(isAccepted(id)).isTrue();
        assertThat(isAccepted(next)).isFalse();
    }

    private void accept(UUID id) {
        desk.accepting.accept(id, desk.accepting.of(desk.paper(id)).hash());
    }

    private List<Accepted> accepted(UUID id) {
        return desk.table.accepted().of(id);
    }

    private boolean isAccepted(UUID id) {
        return desk.accepting.of(desk.paper(id)).accepted() != null;
    }

    private static void notAccepted(UUID id) {
        database.jdbi().useHandle(handle -> handle.execute("delete from committee.accepted where paper = ?", id));
    }
}
