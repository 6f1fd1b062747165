package org.hearth.fostering.household;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hearth.fostering.revision.Since;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.repeats.FormTokens;

/** What the forms about one household have in common: which household, the revision that was read, and saving once. */
public abstract class HouseholdForm {
    protected static final String CHANGED = "changed";
    protected static final String WRONG = "wrong";

    @Inject
    HouseholdViews views;

    @Inject
    Households households;

    @Inject
    FormTokens tokens;

    private Household household;
    private String why = "";
    private String verb = CHANGED;

    /** To be called before anything else; the household is {@code null} where there is none. */
    protected void open(String part) {
        household = Typing.id().flatMap(id -> views.view(id, part)).orElse(null);
    }

    /** Whether what the form is about is there. */
    public boolean isFound() {
        return household != null;
    }

    public void load() {
        if (!isFound()) {
            Pages.notFound();
        }
    }

    /** Does the work once, however often the form is sent, and goes back to the household. */
    protected void saveOnce(Runnable work, String said) {
        try {
            tokens.spend(Pages.formToken(), () -> {
                work.run();
                return "saved";
            });
            Pages.done(getBack(), said);
        } catch (ChangedMeanwhile overtaken) {
            var made = households.recorded(id()).stream()
                    .map(one -> new Since.Made(one.revision(), one.what().words(), one.recordedAt(), one.recordedBy()))
                    .toList();
            Pages.error(null, Since.told(overtaken.getMessage(), made, seen()));
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    protected Household household() {
        return household;
    }

    protected UUID id() {
        return household.id();
    }

    protected int seen() {
        return Typing.seen();
    }

    public String getId() {
        return household.id().toString();
    }

    public String getReference() {
        return household.reference();
    }

    public String getBack() {
        return "/fostering/household?id=" + household.id();
    }

    public String getSeen() {
        return Typing.seenOr(households.revision(household.id()));
    }

    public List<Choice> getVerbs() {
        return List.of(
                new Choice(CHANGED, "It has changed", "What was recorded was right until now"),
                new Choice(WRONG, "What was recorded was wrong", "Say why below"));
    }

    protected boolean isCorrection() {
        return WRONG.equals(verb);
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
