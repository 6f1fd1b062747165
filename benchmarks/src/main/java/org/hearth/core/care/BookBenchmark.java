package org.hearth.core.care;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.Received;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.places.Places;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.db.Mapping;
import org.hearth.platform.db.Migrations;
import org.jdbi.v3.core.Jdbi;

/**
 * Times, on Derby in a folder that is removed afterwards: staging what a return says (first, again, and with one child in
 * ten changed), making it current, and reading the book; for 700 and 70,000 children with 3.7 episodes each. Aims: 260,000
 * episodes staged in under 15 s and 300 MB, their book read in a few seconds.
 *
 * <pre>
 * java -Xmx512m -cp ... org.hearth.core.care.BookBenchmark
 * </pre>
 */
public final class BookBenchmark {
    private static final List<String> PLACES = List.of("U1", "U4", "U6", "K2", "K3", "P1");

    private final Recordings recordings;
    private final StagedCareRecords records;
    private final BookReader reader;

    private BookBenchmark(DataSource plain) {
        Migrations.run(plain);
        var source = new OneConnection(plain);
        Jdbi jdbi = Mapping.over(source.dataSource());
        recordings = new Recordings(jdbi, source, Clock.systemUTC());
        records = new StagedCareRecords(jdbi, source, recordings, new Nowhere(), fact -> {}, Runnable::run);
        reader = new BookReader(jdbi, source);
    }

    public static void main(String[] arguments) throws Exception {
        for (int children : new int[] {700, 70_000}) {
            Path folder = Files.createTempDirectory("hearth-benchmark");
            System.setProperty(
                    "derby.stream.error.file", folder.resolve("derby.log").toString());
            var plain = new EmbeddedDataSource();
            plain.setDatabaseName(folder.resolve("derby").toString());
            plain.setCreateDatabase("create");
            var benchmark = new BookBenchmark(plain);
            benchmark.run("first", children, 0);
            benchmark.run("the same again", children, 0);
            benchmark.run("one child in ten changed", children, 10);
            plain.setCreateDatabase(null);
            plain.setShutdownDatabase("shutdown");
            try {
                plain.getConnection().close();
            } catch (SQLException ended) {
                // Derby says that it has shut down by throwing
            }
            try (var files = Files.walk(folder)) {
                files.sorted((one, other) -> other.compareTo(one))
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private void run(String what, int children, int changedOneIn) {
        long start = System.nanoTime();
        long[] most = {0};
        long recording = records.stage(
                "return",
                said(children, changedOneIn),
                "analyst",
                "benchmark",
                new Coverage(List.of(Period.ofDays(LocalDate.of(2020, 4, 1), LocalDate.of(2026, 3, 31)))),
                count -> most[0] = Math.max(most[0], used()));
        double staged = seconds(start);
        start = System.nanoTime();
        if (!records.makeCurrent(recording)) {
            throw new IllegalStateException("something else was recorded meanwhile");
        }
        double switched = seconds(start);
        System.gc();
        long before = used();
        Recordings.Head head = recordings.head();
        start = System.nanoTime();
        CareBook book = reader.read(head.turn(), head.recording());
        double read = seconds(start);
        System.gc();
        long episodes = book.children().stream()
                .mapToLong(child -> child.episodes().size())
                .sum();
        System.out.printf(
                "%,d children, %,d episodes, %s: staged in %.2f s (heap up to %d MB), made current in %.3f s, read in %.2f s, book of %d MB%n",
                book.children().size(), episodes, what, staged, most[0] >> 20, switched, read, (used() - before) >> 20);
    }

    private static Iterator<Received> said(int children, int changedOneIn) {
        return IntStream.range(0, children)
                .mapToObj(child -> child(child, changedOneIn > 0 && child % changedOneIn == 0))
                .iterator();
    }

    private static Received child(int number, boolean changed) {
        List<Received.Stay> stays = new ArrayList<>();
        int episodes = number % 10 < 7 ? 4 : 3;
        LocalDate from = LocalDate.of(2021, 4, 1).plusDays(number % 1000);
        for (int i = 0; i < episodes; i++) {
            LocalDate to = from.plusDays(100 + number % 50);
            boolean open = i == episodes - 1;
            stays.add(new Received.Stay(
                    from,
                    open ? null : to,
                    open ? LocalDate.of(2026, 3, 31) : null,
                    i == 0 ? "S" : "P",
                    "C2",
                    "N1",
                    open && changed ? "P1" : PLACES.get((number + i) % PLACES.size()),
                    "PR1",
                    open ? null : "X1",
                    open ? null : "CARPL",
                    "PE%d 7NF".formatted(number % 90),
                    "LN%d 2TZ".formatted((number + i) % 90),
                    "SC%06d".formatted(number % 5000),
                    Source.ofReturn(2026, "Episodes", number * 4 + i + 2)));
            from = to;
        }
        return new Received(
                "B%06d".formatted(number),
                new Received.Person(
                        number % 2 == 0 ? "F" : "M",
                        LocalDate.of(2010, 1, 1).plusDays(number % 3000),
                        "WBRI",
                        "UN4",
                        null,
                        null,
                        List.of(),
                        Source.ofReturn(2026, "Header", number + 2)),
                null,
                stays);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** A directory that knows nothing: what locating costs is measured elsewhere. */
    private static final class Nowhere implements Places {
        @Override
        public Location locate(String homePostcode, String placementPostcode, LocalDate on) {
            return Location.UNKNOWN;
        }

        @Override
        public Location locateArea(String areaAuthority, LocalDate on) {
            return Location.UNKNOWN;
        }

        @Override
        public Optional<Spot> find(String postcode) {
            return Optional.empty();
        }

        @Override
        public String councilName(String code, LocalDate on) {
            return code;
        }

        @Override
        public String responsibleAuthority() {
            return "E10000003";
        }

        @Override
        public Optional<String> edition() {
            return Optional.empty();
        }
    }

    /** Transactions of the one thread: within one, every connection asked for is the same. */
    private static final class OneConnection implements Transactions {
        private final DataSource plain;
        private Connection running;

        OneConnection(DataSource plain) {
            this.plain = plain;
        }

        DataSource dataSource() {
            return (DataSource) proxy(DataSource.class, (name, arguments, call) -> switch (name) {
                case "getConnection" -> running == null ? plain.getConnection() : lent();
                default -> call.of(plain);
            });
        }

        private Connection lent() {
            Connection connection = running;
            return (Connection) proxy(Connection.class, (name, arguments, call) -> switch (name) {
                case "close", "setAutoCommit" -> null;
                default -> call.of(connection);
            });
        }

        @Override
        public <T> T inOne(Supplier<T> work) {
            return running == null ? inNew(work) : work.get();
        }

        @Override
        public <T> T inNew(Supplier<T> work) {
            Connection before = running;
            try (Connection connection = plain.getConnection()) {
                connection.setAutoCommit(false);
                running = connection;
                T answer = work.get();
                connection.commit();
                return answer;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } finally {
                running = before;
            }
        }

        @Override
        public boolean isUnderWay() {
            return false;
        }

        @Override
        public void afterCommit(Runnable then) {
            then.run();
        }

        @Override
        public <T> void atTheEnd(Object subject, T item, Consumer<List<T>> work) {
            work.accept(List.of(item));
        }

        private interface Call {
            Object of(Object target) throws Throwable;
        }

        private interface Answer {
            Object to(String name, Object[] arguments, Call call) throws Throwable;
        }

        private static Object proxy(Class<?> type, Answer answer) {
            return Proxy.newProxyInstance(
                    BookBenchmark.class.getClassLoader(),
                    new Class<?>[] {type},
                    (self, method, arguments) -> answer.to(method.getName(), arguments, target -> {
                        try {
                            return method.invoke(target, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}
