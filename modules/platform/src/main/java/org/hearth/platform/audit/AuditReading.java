package org.hearth.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.RowScope;
import org.jdbi.v3.core.Jdbi;

/** Who reads the audit sees what the permission table says, and reading it is a line of its own. */
@ApplicationScoped
class AuditReading {
    /** Lines on a page. */
    static final int PAGE = 50;

    private static final int CHUNK = 2000;

    @Inject
    private CurrentPerson person;

    @Inject
    private Permissions permissions;

    @Inject
    private Audit audit;

    private AuditLog log;
    private AuditCheck check;

    @Inject
    void over(Jdbi jdbi) {
        log = new AuditLog(jdbi);
        check = new AuditCheck(jdbi);
    }

    /** Lines of one page, and how many there are in all. */
    record Lines(List<AuditLine> lines, long all) {}

    /**
     * One page, newest first.
     *
     * @param page from 1
     * @throws RuleBroken if a person who sees ids only asks by the reference of a person
     */
    Lines lines(AuditLog.Filter filter, int page, int size) {
        allowed(filter);
        Lines found =
                new Lines(log.page(filter, page, size).stream().map(this::shown).toList(), log.count(filter));
        Map<String, String> details = new HashMap<>(filter.inWords());
        details.put("page", String.valueOf(page));
        details.put("found", String.valueOf(found.all()));
        audit.record("audit.listed", null, details);
        return found;
    }

    /** All of them, newest first, a chunk at a time. */
    void export(AuditLog.Filter filter, Consumer<AuditLine> line) {
        allowed(filter);
        audit.record("audit.exported", null, filter.inWords());
        long number = Long.MAX_VALUE;
        List<AuditLine> chunk;
        do {
            chunk = log.below(filter, number, CHUNK);
            chunk.stream().map(this::shown).forEach(line);
            number = chunk.isEmpty() ? 0 : chunk.get(chunk.size() - 1).lineNumber();
        } while (chunk.size() == CHUNK);
    }

    /** Reads the whole audit and says whether anything was changed, taken out or put in. */
    AuditCheck.Finding check() {
        AuditCheck.Finding finding = check.check(null);
        audit.record(
                "audit.checked",
                null,
                Map.of("lines", String.valueOf(finding.lines()), "whole", String.valueOf(finding.whole())));
        return finding;
    }

    boolean idsOnly() {
        return permissions.scope(person.get(), "audit", Permissions.Action.VIEW) != RowScope.ALL;
    }

    boolean mayCheck() {
        return permissions.may(person.get(), "audit", Permissions.Action.WRITE);
    }

    private AuditLine shown(AuditLine line) {
        return idsOnly() ? AuditLog.idsOnly(line) : line;
    }

    private void allowed(AuditLog.Filter filter) {
        if (filter.subject() != null
                && idsOnly()
                && !AuditLog.idsOnly(new AuditLine(0, null, null, null, filter.subject(), "{}", null))
                        .subject()
                        .equals(filter.subject())) {
            throw new RuleBroken(
                    "subject", "Your role sees ids only. Search by an id, or ask an auditor to look for a reference.");
        }
    }
}
