package org.hearth.returns.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.returns.keeping.Desk.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hearth.core.api.care.Received;
import org.hearth.platform.api.db.Transactions;
import org.hearth.returns.api.Receipt.State;
import org.hearth.returns.api.SentFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server that dies between any two of its transactions leaves the earlier state, and takes the import up again. */
@Tag("storage")
class BrokenOffTest {
    private static final long LIMIT = 200L << 20;
    private static final int CHILDREN = 1200;

    private static SentFile episodes(String need, int children) {
        var lines = new ArrayList<String>();
        lines.add("CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN");
        for (int child = 0; child < children; child++) {
            lines.add("LC%d,05/04/2025,S,C2,%s,U6,PR1,,,,A,B,".formatted(10_000 + child, need));
        }
        return file("episodes.csv", lines.toArray(String[]::new));
    }

    private static boolean tells(List<Received> children, String need, int howMany) {
        return children.size() == howMany
                && children.stream()
                        .allMatch(child -> child.episodes().get(0).need().equals(need));
    }

    @Test
    void killed_before_or_after_any_transaction_the_state_is_the_earlier_or_the_later_one() {
        int points = 0;
        try (Desk desk = Desk.open()) {
            for (int lives = 0; lives < 60; lives++) {
                String before = "N" + (1 + lives % 4);
                String after = "N" + (5 + lives % 4);
                desk.send(2026, episodes(before, CHILDREN));
                var mortal = new Mortal(desk.database.transactions(), lives);
                boolean died = false;
                try {
                    desk.with(mortal, desk.care, LIMIT)
                            .receive(2026, List.of(episodes(after, CHILDREN)), "analyst", null);
                } catch (Killed | RuntimeException e) {
                    died = true;
                }
                boolean later = tells(desk.care.current, after, CHILDREN);
                assertThat(later || tells(desk.care.current, before, CHILDREN))
                        .as("after %d transactions", lives)
                        .isTrue();
                if (!died) {
                    break;
                }
                points++;
                desk.now = desk.now.plusSeconds(120);
                desk.returns.takeUpAgain();
                desk.runJobs();
                assertThat(desk.returns.uploads(1, 200).items())
                        .as("after %d transactions", lives)
                        .allSatisfy(upload -> assertThat(upload.state()).isIn(State.CURRENT, State.SUPERSEDED));
                boolean arrived = lives > 0;
                assertThat(tells(desk.care.current, arrived ? after : before, CHILDREN))
                        .as("after %d transactions", lives)
                        .isTrue();
                assertThat(desk.care.staged("return")).isEmpty();
            }
        }
        assertThat(points).isGreaterThanOrEqualTo(10);
    }

    @Test
    void an_upload_whose_files_are_gone_is_given_up_with_the_reason() {
        try (Desk desk = Desk.open()) {
            var mortal = new Mortal(desk.database.transactions(), 3);
            assertThatThrownBy(() -> desk.with(mortal, desk.care, LIMIT)
                            .receive(2026, List.of(episodes("N1", 10)), "analyst", null))
                    .isInstanceOf(Killed.class);
            for (String left : desk.folder.toFile().list()) {
                org.hearth.returns.reading.Spool.discard(desk.folder.resolve(left));
            }
            desk.now = desk.now.plusSeconds(120);
            desk.returns.takeUpAgain();

            var upload = desk.returns.uploads(1, 1).items().get(0);
            assertThat(upload.state()).isEqualTo(State.REFUSED);
            assertThat(upload.reason()).contains("server stopped").contains("Send it again");
            assertThat(desk.send(2026, episodes("N1", 10)).state()).isEqualTo(State.CURRENT);
        }
    }

    @Test
    void whoever_is_silent_for_too_long_is_overtaken_and_changes_nothing() {
        try (Desk desk = Desk.open()) {
            var slow = new FakeCare() {
                @Override
                public synchronized boolean makeCurrent(long recording) {
                    throw new AssertionError("it must not get this far");
                }

                @Override
                public synchronized long stage(
                        String source,
                        java.util.Iterator<Received> all,
                        String by,
                        String why,
                        Covers covers,
                        java.util.function.IntConsumer progress) {
                    long recording = super.stage(source, all, by, why, covers, done -> {});
                    desk.now = desk.now.plusSeconds(120);
                    desk.send(2026, episodes("N3", 5));
                    return recording;
                }
            };
            KeptReturns late = desk.with(desk.database.transactions(), slow, LIMIT);

            assertThatThrownBy(() -> late.receive(2026, List.of(episodes("N1", 10)), "analyst", null))
                    .isInstanceOf(Lease.Lost.class);
            assertThat(tells(desk.care.current, "N3", 5)).isTrue();
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Transactions of a server that dies after so many of them: nothing it does afterwards reaches the database. */
    private static final class Mortal implements Transactions {
        private final Transactions real;
        private int lives;

        Mortal(Transactions real, int lives) {
            this.real = real;
            this.lives = lives;
        }

        @Override
        public <T> T inOne(Supplier<T> work) {
            return spend(() -> real.inOne(work));
        }

        @Override
        public <T> T inNew(Supplier<T> work) {
            return spend(() -> real.inNew(work));
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
        public <T> void atTheEnd(Object key, T thing, java.util.function.Consumer<List<T>> then) {
            real.atTheEnd(key, thing, then);
        }

        private <T> T spend(Supplier<T> work) {
            if (lives-- <= 0) {
                lives = 0;
                throw new Killed();
            }
            return work.get();
        }
    }
}
