package org.hearth.returns.keeping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearth.platform.api.db.Batch;
import org.hearth.platform.api.db.Transactions;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.Question;
import org.hearth.returns.reading.ReadRow;
import org.hearth.returns.reading.Sink;
import org.hearth.returns.reading.Text;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes what is read and asked in chunks, each its own short transaction, and takes it away the same way. */
final class Rows {
    /** Well under the 5,000 rows at which Derby locks a whole table. */
    static final int CHUNK = 1000;

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final SentRows sent;

    Rows(Jdbi jdbi, Transactions transactions) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.sent = new SentRows(jdbi, transactions);
    }

    /** Takes the rows of one file and the findings of the upload. */
    final class Writer implements Sink {
        private final UUID upload;
        private final Runnable each;
        private final SentRows.Writer rows;
        private final List<Finding> findings = new ArrayList<>();
        private final Set<String> keys = new HashSet<>();
        private int taken;
        private int number;

        Writer(UUID upload, long file, int firstNumber, Runnable each) {
            this.upload = upload;
            this.rows = sent.new Writer(file);
            this.number = firstNumber;
            this.each = each;
        }

        @Override
        public void row(ReadRow row) {
            rows.add(row);
            if (row.usable()) {
                keys.add(row.key());
            }
            if (++taken % CHUNK == 0) {
                each.run();
            }
        }

        @Override
        public void finding(Finding finding) {
            findings.add(finding);
            if (findings.size() == CHUNK) {
                flush();
            }
        }

        /** Natural keys of the rows that can be used. */
        Set<String> keys() {
            return keys;
        }

        int nextNumber() {
            return number;
        }

        void write() {
            rows.write();
            flush();
            each.run();
        }

        private void flush() {
            if (!findings.isEmpty()) {
                transactions.doInNew(() -> jdbi.useHandle(this::writeFindings));
                findings.clear();
            }
        }

        private void writeFindings(Handle handle) {
            Batch.run(
                    handle,
                    "insert into returns.finding (upload, number, code, severity, refused, module, file_name, line, column_name, cell, child, message)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    batch -> {
                        for (Finding finding : findings) {
                            batch.set(upload)
                                    .set(number++)
                                    .set(finding.code())
                                    .set(finding.severity().name())
                                    .set(finding.refused() ? 1 : 0)
                                    .set(finding.module())
                                    .set(finding.file())
                                    .set(finding.line())
                                    .set(finding.column())
                                    .set(finding.value())
                                    .set(finding.child())
                                    .set(shortened(finding.message()))
                                    .add();
                        }
                    });
        }
    }

    private static String shortened(String message) {
        return Text.shortened(message, 2000);
    }

    /** Questions of one edition, written as they come. */
    final class QuestionWriter {
        private final UUID edition;
        private final List<Question> questions = new ArrayList<>();
        private int number;

        QuestionWriter(UUID edition) {
            this.edition = edition;
        }

        void add(List<Question> more) {
            questions.addAll(more);
            if (questions.size() >= CHUNK) {
                write();
            }
        }

        void write() {
            if (questions.isEmpty()) {
                return;
            }
            transactions.doInNew(() -> jdbi.useHandle(handle -> Batch.run(
                    handle,
                    "insert into returns.question (edition, number, id, child, kind, first_place, second_place, message, told)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    batch -> {
                        for (Question question : questions) {
                            batch.set(edition)
                                    .set(number++)
                                    .set(question.id())
                                    .set(question.child())
                                    .set(question.kind().name())
                                    .set(question.first())
                                    .set(question.second())
                                    .set(shortened(question.message()))
                                    .set(QuestionRows.pack(question.told()))
                                    .add();
                        }
                    })));
            questions.clear();
        }
    }

    /** The rows of a file, its line in {@code sent_file} too. */
    void remove(long file) {
        sent.remove(file);
        transactions.doInNewAnew(() -> jdbi.useHandle(handle -> Uploads.forget(handle, file)));
    }

    void removeFindings(UUID upload) {
        numbered("returns.finding", "upload", upload);
        numbered("returns.vanished", "upload", upload);
    }

    /** Editions of questions that are not in use. */
    void removeQuestions(UUID kept) {
        List<UUID> old = jdbi.withHandle(handle -> handle.createQuery("select distinct edition from returns.question")
                .mapTo(UUID.class)
                .list());
        old.stream()
                .filter(edition -> !edition.equals(kept))
                .forEach(edition -> numbered("returns.question", "edition", edition));
    }

    private void numbered(String table, String column, UUID id) {
        int last = jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(max(number), -1) from " + table + " where " + column + " = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one());
        chunks(
                last,
                (from, to) -> jdbi.useHandle(handle -> handle.execute(
                        "delete from " + table + " where " + column + " = ? and number > ? and number <= ?",
                        id,
                        from,
                        to)));
    }

    private interface Chunk {
        void between(int after, int last);
    }

    private void chunks(int last, Chunk chunk) {
        for (int from = -1; from < last; from += CHUNK) {
            int after = from;
            transactions.doInNewAnew(() -> chunk.between(after, after + CHUNK));
        }
    }
}
