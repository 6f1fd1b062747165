package org.hearth.committee.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearth.committee.paper.Briefing;
import org.hearth.committee.paper.Paper;
import org.hearth.committee.paper.PaperView;
import org.hearth.committee.paper.Papers;
import org.hearth.committee.paper.Staging;
import org.hearth.committee.stage.Stage;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.repeats.FormTokens;

/** Where a paper stands between planned and minuted, how it came there, and moving it on. */
@Named
@RequestScoped
public class StagePage {

    @Inject
    Papers papers;

    @Inject
    Staging staging;

    @Inject
    Briefing briefing;

    @Inject
    FormTokens tokens;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    private PaperView view;
    private List<Staging.ToRead> toRead;
    private String to;
    private String reason;
    private String saidBy;
    private String comment;
    private List<Comment> comments;

    public record Move(String stage, String by, String when, String reason) {}

    /** What a member said at the briefing. */
    public record Comment(String saidBy, String words, String by, String when) {}

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

    public String getNow() {
        var stage = view.stage();
        return stage.next().isEmpty()
                ? stage.words() + "."
                : "%s. It is with %s.".formatted(stage.words(), stage.holder());
    }

    /** Whether a second person has yet to accept what a draft withholds. */
    public boolean isToAccept() {
        return isFound()
                && view.checks().stream().anyMatch(check -> check.where().equals("disclosure"));
    }

    /** What the director opens before signing. */
    public List<Staging.ToRead> getToRead() {
        if (toRead == null) {
            toRead = isFound() ? staging.toRead(view.paper()) : List.of();
        }
        return toRead;
    }

    /** "opened on 3 June 2026 at 10:15", or that it was not. */
    public String opened(Staging.ToRead one) {
        return one.opened() == null ? "not opened as it stands now" : "opened " + PaperPage.moment(one.opened());
    }

    /** What this person may do with it now. */
    public List<Choice> getChoices() {
        var choices = new ArrayList<Choice>();
        if (isFound()) {
            var from = view.stage();
            from.next().stream()
                    .filter(next -> staging.may(from, next))
                    .forEach(next -> choices.add(Choice.of(next.name(), from.deed(next))));
            if (staging.may(from, Stage.WITHDRAWN)) {
                choices.add(Choice.of(Stage.WITHDRAWN.name(), from.deed(Stage.WITHDRAWN)));
            }
        }
        return choices;
    }

    public List<Move> getMoves() {
        return isFound()
                ? view.moved().stream()
                        .map(moved -> new Move(
                                moved.stage().words(),
                                moved.movedBy(),
                                PaperPage.moment(moved.movedAt()),
                                moved.reason()))
                        .toList()
                : List.of();
    }

    /** As first read, also when the page comes back with an error. */
    public String getSeen() {
        return Pages.parameter("seen")
                .orElseGet(() -> isFound() ? String.valueOf(view.moved().size()) : "0");
    }

    public void move() {
        if (!isFound()) {
            Pages.notFound();
            return;
        }
        var chosen = Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(to))
                .findFirst();
        if (chosen.isEmpty()) {
            Pages.error("stage", "Choose what happens next.");
            return;
        }
        try {
            tokens.spend(Pages.formToken(), () -> {
                staging.move(view.paper().id(), chosen.get(), reason, seen());
                return getId();
            });
            Pages.done(
                    "/packs/pack?id=" + getId(),
                    "The paper now stands at: " + chosen.get().words() + ".");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    private int seen() {
        try {
            return Integer.parseInt(getSeen());
        } catch (NumberFormatException forged) {
            return -1;
        }
    }

    public List<Comment> getComments() {
        if (comments == null) {
            comments = isFound()
                    ? briefing.of(view.paper()).stream()
                            .map(one -> new Comment(
                                    one.saidBy(), one.words(), one.writtenBy(), PaperPage.moment(one.writtenAt())))
                            .toList()
                    : List.of();
        }
        return comments;
    }

    /** Whether what members say can be written down now. */
    public boolean isMayComment() {
        return isFound()
                && Briefing.isOpen(view.stage())
                && permissions.may(person.get(), "pack-stage", Permissions.Action.WRITE);
    }

    public void writeDown() {
        if (!isFound()) {
            Pages.notFound();
            return;
        }
        try {
            tokens.spend(Pages.formToken(), () -> {
                briefing.comment(view.paper().id(), saidBy, comment);
                return getId();
            });
            Pages.done("/packs/stage?id=" + getId(), "The comment is written down.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    public String getSaidBy() {
        return saidBy;
    }

    public void setSaidBy(String saidBy) {
        this.saidBy = saidBy;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
