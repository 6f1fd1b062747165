package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.committee.meeting.ClerksDesk;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.stage.Moved;
import org.hearth.committee.stage.Stage;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What comes after publication: corrections, supplements and minutes, each of them an act and none of them a word. */
@Tag("storage")
class VersionsTest {
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
        county = new County().with("Foster homes", 200, 100).with("Parents", 0, 50);
        desk = new Desk(database, county);
    }

    @Test
    void a_correction_says_what_it_corrects_and_takes_the_place_of_the_first_when_it_is_published() {
        var first = desk.published();

        var second = desk.making.follow(first, Follow.Kind.CORRECTION, "The sentence on homes was wrong.", false);

        desk.as(Role.MEMBER, () -> assertThat(view(first).followed())
                .as("until it is published the first stands")
                .isEmpty());
        desk.typing.frontSheet(second, Map.of("purpose", "This report tells members what changed."), Map.of());
        desk.signedAndCleared(second);
        desk.publishing.publish(second);
        assertThat(text(second))
                .contains("Correction: this is version 2 of the report. It takes the place of version 1, published on"
                        + " 1 June 2026. What is corrected: The sentence on homes was wrong.");
        desk.as(Role.MEMBER, () -> {
            assertThat(view(first).stage()).isEqualTo(Stage.CORRECTED);
            assertThat(view(first).stage().toReaders()).isEqualTo("Replaced");
            assertThat(view(first).followed())
                    .isEqualTo("This version no longer stands: another took its place on 1 June 2026. Version 2: The"
                            + " sentence on homes was wrong.");
            assertThat(view(second).followed()).isEmpty();
        });
        assertThat(text(first)).as("the first stays on file").doesNotContain("Correction:");
        var next = desk.making.make(Desk.MEETING.plusMonths(3), Desk.MARCH);
        assertThat(view(next).commentary()).extracting(PaperView.Field::before).contains("None");
    }

    @Test
    void a_supplement_stands_beside_the_first() {
        var first = desk.published();
        var second = desk.making.follow(first, Follow.Kind.SUPPLEMENT, "It adds the answer to a question.", false);
        desk.signedAndCleared(second);

        desk.publishing.publish(second);

        assertThat(text(second)).contains("It is added to version 1, published on 1 June 2026, which stands.");
        assertThat(view(first).stage().toReaders()).isEqualTo("Published");
        assertThat(view(first).followed()).contains("This version stands, and was supplemented on 1 June 2026");
    }

    @Test
    void a_correction_takes_the_place_of_every_version_before_it_also_of_one_that_was_supplemented() {
        var first = desk.published();
        var second = desk.making.follow(first, Follow.Kind.SUPPLEMENT, "It adds the answer to a question.", false);
        desk.signedAndCleared(second);
        desk.publishing.publish(second);

        var third = desk.making.follow(second, Follow.Kind.CORRECTION, "A table was wrong.", false);
        desk.signedAndCleared(third);
        desk.publishing.publish(third);

        for (UUID before : List.of(first, second)) {
            assertThat(view(before).stage()).isEqualTo(Stage.CORRECTED);
            assertThat(view(before).followed()).contains("This version no longer stands");
        }
        assertThat(view(third).followed()).isEmpty();
    }

    @Test
    void nobody_says_without_a_version_that_a_paper_is_corrected_and_none_is_made_without_a_reason() {
        var id = desk.published();

        for (Stage word : new Stage[] {Stage.CORRECTED, Stage.SUPPLEMENTED}) {
            assertThatThrownBy(() -> desk.staging.move(id, word, "A table was wrong.", null))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("by publishing a version that says so");
        }
        assertThatThrownBy(() -> desk.making.measureAgain(id))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Make a correction or a supplement of it, and say why");
        assertThatThrownBy(() -> desk.making.follow(id, Follow.Kind.CORRECTION, " ", true))
                .hasMessageContaining("Say what is corrected");
        assertThatThrownBy(() -> desk.making.follow(id, Follow.Kind.CORRECTION, "REF00007 was missing.", true))
                .isInstanceOf(RuleBroken.class);
        assertThat(desk.papers.versions(desk.paper(id))).hasSize(1);

        desk.corrected(id);
        assertThatThrownBy(() -> desk.corrected(id))
                .hasMessageContaining("Version 2 of this paper is not published yet");
    }

    @Test
    void what_was_withdrawn_stays_withdrawn_when_it_is_corrected() {
        var first = desk.published();
        desk.as(Role.MONITORING_OFFICER, () -> desk.staging.move(first, Stage.WITHDRAWN, "It told of a child.", null));
        assertThatThrownBy(() -> desk.making.follow(first, Follow.Kind.SUPPLEMENT, "A table is added.", false))
                .hasMessageContaining("nothing is left to supplement");
        var second = desk.corrected(first);
        desk.signedAndCleared(second);

        desk.publishing.publish(second);

        desk.as(Role.MEMBER, () -> {
            assertThat(view(first).notice()).contains("It told of a child.");
            assertThat(view(first).files()).isEmpty();
        });
    }

    @Test
    void a_paper_is_minuted_when_the_minutes_of_its_meeting_are_written() {
        var id = desk.published();
        assertThatThrownBy(() -> desk.staging.move(id, Stage.MINUTED, "", null))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("The minutes of the meeting on 23 June 2026 are not written");
        var meeting = desk.clerks
                .meetings
                .scheduledOn(ClerksDesk.CPC, Desk.MEETING)
                .map(one -> one.id())
                .orElseGet(() -> desk.clerks.planned("2026-06-23"));
        desk.clerks.on("2026-06-24").minutes.write(meeting, "Four members", Map.of(), null, 0);

        desk.staging.move(id, Stage.MINUTED, "", null);

        assertThat(view(id).moved()).extracting(Moved::stage).endsWith(Stage.PUBLISHED, Stage.MINUTED);
    }

    /** Version 2 cited rows held on the day version 1 was measured. */
    @Test
    void the_source_documents_name_the_day_on_which_these_figures_were_measured() {
        var first = desk.making.make(Desk.MEETING, Desk.MARCH);
        desk.typing.frontSheet(
                first,
                Map.of("sources", "Our own return, rows held at 1 June 2026 | Council records\nMinutes of 1 June 2026"),
                Map.of());

        var second = desk.on(LocalDate.of(2026, 6, 10)).making.measureAgain(first);

        assertThat(text(second)).contains("rows held at 10 June 2026", "Minutes of 1 June 2026");
        assertThat(text(first)).contains("rows held at 1 June 2026");
    }

    private PaperView view(UUID id) {
        return desk.papers.view(desk.paper(id));
    }

    private String text(UUID id) {
        return new String(desk.papers.file(desk.paper(id), Rendering.PUBLIC), StandardCharsets.UTF_8);
    }
}
