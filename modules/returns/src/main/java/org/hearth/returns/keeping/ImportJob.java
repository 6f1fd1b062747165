package org.hearth.returns.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.jobs.JobRunner;
import org.hearth.returns.api.Receipt;
import org.hearth.returns.api.Receipt.SentModule;

/** Imports a large upload. */
@ApplicationScoped
class ImportJob implements JobRunner {
    @Inject
    Instance<KeptReturns> returns;

    @Override
    public String kind() {
        return KeptReturns.JOB;
    }

    @Override
    public void run(String subject, Progress progress) {
        UUID upload = UUID.fromString(subject);
        returns.get().runJob(upload, progress);
        Receipt receipt = returns.get().find(upload).orElseThrow();
        int rows = receipt.modules().stream().mapToInt(SentModule::rows).sum();
        progress.at(rows, rows, done(receipt));
    }

    /** What was done, for those who read the list of jobs when it is over. */
    static String done(Receipt receipt) {
        String year = new ReportingYear(receipt.year()).label();
        int taken = receipt.modules().stream().mapToInt(SentModule::accepted).sum();
        int leftOut = receipt.modules().stream().mapToInt(SentModule::refused).sum();
        return switch (receipt.state()) {
            case CURRENT, SUPERSEDED ->
                "Return of %s: %,d rows taken, %,d left out; the years are put together."
                        .formatted(year, taken, leftOut);
            case WAITING_FOR_YES ->
                "Return of %s: read, %,d rows. It waits for a yes on its own page.".formatted(year, taken + leftOut);
            default ->
                "Return of %s: %s.".formatted(year, receipt.stateInWords().toLowerCase(Locale.UK));
        };
    }
}
