package org.hearth.fostering.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hearth.fostering.terms.AskedGrant;
import org.hearth.fostering.terms.Grant;
import org.hearth.fostering.terms.Grants;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/**
 * Records what is granted beside the terms where the places allow it: an emergency passes over the terms, and never over what
 * keeps places out of use. Why they are is not told, and the answer is the same for every reason.
 */
@ApplicationScoped
public class Granting {
    private final Grants grants;
    private final Occupancies occupancies;

    /** For the container's proxy. */
    protected Granting() {
        this(null, null);
    }

    @Inject
    Granting(Grants grants, Occupancies occupancies) {
        this.grants = grants;
        this.occupancies = occupancies;
    }

    /**
     * @param seen the revision of the household that the person had read
     * @throws RuleBroken for a part that cannot be, or for an emergency where places are not available on its first day
     */
    public void record(UUID household, AskedGrant asked, int seen) {
        check(household, asked);
        grants.record(household, asked, seen);
    }

    /** Likewise; what was recorded already for the same day and children may be put right whatever holds now. */
    public void change(UUID household, Grant was, AskedGrant asked, boolean correction, String why, int seen) {
        boolean same = was.kind() == asked.kind()
                && was.from().equals(asked.from())
                && was.children().equals(asked.children());
        if (!same) {
            check(household, asked);
        }
        grants.change(household, was.number(), asked, correction, why, seen);
    }

    private void check(UUID household, AskedGrant asked) {
        if (asked.kind() != Grant.Kind.EMERGENCY || asked.from() == null || asked.children() == null) {
            return;
        }
        occupancies.now().of(household).ifPresent(places -> {
            Stretch stands = places.on(asked.from());
            boolean stay = asked.children().stream().allMatch(child -> places.isThere(child, asked.from()));
            if (stands.terms() != null && !stands.unavailable().isEmpty() && !stay) {
                throw new RuleBroken(
                        "from",
                        "%s is not available on %s, ask the fostering team. An emergency passes over the terms of approval and not over this. Choose another home."
                                .formatted(places.household().reference(), Days.inWords(asked.from())));
            }
        });
    }
}
