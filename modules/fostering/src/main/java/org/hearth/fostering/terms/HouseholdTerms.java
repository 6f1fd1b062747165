package org.hearth.fostering.terms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hearth.fostering.api.InTheHome;
import org.hearth.fostering.api.MayTake;
import org.hearth.fostering.api.Placing;
import org.hearth.fostering.household.Households;
import org.hearth.platform.api.RuleBroken;

/** The question, asked of a household of the register. */
@ApplicationScoped
public class HouseholdTerms {
    private final Households households;

    /** For the container's proxy. */
    protected HouseholdTerms() {
        this(null);
    }

    @Inject
    public HouseholdTerms(Households households) {
        this.households = households;
    }

    /** @throws RuleBroken for {@code household} if there is none of that id */
    public MayTake mayTake(UUID household, Placing placing, InTheHome home) {
        return households
                .find(household)
                .map(found -> TermsOfApproval.mayTake(found, placing, home))
                .orElseThrow(() ->
                        new RuleBroken("household", "There is no such household. Choose one that is in the register."));
    }
}
