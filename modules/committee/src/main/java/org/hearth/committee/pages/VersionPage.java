package org.hearth.committee.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.hearth.committee.paper.Follow;
import org.hearth.committee.paper.Making;
import org.hearth.committee.paper.Paper;
import org.hearth.committee.paper.Papers;
import org.hearth.committee.paper.Typing;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.repeats.FormTokens;

/** Makes the version that corrects or supplements a published paper, and says why; of such a draft the reason is typed anew. */
@Named
@RequestScoped
public class VersionPage {
    private static final String SAME = "same";
    private static final String AGAIN = "again";

    @Inject
    Papers papers;

    @Inject
    Making making;

    @Inject
    Typing typing;

    @Inject
    FormTokens tokens;

    private Paper paper;
    private Typing.Reason stands;
    private String kind;
    private String figures = SAME;
    private String reason = "";

    public void load() {
        if (!isFound()) {
            Pages.notFound();
        }
    }

    public boolean isFound() {
        if (paper == null) {
            PaperPage.asked(papers).ifPresent(found -> {
                paper = found;
                stands = typing.reason(found).orElse(null);
                reason = stands == null ? "" : stands.words();
            });
        }
        return paper != null;
    }

    public void make() {
        if (!isFound()) {
            Pages.notFound();
            return;
        }
        try {
            String next = tokens.spend(Pages.formToken(), () -> making.follow(
                            paper.id(), Follow.Kind.of(kind).orElse(null), reason, AGAIN.equals(figures))
                    .toString());
            Pages.done(
                    "/packs/pack?id=" + next,
                    "The version is made, with the words of the one before. Change what is to be changed; it is signed, cleared and published in its turn.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    /** Whether it follows what was published and is not published itself. */
    public boolean isFollowing() {
        return isFound() && stands != null;
    }

    public String getFollows() {
        return isFollowing() ? stands.kind().words() : "";
    }

    /** As first read, also when the page comes back with an error. */
    public String getRevision() {
        return Pages.parameter("rev").orElse(isFollowing() ? String.valueOf(stands.revision()) : "");
    }

    public void save() {
        if (!isFound()) {
            Pages.notFound();
            return;
        }
        try {
            typing.reason(paper.id(), reason, seen());
            Pages.done("/packs/pack?id=" + paper.id(), "The reason is saved.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    private int seen() {
        try {
            return Integer.parseInt(getRevision());
        } catch (NumberFormatException forged) {
            return -1;
        }
    }

    public String getId() {
        return Pages.parameter("id").orElse("");
    }

    public Paper getPaper() {
        return isFound() ? paper : null;
    }

    public List<Choice> getKinds() {
        return Arrays.stream(Follow.Kind.values())
                .map(one -> Choice.of(one.name(), one.words()))
                .toList();
    }

    public List<Choice> getWhichFigures() {
        return List.of(
                Choice.of(SAME, "The figures stay as they were measured"),
                Choice.of(AGAIN, "The figures are measured again, from what is recorded now"));
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getFigures() {
        return figures;
    }

    public void setFigures(String figures) {
        this.figures = figures;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
