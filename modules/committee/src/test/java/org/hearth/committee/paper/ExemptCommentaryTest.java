package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.committee.paper.Desk.MARCH;
import static org.hearth.committee.paper.Desk.MEETING;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.committee.proof.Proof;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.rendering.SideBySide;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a service tells members and not the public. */
@Tag("storage")
class ExemptCommentaryTest {
    private static final String SLOT = "county.exempt";
    private static final String WORDS = "One child moved to a home by the sea.";

    private static TestDatabase database;

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
    void a_county() {
        Desk.clear(database);
        desk = new Desk(database, new County().with("Foster homes", 200, 100).with("Parents", 0, 50));
    }

    @Test
    void the_exempt_and_the_working_paper_print_it_and_no_public_file_does() {
        var id = desk.making.make(MEETING, MARCH);
        says(id, WORDS);

        assertThat(printed(id, Rendering.EXEMPT)).contains("For members only (exempt)", WORDS);
        assertThat(printed(id, Rendering.WORKING_PAPER)).contains("Exempt commentary", WORDS);
        for (Rendering rendering : Rendering.values()) {
            if (rendering.isPublic()) {
                assertThat(printed(id, rendering)).as(rendering.file()).doesNotContain(WORDS, "For members only");
            }
        }
    }

    @Test
    void where_nothing_is_typed_no_paper_speaks_of_it() {
        var id = desk.making.make(MEETING, MARCH);

        assertThat(printed(id, Rendering.EXEMPT)).doesNotContain("For members only");
        assertThat(printed(id, Rendering.WORKING_PAPER)).doesNotContain("Exempt commentary");
        assertThat(checks(id)).noneMatch(words -> words.contains("For members only"));
    }

    @Test
    void a_few_children_may_be_told_of_there_and_nowhere_else() {
        var id = desk.making.make(MEETING, MARCH);
        says(id, WORDS);
        assertThat(checks(id)).noneMatch(words -> words.contains("One child"));

        desk.typing.commentary(id, "county.why", WORDS, null);
        assertThat(checks(id)).anyMatch(words -> words.contains("One child"));
    }

    @Test
    void a_child_is_named_there_no_more_than_elsewhere() {
        var id = desk.making.make(MEETING, MARCH);
        assertThatThrownBy(() -> says(id, "REF00001 moved.")).hasMessageContaining("by reference");

        says(id, "Chloe moved.");
        assertThat(checks(id)).anyMatch(words -> words.contains("\"Chloe\" looks like a name"));
    }

    @Test
    void side_by_side_shows_it_in_the_exempt_paper_alone() {
        var id = desk.making.make(MEETING, MARCH);
        says(id, WORDS);

        assertThat(desk.papers.sideBySide(desk.paper(id)))
                .filteredOn(pair -> pair.inExempt().text().equals(WORDS))
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.inPublic().text()).isEmpty();
                    assertThat(pair.inPublic().isTable()).isFalse();
                    assertThat(pair.differs()).isTrue();
                    assertThat(pair.heading()).contains("For members only (exempt)");
                });
    }

    @Test
    void in_a_report_without_an_exempt_part_it_is_pointed_out_that_no_member_reads_it() {
        var id = desk.making.make(MEETING, MARCH);
        says(id, WORDS);
        assertThat(lines(id)).noneMatch(words -> words.contains("no member reads"));

        desk.typing.frontSheet(id, Map.of("status", "Public"), Map.of());

        assertThat(lines(id)).anyMatch(words -> words.contains("no member reads them"));
    }

    @Test
    void in_a_report_without_an_exempt_part_it_keeps_the_paper_from_being_published_and_nobody_lets_it_pass() {
        var id = desk.making.make(MEETING, MARCH);
        says(id, WORDS);
        desk.typing.frontSheet(id, Map.of("status", "Public"), Map.of());

        assertThat(desk.papers.view(desk.paper(id)).proof().blocks())
                .filteredOn(line -> line.check().equals("commentary.exempt"))
                .singleElement()
                .satisfies(line -> assertThat(line.canBeOverridden()).isFalse());
        assertThat(places(id)).as("so that they can be taken out").contains(SLOT);

        says(id, "");
        assertThat(places(id)).doesNotContain(SLOT);
        assertThat(desk.papers.sideBySide(desk.paper(id))).noneMatch(SideBySide.Pair::differs);
    }

    @Test
    void it_is_accepted_with_what_is_withheld_and_asked_for_again_when_it_changes() {
        var id = desk.making.make(MEETING, MARCH);
        String without = desk.accepting.of(desk.paper(id)).hash();

        says(id, WORDS);
        var with = desk.accepting.of(desk.paper(id));
        assertThat(with.hash()).isNotEqualTo(without);
        assertThat(with.exempt()).extracting(Disclosed.Said::words).contains(WORDS);

        says(id, "One child moved to a home in town.");
        assertThat(desk.accepting.of(desk.paper(id)).hash()).isNotEqualTo(with.hash());
    }

    /** Which tables only members read is accepted too, and in a wholly public report there are none. */
    @Test
    void tables_for_members_only_are_accepted_by_name() {
        desk = new Desk(
                database,
                new County() {
                    @Override
                    public List<PackBlock> writeFor(LocalDate meeting, LocalDate asAt, Map<LocalDate, Sheet> sheets) {
                        var blocks = new ArrayList<>(super.writeFor(meeting, asAt, sheets));
                        var table = blocks.stream()
                                .filter(PackBlock.Table.class::isInstance)
                                .findFirst()
                                .orElseThrow();
                        blocks.add(new PackBlock.Exempt(List.of(table), List.of("Larch Lodge")));
                        return blocks;
                    }
                }.with("Foster homes", 200, 100));
        var id = desk.making.make(MEETING, MARCH);
        var disclosed = desk.accepting.of(desk.paper(id));

        assertThat(disclosed.exempt())
                .filteredOn(said -> said.label().startsWith("Tables for members only: "))
                .singleElement()
                .satisfies(said -> assertThat(said.words()).contains("Children by home"));

        desk.typing.frontSheet(id, Map.of("status", "Public"), Map.of());
        assertThat(desk.accepting.of(desk.paper(id)).exempt())
                .noneMatch(said -> said.label().startsWith("Tables for members only"));
    }

    @Test
    void an_officer_clears_it_and_is_asked_again_when_it_changes() {
        var id = desk.ready();
        says(id, WORDS);

        assertThat(checks(id)).anyMatch(words -> words.contains("needs to be cleared again"));
    }

    private void says(UUID id, String words) {
        desk.typing.commentary(id, SLOT, words, null);
    }

    private List<String> places(UUID id) {
        return desk.papers.commentary(desk.paper(id), "county").sections().stream()
                .flatMap(section -> section.places().stream())
                .map(PaperView.Field::key)
                .toList();
    }

    private String printed(UUID id, Rendering rendering) {
        return new String(desk.papers.file(desk.paper(id), rendering), StandardCharsets.UTF_8);
    }

    private List<String> checks(UUID id) {
        return desk.papers.view(desk.paper(id)).checks().stream()
                .map(Check::words)
                .toList();
    }

    private List<String> lines(UUID id) {
        return desk.papers.view(desk.paper(id)).proof().lines().stream()
                .map(Proof.Line::words)
                .toList();
    }
}
