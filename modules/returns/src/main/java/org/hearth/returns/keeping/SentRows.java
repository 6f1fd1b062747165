package org.hearth.returns.keeping;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.hearth.platform.api.db.Batch;
import org.hearth.platform.api.db.Transactions;
import org.hearth.returns.reading.ReadRow;
import org.jdbi.v3.core.Jdbi;

/**
 * The rows of a file as sent, each once, in blocks. Rows that follow one another in the file make a run; within a run
 * they are sorted by child and cut into {@link Block}s. So a file is read line by line with one run in memory, and child
 * by child with one block of each run, however long it is and however it was sorted.
 */
final class SentRows {
    private static final int RUN = 20_000;
    private static final int RUN_LETTERS = 8 << 20;
    private static final int BLOCK = 500;
    private static final int BLOCK_LETTERS = 256 << 10;
    private static final Comparator<ReadRow> BY_CHILD =
            Comparator.comparing(ReadRow::child).thenComparing(ReadRow::line);

    /** Derby, which plans while the table is empty, is told to look up the key; PostgreSQL reads past the comment. */
    private static final String CONTENT =
            """
            select content from returns.sent_block --DERBY-PROPERTIES constraint=SENT_BLOCK_PK
            where file_id = :file and run = :run and number = :number
            """;

    private final Jdbi jdbi;
    private final Transactions transactions;

    SentRows(Jdbi jdbi, Transactions transactions) {
        this.jdbi = jdbi;
        this.transactions = transactions;
    }

    /** Takes the rows of one file in the order of their lines; each full run is written in a transaction of its own. */
    final class Writer {
        private final long file;
        private final List<ReadRow> rows = new ArrayList<>();
        private long letters;
        private int run;

        Writer(long file) {
            this.file = file;
        }

        void add(ReadRow row) {
            rows.add(row);
            letters += row.cells().length();
            if (rows.size() == RUN || letters > RUN_LETTERS) {
                write();
            }
        }

        void write() {
            if (rows.isEmpty()) {
                return;
            }
            rows.sort(BY_CHILD);
            List<byte[]> blocks = blocks();
            transactions.doInNew(() -> jdbi.useHandle(handle -> Batch.run(
                    handle,
                    "insert into returns.sent_block (file_id, run, number, content) values (?, ?, ?, ?)",
                    batch -> {
                        for (int number = 0; number < blocks.size(); number++) {
                            batch.set(file)
                                    .set(run)
                                    .set(number)
                                    .set(blocks.get(number))
                                    .add();
                        }
                    })));
            run++;
            rows.clear();
            letters = 0;
        }

        private List<byte[]> blocks() {
            var blocks = new ArrayList<byte[]>();
            int from = 0;
            long size = 0;
            for (int i = 0; i < rows.size(); i++) {
                size += rows.get(i).cells().length();
                if (i + 1 - from == BLOCK || size > BLOCK_LETTERS || i + 1 == rows.size()) {
                    blocks.add(Block.pack(rows.subList(from, i + 1)));
                    from = i + 1;
                    size = 0;
                }
            }
            return blocks;
        }
    }

    /** Takes the file's rows away, a run at a time. */
    void remove(long file) {
        for (int run = runs(jdbi, file) - 1; run >= 0; run--) {
            int gone = run;
            transactions.doInNew(() -> jdbi.useHandle(handle ->
                    handle.execute("delete from returns.sent_block where file_id = ? and run = ?", file, gone)));
        }
    }

    private static int runs(Jdbi jdbi, long file) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(max(run), -1) + 1 from returns.sent_block where file_id = :file")
                .bind("file", file)
                .mapTo(Integer.class)
                .one());
    }

    /** Every row, in the order of lines. */
    static void inLines(Jdbi jdbi, long file, Consumer<ReadRow> each) {
        int runs = runs(jdbi, file);
        for (int run = 0; run < runs; run++) {
            var rows = new ArrayList<ReadRow>();
            var blocks = new Run(jdbi, file, run);
            while (blocks.present != null) {
                rows.add(blocks.present);
                blocks.step();
            }
            rows.sort(Comparator.comparing(ReadRow::line));
            rows.forEach(each);
        }
    }

    /** Where a block stands. */
    record BlockKey(long file, int run, int number) {}

    /** Every block of the file, run by run. */
    static void blocks(Jdbi jdbi, long file, BiConsumer<BlockKey, List<ReadRow>> each) {
        int runs = runs(jdbi, file);
        for (int run = 0; run < runs; run++) {
            int number = 0;
            for (List<ReadRow> rows = block(jdbi, new BlockKey(file, run, number));
                    !rows.isEmpty();
                    rows = block(jdbi, new BlockKey(file, run, number))) {
                each.accept(new BlockKey(file, run, number++), rows);
            }
        }
    }

    /** By child, then by line; empty when there is no such block. */
    static List<ReadRow> block(Jdbi jdbi, BlockKey key) {
        return content(jdbi, key).map(Block::unpack).orElse(List.of());
    }

    /** As {@link Block#rows} reads it; {@code null} when there is no such block. */
    static ByteBuffer inflated(Jdbi jdbi, BlockKey key) {
        return content(jdbi, key).map(Block::inflate).orElse(null);
    }

    private static Optional<byte[]> content(Jdbi jdbi, BlockKey key) {
        return jdbi.withHandle(handle -> handle.createQuery(CONTENT)
                .bind("file", key.file())
                .bind("run", key.run())
                .bind("number", key.number())
                .mapTo(byte[].class)
                .findOne());
    }

    /** Walks the usable rows of a file by child and line. Nothing stays open between two rows. */
    static final class Cursor {
        /** Elements of XML may share a line: then the run that was written first comes first. */
        private final PriorityQueue<Run> runs = new PriorityQueue<>(
                Comparator.comparing((Run run) -> run.present, BY_CHILD).thenComparing(run -> run.run));

        Cursor(Jdbi jdbi, long file) {
            int all = runs(jdbi, file);
            for (int run = 0; run < all; run++) {
                put(new Run(jdbi, file, run));
            }
        }

        private void put(Run run) {
            while (run.present != null && !run.present.usable()) {
                run.step();
            }
            if (run.present != null) {
                runs.add(run);
            }
        }

        /** @return {@code null} after the last */
        ReadRow next() {
            Run first = runs.poll();
            if (first == null) {
                return null;
            }
            ReadRow row = first.present;
            first.step();
            put(first);
            return row;
        }
    }

    /** One run, a block at a time. */
    private static final class Run {
        private final Jdbi jdbi;
        private final long file;
        private final int run;
        private int block;
        private List<ReadRow> rows = List.of();
        private int at;
        private ReadRow present;

        Run(Jdbi jdbi, long file, int run) {
            this.jdbi = jdbi;
            this.file = file;
            this.run = run;
            step();
        }

        void step() {
            if (at == rows.size()) {
                rows = read();
                at = 0;
            }
            present = rows.isEmpty() ? null : rows.get(at++);
        }

        private List<ReadRow> read() {
            return SentRows.block(jdbi, new BlockKey(file, run, block++));
        }
    }
}
