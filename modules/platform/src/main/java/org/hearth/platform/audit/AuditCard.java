package org.hearth.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.time.UkTime;
import org.jdbi.v3.core.Jdbi;

/** How much the audit recorded today, for those who read it. */
@ApplicationScoped
class AuditCard implements HomeCard {
    private static final int ORDER = 80;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Permissions permissions;

    @Inject
    private Clock clock;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        if (!permissions.may(person, "audit", Action.VIEW)) {
            return List.of();
        }
        LocalDate today = UkTime.today(clock);
        long lines = new AuditLog(jdbi).count(new AuditLog.Filter(null, null, null, today, null));
        return List.of(new Card(
                "Audit",
                lines,
                permissions.may(person, "audit", Action.WRITE)
                        ? "Lines recorded today. Check there that the audit is whole."
                        : "Lines recorded today. An auditor checks that the audit is whole.",
                "/audit/list"));
    }
}
