package org.hearth.fostering.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;

/** The one way to read supervision, for pages, API and files alike: an audit line for each list, export and view. */
@ApplicationScoped
class SupervisionViews {
    /** As in the table of permissions. */
    static final String RESOURCE = "fostering-supervision";

    @Inject
    Supervisions supervisions;

    @Inject
    Audit audit;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    LocalDate today() {
        return supervisions.today();
    }

    boolean mayWrite() {
        return permissions.may(person.get(), RESOURCE, Action.WRITE);
    }

    DueList list(DueAsked asked) {
        return read("supervision.listed", asked, null);
    }

    DueList exported(DueAsked asked, String format) {
        return read("supervision.exported", asked, format);
    }

    private DueList read(String what, DueAsked asked, String format) {
        var list = DueList.of(supervisions.now(), asked, today());
        var details = new TreeMap<>(Map.of(
                "filter", asked.inOneLine(), "rows", String.valueOf(list.rows().size())));
        if (format != null) {
            details.put("format", format);
        }
        audit.record(what, null, details);
        return list;
    }

    Optional<Supervision> household(UUID id) {
        return household(id, "supervision");
    }

    /** Its carers with their training. */
    Optional<Supervision> carers(UUID id) {
        return household(id, "training");
    }

    private Optional<Supervision> household(UUID id, String part) {
        var found = supervisions.now().of(id);
        found.ifPresent(one ->
                audit.record("supervision.household-viewed", one.household().reference(), Map.of("part", part)));
        return found;
    }

    /** How it stands today. */
    DueRow standing(Supervision of) {
        return DueRow.of(supervisions.now(), of, today());
    }

    /** As a part of a page that is audited by itself. */
    Optional<Supervision> part(UUID id) {
        return supervisions.now().of(id);
    }
}
