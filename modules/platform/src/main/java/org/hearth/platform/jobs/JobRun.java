package org.hearth.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.jobs.JobRunner;
import org.hearth.platform.api.jobs.JobRunner.JobCancelled;
import org.hearth.platform.api.jobs.Jobs.State;

/** One run of one claimed job, from its start to whatever end it comes to. */
final class JobRun implements JobRunner.Progress {
    private static final Logger LOG = Logger.getLogger(JobRun.class.getName());

    /** Progress is written this often at most; a reader looks every few seconds. */
    private static final Duration BETWEEN_WRITES = Duration.ofMillis(500);

    private final JobTable table;
    private final JobTable.Claim claim;
    private final Clock clock;
    private Instant written = Instant.MIN;
    private Instant looked = Instant.MIN;
    private String lastMessage;
    private volatile boolean lost;
    private volatile boolean serverStops;

    JobRun(JobTable table, JobTable.Claim claim, Clock clock) {
        this.table = table;
        this.claim = claim;
        this.clock = clock;
    }

    /** Does it. Nothing it throws leaves this method. */
    void run(Map<String, JobRunner> runners) {
        JobRunner runner = runners.get(claim.kind());
        if (runner == null) {
            table.end(claim, State.FAILED, "This version of Hearth does not know how to do \"" + claim.kind() + "\".");
            return;
        }
        try {
            runner.run(claim.subject(), this);
            table.end(claim, State.DONE, lastMessage == null ? "Done." : lastMessage);
        } catch (JobCancelled e) {
            if (!lost && !serverStops) {
                table.end(claim, State.CANCELLED, "Cancelled.");
            }
        } catch (RuleBroken e) {
            table.end(claim, State.FAILED, e.getMessage());
        } catch (RuntimeException | Error e) {
            if (serverStops) {
                return; // it is begun again when a server is there
            }
            LOG.log(Level.SEVERE, e, () -> "Job %s (%s) failed.".formatted(claim.id(), claim.kind()));
            table.end(
                    claim,
                    State.FAILED,
                    "A fault inside Hearth stopped it. What it had not finished has not taken effect. The server's log"
                            + " tells more under " + claim.id() + ".");
        }
    }

    /** Renews the lease while it works; called by another thread. */
    void heartbeat() {
        if (!table.heartbeat(claim)) {
            lost = true;
        }
    }

    /** The server is stopping: an end that comes now is not the job's own. */
    void serverStops() {
        serverStops = true;
    }

    @Override
    public void at(int done, int total, String message) {
        Instant now = clock.instant();
        lastMessage = message;
        boolean last = done >= total;
        if (!last && now.isBefore(written.equals(Instant.MIN) ? now : written.plus(BETWEEN_WRITES))) {
            return;
        }
        written = now;
        if (!table.progress(claim, done, total, message)) {
            lost = true;
        }
        if (lost) {
            throw new JobCancelled();
        }
    }

    @Override
    public void stopIfCancelled() {
        Instant now = clock.instant();
        if (lost || serverStops) {
            throw new JobCancelled();
        }
        if (!looked.equals(Instant.MIN) && now.isBefore(looked.plus(BETWEEN_WRITES))) {
            return;
        }
        looked = now;
        if (table.cancelAsked(claim)) {
            throw new JobCancelled();
        }
    }
}
