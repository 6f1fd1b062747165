package org.hearth.returns.desk;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hearth.core.api.places.PostcodesChanged;
import org.hearth.platform.api.jobs.JobRunner;
import org.hearth.platform.api.jobs.Jobs;
import org.hearth.platform.api.people.Person;
import org.hearth.returns.api.ReturnInUse;
import org.hearth.returns.providers.ProvidersChanged;

/**
 * When held returns are checked: the year of an upload and the year after it as soon as it is in use, before its sender is
 * answered, and later years in a job; every year in a job when another postcode directory or list of providers is loaded,
 * and at start what a crash or a new version left undone.
 */
@ApplicationScoped
class Rechecking implements JobRunner {
    private static final Logger LOG = Logger.getLogger(Rechecking.class.getName());

    /** After the uploads that a crash left half done are seen to. */
    private static final int PRIORITY = 3100;

    /** Another node has loaded the directory perhaps, and this one has not noticed yet. */
    private static final int SECONDS_TO_WAIT = 30;

    @Inject
    Rechecks rechecks;

    @Inject
    Jobs jobs;

    void inUse(@Observes ReturnInUse now) {
        try {
            rechecks.bringUpToDate(year -> year == now.year() || year == now.year() + 1);
        } finally {
            checkWhatIsDue();
        }
    }

    void changed(@Observes PostcodesChanged now) {
        checkWhatIsDue();
    }

    void changed(@Observes ProvidersChanged now) {
        checkWhatIsDue();
    }

    void started(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object started) {
        checkWhatIsDue();
    }

    /** That returns cannot be checked keeps nobody from loading a directory, nor Hearth from starting. */
    private void checkWhatIsDue() {
        try {
            if (!rechecks.stale().isEmpty()) {
                jobs.submit(kind(), rechecks.edition(), Person.HEARTH.name(), rechecks.due());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Held returns could not be put down for checking", e);
        }
    }

    @Override
    public String kind() {
        return "returns.check";
    }

    /** @param subject the postcode directory to check by */
    @Override
    public void run(String subject, Progress progress) {
        for (int tries = 0; tries < SECONDS_TO_WAIT && !rechecks.edition().equals(subject); tries++) {
            progress.stopIfCancelled();
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
        int[] done = {0};
        int all = rechecks.stale().size();
        rechecks.bringUpToDate(year -> {
            progress.stopIfCancelled();
            progress.at(done[0]++, all, "Checking %d by the rules".formatted(year));
            return true;
        });
        progress.at(
                done[0], done[0], "%d %s checked by the rules.".formatted(done[0], done[0] == 1 ? "year" : "years"));
    }
}
