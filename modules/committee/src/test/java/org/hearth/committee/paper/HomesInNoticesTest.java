package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.committee.paper.Desk.MEETING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.committee.proof.Proof;
import org.hearth.committee.stage.Stage;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A home that members alone know by name stands in no notice of a paper. */
@Tag("storage")
class HomesInNoticesTest {
    private static final String HOME = "Larch Lodge";
    private static final String NAMED = HOME + " stood in the wrong row.";

    private static TestDatabase database;

    private final List<String> homes = new ArrayList<>();
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
        homes.clear();
        desk = new Desk(
                database,
                new County() {
                    @Override
                    public List<PackBlock> writeFor(LocalDate meeting, LocalDate asAt, Map<LocalDate, Sheet> sheets) {
                        var blocks = new ArrayList<>(super.writeFor(meeting, asAt, sheets));
                        blocks.add(new PackBlock.Exempt(List.of(), homes));
                        return blocks;
                    }
                }.with("Foster homes", 200, 100).with("Parents", 0, 50));
    }

    @Test
    void the_reason_of_a_correction_that_names_one_is_refused_without_repeating_it() {
        homes.add(HOME);
        var id = desk.published();

        refused(() -> desk.making.follow(id, Follow.Kind.CORRECTION, NAMED, false));
        assertThat(desk.papers.versions(desk.paper(id))).hasSize(1);
        desk.making.follow(id, Follow.Kind.CORRECTION, "A home stood in the wrong row.", false);
    }

    @Test
    void so_is_one_that_names_a_home_which_only_the_new_figures_know() {
        var id = desk.published();
        homes.add(HOME);

        refused(() -> desk.making.follow(id, Follow.Kind.CORRECTION, NAMED, true));
        assertThat(desk.papers.versions(desk.paper(id))).hasSize(1);
    }

    @Test
    void so_are_the_reason_of_a_late_paper_and_the_notice_of_a_withdrawal() {
        homes.add(HOME);
        var id = desk.ready();
        desk.on(MEETING.minusDays(1));

        refused(() -> desk.publishing.publish(id, new Release(Release.Route.SUPPLEMENT, NAMED, "", "")));
        refused(() -> desk.publishing.publish(
                id, new Release(Release.Route.URGENT, "The return came late.", "The chair, of " + HOME, "It is due.")));
        desk.publishing.publish(id, new Release(Release.Route.SUPPLEMENT, "The return came late.", "", ""));
        desk.as(Role.MONITORING_OFFICER, () -> {
            refused(() -> desk.staging.move(id, Stage.WITHDRAWN, NAMED, null));
            desk.staging.move(id, Stage.WITHDRAWN, "A home was named.", null);
        });
    }

    @Test
    void the_proof_finds_one_in_a_notice_when_the_figures_name_it_later() {
        var first = desk.published();
        var second = desk.making.follow(first, Follow.Kind.CORRECTION, NAMED, false);
        assertThat(settings(second)).extracting(Proof.Line::state).containsExactly(Proof.State.PASS);
        homes.add(HOME);

        var third = desk.making.measureAgain(second);

        assertThat(settings(third)).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(Proof.State.BLOCK);
            assertThat(line.words()).startsWith("Notice under the title: \"Larch Lodge\"");
        });

        refused(() -> desk.typing.reason(third, NAMED + " It is put right.", null));
        desk.typing.reason(
                third, "A home stood in the wrong row.", reason(third).revision());

        assertThat(settings(third)).extracting(Proof.Line::state).containsExactly(Proof.State.PASS);
        assertThat(reason(third).words()).isEqualTo("A home stood in the wrong row.");
        assertThat(desk.audited).contains("pack.reason-typed");
    }

    /** What the public is told of a correction is signed with it. */
    @Test
    void a_reason_that_is_changed_after_the_director_signed_is_signed_again() {
        var first = desk.published();
        var second = desk.making.follow(first, Follow.Kind.CORRECTION, "A table was wrong.", false);
        desk.signed(second);
        assertThat(desk.papers.view(desk.paper(second)).changedSinceSigned()).isEmpty();

        desk.typing.reason(second, "A table and a sentence were wrong.", null);

        assertThat(desk.papers.view(desk.paper(second)).changedSinceSigned())
                .containsExactly("why this version follows the one that was published");
    }

    @Test
    void a_reason_that_somebody_else_changed_meanwhile_is_not_lost_and_a_first_version_has_none() {
        var first = desk.published();
        var second = desk.making.follow(first, Follow.Kind.CORRECTION, "A table was wrong.", false);
        int seen = reason(second).revision();
        desk.typing.reason(second, "Two tables were wrong.", seen);

        assertThatThrownBy(() -> desk.typing.reason(second, "Three were.", seen))
                .isInstanceOf(RuleBroken.class);
        assertThat(reason(second).words()).isEqualTo("Two tables were wrong.");
        assertThat(desk.typing.reason(desk.paper(first))).isEmpty();
        assertThatThrownBy(() -> desk.typing.reason(second, " ", null)).hasMessageContaining("Say what is corrected");
        assertThatThrownBy(() -> desk.typing.reason(second, "REF00007 was missing.", null))
                .isInstanceOf(RuleBroken.class);
    }

    private Typing.Reason reason(UUID id) {
        return desk.typing.reason(desk.paper(id)).orElseThrow();
    }

    /** Its version and the day of the publication that it follows are no figures and cite nothing. */
    @Test
    void a_notice_of_what_was_published_after_the_meeting_is_let_through_by_the_other_checks() {
        var first = desk.ready();
        desk.on(MEETING.plusDays(5));
        desk.publishing.publish(first, new Release(Release.Route.SUPPLEMENT, "The return came late.", "", ""));

        var second = desk.making.follow(first, Follow.Kind.CORRECTION, "The sentence on homes was wrong.", false);

        assertThat(desk.papers.view(desk.paper(second)).proof().lines())
                .noneMatch(line -> line.words().startsWith("Notice under the title"));
    }

    private List<Proof.Line> settings(UUID id) {
        return desk.papers.view(desk.paper(id)).proof().lines().stream()
                .filter(line -> line.check().equals("disclosure.settings"))
                .toList();
    }

    private static void refused(Runnable typed) {
        assertThatThrownBy(typed::run).isInstanceOfSatisfying(RuleBroken.class, refused -> assertThat(refused)
                .hasMessageContaining("name a home or a provider that only members may know by name")
                .hasMessageNotContaining(HOME));
    }
}
