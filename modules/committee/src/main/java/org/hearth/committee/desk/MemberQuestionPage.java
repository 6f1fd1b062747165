package org.hearth.committee.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearth.committee.meeting.Asked;
import org.hearth.committee.meeting.Meeting;
import org.hearth.committee.meeting.Meetings;
import org.hearth.committee.question.Question;
import org.hearth.committee.question.Questions;
import org.hearth.committee.question.SaidFigure;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.repeats.FormTokens;

/** A member's question and its answer, or a new one. */
@Named
@RequestScoped
public class MemberQuestionPage {

    @Inject
    Meetings meetings;

    @Inject
    Questions questions;

    @Inject
    FormTokens tokens;

    private Meeting meeting;
    private Question question;
    private String askedBy = "";
    private String words = "";
    private String ownerPost = "";
    private LocalDate dueOn;
    private List<String> exempt = List.of();
    private String answer = "";
    private LocalDate answeredOn;
    private String figure = "";
    private String figureLine = "";

    @PostConstruct
    void find() {
        question = Shown.id("id").flatMap(questions::find).orElse(null);
        meeting = question == null
                ? Shown.id("meeting").flatMap(meetings::find).orElse(null)
                : meetings.get(question.meeting());
        if (question != null) {
            askedBy = question.askedBy();
            words = question.question();
            ownerPost = question.ownerPost();
            dueOn = question.dueOn();
            exempt = question.exempt() ? List.of("yes") : List.of();
            answer = question.answer() == null ? "" : question.answer();
            answeredOn = question.answeredOn();
            figure = question.figure() == null ? "" : question.figure().name();
            figureLine = question.figureLine() == null ? "" : question.figureLine();
        }
    }

    public void load() {
        if (!isFound()) {
            Pages.notFound();
        }
    }

    public void save() {
        var typed = new Question.Typed(askedBy, words, ownerPost, dueOn, !exempt.isEmpty());
        try {
            if (question == null) {
                tokens.spend(
                        Pages.formToken(),
                        () -> questions.ask(meeting.id(), typed).toString());
            } else {
                questions.change(
                        question.id(),
                        typed,
                        new Question.Answer(
                                answer, answeredOn, Asked.one(SaidFigure.class, "figure", figure), figureLine),
                        Shown.seen());
            }
            Pages.done("/meetings/meeting?id=" + meeting.id(), "The question is saved.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    public boolean isFound() {
        return meeting != null && (question != null || Pages.parameter("id").isEmpty());
    }

    public boolean isThere() {
        return question != null;
    }

    public Question getKept() {
        return question;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public String getDay() {
        return meeting == null ? "" : Days.inWords(meeting.meetsOn());
    }

    public String getSeen() {
        return Shown.seenOr(question == null ? 0 : question.revision());
    }

    public List<Choice> getFigures() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "No figure was said"));
        Arrays.stream(SaidFigure.values()).forEach(each -> choices.add(Choice.of(each.name(), each.words())));
        return choices;
    }

    public List<Choice> getExemptions() {
        return List.of(Choice.of("yes", "It was asked while press and public were excluded"));
    }

    public String getAskedBy() {
        return askedBy;
    }

    public void setAskedBy(String askedBy) {
        this.askedBy = askedBy;
    }

    public String getQuestion() {
        return words;
    }

    public void setQuestion(String words) {
        this.words = words;
    }

    public String getOwnerPost() {
        return ownerPost;
    }

    public void setOwnerPost(String ownerPost) {
        this.ownerPost = ownerPost;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public List<String> getExempt() {
        return exempt;
    }

    public void setExempt(List<String> exempt) {
        this.exempt = exempt == null ? List.of() : exempt;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public LocalDate getAnsweredOn() {
        return answeredOn;
    }

    public void setAnsweredOn(LocalDate answeredOn) {
        this.answeredOn = answeredOn;
    }

    public String getFigure() {
        return figure;
    }

    public void setFigure(String figure) {
        this.figure = figure;
    }

    public String getFigureLine() {
        return figureLine;
    }

    public void setFigureLine(String figureLine) {
        this.figureLine = figureLine;
    }
}
