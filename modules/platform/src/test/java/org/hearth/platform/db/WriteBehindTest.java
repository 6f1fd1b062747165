package org.hearth.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.hearth.platform.api.db.WriteBehind;
import org.junit.jupiter.api.Test;

class WriteBehindTest {
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final WriteBehind behind = new WriteBehind(lot -> new Thread(lot).start());

    @Test
    void a_lot_is_written_while_the_caller_goes_on() throws InterruptedException {
        var wentOn = new CountDownLatch(1);
        behind.write(() -> {
            await(wentOn);
            written.add("lot");
        });
        written.add("caller");
        wentOn.countDown();
        behind.settle();
        assertThat(written).containsExactly("caller", "lot");
    }

    @Test
    void lots_are_written_one_at_a_time_and_in_order() {
        for (int i = 0; i < 200; i++) {
            int lot = i;
            behind.write(() -> {
                written.add("begin " + lot);
                Thread.yield();
                written.add("end " + lot);
            });
        }
        behind.settle();
        for (int i = 0; i < 200; i++) {
            assertThat(written.subList(2 * i, 2 * i + 2)).containsExactly("begin " + i, "end " + i);
        }
    }

    @Test
    void what_a_lot_throws_is_thrown_at_the_next_step_and_no_further_lot_is_written() {
        behind.write(() -> {
            throw new IllegalStateException("no room");
        });
        assertThatThrownBy(() -> behind.write(() -> written.add("after")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no room");
        assertThatThrownBy(behind::settle).hasMessage("no room");
        assertThat(written).isEmpty();
    }

    @Test
    void closing_waits_for_the_lot_that_is_being_written() {
        var closes = new CountDownLatch(1);
        behind.write(() -> {
            await(closes);
            written.add("lot");
        });
        new Thread(closes::countDown).start();
        behind.close();
        assertThat(written).containsExactly("lot");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
