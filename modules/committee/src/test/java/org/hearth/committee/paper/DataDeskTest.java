package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.committee.datastatus.AtFreeze;
import org.hearth.committee.stage.Stage;
import org.hearth.core.api.pack.DataStatus;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody signs a paper whose data had open errors until an analyst accepted them (committee-pack.md section 12). */
@Tag("storage")
class DataDeskTest {
    private static final String WHY = "What is open touches no figure of this paper.";
    private static TestDatabase database;

    private Desk desk;
    private int errors = 12;
    private boolean upToDate = true;

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
        desk = new Desk(database, new County().with("Foster homes", 200, 100).with("Parents", 0, 50));
        desk.checkers.add(this::status);
    }

    private Optional<DataStatus.Status> status(LocalDate asAt) {
        return Optional.of(new DataStatus.Status(
                "Return for 2025/26",
                errors,
                3,
                40,
                upToDate,
                List.of(new DataStatus.Owner("North", errors)),
                "/there"));
    }

    private UUID made() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        desk.typing.commentary(id, "county.why", "None", null);
        return id;
    }

    private void signs(UUID id) {
        desk.as(Role.ANALYST, () -> desk.staging.move(id, Stage.HEAD_OF_SERVICE, "", null));
    }

    @Test
    void a_paper_whose_data_had_an_open_error_is_not_signed_until_an_analyst_accepts_it_with_a_reason() {
        var id = made();

        assertThatThrownBy(() -> signs(id))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Return for 2025/26: 12 errors open, 3 questions, 40 explained.")
                .hasMessageContaining("accept it with a reason");

        desk.data.accept(id, WHY);
        signs(id);
        var accepted = desk.data.of(desk.paper(id)).accepted();
        assertThat(accepted.reason()).isEqualTo(WHY);
        assertThat(accepted.acceptedBy()).isEqualTo("analyst");
        assertThat(desk.audited).contains("pack.data-accepted");
    }

    @Test
    void what_is_kept_is_how_it_stood_when_the_figures_were_frozen() {
        var id = made();

        errors = 0;

        assertThat(desk.data.of(desk.paper(id)).atFreeze())
                .containsExactly(new AtFreeze(id, 1, "Return for 2025/26", 12, 3, 40, true));
        assertThat(desk.data.now(desk.paper(id)))
                .extracting(DataStatus.Status::errors)
                .containsExactly(0);
        assertThatThrownBy(() -> signs(id)).hasMessageContaining("12 errors open");
    }

    @Test
    void what_was_open_at_any_moment_of_the_measuring_is_open() {
        var asked = new ArrayDeque<>(List.of(0, 2, 3, 0));
        desk.checkers.clear();
        desk.checkers.add(day -> {
            errors = asked.pop();
            return status(day);
        });

        var came = desk.making.make(Desk.MEETING, Desk.MARCH);
        var mended = desk.making.measureAgain(came);

        assertThat(desk.data.of(desk.paper(came)).atFreeze())
                .extracting(AtFreeze::errors)
                .containsExactly(2);
        assertThat(desk.data.of(desk.paper(mended)).atFreeze())
                .extracting(AtFreeze::errors)
                .containsExactly(3);
    }

    @Test
    void every_year_that_the_paper_prints_is_asked_for_the_latest_first() {
        desk.checkers.clear();
        desk.checkers.add(day -> Optional.of(new DataStatus.Status(
                "Return for " + ReportingYear.of(day).label(),
                ReportingYear.of(day).ends() == 2025 ? 7 : 0,
                0,
                0,
                true,
                List.of(),
                "/there")));
        var beside = new County() {
            @Override
            public List<LocalDate> days(LocalDate asAt) {
                return List.of(asAt.minusYears(1), asAt.minusMonths(3), asAt);
            }
        };
        beside.with("Foster homes", 200, 100).with("Parents", 0, 50);
        var other = new Desk(database, beside);
        other.checkers.addAll(desk.checkers);

        var id = other.making.make(Desk.MEETING, Desk.MARCH);

        assertThat(other.data.of(other.paper(id)).atFreeze())
                .extracting(AtFreeze::what, AtFreeze::errors)
                .containsExactly(tuple("Return for 2025/26", 0), tuple("Return for 2024/25", 7));
        assertThat(other.data.of(other.paper(id)).toAccept()).hasSize(1);
    }

    @Test
    void mended_and_measured_again_it_is_signed_without_more() {
        var id = made();
        errors = 0;

        var next = desk.making.measureAgain(id);

        signs(next);
        assertThatThrownBy(() -> desk.data.accept(next, WHY)).hasMessageContaining("nothing is to be accepted");
    }

    @Test
    void what_was_accepted_of_one_freeze_is_not_accepted_of_the_next() {
        var id = made();
        desk.data.accept(id, WHY);

        var next = desk.making.measureAgain(id);

        assertThatThrownBy(() -> signs(next)).hasMessageContaining("12 errors open");
    }

    @Test
    void data_that_were_not_checked_as_they_stood_are_accepted_too() {
        errors = 0;
        upToDate = false;
        var id = made();

        assertThatThrownBy(() -> signs(id)).hasMessageContaining("not all of it had been checked");
    }

    @Test
    void without_a_reason_it_is_refused_and_the_same_again_changes_nothing() {
        var id = made();

        assertThatThrownBy(() -> desk.data.accept(id, " ")).hasMessageContaining("Say why");
        assertThatThrownBy(() -> desk.data.accept(id, "x".repeat(2001))).hasMessageContaining("may hold 2000");
        desk.data.accept(id, WHY);
        desk.data.accept(id, WHY);

        assertThat(desk.audited).filteredOn("pack.data-accepted"::equals).hasSize(1);
        assertThatThrownBy(() -> desk.data.accept(id, "Another reason."))
                .hasMessageContaining("accepted by analyst already");
    }

    @Test
    void where_nobody_checks_the_data_nothing_is_asked() {
        desk.checkers.clear();
        var id = made();

        signs(id);

        assertThat(desk.data.of(desk.paper(id)).atFreeze()).isEmpty();
    }

    @Test
    void a_version_that_keeps_the_figures_keeps_that_their_data_were_accepted() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        desk.data.accept(id, WHY);
        desk.fill(id);
        desk.publishing.publish(id);

        var kept = desk.making.follow(id, Follow.Kind.CORRECTION, "A word was wrong.", false);
        var measured = desk.data.of(desk.paper(kept));

        assertThat(measured.accepted().reason()).isEqualTo(WHY);
        assertThat(measured.toAccept()).isEmpty();
    }
}
