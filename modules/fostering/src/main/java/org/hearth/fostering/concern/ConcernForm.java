package org.hearth.fostering.concern;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.repeats.FormTokens;

/** What the two forms about a concern have in common: which one, the revision that was read, and saving once. */
public abstract class ConcernForm {
    private static final String CHANGED = "changed";
    private static final String WRONG = "wrong";

    @Inject
    ConcernViews views;

    @Inject
    Concerns concerns;

    @Inject
    FormTokens tokens;

    private Concern concern;
    private String why = "";
    private String verb = CHANGED;

    /** To be called before anything else; {@code null} where the address names none. */
    protected Concern open() {
        concern = views.view(Typing.id(), Optional.empty()).orElse(null);
        return concern;
    }

    protected Concern concern() {
        return concern;
    }

    public boolean isThere() {
        return concern != null;
    }

    public String getId() {
        return concern == null ? "" : concern.id().toString();
    }

    public String getReference() {
        return concern == null ? "" : concern.reference();
    }

    public String getSeen() {
        return concern == null ? "0" : Typing.seenOr(concerns.revision(concern.id()));
    }

    public String getBack() {
        return concern == null ? "/fostering/concerns" : "/fostering/concerns/concern?id=" + concern.id();
    }

    /** Does the work once, however often the form is sent, and goes to the concern. */
    protected void saveOnce(java.util.function.Supplier<String> work, String said) {
        try {
            Pages.done(tokens.spend(Pages.formToken(), work), said);
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    protected void change(AskedConcern asked, String said) {
        saveOnce(
                () -> {
                    concerns.change(concern.id(), asked, isCorrection(), why, Typing.seen());
                    return getBack();
                },
                said);
    }

    protected boolean isCorrection() {
        return WRONG.equals(verb);
    }

    public List<Choice> getVerbs() {
        return List.of(
                new Choice(CHANGED, "It has changed", "What was recorded was right until now"),
                new Choice(WRONG, "What was recorded was wrong", "Say why below"));
    }

    public String getVerb() {
        return verb;
    }

    public void setVerb(String verb) {
        this.verb = verb;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
