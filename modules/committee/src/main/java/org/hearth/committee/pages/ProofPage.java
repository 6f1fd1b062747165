package org.hearth.committee.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hearth.committee.paper.Overriding;
import org.hearth.committee.paper.Paper;
import org.hearth.committee.paper.PaperView;
import org.hearth.committee.paper.Papers;
import org.hearth.committee.proof.Proof;
import org.hearth.committee.proof.Proof.State;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.repeats.FormTokens;

/** Every check of a paper with the place to put it right, and letting one block pass. */
@Named
@RequestScoped
public class ProofPage {

    @Inject
    Papers papers;

    @Inject
    Overriding overriding;

    @Inject
    FormTokens tokens;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    private PaperView view;
    private String reason;

    /**
     * @param href     where it is put right
     * @param override where it is let pass
     * @param reason   why it was let pass and by whom; empty where it was not
     */
    public record Row(Proof.Line line, String href, String override, String reason) {}

    public void load() {
        if (!isFound()) {
            Pages.notFound();
        }
    }

    public boolean isFound() {
        if (view == null) {
            PaperPage.asked(papers).ifPresent(paper -> view = papers.view(paper));
        }
        return view != null;
    }

    public String getId() {
        return Pages.parameter("id").orElse("");
    }

    public Paper getPaper() {
        return isFound() ? view.paper() : null;
    }

    public List<Proof.Line> getLines() {
        return isFound() ? view.proof().lines() : List.of();
    }

    /** Blocks first, then what was let pass, then warnings. */
    public List<Row> getWrong() {
        if (!isFound()) {
            return List.of();
        }
        var where = new Where(view, mayWrite("packs"), mayWrite("pack-commentary"));
        return List.of(State.BLOCK, State.OVERRIDDEN, State.WARN).stream()
                .flatMap(state -> getLines().stream().filter(line -> line.state() == state))
                .map(line -> new Row(
                        line,
                        where.is(line.place()),
                        "/packs/override?id=%s&check=%s&mark=%s".formatted(getId(), line.check(), line.mark()),
                        line.overridden() == null
                                ? ""
                                : "Let pass by %s: %s"
                                        .formatted(
                                                line.overridden().saidBy(),
                                                line.overridden().reason())))
                .toList();
    }

    private boolean mayWrite(String what) {
        return permissions.may(person.get(), what, Permissions.Action.WRITE);
    }

    public List<Proof.Line> getRight() {
        return getLines().stream().filter(line -> line.state() == State.PASS).toList();
    }

    public String getSummary() {
        return isFound()
                ? "%d checks pass, %d warn and %d block publication; %d were let pass."
                        .formatted(
                                view.proof().count(State.PASS),
                                view.proof().count(State.WARN),
                                view.proof().count(State.BLOCK),
                                view.proof().count(State.OVERRIDDEN))
                : "";
    }

    public boolean isMayOverride() {
        return overriding.mayOverride();
    }

    /** The line that the address names; nothing where it no longer stands there. */
    public Proof.Line getAsked() {
        return isFound()
                ? view.proof()
                        .line(
                                Pages.parameter("check").orElse(""),
                                Pages.parameter("mark").orElse(""))
                        .orElse(null)
                : null;
    }

    public void loadAsked() {
        if (getAsked() == null) {
            Pages.notFound();
        }
    }

    public void override() {
        if (!isFound()) {
            Pages.notFound();
            return;
        }
        try {
            tokens.spend(Pages.formToken(), () -> {
                overriding.override(
                        view.paper().id(),
                        Pages.parameter("check").orElse(""),
                        Pages.parameter("mark").orElse(""),
                        reason);
                return getId();
            });
            Pages.done("/packs/proof?id=" + getId(), "It is let pass. Your reason is kept with the paper.");
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
