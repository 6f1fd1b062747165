package org.hearth.returns.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.hearth.core.api.pack.DataStatus;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.returns.api.RuleFinding.State;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.RuleFindings;
import org.hearth.returns.api.RuleFindings.Group;
import org.hearth.returns.api.Severity;

/** Tells whoever makes a paper of it how the return of the year stands at the desk. */
@ApplicationScoped
class StatusOfReturn implements DataStatus {
    private RuleFindings findings;

    StatusOfReturn() {}

    @Inject
    StatusOfReturn(RuleFindings findings) {
        this.findings = findings;
    }

    @Override
    public Optional<Status> of(LocalDate asAt) {
        var reportingYear = ReportingYear.of(asAt);
        int year = reportingYear.ends();
        if (!findings.years().contains(year)) {
            return Optional.empty();
        }
        var stands = findings.readiness(year);
        var open = new RuleFindingFilter(null, year, null, null, Severity.ERROR, State.OPEN, null);
        var owners = stands.openErrors() == 0
                ? java.util.List.<Owner>of()
                : findings.grouped(open, Group.TEAM).stream()
                        .map(one -> new Owner(
                                one.key().equals(RuleFindingFilter.Work.NOBODY) ? "No team" : one.words(), one.found()))
                        .toList();
        return Optional.of(new Status(
                "Return for " + reportingYear.label(),
                stands.openErrors(),
                stands.openQuestions(),
                stands.explained(),
                stands.upToDate(),
                owners,
                "/returns/findings?" + AskedFindings.address(open)));
    }
}
