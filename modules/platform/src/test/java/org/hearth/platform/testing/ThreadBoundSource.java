package org.hearth.platform.testing;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.hearth.platform.api.db.Transactions;

/** Stands in for the server's transactions: within one, every connection asked for on the thread is the same one. */
final class ThreadBoundSource implements DataSource, Transactions {
    private final DataSource plain;
    private final ThreadLocal<Deque<Running>> running = ThreadLocal.withInitial(ArrayDeque::new);

    ThreadBoundSource(DataSource plain) {
        this.plain = plain;
    }

    private record Running(
            Connection connection,
            Map<Object, List<Object>> gathered,
            List<Runnable> beforeCommit,
            List<Runnable> afterCommit) {}

    @Override
    public Connection getConnection() throws SQLException {
        Running now = running.get().peek();
        return now == null ? plain.getConnection() : lent(now.connection());
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        return isUnderWay() ? work.get() : inNew(work);
    }

    @Override
    public <T> T inNew(Supplier<T> work) {
        Running begun;
        T answer;
        try (Connection connection = plain.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            begun = new Running(connection, new HashMap<>(), new ArrayList<>(), new ArrayList<>());
            running.get().push(begun);
            try {
                answer = work.get();
                begun.beforeCommit().forEach(Runnable::run);
                connection.commit();
            } catch (RuntimeException | Error e) {
                connection.rollback();
                throw e;
            } finally {
                running.get().pop();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The transaction could not begin or end.", e);
        }
        begun.afterCommit().forEach(Runnable::run);
        return answer;
    }

    @Override
    public boolean isUnderWay() {
        return !running.get().isEmpty();
    }

    @Override
    public void afterCommit(Runnable then) {
        Running now = running.get().peek();
        if (now == null) {
            then.run();
        } else {
            now.afterCommit().add(then);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> void atTheEnd(Object as, T item, Consumer<List<T>> last) {
        Running now = running.get().peek();
        if (now == null) {
            doInNew(() -> last.accept(List.of(item)));
            return;
        }
        if (!now.gathered().containsKey(as)) {
            List<T> items = new ArrayList<>();
            now.gathered().put(as, (List<Object>) items);
            now.beforeCommit().add(() -> last.accept(items));
        }
        now.gathered().get(as).add(item);
    }

    /** The transaction's connection, which the borrower can neither close nor commit. */
    private static Connection lent(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "close", "setAutoCommit":
                            return null;
                        case "commit", "rollback":
                            throw new SQLException("The transaction belongs to Transactions, not to its borrower.");
                        default:
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return plain.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return plain.isWrapperFor(type);
    }
}
