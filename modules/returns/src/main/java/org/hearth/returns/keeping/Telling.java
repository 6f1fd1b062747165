package org.hearth.returns.keeping;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hearth.returns.api.Receipt.State;
import org.hearth.returns.api.ReturnInUse;
import org.jdbi.v3.core.Jdbi;

/** Tells others of uploads that have become current. What they do with it is theirs: it is in use whatever becomes of that. */
record Telling(Jdbi jdbi, Consumer<ReturnInUse> others) {
    private static final Logger LOG = Logger.getLogger(Telling.class.getName());

    /** Outside a transaction and without the lease. */
    void ifCurrent(UUID id) {
        Upload upload = jdbi.withHandle(handle -> Uploads.find(handle, id)).orElseThrow();
        if (upload.state() != State.CURRENT) {
            return;
        }
        try {
            others.accept(new ReturnInUse(upload.yearEnds(), id));
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "Not all was done that follows from return " + id);
        }
    }
}
