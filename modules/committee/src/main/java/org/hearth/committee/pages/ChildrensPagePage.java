package org.hearth.committee.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.hearth.committee.paper.Approving;
import org.hearth.committee.paper.Paper;
import org.hearth.committee.paper.Papers;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.repeats.FormTokens;

/** The page for children and young people as it would be printed, and the approval of their group. */
@Named
@RequestScoped
public class ChildrensPagePage {

    @Inject
    Papers papers;

    @Inject
    Approving approving;

    @Inject
    FormTokens tokens;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    private Paper paper;
    private Approving.Page page;
    private String group;
    private LocalDate on;
    private String reason;

    public void load() {
        if (!isFound()) {
            Pages.notFound();
        }
    }

    public boolean isFound() {
        if (paper == null) {
            PaperPage.asked(papers).ifPresent(found -> {
                paper = found;
                page = approving.page(found);
                group = page.approval().group();
            });
        }
        return paper != null;
    }

    public String getId() {
        return Pages.parameter("id").orElse("");
    }

    public Approving.Page getPage() {
        return isFound() ? page : null;
    }

    /** Who wrote words of it does not write down who approved it. */
    public boolean isMayApprove() {
        return isFound()
                && page.printed()
                && !page.own()
                && !paper.isPublished()
                && permissions.may(person.get(), "pack-commentary", Permissions.Action.WRITE);
    }

    public boolean isMayWrite() {
        return isFound()
                && !paper.isPublished()
                && permissions.may(person.get(), "pack-commentary", Permissions.Action.WRITE);
    }

    /** As first read, also when the page comes back with an error. */
    public String getSeen() {
        return Pages.parameter("seen").orElseGet(() -> isFound() ? page.seen() : "");
    }

    public String getStatus() {
        return isFound() ? page.state() : "";
    }

    /** Whether there is an approval that can be taken back. */
    public boolean isMayTakeBack() {
        return isMayWrite() && page.approval().isGiven();
    }

    public void takeBack() {
        if (!isFound()) {
            Pages.notFound();
            return;
        }
        try {
            tokens.spend(Pages.formToken(), () -> {
                approving.takeBack(paper.id(), reason);
                return getId();
            });
            Pages.done("/packs/childrens-page?id=" + getId(), "The approval is taken back.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public void approve() {
        if (!isFound()) {
            Pages.notFound();
            return;
        }
        try {
            tokens.spend(Pages.formToken(), () -> {
                approving.approve(paper.id(), group, on, getSeen());
                return getId();
            });
            Pages.done("/packs/pack?id=" + getId(), "The approval is written down.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    public String getGroup() {
        isFound();
        return group;
    }

    public void setGroup(String group) {
        isFound();
        this.group = group;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }
}
