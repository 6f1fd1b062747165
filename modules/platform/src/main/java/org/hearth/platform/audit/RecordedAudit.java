package org.hearth.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Person;
import org.jdbi.v3.core.Jdbi;

/** The server's audit. */
@ApplicationScoped
class RecordedAudit implements Audit {
    private AuditTrail trail;

    @Inject
    private CurrentPerson person;

    @Inject
    void over(Jdbi jdbi, Transactions transactions, Clock clock) {
        trail = new AuditTrail(jdbi, transactions, clock);
    }

    @Override
    public void record(String what, String subject, Map<String, String> details) {
        Person by = person.get();
        record(by.equals(Person.NOBODY) ? NOBODY : by.name(), what, subject, details);
    }

    @Override
    public void record(String by, String what, String subject, Map<String, String> details) {
        trail.tell(by, what, subject, details);
    }
}
