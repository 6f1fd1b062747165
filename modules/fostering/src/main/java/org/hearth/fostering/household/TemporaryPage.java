package org.hearth.fostering.household;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.hearth.fostering.api.InTheHome.TemporaryApproval.Extension;
import org.hearth.platform.api.pages.Choice;

/** Extends the temporary approval of a connected person. */
@Named
@RequestScoped
public class TemporaryPage extends HouseholdForm {

    @Inject
    TemporaryApprovals approvals;

    private TemporarySpell spell;
    private String how = "";
    private LocalDate decidedOn;

    @PostConstruct
    void begin() {
        open("approval");
        if (super.isFound()) {
            var last = household().approvals().get(household().approvals().size() - 1);
            spell = last.kind() == HouseholdKind.TEMPORARY ? new TemporarySpell(last) : null;
        }
    }

    @Override
    public boolean isFound() {
        return super.isFound() && spell != null;
    }

    public void save() {
        saveOnce(
                () -> approvals.extend(id(), Typing.choice("how", how, Extension.class), decidedOn, getWhy(), seen()),
                "The temporary approval is extended.");
    }

    public String getStands() {
        return spell.countdown(views.today());
    }

    public List<Choice> getHows() {
        return List.of(
                new Choice(
                        Extension.ONCE.name(),
                        "Once, by %d weeks".formatted(Limits.extensionWeeks(spell.from())),
                        "Because the full approval cannot be decided in time"),
                new Choice(
                        Extension.UNTIL_REVIEWED.name(),
                        "Until the independent review has had its outcome",
                        "Because the carers asked for a review of the decision not to approve them"));
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }
}
