package org.hearth.returns.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearth.childrenincare.indicator.AllIndicators;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.care.HandledCare;
import org.hearth.core.figures.FiguresOfBooks;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.returns.Reference;
import org.hearth.returns.api.AskedQuestion;
import org.hearth.returns.api.Question;
import org.hearth.returns.api.RepairCase;
import org.hearth.returns.api.Repairs.Given;
import org.hearth.returns.api.Returns;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.keeping.Desk;
import org.hearth.returns.keeping.SentTo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every question that an invented county's three years leave can be looked at, and what is proposed would change it. */
@Tag("storage")
class CountysQuestionsTest {

    @Test
    void every_question_can_be_looked_at_and_each_proposal_changes_something() throws IOException {
        Path county = Reference.sample("made-up-county");
        try (Desk desk = Desk.open()) {
            HandledCare held = HandledCare.over(
                    desk.database, desk.clock(), desk.audit(), () -> new Person("ada", Set.of(Role.ANALYST)));
            Returns returns = SentTo.records(desk, held.records());
            for (String year : List.of("2024", "2025", "2026-with-errors")) {
                send(desk, returns, Integer.parseInt(year.substring(0, 4)), county.resolve(year));
            }
            var cases = new Cases(
                    new Proposers(List.of(
                            new ClosedThenOpen(),
                            new EndsDiffer(),
                            new NotSentAgain(),
                            new Overlaps(),
                            new Gaps(),
                            new SameStart(),
                            new AfterEighteen(),
                            new HomesDiffer(),
                            new PersonDiffers())),
                    held.books(),
                    held.care(),
                    held.details(),
                    FiguresOfBooks.of(held.books(), AllIndicators.list()),
                    Codes.standard());
            Map<String, ChildHistory> children = new TreeMap<>();
            held.books().book().children().forEach(child -> children.put(child.reference(), child));
            Map<Question.Kind, Integer> proposed = new EnumMap<>(Question.Kind.class);
            for (Question question : returns.questions(null, 1, 10_000).items()) {
                RepairCase looked = cases.of(
                                new AskedQuestion(question, null), children.get(question.child()), Given.NOTHING)
                        .shown();
                proposed.merge(question.kind(), looked.proposals().size(), Integer::sum);
                for (int i = 0; i < looked.proposals().size(); i++) {
                    int choice = i;
                    assertThat(looked.proposals().get(i).corrections()).isNotEmpty();
                    assertThat(looked.effects())
                            .as("%s of %s", looked.proposals().get(i), question)
                            .allMatch(effect -> effect.then().size() > choice);
                }
            }
            assertThat(proposed.get(Question.Kind.GAP)).isPositive();
            assertThat(proposed.get(Question.Kind.OVERLAP)).isPositive();
            assertThat(proposed.get(Question.Kind.NOT_SENT_AGAIN)).isPositive();
        }
    }

    private static void send(Desk desk, Returns returns, int year, Path folder) throws IOException {
        desk.now = desk.now.plusSeconds(1);
        try (var files = Files.list(folder)) {
            returns.receive(
                    year,
                    files.filter(file -> file.toString().endsWith(".csv"))
                            .sorted()
                            .map(SentFile::of)
                            .toList(),
                    "analyst",
                    null);
        }
    }
}
