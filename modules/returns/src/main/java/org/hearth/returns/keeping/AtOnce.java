package org.hearth.returns.keeping;

import org.hearth.platform.api.jobs.JobRunner.Progress;

/** How far an import is that somebody waits for: nobody is told, and nobody can stop it. */
final class AtOnce implements Progress {
    @Override
    public void at(int done, int total, String message) {
        // nobody watches a request
    }

    @Override
    public void stopIfCancelled() {
        // and nobody can stop it
    }
}
