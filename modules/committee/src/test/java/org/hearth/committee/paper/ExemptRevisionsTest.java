package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.committee.paper.Desk.MARCH;
import static org.hearth.committee.paper.Desk.MEETING;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.committee.rendering.Rendering;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What of the figures that only members read was revised, members are told by name, and nobody else is told at all. */
@Tag("storage")
class ExemptRevisionsTest {
    private static final String HOME = "Larch Lodge";
    private static final String NONE = "No figure published in an earlier report has been revised.";

    private static TestDatabase database;

    private int living = 7;
    private Desk desk;
    private County county;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void shut() {
        database.close();
    }

    @BeforeEach
    void a_county() {
        Desk.clear(database);
        county = new County() {
            @Override
            public List<PackBlock> writeFor(LocalDate meeting, LocalDate asAt, Map<LocalDate, Sheet> sheets) {
                var blocks = new ArrayList<>(super.writeFor(meeting, asAt, sheets));
                blocks.add(new PackBlock.Exempt(List.of(byName(asAt)), List.of(HOME)));
                return blocks;
            }
        }.with("Foster homes", 200, 100).with("Parents", 0, 50);
        desk = new Desk(database, county);
    }

    @Test
    void the_exempt_paper_lists_it_with_what_it_was_and_no_public_file_says_that_anything_was_revised() {
        var second = revised(desk.published());

        assertThat(printed(second, Rendering.EXEMPT))
                .contains("Figures published in earlier reports have been revised: 1.")
                .containsPattern("Larch Lodge[^\n]*31 March 2026[^\n]*7[^\n]*9");
        for (Rendering rendering : Rendering.values()) {
            if (rendering.isPublic()) {
                assertThat(printed(second, rendering)).as(rendering.file()).doesNotContain(HOME);
            }
        }
        assertThat(printed(second, Rendering.PUBLIC)).contains(NONE);
    }

    @Test
    void what_is_revised_in_public_as_well_is_listed_there_as_before() {
        var first = desk.published();
        county.correct("Foster homes");
        var second = revised(first);

        assertThat(printed(second, Rendering.PUBLIC))
                .contains("Figures revised since they were published")
                .doesNotContain(HOME);
        assertThat(printed(second, Rendering.EXEMPT)).contains(HOME);
    }

    /** A report that was wholly public gave nobody the exempt figures, so that none of them was published. */
    @Test
    void what_no_exempt_part_printed_was_not_published_and_is_not_revised() {
        var first = desk.making.make(MEETING, MARCH);
        desk.typing.frontSheet(first, Map.of("status", "Public"), Map.of());
        desk.fill(first);
        desk.publishing.publish(first);
        var second = desk.corrected(first);
        desk.typing.frontSheet(second, Map.of("status", "Part exempt (paragraph 2)"), Map.of());
        living = 9;
        var third = desk.making.measureAgain(second);

        assertThat(printed(third, Rendering.EXEMPT)).contains(HOME).contains(NONE);
    }

    private UUID revised(UUID published) {
        living = 9;
        return desk.corrected(published);
    }

    private PackBlock byName(LocalDate asAt) {
        return new PackBlock.Table(
                "county.by-name",
                "Children by home, by name",
                List.of(new Column("Home", 60, false), new Column("Children", 40, true)),
                List.of(new PackBlock.Row(
                        HOME,
                        List.of(new Cell.Figure(
                                new Coordinates("CIC-01", asAt).with("setting", HOME),
                                BigDecimal.valueOf(living),
                                Unit.CHILDREN,
                                (long) living,
                                null,
                                false,
                                null,
                                List.of())))),
                -1,
                -1,
                null);
    }

    private String printed(UUID id, Rendering rendering) {
        return new String(desk.papers.file(desk.paper(id), rendering), StandardCharsets.UTF_8);
    }
}
