package org.hearth.returns.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearth.core.api.codes.Codes;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.repeats.FormTokens;
import org.hearth.returns.api.AskedQuestion;
import org.hearth.returns.api.AskedQuestion.Answer;
import org.hearth.returns.api.AskedQuestion.State;
import org.hearth.returns.api.Proposal;
import org.hearth.returns.api.RepairCase;
import org.hearth.returns.api.RepairCase.Effect;
import org.hearth.returns.api.Repairs;
import org.hearth.returns.api.Repairs.Given;

/** One question: what is known, what could be put right and what that would change, and the place to answer. */
@Named
@RequestScoped
public class QuestionPage {
    private static final String ENDED_ON = "endedOn";
    private static final String END_REASON = "endReason";

    @Inject
    Repairs repairs;

    @Inject
    Codes codes;

    @Inject
    FormTokens formTokens;

    @Inject
    Audit audit;

    private RepairCase looked;
    private List<Answer> answers = List.of();
    private String choice;
    private LocalDate endedOn;
    private String endReason;
    private String why;

    /** A proposal by its number among the choices. */
    public record Numbered(int number, String title, List<Proposal.Correction> corrections, List<String> because) {}

    /** A line of the table of effects. */
    public record Row(String what, String now, List<Cell> cells) {}

    /** @param changes whether the choice would make it another */
    public record Cell(String text, boolean changes) {}

    /** An answer that holds no longer. */
    public record Former(String what, String why, String given, String ended) {}

    /** Before a form that comes back is read: which boxes stand on the page hangs on it. */
    @PostConstruct
    void find() {
        look(Given.NOTHING);
    }

    private void look(Given given) {
        looked = Shown.id(Pages.parameter("id").orElse(null))
                .flatMap(id -> repairs.look(id, given))
                .orElse(null);
        answers = looked == null
                ? List.of()
                : repairs.answers(looked.asked().question().id());
    }

    public void load() {
        if (looked == null) {
            Pages.notFound();
            return;
        }
        if (!FacesContext.getCurrentInstance().isPostback()) {
            audit.record(
                    "child.viewed",
                    getChild(),
                    Map.of("question", looked.asked().question().kind().key()));
        }
    }

    /** What the choices would change with the day and reason given. */
    public void show() {
        try {
            look(given());
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    public void save() {
        if (looked == null) {
            return;
        }
        String id = looked.asked().question().id().toString();
        try {
            String done = formTokens.spend(Pages.formToken(), () -> repairs.answer(
                            looked.asked().question().id(),
                            choice,
                            Pages.parameter("stamp").orElse(""),
                            given(),
                            why)
                    .map(answered -> answered.state().key())
                    .orElse(""));
            Pages.done(
                    "/returns/question?id=" + id,
                    State.REPAIRED.key().equals(done)
                            ? "The record is put right. The child's history says that you accepted a proposal."
                            : "The record is left as it is. It is not asked again until the rows change.");
        } catch (RuleBroken refused) {
            show(refused);
        }
    }

    /** What holds now, below what was refused. */
    private void show(RuleBroken refused) {
        try {
            look(given());
        } catch (RuleBroken alsoRefused) {
            look(Given.NOTHING);
        }
        Pages.refused(refused);
    }

    public void askAgain() {
        if (looked == null) {
            return;
        }
        repairs.askAgain(looked.asked().question().id());
        Pages.done(
                "/returns/question?id=" + looked.asked().question().id(),
                "The question is open again. What was put right stays so, and what was said stays readable below.");
    }

    private Given given() {
        return new Given(endedOn, endReason == null || endReason.isBlank() ? null : endReason);
    }

    public RepairCase getLooked() {
        return looked;
    }

    public AskedQuestion getAsked() {
        return looked.asked();
    }

    public String getChild() {
        return looked == null ? "" : looked.asked().question().child();
    }

    public String getTitle() {
        return looked == null
                ? "Question about a return"
                : "%s: %s".formatted(looked.asked().question().kind().words(), getChild());
    }

    public String getStateColour() {
        return Shown.colour(looked.asked().state());
    }

    public String getWhere() {
        return Stream.of(
                        looked.asked().question().first(),
                        looked.asked().question().second())
                .filter(place -> place != null)
                .collect(Collectors.joining("; "));
    }

    public boolean isOpen() {
        return looked != null && looked.asked().state() == State.OPEN;
    }

    /** Whether nobody has answered it, and the record gives the answer. */
    public boolean isSettled() {
        return looked != null && looked.asked().state() == State.SETTLED;
    }

    /** Whether what was accepted is so no longer: someone has corrected the record since, or taken a return's word. */
    public boolean isUndone() {
        return looked != null
                && looked.asked().state() == State.REPAIRED
                && looked.proposals().stream().anyMatch(one -> one.key()
                        .equals(looked.asked().answer().choice()));
    }

    public List<Numbered> getProposals() {
        return IntStream.range(0, looked.proposals().size())
                .mapToObj(i -> new Numbered(
                        i + 1,
                        looked.proposals().get(i).title(),
                        looked.proposals().get(i).corrections(),
                        looked.proposals().get(i).because()))
                .toList();
    }

    public List<Choice> getChoices() {
        if (looked == null) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        for (Numbered one : getProposals()) {
            choices.add(new Choice(
                    looked.proposals().get(one.number() - 1).key(),
                    "%d. %s".formatted(one.number(), one.title()),
                    one.corrections().stream()
                            .map(each -> "%s: %s was %s, would be %s."
                                    .formatted(
                                            each.about(),
                                            each.field().toLowerCase(java.util.Locale.UK),
                                            each.from(),
                                            each.to()))
                            .collect(Collectors.joining(" "))));
        }
        choices.add(new Choice(
                Repairs.LEAVE,
                "Leave the record as it is",
                "Your reason is kept, and it is not asked again until the rows change."));
        return choices;
    }

    public List<Row> getEffects() {
        return looked.effects().stream().map(QuestionPage::row).toList();
    }

    private static Row row(Effect effect) {
        return new Row(
                effect.what(),
                effect.now(),
                IntStream.range(0, effect.then().size())
                        .mapToObj(i -> new Cell(
                                effect.then().get(i) == null
                                        ? "shown once you give what it asks for"
                                        : effect.changes(i) ? effect.then().get(i) : "the same",
                                effect.changes(i)))
                        .toList());
    }

    public boolean isDayAsked() {
        return asks(ENDED_ON);
    }

    public boolean isReasonAsked() {
        return asks(END_REASON);
    }

    private boolean asks(String field) {
        return looked != null
                && looked.proposals().stream().anyMatch(one -> one.asks().contains(field));
    }

    /** Numbers of the choices that need it, for the label. */
    public String getAskedBy() {
        return getProposals().stream()
                .filter(one -> !looked.proposals().get(one.number() - 1).asks().isEmpty())
                .map(one -> String.valueOf(one.number()))
                .collect(Collectors.joining(" or "));
    }

    /** Reasons that end care. */
    public List<Choice> getReasons() {
        return Stream.concat(
                        Stream.of(Choice.of("", "Choose one")),
                        codes.endReasons().all().stream()
                                .filter(code -> code.isEndOfCare())
                                .map(code -> Choice.of(code.code(), code.code() + ", " + code.meaning())))
                .toList();
    }

    public String getGiven() {
        return given(looked.asked().answer());
    }

    /** Those that no longer hold, newest first. */
    public List<Former> getFormer() {
        return answers.stream()
                .filter(one -> one.endedAt() != null)
                .map(one -> new Former(
                        one.isRepair() ? one.done() : "Left as it is.",
                        one.why(),
                        given(one),
                        "until %s, asked again by %s".formatted(Shown.when(one.endedAt()), one.endedBy())))
                .toList();
    }

    private static String given(Answer one) {
        return one == null ? "" : "%s, %s".formatted(one.by(), Shown.when(one.at()));
    }

    public int getLongest() {
        return Repairs.LONGEST_WHY;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public LocalDate getEndedOn() {
        return endedOn;
    }

    public void setEndedOn(LocalDate endedOn) {
        this.endedOn = endedOn;
    }

    public String getEndReason() {
        return endReason;
    }

    public void setEndReason(String endReason) {
        this.endReason = endReason;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
