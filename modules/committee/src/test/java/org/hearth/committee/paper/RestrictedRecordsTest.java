package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hearth.committee.rendering.Rendering;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A restricted record counts in every figure, and no working paper says who it is. */
@Tag("storage")
class RestrictedRecordsTest {
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
        county = new County().with("Foster homes", 20, 10).with("Parents", 0, 8);
        desk = new Desk(database, county);
    }

    @Test
    void the_word_stands_in_place_of_the_reference_last_in_its_list_and_the_record_counts() {
        county.restrict("REF00002");
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);

        String text = workingPaper(id);

        assertThat(text)
                .doesNotContain("REF00002")
                .contains("20: REF00001, REF00003")
                .contains("REF00020, restricted");
    }

    @Test
    void two_lists_of_the_same_length_and_look_are_not_called_the_same() {
        county = new County().with("Foster homes", 1, 0).with("Parents", 0, 1);
        county.restrict("REF00001");
        county.restrict("REF00002");
        desk = new Desk(database, county);
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);

        assertThat(workingPaper(id).lines().filter(line -> line.contains("1: restricted")))
                .hasSize(2);
    }

    @Test
    void one_restricted_after_the_figures_were_measured_is_restricted_in_a_draft_and_in_what_was_published() {
        var draft = desk.making.make(Desk.MEETING, Desk.MARCH);
        var published = desk.published();
        assertThat(workingPaper(published)).contains("REF00002");

        county.restrict("REF00002");

        assertThat(workingPaper(draft)).doesNotContain("REF00002");
        assertThat(workingPaper(published)).doesNotContain("REF00002").doesNotContain("DRAFT");
    }

    @Test
    void one_no_longer_restricted_stays_so_in_what_was_measured_while_it_was() {
        county.restrict("REF00002");
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        county = new County().with("Foster homes", 20, 10).with("Parents", 0, 8);
        desk = new Desk(database, county);

        assertThat(workingPaper(id)).doesNotContain("REF00002");
    }

    @Test
    void a_revision_names_neither_the_child_nor_the_line_that_leads_to_it() {
        desk.published();
        county.restrict("REF00001");
        county.correct("Foster homes");

        var again = desk.corrected(desk.papers.all().get(0).id());

        String revisions = workingPaper(again)
                .lines()
                .filter(line -> line.startsWith("Table[caption=Figures that changed"))
                .findFirst()
                .orElseThrow();
        assertThat(revisions)
                .contains("19, restricted")
                .doesNotContain("REF00001")
                .doesNotContain("line ");
    }

    private String workingPaper(UUID id) {
        return new String(desk.papers.file(desk.paper(id), Rendering.WORKING_PAPER), StandardCharsets.UTF_8);
    }
}
