package org.hearth.returns.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.returns.keeping.Desk.file;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hearth.platform.api.db.Transactions;
import org.hearth.returns.api.Receipt;
import org.hearth.returns.api.Receipt.State;
import org.hearth.returns.api.SentFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of two that are sent at once, the first may be over before the second looks for it. */
@Tag("storage")
class SentTwiceAtOnceTest {
    private final Desk desk = Desk.open();

    @AfterEach
    void close() {
        desk.close();
    }

    private static SentFile header(String born) {
        return file("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", "LC1,M,%s,WBRI,UN1,,".formatted(born));
    }

    @Test
    void the_second_is_told_what_became_of_the_first_when_that_was_refused_meanwhile() {
        SentFile unfit = file("header.csv", "");
        Receipt first = desk.send(2026, unfit);
        assertThat(first.state()).isEqualTo(State.REFUSED);

        Receipt second = secondOf(first, 2026, unfit, State.REFUSED);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.state()).isEqualTo(State.REFUSED);
        assertThat(desk.returns.uploads(1, 10).total()).isEqualTo(1);
    }

    @Test
    void the_second_is_told_what_became_of_the_first_when_that_is_in_use_meanwhile() {
        Receipt first = desk.send(2026, header("01/02/2015"));

        Receipt second = secondOf(first, 2026, header("01/02/2015"), State.CURRENT);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(desk.care.timesCurrent).isEqualTo(1);
    }

    /** Sends the same while the first is in flight; the first is over as soon as the second has been turned away. */
    private Receipt secondOf(Receipt first, int year, SentFile file, State becomes) {
        becomes(first, State.STAGED);
        var turnedAway = new AtomicInteger();
        var meanwhile = new Told(desk.database.transactions(), () -> {
            turnedAway.incrementAndGet();
            becomes(first, becomes);
        });
        Receipt second = desk.with(meanwhile, desk.care, 200L << 20).receive(year, List.of(file), "analyst", null);
        assertThat(turnedAway).hasValue(1);
        return second;
    }

    private void becomes(Receipt receipt, State state) {
        desk.database.jdbi().useHandle(handle -> {
            Upload upload = Uploads.find(handle, receipt.id()).orElseThrow();
            handle.execute(
                    "update returns.upload set state = ?, in_flight = ? where id = ?",
                    state.name(),
                    state == State.STAGED ? Upload.inFlight(upload.yearEnds(), upload.contentHash()) : null,
                    receipt.id());
        });
    }

    /** Transactions that tell when one failed. */
    private record Told(Transactions real, Runnable failed) implements Transactions {
        @Override
        public <T> T inOne(Supplier<T> work) {
            return real.inOne(work);
        }

        @Override
        public <T> T inNew(Supplier<T> work) {
            try {
                return real.inNew(work);
            } catch (RuntimeException e) {
                failed.run();
                throw e;
            }
        }

        @Override
        public boolean isUnderWay() {
            return real.isUnderWay();
        }

        @Override
        public void afterCommit(Runnable then) {
            real.afterCommit(then);
        }

        @Override
        public <T> void atTheEnd(Object as, T item, Consumer<List<T>> last) {
            real.atTheEnd(as, item, last);
        }
    }
}
