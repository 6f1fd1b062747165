package org.hearth.committee.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hearth.committee.clearance.ClearanceSheet;
import org.hearth.committee.clearance.ClearanceStatus;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.paper.Clearing;
import org.hearth.committee.paper.PaperView;
import org.hearth.committee.paper.Papers;
import org.hearth.committee.paper.Typing;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.repeats.FormTokens;

/** The clearance table of a paper, and one implication: its words, and what is said of its clearance. */
@Named
@RequestScoped
public class ClearancePage {

    @Inject
    Papers papers;

    @Inject
    Typing typing;

    @Inject
    Clearing clearing;

    @Inject
    FormTokens tokens;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    private PaperView view;
    private String words;
    private String status;
    private String officerName;
    private String post;
    private String behalfOf;
    private String note;

    public void load() {
        if (!isFound()) {
            Pages.notFound();
        }
    }

    public void loadRow() {
        if (getRow() == null) {
            Pages.notFound();
        }
    }

    public boolean isFound() {
        if (view == null) {
            PaperPage.asked(papers).ifPresent(paper -> {
                view = papers.view(paper);
                var field = getField();
                words = field == null ? "" : field.words();
            });
        }
        return view != null;
    }

    public String getId() {
        return Pages.parameter("id").orElse("");
    }

    public List<ClearanceSheet.Row> getRows() {
        return isFound() ? view.clearances().rows() : List.of();
    }

    public ClearanceSheet.Row getRow() {
        return isFound()
                ? view.clearances().row(Pages.parameter("row").orElse("")).orElse(null)
                : null;
    }

    public PaperView.Field getField() {
        String key = FrontSheetTemplate.IMPLICATION + Pages.parameter("row").orElse("");
        return view.frontSheet().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    public String changed(ClearanceSheet.Row row) {
        return String.join("; ", row.changed());
    }

    /** "Jo Day, Head of Finance, on behalf of the Section 151 Officer". */
    public String officer(ClearanceSheet.Row row) {
        var parts = new ArrayList<String>();
        if (!row.officer().isBlank()) {
            parts.add(row.officer());
        }
        if (!row.post().isBlank()) {
            parts.add(row.post());
        }
        if (!row.behalfOf().isBlank()) {
            parts.add("on behalf of " + row.behalfOf());
        }
        return String.join(", ", parts);
    }

    /** Who types the front sheet types the implications. */
    public boolean isMayWriteText() {
        return isFound()
                && !view.paper().isPublished()
                && permissions.may(person.get(), "packs", Permissions.Action.WRITE);
    }

    public boolean isMayClear() {
        var row = getRow();
        return row != null && clearing.clears(row.implication());
    }

    public boolean isMaySay() {
        return isFound() && !view.paper().isPublished() && getRow() != null && (isMayClear() || clearing.asks());
    }

    public List<Choice> getChoices() {
        boolean clears = isMayClear();
        return Arrays.stream(ClearanceStatus.values())
                .filter(one -> one.isReply() == clears)
                .filter(one -> one != ClearanceStatus.NOT_NEEDED || getRow().spared())
                .map(one -> Choice.of(one.name(), one.words()))
                .toList();
    }

    /** As first read, also when the page comes back with an error. */
    public String getSeen() {
        return Pages.parameter("seen").orElseGet(() -> getRow() == null ? "0" : String.valueOf(getRow().seq()));
    }

    public String getRevision() {
        return Pages.parameter("rev")
                .orElseGet(() ->
                        getField() == null ? "0" : String.valueOf(getField().revision()));
    }

    public void saveWords() {
        if (getRow() == null) {
            Pages.notFound();
            return;
        }
        String key = getField().key();
        try {
            permissions.require("packs", Permissions.Action.WRITE);
            typing.frontSheet(
                    view.paper().id(), Map.of(key, words == null ? "" : words), Map.of(key, number(getRevision())));
            Pages.done(address(), "The words are saved.");
        } catch (RuleBroken refused) {
            Pages.error("words", refused.getMessage());
        }
    }

    public void say() {
        if (getRow() == null) {
            Pages.notFound();
            return;
        }
        try {
            tokens.spend(Pages.formToken(), () -> {
                clearing.say(
                        view.paper().id(),
                        getRow().implication().key(),
                        new Clearing.Saying(chosen(), officerName, post, behalfOf, note, number(getSeen())));
                return getId();
            });
            Pages.done("/packs/clearance?id=" + getId(), "It is saved.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    private ClearanceStatus chosen() {
        return Arrays.stream(ClearanceStatus.values())
                .filter(one -> one.name().equals(status))
                .findFirst()
                .orElse(null);
    }

    private String address() {
        return "/packs/implication?id=%s&row=%s"
                .formatted(getId(), getRow().implication().key());
    }

    private static int number(String sent) {
        try {
            return Integer.parseInt(sent);
        } catch (NumberFormatException forged) {
            return -1;
        }
    }

    public String getWords() {
        isFound();
        return words;
    }

    public void setWords(String words) {
        isFound();
        this.words = words;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getOfficerName() {
        return officerName;
    }

    public void setOfficerName(String officerName) {
        this.officerName = officerName;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getBehalfOf() {
        return behalfOf;
    }

    public void setBehalfOf(String behalfOf) {
        this.behalfOf = behalfOf;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
