package org.hearth.platform.api.jobs;

/** Does the jobs of one kind; an application scoped bean. Called outside a transaction; may be called again after a crash. */
public interface JobRunner {
    String kind();

    /** @throws RuntimeException to fail it; its message is shown */
    void run(String subject, Progress progress);

    interface Progress {
        void at(int done, int total, String message);

        /** @throws JobCancelled when someone asked it to stop */
        void stopIfCancelled();
    }

    /** Thrown out of {@link #run} when the job was cancelled. */
    class JobCancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
