package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.stage.Stage;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.api.rest.NoAnswer;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Numbered copies of a published exempt appendix, each for one person. */
@Tag("storage")
class ExemptCopiesTest {
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
    void aCounty() {
        Desk.clear(database);
        desk = new Desk(database, new County().with("Foster homes", 200, 100).with("Parents", 0, 50));
    }

    @Test
    void each_copy_has_the_next_number_and_says_whose_it_is_and_who_gave_it_is_kept() {
        var id = desk.published();
        desk.as(Role.CLERK, () -> desk.copies.give(id, "  Councillor Jo Day ", "Member of the\ncommittee"));
        desk.copies.give(id, "Sam May", "Lead member");

        assertThat(desk.copies.of(desk.paper(id)))
                .extracting(ExemptCopy::copyNo, ExemptCopy::recipient, ExemptCopy::post, ExemptCopy::givenBy)
                .containsExactly(
                        tuple(1, "Councillor Jo Day", "Member of the committee", "clerk"),
                        tuple(2, "Sam May", "Lead member", "analyst"));
        assertThat(text(desk.copies.file(desk.paper(id), 2)))
                .startsWith("Copy 2, for Sam May\nLead member\n")
                .contains("EXEMPT - not for publication");
        assertThat(desk.audited).contains("exempt-copy.given");
        assertThat(desk.auditedWith)
                .contains(
                        Map.of(
                                "copy",
                                "1",
                                "recipient",
                                "Councillor Jo Day",
                                "post",
                                "Member of the committee",
                                "how",
                                "given"),
                        Map.of("file", "exempt.pdf", "state", "published", "copy", "2", "recipient", "Sam May"));
    }

    @Test
    void the_published_file_stays_as_it_was_and_a_copy_opened_again_is_the_same() {
        var id = desk.published();
        byte[] master = desk.papers.file(desk.paper(id), Rendering.EXEMPT);
        desk.copies.give(id, "Sam May", "Lead member");

        byte[] first = desk.copies.file(desk.paper(id), 1);

        assertThat(desk.copies.file(desk.paper(id), 1)).isEqualTo(first).isNotEqualTo(master);
        assertThat(desk.papers.file(desk.paper(id), Rendering.EXEMPT)).isEqualTo(master);
    }

    @Test
    void a_copy_needs_a_name_and_a_post_that_stand_on_a_page() {
        var id = desk.published();

        refused(id, " ", "Lead member", "recipient", "Enter the name of the one person");
        refused(id, null, "Lead member", "recipient", "Enter the name of the one person");
        refused(id, "Sam May", "", "post", "Enter their post");
        refused(id, "S".repeat(81), "Lead member", "recipient", "holds 81 characters and may hold 80");
        refused(id, "Sam May", "L".repeat(81), "post", "holds 81 characters and may hold 80");
        refused(id, "Sam \uD83D\uDE00", "Lead member", "recipient", "has no \"\uD83D\uDE00\"");
        assertThat(desk.copies.of(desk.paper(id))).isEmpty();

        desk.copies.give(id, "Z\u00F6e \u0141uczak-O'Hara" + "x".repeat(60), "L".repeat(80));
        assertThat(desk.copies.of(desk.paper(id))).hasSize(1);
    }

    @Test
    void there_is_no_copy_of_a_draft_of_a_paper_without_exempt_part_or_of_one_that_was_withdrawn() {
        var draft = desk.making.make(Desk.MEETING, Desk.MARCH);
        assertThatThrownBy(() -> desk.copies.give(draft, "Sam May", "Lead member"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("This paper is a draft: publish it first");

        var open = desk.ready();
        desk.typing.frontSheet(open, Map.of("status", "Public"), Map.of());
        desk.signedAgain(open);
        desk.publishing.publish(open);
        assertThatThrownBy(() -> desk.copies.give(open, "Sam May", "Lead member"))
                .hasMessageContaining("has no exempt appendix");

        var withdrawn = desk.published();
        desk.copies.give(withdrawn, "Sam May", "Lead member");
        desk.as(Role.MONITORING_OFFICER, () -> desk.staging.move(withdrawn, Stage.WITHDRAWN, "A wrong table.", null));
        assertThatThrownBy(() -> desk.copies.give(withdrawn, "Jo Day", "Member"))
                .hasMessageContaining("withdrawn");
        assertThatThrownBy(() -> desk.copies.file(desk.paper(withdrawn), 1)).hasMessageContaining("A wrong table.");
        assertThat(desk.copies.of(desk.paper(withdrawn)))
                .as("who has one stays known")
                .hasSize(1);
    }

    @Test
    void there_is_no_more_copy_of_a_version_in_whose_place_another_stands() {
        var first = desk.published();
        desk.copies.give(first, "Sam May", "Lead member");
        var second = desk.making.follow(first, Follow.Kind.CORRECTION, "A table was wrong.", false);
        desk.signedAndCleared(second);
        desk.publishing.publish(second);

        assertThatThrownBy(() -> desk.copies.give(first, "Jo Day", "Member"))
                .hasMessageContaining("Another version took the place of this one")
                .hasMessageContaining("give it back");
        assertThat(desk.copies.give(second, "Jo Day", "Member").copyNo()).isEqualTo(1);
    }

    @Test
    void a_copy_that_nobody_was_given_is_not_there() {
        var id = desk.published();

        assertThatThrownBy(() -> desk.copies.file(desk.paper(id), 1))
                .isInstanceOf(NoAnswer.class)
                .hasMessageContaining("No copy 1");
    }

    @Test
    void who_ask_at_once_get_each_a_number_of_their_own() throws Exception {
        var id = desk.published();

        CompletableFuture.allOf(IntStream.range(0, 6)
                        .mapToObj(who -> CompletableFuture.runAsync(
                                () -> desk.copies.give(id, "Member " + who, "Member of the committee")))
                        .toArray(CompletableFuture[]::new))
                .get(Duration.ofMinutes(2).toSeconds(), TimeUnit.SECONDS);

        assertThat(desk.copies.of(desk.paper(id)))
                .extracting(ExemptCopy::copyNo)
                .containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void a_member_who_opens_the_appendix_has_one_number_of_a_version_however_often_and_the_clerk_sees_it() {
        var id = desk.published();
        desk.as(Role.CLERK, () -> desk.copies.give(id, "Sam May", "Lead member"));

        desk.as(Role.MEMBER, () -> {
            assertThat(desk.copies.own(desk.paper(id)).copyNo()).isEqualTo(2);
            assertThat(desk.copies.own(desk.paper(id)).copyNo()).isEqualTo(2);
            assertThat(text(desk.copies.file(desk.paper(id), 2)))
                    .startsWith("Copy 2, for member\nCommittee member\n")
                    .contains("EXEMPT - not for publication");
        });
        desk.asking = new Person("jo.day", Set.of(Role.MEMBER));
        assertThat(desk.copies.own(desk.paper(id)).copyNo()).isEqualTo(3);

        assertThat(desk.copies.of(desk.paper(id)))
                .extracting(ExemptCopy::copyNo, ExemptCopy::recipient, ExemptCopy::holder, ExemptCopy::from)
                .containsExactly(
                        tuple(1, "Sam May", null, "clerk"),
                        tuple(2, "member", "member", "Made when they first opened it"),
                        tuple(3, "jo.day", "jo.day", "Made when they first opened it"));
        assertThat(desk.auditedWith)
                .contains(
                        Map.of("copy", "2", "recipient", "member", "post", "Committee member", "how", "opened"),
                        Map.of("file", "exempt.pdf", "state", "published", "copy", "2", "recipient", "member"));
    }

    @Test
    void a_copy_that_the_clerk_gives_to_a_name_is_not_taken_for_the_own_of_who_signs_in_with_it() {
        var id = desk.published();
        desk.copies.give(id, "member", "Member");

        desk.as(Role.MEMBER, () -> assertThat(desk.copies.own(desk.paper(id)).copyNo())
                .isEqualTo(2));
    }

    @Test
    void a_member_who_opens_it_in_many_windows_at_once_has_one_copy() throws Exception {
        var id = desk.published();
        desk.asking = new Person("jo.day", Set.of(Role.MEMBER));

        CompletableFuture.allOf(IntStream.range(0, 6)
                        .mapToObj(window -> CompletableFuture.runAsync(() -> desk.copies.own(desk.paper(id))))
                        .toArray(CompletableFuture[]::new))
                .get(Duration.ofMinutes(2).toSeconds(), TimeUnit.SECONDS);

        assertThat(desk.copies.of(desk.paper(id)))
                .extracting(ExemptCopy::copyNo)
                .containsExactly(1);
    }

    @Test
    void a_member_reads_the_version_that_stands_and_of_a_withdrawn_one_the_notice() {
        var first = desk.published();
        desk.as(Role.MEMBER, () -> desk.copies.own(desk.paper(first)));
        var second = desk.making.follow(first, Follow.Kind.CORRECTION, "A table was wrong.", false);
        desk.signedAndCleared(second);
        desk.publishing.publish(second);

        desk.as(Role.MEMBER, () -> {
            assertThatThrownBy(() -> desk.copies.own(desk.paper(first)))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("Open the version that stands");
            assertThat(desk.copies.own(desk.paper(second)).copyNo()).isEqualTo(1);
        });
        desk.as(Role.MONITORING_OFFICER, () -> desk.staging.move(second, Stage.WITHDRAWN, "A wrong table.", null));
        desk.as(Role.MEMBER, () -> assertThatThrownBy(() -> desk.copies.own(desk.paper(second)))
                .isInstanceOf(NoAnswer.class)
                .hasMessageContaining("A wrong table."));
    }

    @Test
    void a_name_that_stands_on_no_page_gets_no_copy_and_is_told_whom_to_ask() {
        var id = desk.published();

        for (String name : List.of("j".repeat(81), "jo \uD83D\uDE00")) {
            desk.asking = new Person(name, Set.of(Role.MEMBER));
            assertThatThrownBy(() -> desk.copies.own(desk.paper(id)))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("Ask the clerk for a numbered copy");
        }
        assertThat(desk.copies.of(desk.paper(id))).isEmpty();
    }

    @Test
    void beside_the_paper_a_member_reads_nothing_that_only_the_appendix_prints() {
        var id = desk.ready();
        desk.typing.commentary(id, "county.exempt", "Two brothers moved to a home in town.", null);
        desk.signedAgain(id);
        desk.publishing.publish(id);

        assertThat(desk.papers.view(desk.paper(id)).commentary())
                .extracting(PaperView.Field::key)
                .contains("county.exempt");
        desk.as(Role.MEMBER, () -> {
            var view = desk.papers.view(desk.paper(id));
            assertThat(view.commentary())
                    .extracting(PaperView.Field::key)
                    .contains("county.why")
                    .doesNotContain("county.exempt");
            assertThat(view.frontSheet())
                    .extracting(PaperView.Field::key)
                    .contains("title")
                    .doesNotContain("public-interest");
            assertThat(view.files())
                    .extracting(PaperView.File::name)
                    .containsExactly("public.pdf", "public-tables.xlsx", "public.html");
        });
    }

    @Test
    void of_a_figure_that_changed_a_member_is_told_what_the_public_papers_show() {
        var county = new County().with("Foster homes", 200, 100).with("Children's homes", 3, 31);
        desk = new Desk(database, county);
        var first = desk.published();
        county.correct("Children's homes");
        var second = desk.corrected(first);
        desk.signedAndCleared(second);
        desk.publishing.publish(second);

        assertThat(changes(second)).contains("31 to 32");
        desk.as(Role.MEMBER, () -> assertThat(changes(second)).doesNotContain("31 to 32"));
    }

    private List<String> changes(UUID id) {
        return desk.papers.view(desk.paper(id)).changes().stream()
                .map(change -> change.was() + " to " + change.now())
                .toList();
    }

    private void refused(UUID id, String recipient, String post, String field, String words) {
        assertThatThrownBy(() -> desk.copies.give(id, recipient, post))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).isEqualTo(field))
                .hasMessageContaining(words);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
