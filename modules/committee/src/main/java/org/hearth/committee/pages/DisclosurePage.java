package org.hearth.committee.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.hearth.committee.paper.Accepting;
import org.hearth.committee.paper.Disclosed;
import org.hearth.committee.paper.Paper;
import org.hearth.committee.paper.Papers;
import org.hearth.committee.rendering.WithheldCell;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.repeats.FormTokens;

/** What a paper withholds, cell by cell and without the numbers; what is exempt and why; and accepting both. */
@Named
@RequestScoped
public class DisclosurePage {

    @Inject
    Papers papers;

    @Inject
    Accepting accepting;

    @Inject
    FormTokens tokens;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    private Disclosed disclosed;
    private String whyNot;

    /** The withheld cells of one table. */
    public record Group(String section, String table, List<WithheldCell> cells) {}

    public void load() {
        if (!isFound()) {
            Pages.notFound();
        }
    }

    public boolean isFound() {
        if (disclosed == null) {
            PaperPage.asked(papers).ifPresent(paper -> {
                disclosed = accepting.of(paper);
                whyNot = paper.isPublished()
                        ? "The paper is published, and withholds for good what it withholds."
                        : accepting.whyNot(paper).orElse("");
            });
        }
        return disclosed != null;
    }

    public String getId() {
        return Pages.parameter("id").orElse("");
    }

    public Paper getPaper() {
        return isFound() ? disclosed.paper() : null;
    }

    /** In the order of the paper. */
    public List<Group> getGroups() {
        var groups = new ArrayList<Group>();
        if (isFound()) {
            for (WithheldCell cell : disclosed.cells()) {
                var last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
                if (last == null
                        || !last.table().equals(cell.table())
                        || !last.section().equals(cell.section())) {
                    last = new Group(cell.section(), cell.table(), new ArrayList<>());
                    groups.add(last);
                }
                last.cells().add(cell);
            }
        }
        return groups;
    }

    public String getSummary() {
        return disclosed.howMuch().words();
    }

    public List<Disclosed.Said> getExempt() {
        return disclosed.exempt();
    }

    /** What is accepted by the button. */
    public String getHash() {
        return disclosed.hash();
    }

    public boolean isAccepted() {
        return disclosed.accepted() != null;
    }

    /** Who accepted it and when, or that it has to be accepted, in a sentence. */
    public String getStanding() {
        if (disclosed.accepted() != null) {
            return "Accepted by %s on %s."
                    .formatted(
                            disclosed.accepted().acceptedBy(),
                            PaperPage.moment(disclosed.accepted().acceptedAt()));
        }
        if (disclosed.paper().isPublished()) {
            return "This paper was published before acceptances were kept here.";
        }
        return disclosed.before() == null
                ? "Not accepted yet. The paper is not ready to publish until a second person accepts it."
                : "To be accepted again: %s accepted on %s what was withheld then, and since then it changed, or what is exempt and why."
                        .formatted(
                                disclosed.before().acceptedBy(),
                                PaperPage.moment(disclosed.before().acceptedAt()));
    }

    public boolean isMayAccept() {
        return isFound()
                && !isAccepted()
                && whyNot.isEmpty()
                && permissions.may(person.get(), "pack-acceptance", Permissions.Action.WRITE);
    }

    /** Who has to accept it, for those who may not; empty for the others. */
    public String getWhyNot() {
        return isAccepted() || disclosed.paper().isPublished() ? "" : whyNot;
    }

    public void accept() {
        if (!isFound()) {
            Pages.notFound();
            return;
        }
        try {
            tokens.spend(Pages.formToken(), () -> {
                accepting.accept(disclosed.paper().id(), Pages.parameter("hash").orElse(""));
                return getId();
            });
            Pages.done("/packs/disclosure?id=" + getId(), "It is accepted. Your name is kept with it.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }
}
