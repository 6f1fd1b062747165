package org.hearth.returns.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.childrenincare.indicator.AllIndicators;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.people.Visibility;
import org.hearth.core.care.HandledCare;
import org.hearth.core.figures.FiguresOfBooks;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.api.people.RowScope;
import org.hearth.returns.api.AskedQuestion;
import org.hearth.returns.api.AskedQuestion.Answer;
import org.hearth.returns.api.AskedQuestion.State;
import org.hearth.returns.api.Proposal;
import org.hearth.returns.api.Question.Kind;
import org.hearth.returns.api.RepairCase;
import org.hearth.returns.api.Repairs;
import org.hearth.returns.api.Repairs.Filter;
import org.hearth.returns.api.Repairs.Given;
import org.hearth.returns.api.Returns;
import org.hearth.returns.keeping.Desk;
import org.hearth.returns.keeping.SentTo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From rows that leave a question to what a person answers, over core's own storage. Today is 21 November 2026. */
@Tag("storage")
class AnsweringTest {
    private static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
    private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";
    private static final String WHY = "Read in the case file.";

    private final Desk desk = Desk.open();
    private String me = "ada";
    private final Set<String> hidden = new HashSet<>();
    private final HandledCare held =
            HandledCare.over(desk.database, desk.clock(), desk.audit(), () -> new Person(me, Set.of(Role.ANALYST)));
    private final Returns returns = SentTo.records(desk, held.records());
    private final Proposers proposers = new Proposers(List.of(
            new ClosedThenOpen(),
            new EndsDiffer(),
            new NotSentAgain(),
            new Overlaps(),
            new Gaps(),
            new SameStart(),
            new AfterEighteen(),
            new HomesDiffer(),
            new PersonDiffers()));
    private final Repairs repairs = new HeldRepairs(
            desk.database.jdbi(),
            desk.database.transactions(),
            new Cases(
                    proposers,
                    held.books(),
                    held.care(),
                    held.details(),
                    FiguresOfBooks.of(held.books(), AllIndicators.list()),
                    Codes.standard()),
            new SettledByRecord(held.words(), held.books(), proposers),
            held.books(),
            held.care(),
            held.details(),
            resource -> new Seen(),
            desk.audit(),
            () -> new Person(me, Set.of(Role.ANALYST)),
            desk.clock());

    private final class Seen implements Visibility.View {
        @Override
        public RowScope scope() {
            return RowScope.ALL;
        }

        @Override
        public boolean includes(ChildHistory child) {
            return true;
        }

        @Override
        public boolean reveals(ChildHistory child) {
            return !hidden.contains(child.reference());
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void send(int year, String... rows) {
        desk.now = desk.now.plusSeconds(1);
        var lines = new ArrayList<>(List.of(EPISODES));
        lines.addAll(List.of(rows));
        returns.receive(year, List.of(Desk.file("episodes.csv", lines.toArray(String[]::new))), "analyst", null);
    }

    private void sendHeader(int year, String born) {
        desk.now = desk.now.plusSeconds(1);
        returns.receive(
                year, List.of(Desk.file("header.csv", HEADER, "LC1,F," + born + ",WBRI,UN4,,")), "analyst", null);
    }

    /** Fostered in-house: began, ended (may be empty), why. */
    private static String row(String child, String decom, String rne, String dec, String rec) {
        return "%s,%s,%s,C2,N1,U6,PR1,%s,%s,,,,".formatted(child, decom, rne, dec, rec);
    }

    private void sendAGap() {
        send(2025, row("LC1", "01/05/2024", "S", "01/08/2024", "X1"), row("LC1", "20/08/2024", "P", "", ""));
    }

    private AskedQuestion asked(Kind kind) {
        return repairs.list(new Filter(kind, null, null), 1, 10).items().get(0);
    }

    private RepairCase look(AskedQuestion asked) {
        return repairs.look(asked.question().id(), Given.NOTHING).orElseThrow();
    }

    private AskedQuestion answer(RepairCase looked, String choice, Given given) {
        return repairs.answer(looked.asked().question().id(), choice, looked.stamp(), given, WHY)
                .orElseThrow();
    }

    private ChildHistory child() {
        return held.books().book().children().get(0);
    }

    @Test
    void a_question_shows_what_could_be_put_right_and_what_each_would_change() {
        sendAGap();

        RepairCase looked = look(asked(Kind.GAP));

        assertThat(looked.proposals())
                .extracting(Proposal::key)
                .containsExactly("lasted-until", "began-then", "left-between");
        assertThat(looked.proposals().get(0).corrections()).singleElement().satisfies(one -> {
            assertThat(one.about()).isEqualTo("Episode from 1 May 2024");
            assertThat(one.field()).isEqualTo("Ended on");
            assertThat(one.from()).isEqualTo("1 August 2024");
            assertThat(one.to()).isEqualTo("20 August 2024");
        });
        assertThat(looked.effects().get(0).then().get(0)).contains("19 more, 1 August 2024 to 19 August 2024");
        assertThat(looked.effects().get(0).then().get(2)).isNull();
        assertThat(looked.episodes()).hasSize(2).allMatch(RepairCase.Known::asked);
        assertThat(child().inCareOn(day("2024-08-10")))
                .as("nothing is done by looking")
                .isNull();
    }

    @Test
    void the_list_says_of_each_way_what_it_would_put_right_and_which_days_it_moves() {
        sendAGap();
        var listed = repairs.list(Filter.ALL, 1, 10).items();

        var ways = repairs.ways(listed).get(asked(Kind.GAP).question().id());

        assertThat(ways).extracting(Repairs.Way::choice).containsExactly("lasted-until", "began-then", "left-between");
        assertThat(ways.get(0).corrections())
                .isEqualTo(look(asked(Kind.GAP)).proposals().get(0).corrections());
        assertThat(ways.get(0).days()).contains(" now, then ").endsWith(": 19 more, 1 August 2024 to 19 August 2024");
        assertThat(ways.get(2).days())
                .as("not before it is said why care ended")
                .isNull();
    }

    @Test
    void of_a_question_that_is_answered_or_about_a_child_who_may_not_be_shown_nothing_is_said() {
        sendAGap();
        hidden.add("LC1");
        assertThat(repairs.ways(repairs.list(Filter.ALL, 1, 10).items())).isEmpty();
        hidden.clear();
        AskedQuestion answered = answer(look(asked(Kind.GAP)), "lasted-until", Given.NOTHING);

        assertThat(repairs.ways(List.of(answered))).isEmpty();
    }

    @Test
    void an_accepted_proposal_is_the_persons_word_with_the_reason_and_is_asked_no_more() {
        sendAGap();

        AskedQuestion answered = answer(look(asked(Kind.GAP)), "lasted-until", Given.NOTHING);

        assertThat(answered.state()).isEqualTo(State.REPAIRED);
        assertThat(answered.answer().why()).isEqualTo(WHY);
        assertThat(answered.answer().by()).isEqualTo("ada");
        assertThat(answered.answer().done())
                .isEqualTo("Episode from 1 May 2024, Ended on: was 1 August 2024, is 20 August 2024.");
        assertThat(child().inCareOn(day("2024-08-10"))).isNotNull();
        assertThat(held.care().history(child().id()).get(0)).satisfies(line -> {
            assertThat(line.isAcceptedProposal()).isTrue();
            assertThat(line.by()).isEqualTo("ada");
            assertThat(line.why()).isEqualTo(WHY);
        });
        assertThat(repairs.byKind(State.OPEN)).doesNotContainKey(Kind.GAP);
        assertThat(repairs.openAbout("LC1")).noneMatch(one -> one.question().kind() == Kind.GAP);
        assertThat(desk.audited)
                .anySatisfy(line -> assertThat(line).contains("question.repaired", "kind=gap", "choice=lasted-until"))
                .anySatisfy(line -> assertThat(line).contains("episode.corrected", "proposal=accepted"))
                .noneSatisfy(line -> assertThat(line).contains("case file"));
    }

    @Test
    void the_same_return_sent_again_asks_neither_the_question_nor_the_difference_anew() {
        sendAGap();
        answer(look(asked(Kind.GAP)), "began-then", Given.NOTHING);

        send(
                2025,
                row("LC2", "01/05/2024", "S", "", ""),
                row("LC1", "01/05/2024", "S", "01/08/2024", "X1"),
                row("LC1", "20/08/2024", "P", "", ""));

        assertThat(asked(Kind.GAP).state()).isEqualTo(State.REPAIRED);
        assertThat(asked(Kind.GAP).question().first())
                .as("it stands elsewhere now")
                .isEqualTo("2025 Episodes line 3");
        assertThat(held.differences().open()).isEmpty();
    }

    @Test
    void other_rows_are_another_question() {
        sendAGap();
        answer(look(asked(Kind.GAP)), Repairs.LEAVE, Given.NOTHING);
        assertThat(asked(Kind.GAP).state()).isEqualTo(State.LEFT);

        send(2025, row("LC1", "01/05/2024", "S", "02/08/2024", "X1"), row("LC1", "20/08/2024", "P", "", ""));

        assertThat(asked(Kind.GAP).state()).isEqualTo(State.OPEN);
    }

    @Test
    void what_is_left_as_it_is_keeps_the_reason_and_changes_nothing() {
        sendAGap();
        long version = held.books().book().version();

        AskedQuestion left = answer(look(asked(Kind.GAP)), Repairs.LEAVE, Given.NOTHING);

        assertThat(left.state()).isEqualTo(State.LEFT);
        assertThat(left.answer().done()).isNull();
        assertThat(held.books().book().version()).isEqualTo(version);
        assertThat(repairs.list(new Filter(null, State.LEFT, null), 1, 10).items())
                .extracting(one -> one.question().kind())
                .containsExactly(Kind.GAP);
    }

    @Test
    void the_same_answer_again_changes_nothing_and_another_is_refused() {
        sendAGap();
        RepairCase looked = look(asked(Kind.GAP));
        Answer once = answer(looked, "lasted-until", Given.NOTHING).answer();
        long version = held.books().book().version();

        assertThat(answer(looked, "lasted-until", Given.NOTHING).answer()).isEqualTo(once);
        assertThat(held.books().book().version()).isEqualTo(version);
        me = "bob";
        assertThatThrownBy(() -> answer(looked, "began-then", Given.NOTHING))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Somebody else");
        assertThat(repairs.answers(looked.asked().question().id())).hasSize(1);
    }

    @Test
    void a_proposal_made_from_what_is_no_longer_known_is_refused_and_shown_anew() {
        sendAGap();
        RepairCase looked = look(asked(Kind.GAP));
        var episode = child().episodes().get(1);
        held.care()
                .correct(
                        episode.id(),
                        held.care().episode(episode.id()).orElseThrow().version(),
                        Map.of(EpisodeField.STARTED_ON, "2024-08-15"),
                        "by hand");

        assertThatThrownBy(() -> answer(looked, "lasted-until", Given.NOTHING))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("has changed since");

        assertThat(asked(Kind.GAP).state()).isEqualTo(State.OPEN);
        assertThat(child().episodes().get(0).endedOn()).isEqualTo(day("2024-08-01"));
        assertThat(look(asked(Kind.GAP)).proposals().get(0).corrections().get(0).to())
                .isEqualTo("15 August 2024");
    }

    @Test
    void nothing_is_proposed_any_more_once_somebody_has_put_it_right_by_hand() {
        sendAGap();
        var episode = child().episodes().get(1);
        held.care()
                .correct(
                        episode.id(),
                        held.care().episode(episode.id()).orElseThrow().version(),
                        Map.of(EpisodeField.STARTED_ON, "2024-08-01"),
                        "by hand");

        assertThat(look(asked(Kind.GAP)).proposals()).isEmpty();
        assertThat(look(asked(Kind.GAP)).effects()).isEmpty();
    }

    @Test
    void what_only_a_person_knows_must_be_given_and_then_shows_what_it_changes() {
        send(2025, row("LC1", "01/05/2024", "S", "", ""));
        send(2026, row("LC2", "01/05/2025", "S", "", ""));
        RepairCase looked = look(asked(Kind.NOT_SENT_AGAIN));
        assertThat(looked.proposals()).singleElement().satisfies(one -> {
            assertThat(one.key()).isEqualTo("on-a-day");
            assertThat(one.missing()).containsExactlyInAnyOrder("endedOn", "endReason");
        });

        assertThatThrownBy(() -> answer(looked, "on-a-day", new Given(null, "E4A")))
                .hasMessageContaining("day on which care ended");
        assertThatThrownBy(() -> answer(looked, "on-a-day", new Given(day("2025-02-01"), null)))
                .hasMessageContaining("reason why it ended");
        assertThatThrownBy(() -> answer(looked, "on-a-day", new Given(day("2024-04-01"), "E4A")))
                .hasMessageContaining("before it started");
        assertThatThrownBy(() -> answer(looked, "on-a-day", new Given(day("2025-02-01"), "X1")))
                .hasMessageContaining("does not end care");

        var given = new Given(day("2025-02-01"), "E4A");
        RepairCase told = repairs.look(looked.asked().question().id(), given).orElseThrow();
        assertThat(told.effects())
                .filteredOn(effect ->
                        effect.what().startsWith("CIC-01 ") && effect.what().endsWith("31 March 2025"))
                .singleElement()
                .satisfies(effect -> {
                    assertThat(effect.now()).isEqualTo("1");
                    assertThat(effect.then()).containsExactly("0");
                });
        answer(looked, "on-a-day", given);
        assertThat(child().episodes().get(0).endedOn()).isEqualTo(day("2025-02-01"));
        assertThat(desk.audited).anySatisfy(line -> assertThat(line).contains("care.ended", "proposal=accepted"));
    }

    @Test
    void the_earlier_birth_date_is_taken_through_the_door_of_details() {
        sendHeader(2025, "10/06/2012");
        sendHeader(2026, "01/06/2012");
        send(2025, row("LC1", "01/05/2024", "S", "", ""));
        send(2026, row("LC1", "01/05/2024", "S", "", ""));

        RepairCase looked = look(asked(Kind.PERSON_DIFFERS));
        assertThat(looked.proposals().get(0).title())
                .isEqualTo("Date of birth is 10 June 2012, as the return of 2024/25 says.");
        answer(looked, "as-told-before", Given.NOTHING);

        assertThat(child().born()).isEqualTo(day("2012-06-10"));
        assertThat(held.details().history(child().id()).get(0).isAcceptedProposal())
                .isTrue();
    }

    @Test
    void a_child_of_whom_only_the_header_tells_can_be_put_right_too() {
        sendHeader(2025, "10/06/2012");
        sendHeader(2026, "01/06/2012");

        RepairCase looked = look(asked(Kind.PERSON_DIFFERS));
        assertThat(looked.effects().get(0).now()).isEqualTo("0");
        answer(looked, "as-told-before", Given.NOTHING);

        assertThat(child().born()).isEqualTo(day("2012-06-10"));
    }

    @Test
    void a_question_may_be_asked_again_and_what_was_said_stays_readable() {
        sendAGap();
        RepairCase looked = look(asked(Kind.GAP));
        answer(looked, Repairs.LEAVE, Given.NOTHING);
        desk.now = desk.now.plus(Duration.ofDays(1));
        me = "bob";

        assertThat(repairs.askAgain(looked.asked().question().id())).isTrue();
        assertThat(repairs.askAgain(looked.asked().question().id())).isTrue();

        assertThat(asked(Kind.GAP).state()).isEqualTo(State.OPEN);
        assertThat(repairs.answers(looked.asked().question().id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.why()).isEqualTo(WHY);
                    assertThat(one.endedBy()).isEqualTo("bob");
                });
    }

    @Test
    void no_answer_without_a_choice_or_a_reason_or_with_a_reason_too_long() {
        sendAGap();
        RepairCase looked = look(asked(Kind.GAP));
        var id = looked.asked().question().id();

        assertThatThrownBy(() -> repairs.answer(id, Repairs.LEAVE, looked.stamp(), Given.NOTHING, " \u200b "))
                .hasMessageContaining("No reason is given");
        assertThatThrownBy(() -> repairs.answer(id, Repairs.LEAVE, looked.stamp(), Given.NOTHING, "x".repeat(1001)))
                .hasMessageContaining("1,001 letters");
        assertThatThrownBy(() -> repairs.answer(id, null, looked.stamp(), Given.NOTHING, WHY))
                .hasMessageContaining("Nothing is chosen");
        assertThatThrownBy(() -> repairs.answer(id, "no-such", looked.stamp(), Given.NOTHING, WHY))
                .hasMessageContaining("no such proposal");
        assertThat(asked(Kind.GAP).state()).isEqualTo(State.OPEN);
    }

    @Test
    void a_child_whose_record_this_person_may_not_correct_is_not_there() {
        sendAGap();
        AskedQuestion asked = asked(Kind.GAP);
        hidden.add("LC1");

        assertThat(repairs.list(Filter.ALL, 1, 10).total()).isZero();
        assertThat(repairs.byKind(null)).isEmpty();
        assertThat(repairs.find(asked.question().id())).isEmpty();
        assertThat(repairs.look(asked.question().id(), Given.NOTHING)).isEmpty();
        assertThat(repairs.answer(asked.question().id(), Repairs.LEAVE, "", Given.NOTHING, WHY))
                .isEmpty();
    }

    @Test
    void questions_stand_on_pages_by_child() {
        send(
                2025,
                row("LC1", "01/05/2024", "S", "01/08/2024", "X1"),
                row("LC1", "20/08/2024", "P", "", ""),
                row("LC2", "01/05/2024", "S", "01/08/2024", "X1"),
                row("LC2", "20/08/2024", "P", "", ""));

        var first = repairs.list(new Filter(Kind.GAP, State.OPEN, null), 1, 1);
        var second = repairs.list(new Filter(Kind.GAP, State.OPEN, null), 2, 1);

        assertThat(first.total()).isEqualTo(2);
        assertThat(first.items().get(0).question().child()).isEqualTo("LC1");
        assertThat(second.items().get(0).question().child()).isEqualTo("LC2");
        assertThat(repairs.list(new Filter(Kind.GAP, State.OPEN, null), 3, 1).items())
                .isEmpty();
    }

    /** Closed in one return, open in the next and absent from the one after: two questions with one answer. */
    private void sendClosedThenOpenThenAbsent() {
        send(2024, row("LC1", "01/05/2023", "S", "08/02/2024", "E4A"), row("LC2", "01/05/2023", "S", "", ""));
        send(2025, row("LC1", "01/05/2023", "S", "", ""), row("LC2", "01/05/2023", "S", "", ""));
        send(2026, row("LC2", "01/05/2023", "S", "", ""));
    }

    @Test
    void a_question_that_an_accepted_repair_of_another_answers_is_settled_by_the_record() {
        sendClosedThenOpenThenAbsent();
        AskedQuestion sister = asked(Kind.NOT_SENT_AGAIN);
        assertThat(sister.state()).isEqualTo(State.OPEN);

        answer(look(asked(Kind.OPENED_AGAIN)), "as-closed-before", Given.NOTHING);

        assertThat(look(sister).asked().state()).isEqualTo(State.SETTLED);
        assertThat(repairs.byKind(State.OPEN)).doesNotContainKeys(Kind.NOT_SENT_AGAIN, Kind.OPENED_AGAIN);
        assertThat(repairs.byKind(State.SETTLED)).containsEntry(Kind.NOT_SENT_AGAIN, 1);
        assertThat(repairs.list(new Filter(Kind.NOT_SENT_AGAIN, State.OPEN, null), 1, 10)
                        .items())
                .isEmpty();
        assertThat(repairs.openAbout("LC1")).noneMatch(one -> one.question().kind() == Kind.NOT_SENT_AGAIN);
    }

    @Test
    void it_is_open_again_when_that_is_taken_back() {
        sendClosedThenOpenThenAbsent();
        answer(look(asked(Kind.OPENED_AGAIN)), "as-closed-before", Given.NOTHING);

        var ended = child().episodes().get(0);
        var back = new java.util.EnumMap<EpisodeField, String>(EpisodeField.class);
        back.put(EpisodeField.ENDED_ON, null);
        back.put(EpisodeField.END_REASON, null);
        held.care()
                .correct(
                        ended.id(),
                        held.care().episode(ended.id()).orElseThrow().version(),
                        back,
                        "It had not ended.");

        assertThat(asked(Kind.NOT_SENT_AGAIN).state()).isEqualTo(State.OPEN);
    }

    @Test
    void the_written_return_sent_back_after_a_repair_is_no_difference() {
        for (int year : new int[] {2026, 2025}) {
            try (var again = new AnsweringTest.Again()) {
                AnsweringTest it = again.test;
                it.sendClosedThenOpenThenAbsent();
                it.answer(it.look(it.asked(Kind.OPENED_AGAIN)), "as-closed-before", Given.NOTHING);
                var zip = new java.io.ByteArrayOutputStream();
                org.hearth.returns.writing.Rewritings.over(it.desk.database, it.held.books(), it.held.words())
                        .of(year, it.held.words())
                        .zip(zip);
                it.desk.now = it.desk.now.plusSeconds(1);

                it.returns.receive(
                        year,
                        List.of(org.hearth.returns.api.SentFile.of("export.zip", zip.toByteArray())),
                        "analyst",
                        null);

                assertThat(it.held.differences().open()).as("%d", year).isEmpty();
                assertThat(it.child().episodes().get(0).endedOn()).isEqualTo(day("2024-02-08"));
            }
        }
    }

    @Test
    void a_later_return_that_still_leaves_it_open_is_heard() {
        sendClosedThenOpenThenAbsent();
        answer(look(asked(Kind.OPENED_AGAIN)), "as-closed-before", Given.NOTHING);

        send(2026, row("LC1", "01/05/2023", "S", "", ""), row("LC2", "01/05/2023", "S", "", ""));

        assertThat(held.differences().open()).hasSize(2);
    }

    /** Another desk beside this one's. */
    private static final class Again implements AutoCloseable {
        private final AnsweringTest test = new AnsweringTest();

        @Override
        public void close() {
            test.close();
        }
    }
}
