package org.hearth.committee.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hearth.committee.meeting.ClerksDesk;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A question from asking to answer, on a real database. */
@Tag("storage")
class QuestionsTest {
    private static final Question.Typed ASKED = new Question.Typed(
            "Member",
            "Was the figure for care leavers right?",
            "Head of Leaving Care",
            LocalDate.of(2026, 7, 1),
            false);
    private static final Question.Answer NONE = new Question.Answer("", null, null, "");
    private static TestDatabase database;

    private ClerksDesk desk;
    private Questions questions;
    private UUID june;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void shut() {
        database.close();
    }

    @BeforeEach
    void aMeeting() {
        ClerksDesk.clear(database);
        desk = new ClerksDesk(database);
        june = desk.planned("2026-06-23");
        desk.on("2026-07-02");
        questions = new Questions(
                new QuestionTable(database.jdbi()),
                desk.meetings,
                desk.readers,
                new FigureLines(null) {
                    @Override
                    boolean has(String key) {
                        return key.equals("CIC-01");
                    }
                },
                desk.wording,
                desk.transactions,
                desk.audit);
    }

    @Test
    void a_question_waits_and_is_overdue_until_it_is_answered() {
        var id = questions.ask(june, ASKED);
        assertThat(questions.find(id).orElseThrow().status(LocalDate.of(2026, 7, 1)))
                .isEqualTo("Waiting for an answer");
        assertThat(questions.find(id).orElseThrow().status(LocalDate.of(2026, 7, 2)))
                .isEqualTo("Overdue");

        questions.change(
                id, ASKED, new Question.Answer("It holds.", LocalDate.of(2026, 7, 2), SaidFigure.RIGHT, "CIC-01"), 0);

        var answered = questions.find(id).orElseThrow();
        assertThat(answered.status(LocalDate.of(2026, 8, 1))).isEqualTo("Answered");
        assertThat(answered.figure().words()).isEqualTo("We said a figure: it was right");
        assertThat(answered.figureLine()).isEqualTo("CIC-01");
        assertThat(desk.audited).endsWith("question.asked", "question.answered");
    }

    @Test
    void whether_a_figure_was_right_names_the_line_that_tells() {
        var id = questions.ask(june, ASKED);
        var day = LocalDate.of(2026, 7, 2);

        assertThatThrownBy(() -> questions.change(
                        id, ASKED, new Question.Answer("It was wrong.", day, SaidFigure.WRONG, " "), 0))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("figureLine"));
        assertThatThrownBy(() -> questions.change(
                        id, ASKED, new Question.Answer("It was wrong.", day, SaidFigure.WRONG, "CIC-99"), 0))
                .hasMessageContaining("There is no line of that name");
        assertThatThrownBy(() -> questions.change(id, ASKED, new Question.Answer("It holds.", day, null, "CIC-01"), 0))
                .hasMessageContaining("right or wrong");
    }

    @Test
    void an_answer_has_a_day_between_the_meeting_and_today_and_words() {
        var id = questions.ask(june, ASKED);

        assertThatThrownBy(() -> questions.change(id, ASKED, new Question.Answer("Yes.", null, null, ""), 0))
                .hasMessage("Enter the day on which it was answered.");
        assertThatThrownBy(() -> questions.change(
                        id, ASKED, new Question.Answer("Yes.", LocalDate.of(2026, 6, 22), null, ""), 0))
                .hasMessageContaining("is not possible for a question of the meeting on 23 June 2026");
        assertThatThrownBy(() ->
                        questions.change(id, ASKED, new Question.Answer("Yes.", LocalDate.of(2026, 7, 3), null, ""), 0))
                .hasMessageContaining("is not possible");
        assertThatThrownBy(() ->
                        questions.change(id, ASKED, new Question.Answer(" ", LocalDate.of(2026, 7, 2), null, ""), 0))
                .hasMessage("Enter the answer that was given.");
    }

    @Test
    void a_public_answer_does_not_tell_of_a_few_children() {
        var id = questions.ask(june, ASKED);

        assertThatThrownBy(() -> questions.change(
                        id, ASKED, new Question.Answer("Only three children.", LocalDate.of(2026, 7, 2), null, ""), 0))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("answer"));
        assertThatThrownBy(() -> questions.ask(
                        june, new Question.Typed("Member", "Why were three children moved?", "", null, false)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("question"));
    }

    @Test
    void a_member_sees_questions_once_they_are_answered_and_none_that_were_asked_in_private() {
        var waiting = questions.ask(june, ASKED);
        var open = questions.ask(june, ASKED);
        var exempt = questions.ask(june, new Question.Typed("Chair", "Which home?", "Head", null, true));
        var answer = new Question.Answer("Yes.", LocalDate.of(2026, 7, 1), null, "");
        questions.change(open, ASKED, answer, 0);
        questions.change(exempt, new Question.Typed("Chair", "Which home?", "Head", null, true), answer, 0);

        desk.asking = new Person("member", Set.of(Role.MEMBER));

        assertThat(questions.of(june)).extracting(Question::id).containsExactly(open);
        assertThat(questions.find(waiting)).isEmpty();
        assertThat(questions.find(exempt)).isEmpty();
    }

    @Test
    void who_saves_what_somebody_else_changed_meanwhile_is_told_and_no_reference_is_kept() {
        var id = questions.ask(june, ASKED);
        questions.change(id, ASKED, NONE, 0);

        assertThatThrownBy(() -> questions.change(id, ASKED, NONE, 0))
                .hasMessageContaining("Someone else changed this");
        assertThatThrownBy(() ->
                        questions.ask(june, new Question.Typed("Member", "Where is LC70827?", "Head", null, false)))
                .hasMessageContaining("names a child by reference");
    }
}
