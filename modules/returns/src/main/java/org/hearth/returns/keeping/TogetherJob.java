package org.hearth.returns.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.hearth.platform.api.jobs.JobRunner;

/** Puts the returns that are held together once more. */
@ApplicationScoped
class TogetherJob implements JobRunner {
    static final String KIND = "returns.together";

    @Inject
    Instance<KeptReturns> returns;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject, Progress progress) {
        returns.get().putTogetherAgain(progress);
    }
}
