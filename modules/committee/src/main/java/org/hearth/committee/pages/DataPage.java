package org.hearth.committee.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hearth.committee.datastatus.AtFreeze;
import org.hearth.committee.datastatus.DataBehind;
import org.hearth.committee.paper.DataDesk;
import org.hearth.committee.paper.Paper;
import org.hearth.committee.paper.Papers;
import org.hearth.core.api.pack.DataStatus;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.repeats.FormTokens;

/** Data behind a paper: who froze them and when, what was open then and is now and whose it is, and accepting it. */
@Named
@RequestScoped
public class DataPage {

    @Inject
    Papers papers;

    @Inject
    DataDesk desk;

    @Inject
    FormTokens tokens;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    private Paper paper;
    private DataBehind data;
    private List<DataStatus.Status> now;
    private String reason;

    public void load() {
        if (!isFound()) {
            Pages.notFound();
        }
    }

    public boolean isFound() {
        if (paper == null) {
            PaperPage.asked(papers).ifPresent(asked -> {
                paper = asked;
                data = desk.of(asked);
                now = desk.now(asked);
            });
        }
        return paper != null;
    }

    public String getId() {
        return Pages.parameter("id").orElse("");
    }

    public Paper getPaper() {
        return isFound() ? paper : null;
    }

    public String getFrozen() {
        return isFound() ? PaperPage.moment(paper.knownAt()) : "";
    }

    public List<AtFreeze> getAtFreeze() {
        return isFound() ? data.atFreeze() : List.of();
    }

    public List<DataStatus.Status> getNow() {
        return isFound() ? now : List.of();
    }

    /** "Return for 2025/26: 1 error open, 3 questions, 40 explained." */
    public String words(DataStatus.Status status) {
        return new AtFreeze(
                        paper.id(),
                        0,
                        status.what(),
                        status.errors(),
                        status.questions(),
                        status.explained(),
                        status.upToDate())
                .inWords();
    }

    /** Whether what is open may be opened, child by child. */
    public boolean isMayOpen() {
        return permissions.may(person.get(), "returns", Permissions.Action.VIEW);
    }

    /** How it stands with accepting, in a sentence. */
    public String getStanding() {
        if (data.accepted() != null) {
            return "Accepted by %s on %s: %s"
                    .formatted(
                            data.accepted().acceptedBy(),
                            PaperPage.moment(data.accepted().acceptedAt()),
                            data.accepted().reason());
        }
        if (data.atFreeze().isEmpty()) {
            return "Nothing was kept of how the data stood when the figures were frozen.";
        }
        if (data.toAccept().isEmpty()) {
            return "No error was open when the figures were frozen. Nothing has to be accepted.";
        }
        return paper.isPublished()
                ? "This was not accepted before the paper was published."
                : "Not accepted yet. The paper cannot be signed until an analyst accepts it, or it is mended and the paper measured again.";
    }

    public boolean isMayAccept() {
        return isFound()
                && !paper.isPublished()
                && !data.toAccept().isEmpty()
                && permissions.may(person.get(), "pack-data", Permissions.Action.WRITE);
    }

    public void accept() {
        if (!isFound()) {
            Pages.notFound();
            return;
        }
        try {
            tokens.spend(Pages.formToken(), () -> {
                desk.accept(paper.id(), reason);
                return getId();
            });
            Pages.done(
                    "/packs/data?id=" + getId(),
                    "The data are accepted. Your name and your reason are kept with the paper.");
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
}
