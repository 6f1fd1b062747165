package org.hearth.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.platform.api.db.Contention;
import org.hearth.platform.api.db.DatabaseKind;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ContentionTest {
    private static final int BOTH = 2;

    @Test
    void two_that_wait_for_one_another_both_end_what_they_began_on_derby() {
        both(DatabaseKind.DERBY);
    }

    @Test
    @Tag("postgresql")
    void two_that_wait_for_one_another_both_end_what_they_began_on_postgresql() {
        both(DatabaseKind.POSTGRESQL);
    }

    private static void both(DatabaseKind kind) {
        try (var database = TestDatabase.on(kind)) {
            twoRows(database);
            var met = new CyclicBarrier(BOTH);
            var begun = new AtomicInteger();

            var one = begin(database, met, begun, 1, 2, true);
            var other = begin(database, met, begun, 2, 1, true);
            CompletableFuture.allOf(one, other).join();

            assertThat(values(database)).containsExactly(2, 2);
            assertThat(begun).as("one of them was begun anew").hasValue(BOTH + 1);
        }
    }

    @Test
    void work_that_may_not_be_begun_anew_is_ended_and_is_known_for_what_it_is() {
        try (var database = TestDatabase.on(DatabaseKind.DERBY)) {
            twoRows(database);
            var met = new CyclicBarrier(BOTH);
            var begun = new AtomicInteger();

            var one = begin(database, met, begun, 1, 2, false);
            var other = begin(database, met, begun, 2, 1, false);

            assertThatThrownBy(() -> CompletableFuture.allOf(one, other).join())
                    .isInstanceOf(CompletionException.class)
                    .satisfies(failed -> assertThat(Contention.caused(failed)).isTrue());
            assertThat(values(database)).containsExactly(1, 1);
        }
    }

    @Test
    void what_joined_a_transaction_is_not_begun_anew_within_it() {
        try (var database = TestDatabase.on(DatabaseKind.DERBY)) {
            Transactions transactions = database.transactions();
            var begun = new AtomicInteger();

            assertThatThrownBy(() -> transactions.doInOne(() -> transactions.doInOneAnew(() -> {
                        begun.incrementAndGet();
                        throw new IllegalStateException(new SQLException("ended for another's", "40001"));
                    })))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(begun).hasValue(1);
        }
    }

    @Test
    void what_fails_otherwise_is_not_begun_anew_and_what_is_ended_again_and_again_is_given_up() {
        try (var database = TestDatabase.on(DatabaseKind.DERBY)) {
            Transactions transactions = database.transactions();
            var begun = new AtomicInteger();
            assertThatThrownBy(() -> transactions.doInNewAnew(() -> {
                        begun.incrementAndGet();
                        throw new IllegalStateException(new SQLException("twice", "23505"));
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(begun).hasValue(1);

            assertThatThrownBy(() -> transactions.doInNewAnew(() -> {
                        begun.incrementAndGet();
                        throw new IllegalStateException(new SQLException("ended for another's", "40P01"));
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(begun).hasValue(1 + 4);
        }
    }

    private static CompletableFuture<Void> begin(
            TestDatabase database, CyclicBarrier met, AtomicInteger begun, int first, int then, boolean anew) {
        Runnable work = () -> {
            int time = begun.incrementAndGet();
            add(database, first);
            if (time <= BOTH) {
                meet(met);
            }
            add(database, then);
        };
        Transactions transactions = database.transactions();
        return CompletableFuture.runAsync(() -> {
            if (anew) {
                transactions.doInOneAnew(work);
            } else {
                transactions.doInOne(work);
            }
        });
    }

    private static void meet(CyclicBarrier met) {
        try {
            met.await(1, TimeUnit.MINUTES);
        } catch (Exception late) {
            throw new IllegalStateException(late);
        }
    }

    private static void twoRows(TestDatabase database) {
        database.jdbi().useHandle(handle -> {
            handle.execute("create table waiting (id int not null primary key, value_of int not null)");
            handle.execute("insert into waiting values (1, 0)");
            handle.execute("insert into waiting values (2, 0)");
        });
    }

    private static void add(TestDatabase database, int id) {
        database.jdbi()
                .useHandle(handle -> handle.execute("update waiting set value_of = value_of + 1 where id = ?", id));
    }

    private static List<Integer> values(TestDatabase database) {
        return new ArrayList<>(
                database.jdbi().withHandle(handle -> handle.createQuery("select value_of from waiting order by id")
                        .mapTo(Integer.class)
                        .list()));
    }
}
