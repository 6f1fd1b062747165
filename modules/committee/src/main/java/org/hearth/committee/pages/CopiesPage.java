package org.hearth.committee.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hearth.committee.paper.ExemptCopies;
import org.hearth.committee.paper.ExemptCopy;
import org.hearth.committee.paper.Paper;
import org.hearth.committee.paper.Papers;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.repeats.FormTokens;

/** Who has which numbered copy of a paper's exempt appendix, and giving the next. */
@Named
@RequestScoped
public class CopiesPage {

    @Inject
    Papers papers;

    @Inject
    ExemptCopies copies;

    @Inject
    FormTokens tokens;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    private Paper paper;
    private String recipient = "";
    private String post = "";

    public void load() {
        if (!isFound()) {
            Pages.notFound();
        }
    }

    public boolean isFound() {
        if (paper == null) {
            PaperPage.asked(papers).ifPresent(found -> paper = found);
        }
        return paper != null;
    }

    public String getId() {
        return Pages.parameter("id").orElse("");
    }

    public Paper getPaper() {
        return isFound() ? paper : null;
    }

    public List<ExemptCopy> getGiven() {
        return isFound() ? copies.of(paper) : List.of();
    }

    public String when(ExemptCopy copy) {
        return PaperPage.moment(copy.givenAt());
    }

    /** Why no copy is given; empty where one is. */
    public String getWhyNot() {
        return copies.whyNot(paper).orElse("");
    }

    public boolean isMayGive() {
        return permissions.may(person.get(), "exempt-copies", Permissions.Action.WRITE);
    }

    public void give() {
        if (!isFound()) {
            Pages.notFound();
            return;
        }
        try {
            String number = tokens.spend(
                    Pages.formToken(),
                    () -> String.valueOf(
                            copies.give(paper.id(), recipient, post).copyNo()));
            Pages.done(
                    "/packs/copies?id=" + paper.id(),
                    "Copy %s is made. Download it below and hand it to nobody else.".formatted(number));
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }
}
