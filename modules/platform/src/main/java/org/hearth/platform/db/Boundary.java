package org.hearth.platform.db;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/**
 * Where the server's transactions begin and end. The server takes an exception that crosses this line for a crash of its
 * own and writes a file about it, with the message and each method, though most are refusals that a person is told of.
 * So what the work throws is handed over the line as a value, with the transaction marked to be rolled back.
 */
@ApplicationScoped
class Boundary {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry registry;

    /** What the work gave, or what it threw. */
    record Outcome<T>(T given, RuntimeException thrown) {
        T orThrow() {
            if (thrown != null) {
                throw thrown;
            }
            return given;
        }
    }

    @Transactional(Transactional.TxType.REQUIRED)
    public <T> Outcome<T> inOne(Supplier<T> work) {
        return done(work);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> Outcome<T> inNew(Supplier<T> work) {
        return done(work);
    }

    private <T> Outcome<T> done(Supplier<T> work) {
        try {
            return new Outcome<>(work.get(), null);
        } catch (RuntimeException thrown) {
            rollBack(thrown);
            return new Outcome<>(null, thrown);
        }
    }

    private void rollBack(RuntimeException thrown) {
        try {
            registry.setRollbackOnly();
        } catch (IllegalStateException endedAlready) {
            thrown.addSuppressed(endedAlready); // it took too long, and the server has rolled it back
        }
    }
}
