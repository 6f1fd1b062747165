package org.hearth.committee.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.hearth.committee.voice.Voice;
import org.hearth.committee.voice.Voices;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.repeats.FormTokens;

/** One thing that children and young people said: written down, answered, mended. */
@Named
@RequestScoped
public class VoicePage {

    @Inject
    Voices voices;

    @Inject
    FormTokens tokens;

    private Voice kept;
    private LocalDate saidOn;
    private String by = "";
    private String said = "";
    private List<String> quotation = List.of();
    private LocalDate consentOn;
    private String response = "";
    private String ownerPost = "";
    private LocalDate dueOn;

    @PostConstruct
    void find() {
        kept = Shown.id("id").flatMap(voices::find).orElse(null);
        if (kept != null) {
            saidOn = kept.saidOn();
            by = kept.saidBy();
            said = kept.said();
            quotation = kept.quotation() ? List.of("yes") : List.of();
            consentOn = kept.consentOn();
            response = kept.response();
            ownerPost = kept.ownerPost();
            dueOn = kept.dueOn();
        }
    }

    public void load() {
        if (!isFound()) {
            Pages.notFound();
        }
    }

    public void save() {
        var typed = new Voice.Typed(saidOn, by, said, !quotation.isEmpty(), consentOn, response, ownerPost, dueOn);
        try {
            if (kept == null) {
                tokens.spend(Pages.formToken(), () -> voices.add(typed).toString());
                Pages.done("/voice/list", "It is written down, and will stand in the next paper.");
            } else {
                voices.change(kept.id(), typed, Shown.seen());
                Pages.done("/voice/list", "It is changed. Papers that were made before keep what they say.");
            }
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    public boolean isFound() {
        return kept != null || Pages.parameter("id").isEmpty();
    }

    public boolean isThere() {
        return kept != null;
    }

    public Voice getKept() {
        return kept;
    }

    public String getSeen() {
        return Shown.seenOr(kept == null ? 0 : kept.revision());
    }

    public List<Choice> getQuotations() {
        return List.of(
                Choice.of("yes", "These are one young person's own words, and they agreed that they are printed"));
    }

    public LocalDate getSaidOn() {
        return saidOn;
    }

    public void setSaidOn(LocalDate saidOn) {
        this.saidOn = saidOn;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }

    public List<String> getQuotation() {
        return quotation;
    }

    public void setQuotation(List<String> quotation) {
        this.quotation = quotation == null ? List.of() : quotation;
    }

    public LocalDate getConsentOn() {
        return consentOn;
    }

    public void setConsentOn(LocalDate consentOn) {
        this.consentOn = consentOn;
    }

    public String getResponse() {
        return response;
    }

    public void setResponse(String response) {
        this.response = response;
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
}
