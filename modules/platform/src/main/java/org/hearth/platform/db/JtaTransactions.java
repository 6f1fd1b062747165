package org.hearth.platform.db;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hearth.platform.api.db.Transactions;

/** The server's transactions. */
@ApplicationScoped
class JtaTransactions implements Transactions {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry registry;

    @Inject
    private Boundary boundary;

    @Override
    public <T> T inOne(Supplier<T> work) {
        return boundary.inOne(work).orThrow();
    }

    @Override
    public <T> T inNew(Supplier<T> work) {
        return boundary.inNew(work).orThrow();
    }

    @Override
    public boolean isUnderWay() {
        return registry.getTransactionKey() != null;
    }

    @Override
    public void afterCommit(Runnable then) {
        if (registry.getTransactionKey() == null) {
            then.run();
            return;
        }
        registry.registerInterposedSynchronization(new Ending() {
            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    then.run();
                }
            }
        });
    }

    @Override
    public <T> void atTheEnd(Object as, T item, Consumer<List<T>> last) {
        if (registry.getTransactionKey() == null) {
            doInNew(() -> last.accept(List.of(item)));
            return;
        }
        @SuppressWarnings("unchecked")
        List<T> gathered = (List<T>) registry.getResource(as);
        if (gathered != null) {
            gathered.add(item);
            return;
        }
        List<T> first = new ArrayList<>(List.of(item));
        registry.putResource(as, first);
        registry.registerInterposedSynchronization(new Ending() {
            @Override
            public void beforeCompletion() {
                last.accept(first);
            }
        });
    }

    /** Hears of the end, and does nothing unless told. */
    private static class Ending implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {}
    }
}
