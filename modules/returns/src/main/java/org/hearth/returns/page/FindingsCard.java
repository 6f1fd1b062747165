package org.hearth.returns.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Person;
import org.hearth.returns.api.RuleFinding.State;
import org.hearth.returns.api.RuleFindings;

/** What the rules find in the newest year and nobody has explained, on the home page of those who send returns. */
@ApplicationScoped
class FindingsCard implements HomeCard {
    /** After the other cards of the returns. */
    private static final int ORDER = 21;

    @Inject
    RuleFindings findings;

    @Inject
    Permissions permissions;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        if (!permissions.may(person, "returns", Permissions.Action.VIEW)) {
            return List.of();
        }
        return findings.newest()
                .map(newest -> List.of(new Card(
                        "Findings in the returns",
                        (long) newest.open(),
                        "Open in the return for %s.".formatted(Shown.year(newest.year())),
                        "/returns/findings?year=%d&state=%s".formatted(newest.year(), State.OPEN.key()))))
                .orElse(List.of());
    }
}
