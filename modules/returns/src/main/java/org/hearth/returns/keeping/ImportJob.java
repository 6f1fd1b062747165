package org.hearth.returns.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hearth.platform.api.jobs.JobRunner;

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
        returns.get().runJob(UUID.fromString(subject), progress);
    }
}
