package org.hearth.committee.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hearth.committee.frontsheet.Form;
import org.hearth.committee.paper.Papers;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.repeats.FormTokens;

/** Makes a paper from two dates. */
@Named
@RequestScoped
public class NewPaperPage {

    @Inject
    Papers papers;

    @Inject
    FormTokens tokens;

    private LocalDate meeting;
    private LocalDate asAt;
    private String template = Form.CAMBRIDGESHIRE.key();

    public void make() {
        if (meeting == null) {
            Pages.error("meeting", "Enter the date of the meeting.");
        }
        if (asAt == null) {
            Pages.error("asAt", "Enter the day on which the children are counted.");
        }
        if (template == null || Form.of(template).isEmpty()) {
            Pages.error("template", "Choose the form of the front sheet.");
            return;
        }
        if (meeting == null || asAt == null) {
            return;
        }
        try {
            String id = tokens.spend(Pages.formToken(), () -> papers.make(
                            meeting, asAt, Form.of(template).orElse(Form.CAMBRIDGESHIRE))
                    .toString());
            Pages.done("/packs/pack?id=" + id, "The paper is made. Its figures will not change.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    public List<Choice> getTemplates() {
        return Arrays.stream(Form.values())
                .map(form -> Choice.of(form.key(), form.words()))
                .toList();
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }

    public LocalDate getMeeting() {
        return meeting;
    }

    public void setMeeting(LocalDate meeting) {
        this.meeting = meeting;
    }

    public LocalDate getAsAt() {
        return asAt;
    }

    public void setAsAt(LocalDate asAt) {
        this.asAt = asAt;
    }
}
