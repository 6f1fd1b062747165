package org.hearth.platform.api.jobs;

import java.util.Optional;
import java.util.UUID;

/**
 * Long work, kept in the database: it has progress, can be cancelled, and after a crash is started again or says why not.
 */
public interface Jobs {

    /**
     * Puts a job in the queue, in the caller's transaction when there is one.
     *
     * @param kind    names the {@link JobRunner} that does it
     * @param subject what it works on, an id
     * @param by      who asked
     * @param key     asking again with the same key gives the same job; one that failed or was cancelled begins anew
     */
    UUID submit(String kind, String subject, String by, String key);

    Optional<Job> find(UUID id);

    /** Asks it to stop at the next safe point. */
    void cancel(UUID id);

    /** @param done and {@code total} in the job's own unit; {@code message} in plain words */
    record Job(UUID id, String kind, String subject, String by, State state, int done, int total, String message) {}

    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }
}
