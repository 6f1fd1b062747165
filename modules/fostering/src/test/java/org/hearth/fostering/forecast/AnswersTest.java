package org.hearth.fostering.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who asks one thing does not wait for who asks another. */
class AnswersTest {
    private final Answers<String> answers = new Answers<>();
    private final AtomicInteger worked = new AtomicInteger();

    @Test
    void a_question_is_answered_while_another_is_worked_out_and_each_is_worked_out_once() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var slow = CompletableFuture.supplyAsync(() -> answers.of("slow", () -> {
            begun.countDown();
            worked.incrementAndGet();
            await(goOn);
            return 1;
        }));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        var quick = CompletableFuture.supplyAsync(() -> answers.of("quick", () -> 2));
        assertThat(quick.get(10, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(slow).isNotDone();

        var asWell = CompletableFuture.supplyAsync(() -> answers.of("slow", worked::incrementAndGet));
        goOn.countDown();
        assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(asWell.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(worked).hasValue(1);
    }

    @Test
    void what_failed_is_tried_again() {
        assertThatThrownBy(() -> answers.of("one", () -> {
                    throw new IllegalStateException("no connection");
                }))
                .hasMessage("no connection");

        assertThat(answers.of("one", () -> 1)).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
