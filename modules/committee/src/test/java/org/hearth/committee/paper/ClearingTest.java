package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearth.committee.clearance.ClearanceSheet;
import org.hearth.committee.clearance.ClearanceStatus;
import org.hearth.committee.frontsheet.Form;
import org.hearth.committee.proof.Proof;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.stage.Moved;
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

/** From draft to published as committee-pack.md sections 5, 12 and 13 have it, on a real database. */
@Tag("storage")
class ClearingTest {
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
    void an_open_clearance_blocks_publication_and_says_what_to_do() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);

        assertThat(desk.papers.view(desk.paper(id)).checks())
                .filteredOn(check -> check.where().equals("clearance"))
                .extracting(Check::words)
                .hasSize(8)
                .contains(
                        "Statutory, legal and risk implications: clearance has not been requested. Request it, or say that it is not needed.");
    }

    @Test
    void a_clearance_belongs_to_the_words_that_were_cleared_and_says_what_changed() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        clearedByLegal(id);
        assertThat(legal(id).status()).isEqualTo(ClearanceStatus.CLEARED);

        desk.typing.frontSheet(id, Map.of("implication.legal", "The council must publish this."), Map.of());
        assertThat(legal(id).status()).isEqualTo(ClearanceStatus.REQUESTED);
        assertThat(legal(id).changed()).containsExactly("\"Statutory, legal and risk implications\"");

        clearedByLegal(id);
        assertThat(legal(id).status()).isEqualTo(ClearanceStatus.CLEARED);
        desk.typing.commentary(id, "county.why", "More homes were found.", null);
        assertThat(legal(id).changed()).containsExactly("\"Where our children live: Why\"");
        assertThat(desk.papers.view(desk.paper(id)).checks())
                .extracting(Check::words)
                .anyMatch(words -> words.contains("since then this changed: \"Where our children live: Why\""));
    }

    @Test
    void what_no_officer_cleared_changes_no_clearance() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        clearedByLegal(id);

        desk.typing.frontSheet(
                id,
                Map.of(
                        "agenda-item",
                        anotherItem(id),
                        "officer-tel",
                        "01223 000000",
                        "implication.resource",
                        "None to speak of."),
                Map.of());

        assertThat(legal(id).status()).isEqualTo(ClearanceStatus.CLEARED);
    }

    @Test
    void figures_that_changed_re_open_it_in_the_next_version_and_figures_that_did_not_leave_it() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        clearedByLegal(id);

        var same = desk.making.measureAgain(id);
        assertThat(legal(same).status()).isEqualTo(ClearanceStatus.CLEARED);

        county.correct("Foster homes");
        var other = desk.making.measureAgain(id);
        assertThat(legal(other).status()).isEqualTo(ClearanceStatus.REQUESTED);
        assertThat(legal(other).changed()).containsExactly("the figures of \"Where our children live\"");
    }

    @Test
    void nobody_clears_what_they_wrote_and_a_delegate_answers_on_behalf() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        desk.asking = new Person("jo", Set.of(Role.CLEARING_OFFICER, Role.ANALYST));
        desk.typing.frontSheet(id, Map.of("implication.legal", "The council must publish this."), Map.of());

        assertThatThrownBy(() -> say(id, "legal", ClearanceStatus.CLEARED, "Jo Day", "Lawyer", "", ""))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("nobody clears what they wrote")
                .hasMessageContaining("delegate");

        desk.asking = new Person("sam", Set.of(Role.CLEARING_OFFICER));
        say(id, "legal", ClearanceStatus.CLEARED, "Sam May", "Lawyer", "Head of Legal", "");
        assertThat(legal(id).behalfOf()).isEqualTo("Head of Legal");
    }

    @Test
    void each_function_clears_its_own_and_writers_only_ask() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);

        desk.asking = new Person("finance", Set.of(Role.FINANCE));
        assertThatThrownBy(() -> say(id, "legal", ClearanceStatus.CLEARED, "A", "B", "", ""))
                .hasMessageContaining("Clearing officer or Monitoring officer");
        say(id, "resource", ClearanceStatus.CLEARED, "Fay Lane", "Head of Finance", "", "");
        assertThatThrownBy(() -> say(id, "resource", ClearanceStatus.NOT_NEEDED, "", "", "", "no"))
                .hasMessageContaining("Who writes the report");
        desk.asking = new Person("clerk", Set.of(Role.CLERK));
        assertThatThrownBy(() -> say(id, "equality", ClearanceStatus.CLEARED, "A", "B", "", ""))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> say(id, "equality", ClearanceStatus.NOT_NEEDED, "", "", "", ""))
                .hasMessageContaining("why it need not be cleared");
        assertThatThrownBy(() -> say(id, "equality", ClearanceStatus.NO_REPLY, "", "", "", ""))
                .hasMessageContaining("Request it first");
    }

    /** The home page of finance counted papers at the stage "Clearance", and was silent of what was asked before and after it. */
    @Test
    void what_waits_for_an_officer_is_told_at_whatever_stage_the_draft_stands() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        assertThat(waiting(Role.FINANCE)).as("nothing is requested").isEmpty();

        say(id, "resource", ClearanceStatus.REQUESTED, "Fay Lane", "Head of Finance", "", "");
        say(id, "legal", ClearanceStatus.REQUESTED, "Sam May", "Lawyer", "", "");
        assertThat(waiting(Role.FINANCE)).containsExactly("resource");
        assertThat(waiting(Role.MONITORING_OFFICER)).containsExactly("legal");
        assertThat(waiting(Role.CLEARING_OFFICER)).containsExactly("legal");
        assertThat(waiting(Role.MEMBER)).isEmpty();

        desk.asking = new Person("finance", Set.of(Role.FINANCE));
        say(id, "resource", ClearanceStatus.CLEARED, "Fay Lane", "Head of Finance", "", "");
        assertThat(waiting(Role.FINANCE)).isEmpty();
        desk.asking = new Person("analyst", Set.of(Role.ANALYST));
        desk.typing.frontSheet(id, Map.of("purpose", "This report tells members what changed."), Map.of());
        assertThat(waiting(Role.FINANCE))
                .as("cleared for other words, so that it is asked for again")
                .containsExactly("resource");
    }

    @Test
    void what_nobody_answered_waits_for_the_monitoring_officer_until_it_is_let_pass() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        say(id, "equality", ClearanceStatus.REQUESTED, "Jo Day", "Adviser", "", "");
        assertThat(waiting(Role.MONITORING_OFFICER)).isEmpty();
        say(id, "equality", ClearanceStatus.NO_REPLY, "", "", "", "");
        assertThat(waiting(Role.MONITORING_OFFICER)).containsExactly("equality");
        assertThat(waiting(Role.CLEARING_OFFICER)).isEmpty();

        desk.as(Role.MONITORING_OFFICER, () -> {
            var line = desk.papers.view(desk.paper(id)).proof().blocks().stream()
                    .filter(one -> one.place() != null
                            && "implication.equality".equals(one.place().field()))
                    .findFirst()
                    .orElseThrow();
            desk.overriding.override(id, line.check(), line.mark(), "The officer is away and nothing is said here.");
        });

        assertThat(waiting(Role.MONITORING_OFFICER)).isEmpty();
    }

    @Test
    void nothing_waits_in_a_version_that_another_took_the_place_of_or_that_is_published() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        say(id, "resource", ClearanceStatus.REQUESTED, "Fay Lane", "Head of Finance", "", "");
        var next = desk.making.measureAgain(id);

        desk.as(Role.FINANCE, () -> assertThat(desk.clearing.waiting())
                .extracting(waiting -> waiting.paper().id())
                .containsExactly(next));
        Desk.clear(database);
        desk.published();
        assertThat(waiting(Role.FINANCE)).isEmpty();
    }

    @Test
    void what_an_officer_wrote_themselves_waits_for_another() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        desk.asking = new Person("jo", Set.of(Role.FINANCE, Role.ANALYST));
        desk.typing.frontSheet(id, Map.of("implication.resource", "It costs more."), Map.of());
        say(id, "resource", ClearanceStatus.REQUESTED, "Fay Lane", "Head of Finance", "", "");

        assertThat(desk.clearing.waiting()).isEmpty();
        assertThat(waiting(Role.FINANCE)).containsExactly("resource");
    }

    private List<String> waiting(Role role) {
        var found = new ArrayList<String>();
        desk.as(role, () -> desk.clearing.waiting().stream()
                .flatMap(waiting -> waiting.implications().stream())
                .forEach(one -> found.add(one.key())));
        return found;
    }

    /** A paper was published after Legal had refused, by the clerk saying that legal clearance was not needed. */
    @Test
    void an_officers_answer_is_not_gone_round_by_saying_that_none_is_needed() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        var sam = new Person("sam", Set.of(Role.CLEARING_OFFICER));
        say(id, "legal", ClearanceStatus.REQUESTED, "Sam May", "Lawyer", "", "");
        desk.asking = sam;
        say(id, "legal", ClearanceStatus.REFUSED, "Sam May", "Lawyer", "", "The duty is not named.");
        desk.asking = new Person("clerk", Set.of(Role.CLERK));
        say(id, "equality", ClearanceStatus.REQUESTED, "Jo Day", "Adviser", "", "");
        say(id, "equality", ClearanceStatus.NO_REPLY, "", "", "", "");

        for (String row : List.of("legal", "equality")) {
            assertThatThrownBy(() -> say(id, row, ClearanceStatus.NOT_NEEDED, "", "", "", "It is clear enough."))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("An officer answered this, or was asked and did not reply");
        }
        say(id, "legal", ClearanceStatus.REQUESTED, "Sam May", "Lawyer", "", "");
        assertThatThrownBy(() -> say(id, "legal", ClearanceStatus.NOT_NEEDED, "", "", "", "It is clear enough."))
                .isInstanceOf(RuleBroken.class);
        var next = desk.making.measureAgain(id);
        assertThatThrownBy(() -> say(next, "legal", ClearanceStatus.NOT_NEEDED, "", "", "", "It is clear enough."))
                .as("in the next version as well")
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void no_clearance_is_needed_only_while_nothing_is_said_and_asked_for_again_when_something_is() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        say(id, "legal", ClearanceStatus.NOT_NEEDED, "", "", "", "Nothing is said.");
        assertThat(legal(id).status()).isEqualTo(ClearanceStatus.NOT_NEEDED);

        desk.typing.frontSheet(id, Map.of("implication.legal", "The council must publish this."), Map.of());

        assertThat(legal(id).status()).isEqualTo(ClearanceStatus.NOT_REQUESTED);
        assertThat(legal(id).required()).isTrue();
        assertThat(legal(id).changed()).containsExactly("\"Statutory, legal and risk implications\"");
        assertThat(clearanceLine(id).words())
                .contains("said to need no clearance, and since then its words changed", "Request clearance");
        assertThatThrownBy(() -> say(id, "legal", ClearanceStatus.NOT_NEEDED, "", "", "", "It is clear enough."))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("The report says something here, so it needs clearance");
        assertThat(text(id, Rendering.PUBLIC)).contains("cleared by Legal?, Not requested]");
    }

    @Test
    void two_who_answer_at_once_do_not_lose_each_others_answer() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        desk.asking = new Person("sam", Set.of(Role.CLEARING_OFFICER));
        say(id, "legal", ClearanceStatus.REFUSED, "Sam May", "Lawyer", "", "The duty is not named.");

        assertThatThrownBy(() -> desk.clearing.say(
                        id, "legal", new Clearing.Saying(ClearanceStatus.CLEARED, "Jo Day", "Lawyer", "", "", 0)))
                .hasMessageContaining("Someone else changed this clearance");
        assertThat(legal(id).status()).isEqualTo(ClearanceStatus.REFUSED);
    }

    @Test
    void no_reply_is_let_pass_by_the_monitoring_officer_alone_and_only_as_it_was_read() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        say(id, "legal", ClearanceStatus.REQUESTED, "Sam May", "Lawyer", "", "");
        say(id, "legal", ClearanceStatus.NO_REPLY, "", "", "", "");
        var line = clearanceLine(id);
        assertThat(line.words()).contains("no reply came");

        assertThatThrownBy(() -> desk.overriding.override(id, line.check(), line.mark(), "There is no time left."))
                .hasMessageContaining("Only the monitoring officer");
        desk.as(Role.MONITORING_OFFICER, () -> {
            assertThatThrownBy(() -> desk.overriding.override(id, line.check(), line.mark(), "short"))
                    .hasMessageContaining("Say why");
            desk.overriding.override(id, line.check(), line.mark(), "I cleared it on the telephone.");
        });

        var passed = clearanceLine(id);
        assertThat(passed.state()).isEqualTo(Proof.State.OVERRIDDEN);
        assertThat(passed.overridden().saidBy()).isEqualTo("monitoring-officer");
        assertThat(desk.audited).contains("pack.overridden", "pack.clearance");
        say(id, "legal", ClearanceStatus.REQUESTED, "Sam May", "Lawyer", "", "");
        assertThat(clearanceLine(id).state()).isEqualTo(Proof.State.BLOCK);
    }

    @Test
    void what_was_let_pass_in_place_of_a_clearance_is_of_the_words_that_were_not_cleared() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        say(id, "legal", ClearanceStatus.REQUESTED, "Sam May", "Lawyer", "", "");
        say(id, "legal", ClearanceStatus.NO_REPLY, "", "", "", "");
        var line = clearanceLine(id);
        desk.as(
                Role.MONITORING_OFFICER,
                () -> desk.overriding.override(id, line.check(), line.mark(), "I cleared it on the telephone."));
        assertThat(clearanceLine(id).state()).isEqualTo(Proof.State.OVERRIDDEN);

        desk.typing.frontSheet(id, Map.of("implication.legal", "The council need not do anything."), Map.of());

        assertThat(clearanceLine(id).words()).contains("no reply came");
        assertThat(clearanceLine(id).state()).isEqualTo(Proof.State.BLOCK);
    }

    @Test
    void what_could_tell_of_a_child_is_let_pass_by_nobody() {
        var id = desk.ready();
        desk.typing.commentary(id, "county.why", "Two children moved to Wales.", null);
        var line = desk.papers.view(desk.paper(id)).proof().blocks().stream()
                .filter(one -> one.words().contains("Two children"))
                .findFirst()
                .orElseThrow();

        desk.as(Role.MONITORING_OFFICER, () -> assertThatThrownBy(
                        () -> desk.overriding.override(id, line.check(), line.mark(), "It does not matter, I think."))
                .hasMessageContaining("not let pass by anybody"));
    }

    @Test
    void the_table_is_printed_in_both_papers_with_each_implication_under_its_heading() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        desk.typing.frontSheet(id, Map.of("priority.best-start", "Children do well.\nThey stay near."), Map.of());
        clearedByLegal(id);

        for (Rendering rendering : new Rendering[] {Rendering.PUBLIC, Rendering.EXEMPT}) {
            assertThat(text(id, rendering))
                    .contains(
                            "1. Background", "2. Main issues", "3. Alignment", "4. Significant", "5. Source documents")
                    .contains("4.3 Statutory, legal and risk implications")
                    .contains("cleared by Legal?, Cleared on 1 June 2026 by Sam May, Lawyer]")
                    .contains("3.3 The best start in life for Cambridgeshire's children")
                    .contains("[Children do well., They stay near.]")
                    .contains("There are no significant implications within this priority.");
        }
    }

    @Test
    void side_by_side_shows_where_the_public_paper_withholds() {
        var small = new County()
                .with("Foster homes", 200, 100)
                .with("Custody", 8, 4)
                .with("Parents", 0, 50);
        desk = new Desk(database, small);
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);

        var pairs = desk.papers.sideBySide(desk.paper(id));

        assertThat(pairs)
                .filteredOn(pair -> pair.inPublic().text().equals("Children by home and side"))
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.differs()).isTrue();
                    assertThat(pair.inPublic().rows().get(1)).containsExactly("Custody", "8", "c", "c");
                    assertThat(pair.inExempt().rows().get(1)).containsExactly("Custody", "8", "4", "12");
                });
        assertThat(pairs)
                .filteredOn(pair -> pair.heading().endsWith("Source documents"))
                .noneMatch(pair -> pair.differs());
    }

    @Test
    void the_other_form_prints_its_own_fields_and_the_same_figures() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH, Form.PETERBOROUGH);

        assertThat(text(id, Rendering.PUBLIC))
                .contains("Cabinet member(s) responsible", "Deadline date", "Origin of report")
                .contains("Terms of reference paragraph", "Alternative options considered")
                .doesNotContain("Electoral division(s)", "Forward Plan ref");
        assertThat(desk.papers.view(desk.paper(id)).checks())
                .extracting(Check::field)
                .contains("cabinet-member", "consultation", "alternatives")
                .doesNotContain("divisions", "key-decision");
    }

    @Test
    void a_paper_goes_from_hand_to_hand_and_each_gate_is_kept() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        assertThatThrownBy(() -> desk.staging.move(id, Stage.HEAD_OF_SERVICE, "", null))
                .hasMessageContaining("Why has not been written");
        desk.typing.commentary(id, "county.why", "None", null);
        desk.staging.move(id, Stage.HEAD_OF_SERVICE, "", null);
        assertThatThrownBy(() -> desk.staging.move(id, Stage.DIRECTOR, "", null))
                .hasMessageContaining("is moved on by the head of service");
        desk.as(Role.MANAGER, () -> desk.staging.move(id, Stage.DIRECTOR, "", null));
        desk.as(Role.DIRECTOR, () -> {
            assertThatThrownBy(() -> desk.staging.move(id, Stage.DRAFTING, " ", null))
                    .hasMessageContaining("Say why");
            desk.reads(id);
            desk.staging.move(id, Stage.CLEARANCE, "", null);
        });
        assertThatThrownBy(() -> desk.staging.move(id, Stage.READY, "", null))
                .hasMessageContaining("clearance has not been requested");
        assertThatThrownBy(() -> desk.publishing.publish(id)).hasMessageContaining("It stands at \"Clearance\"");
        assertThat(desk.table.stages().of(id))
                .extracting(Moved::stage)
                .containsExactly(
                        Stage.PLANNED,
                        Stage.DATA_FROZEN,
                        Stage.DRAFTING,
                        Stage.HEAD_OF_SERVICE,
                        Stage.DIRECTOR,
                        Stage.CLEARANCE);
        assertThat(desk.audited).contains("pack.moved");
    }

    /** After sign-off words could be typed and were published without a second look. */
    @Test
    void a_signature_is_for_the_words_that_were_signed_and_names_what_changed() {
        var id = desk.ready();
        desk.typing.frontSheet(id, Map.of("agenda-item", anotherItem(id), "officer-tel", "01223 000000"), Map.of());
        assertThat(desk.papers.view(desk.paper(id)).changedSinceSigned()).isEmpty();

        desk.typing.frontSheet(id, Map.of("purpose", "This report tells members what changed."), Map.of());

        assertThat(desk.papers.view(desk.paper(id)).changedSinceSigned()).containsExactly("\"Purpose\"");
        assertThatThrownBy(() -> desk.publishing.publish(id))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Since the director signed it off this changed: \"Purpose\"");
        desk.signedAgain(id);
        desk.publishing.publish(id);
        assertThat(text(id, Rendering.PUBLIC)).contains("This report tells members what changed.");
    }

    @Test
    void words_typed_while_it_is_cleared_keep_it_from_being_ready() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        desk.typing.commentary(id, "county.why", "None", null);
        desk.signed(id);
        desk.typing.commentary(id, "county.why", "More homes were found.", null);

        assertThatThrownBy(() -> desk.staging.move(id, Stage.READY, "", null))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("signed it off this changed: \"Where our children live: Why\"");
    }

    /** What the second person accepted is what is withheld; another paper that is published may make it more. */
    @Test
    void a_signature_is_for_what_was_withheld_then() {
        var small = new County()
                .with("Foster homes", 200, 100)
                .with("Children's homes", 30, 4)
                .with("Supported accommodation", 40, 25)
                .with("Custody", 8, 9)
                .with("Parents", 0, 50);
        desk = new Desk(database, small);
        var first = desk.ready();
        for (int i = 0; i < 4; i++) {
            small.correct("Children's homes");
        }
        for (int i = 0; i < 38; i++) {
            small.correct("Supported accommodation");
        }
        var second = desk.ready();
        desk.publishing.publish(first);

        assertThat(desk.papers.view(desk.paper(second)).changedSinceSigned())
                .containsExactly("what is withheld from the public paper");
        assertThatThrownBy(() -> desk.publishing.publish(second)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void the_director_opens_both_papers_as_they_stand_before_signing_them() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        desk.typing.commentary(id, "county.why", "None", null);
        desk.staging.move(id, Stage.HEAD_OF_SERVICE, "", null);
        desk.as(Role.MANAGER, () -> desk.staging.move(id, Stage.DIRECTOR, "", null));
        // another's look is not the director's, and tables are not the paper
        desk.papers.file(desk.paper(id), Rendering.PUBLIC);
        desk.as(Role.DIRECTOR, () -> {
            desk.papers.file(desk.paper(id), Rendering.PUBLIC_TABLES);
            assertThatThrownBy(() -> desk.staging.move(id, Stage.CLEARANCE, "", null))
                    .hasMessageContaining("not opened the public paper and the exempt paper as it stands now");
            desk.papers.file(desk.paper(id), Rendering.PUBLIC_PAGE);
            assertThat(desk.staging.toRead(desk.paper(id)))
                    .extracting(one -> one.opened() != null)
                    .containsExactly(true, false);
            assertThatThrownBy(() -> desk.staging.move(id, Stage.CLEARANCE, "", null))
                    .hasMessageContaining("You have not opened the exempt paper as it stands now");
            desk.papers.file(desk.paper(id), Rendering.EXEMPT);
        });
        desk.typing.commentary(id, "county.why", "More homes were found.", null);
        desk.as(Role.DIRECTOR, () -> {
            assertThatThrownBy(() -> desk.staging.move(id, Stage.CLEARANCE, "", null))
                    .hasMessageContaining("the public paper and the exempt paper");
            desk.reads(id);
            desk.staging.move(id, Stage.CLEARANCE, "", null);
        });
    }

    @Test
    void a_paper_that_is_wholly_public_has_one_to_open() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        desk.typing.frontSheet(id, Map.of("status", "Public"), Map.of());
        desk.typing.commentary(id, "county.why", "None", null);

        desk.signed(id);

        assertThat(desk.papers.view(desk.paper(id)).stage()).isEqualTo(Stage.CLEARANCE);
    }

    @Test
    void what_members_say_at_their_briefing_is_written_down_and_printed_nowhere() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        desk.typing.commentary(id, "county.why", "None", null);
        assertThatThrownBy(() -> desk.briefing.comment(id, "Councillor Jo Day", "Say more of homes."))
                .hasMessageContaining("stands at \"Drafting\"");
        desk.fill(id);
        desk.staging.move(id, Stage.DRAFTING, "For the briefing.", null);
        desk.signed(id);
        desk.staging.move(id, Stage.MEMBER_BRIEFING, "", null);
        var signed = desk.papers.view(desk.paper(id)).changedSinceSigned();

        assertThatThrownBy(() -> desk.briefing.comment(id, "Councillor Jo Day", " "))
                .hasMessageContaining("Enter what was said");
        assertThatThrownBy(() -> desk.briefing.comment(id, "", "Say more of homes."))
                .hasMessageContaining("Enter who said it");
        assertThatThrownBy(() -> desk.briefing.comment(id, "Councillor Jo Day", "What of REF00001?"))
                .hasMessageContaining("by reference");
        desk.briefing.comment(id, "Councillor Jo Day, lead member", "Say more of schools.");
        desk.briefing.comment(id, "Councillor Sam May, chair", "Agreed.");

        assertThat(desk.briefing.of(desk.paper(id)))
                .extracting(BriefingComment::seq, BriefingComment::saidBy, BriefingComment::writtenBy)
                .containsExactly(
                        tuple(1, "Councillor Jo Day, lead member", "analyst"),
                        tuple(2, "Councillor Sam May, chair", "analyst"));
        assertThat(desk.audited).filteredOn("pack.briefing-comment"::equals).hasSize(2);
        assertThat(desk.papers.view(desk.paper(id)).changedSinceSigned()).isEqualTo(signed);
        for (Rendering rendering : Rendering.values()) {
            assertThat(text(id, rendering)).doesNotContain("of schools", "Jo Day");
        }
    }

    @Test
    void who_made_it_does_not_sign_it_as_director() {
        desk.asking = new Person("both", Set.of(Role.ANALYST, Role.MANAGER, Role.DIRECTOR));
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        desk.typing.commentary(id, "county.why", "None", null);
        desk.staging.move(id, Stage.HEAD_OF_SERVICE, "", null);
        desk.staging.move(id, Stage.DIRECTOR, "", null);

        assertThatThrownBy(() -> desk.staging.move(id, Stage.CLEARANCE, "", null))
                .hasMessageContaining("two people look at it");
    }

    @Test
    void a_published_paper_is_withdrawn_by_the_monitoring_officer_with_its_notice_and_stays_on_file() {
        var id = desk.published();
        String before = text(id, Rendering.PUBLIC);
        assertThatThrownBy(() -> desk.staging.move(id, Stage.WITHDRAWN, "A wrong table.", null))
                .hasMessageContaining("Only the monitoring officer");

        desk.as(Role.MONITORING_OFFICER, () -> desk.staging.move(id, Stage.WITHDRAWN, "A wrong table.", null));

        var view = desk.papers.view(desk.paper(id));
        assertThat(view.stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(view.moved().get(view.moved().size() - 1).reason()).isEqualTo("A wrong table.");
        assertThat(text(id, Rendering.PUBLIC)).isEqualTo(before);
    }

    @Test
    void of_a_withdrawn_paper_a_member_has_the_notice_and_no_file() {
        var id = desk.published();
        desk.as(Role.MONITORING_OFFICER, () -> desk.staging.move(id, Stage.WITHDRAWN, "It told of a child.", null));

        desk.as(Role.MEMBER, () -> {
            var view = desk.papers.view(desk.paper(id));
            assertThat(view.notice()).isEqualTo("This paper was withdrawn on 1 June 2026. It told of a child.");
            assertThat(view.files()).isEmpty();
            assertThat(view.commentary()).isEmpty();
            assertThat(view.frontSheet()).isEmpty();
            assertThat(view.moved()).extracting(Moved::stage).containsExactly(Stage.WITHDRAWN);
            for (Rendering rendering : Rendering.kept()) {
                if (rendering.isPublic()) {
                    assertThatThrownBy(() -> text(id, rendering))
                            .isInstanceOf(NoAnswer.class)
                            .hasMessageContaining("It told of a child.");
                }
            }
        });
        assertThat(text(id, Rendering.PUBLIC)).as("it stays on file").isNotEmpty();
    }

    @Test
    void what_a_withdrawn_paper_said_is_not_held_out_as_last_quarters_words() {
        var first = desk.published();
        var next = desk.making.make(Desk.MEETING.plusMonths(3), Desk.MARCH);
        assertThat(desk.papers.view(desk.paper(next)).commentary())
                .extracting(PaperView.Field::before)
                .contains("None");

        desk.as(Role.MONITORING_OFFICER, () -> desk.staging.move(first, Stage.WITHDRAWN, "It told of a child.", null));

        assertThat(desk.papers.view(desk.paper(next)).commentary())
                .extracting(PaperView.Field::before)
                .containsOnly("");
    }

    /** Papers from before there was a form: one field for all implications, printed as it was. */
    @Test
    void a_paper_from_before_prints_as_it_did_and_goes_on_when_it_is_measured_again() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        database.jdbi().useHandle(handle -> {
            handle.execute("delete from committee.typed where paper = ? and field like 'front.implication.%'", id);
            handle.execute("delete from committee.typed where paper = ? and field = 'form'", id);
            handle.execute("delete from committee.stage where paper = ?", id);
            handle.execute(
                    "insert into committee.typed (paper, field, words, revision, typed_by) values (?, 'front.implications', 'All is said here.', 0, 'clerk')",
                    id);
        });

        assertThat(text(id, Rendering.PUBLIC)).contains("All is said here.").doesNotContain("Officer clearance");
        assertThat(desk.papers.view(desk.paper(id)).checks())
                .extracting(Check::words)
                .anyMatch(words -> words.contains("begun before clearances were kept"));
        assertThat(desk.papers
                        .view(desk.paper(desk.making.measureAgain(id)))
                        .clearances()
                        .rows())
                .hasSize(8);
    }

    private void clearedByLegal(UUID id) {
        var before = desk.asking;
        desk.asking = new Person("sam", Set.of(Role.CLEARING_OFFICER));
        say(id, "legal", ClearanceStatus.CLEARED, "Sam May", "Lawyer", "", "");
        desk.asking = before;
    }

    private void say(
            UUID id, String row, ClearanceStatus status, String officer, String post, String behalfOf, String note) {
        desk.clearing.say(id, row, new Clearing.Saying(status, officer, post, behalfOf, note, null));
    }

    private ClearanceSheet.Row legal(UUID id) {
        return desk.papers.view(desk.paper(id)).clearances().row("legal").orElseThrow();
    }

    private Proof.Line clearanceLine(UUID id) {
        return desk.papers.view(desk.paper(id)).proof().lines().stream()
                .filter(line -> line.words().startsWith("Statutory, legal"))
                .findFirst()
                .orElseThrow();
    }

    private String text(UUID id, Rendering rendering) {
        return new String(desk.papers.file(desk.paper(id), rendering), StandardCharsets.UTF_8);
    }

    /** The id of an item of the agenda at which the paper does not stand. */
    private String anotherItem(UUID id) {
        var paper = desk.paper(id);
        var own = desk.papers.view(paper).place().item();
        return desk.papers.agenda(paper).stream()
                .map(item -> item.id().toString())
                .filter(item -> !item.equals(own.toString()))
                .findFirst()
                .orElseThrow();
    }
}
