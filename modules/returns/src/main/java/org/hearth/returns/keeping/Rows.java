package org.hearth.returns.keeping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hearth.platform.api.db.Transactions;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.Question;
import org.hearth.returns.reading.ReadRow;
import org.hearth.returns.reading.Sink;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes what is read in chunks, each its own short transaction, and takes it away the same way. */
final class Rows {
    /** Well under the 5,000 rows at which Derby locks a whole table. */
    static final int CHUNK = 1000;

    private final Jdbi jdbi;
    private final Transactions transactions;

    Rows(Jdbi jdbi, Transactions transactions) {
        this.jdbi = jdbi;
        this.transactions = transactions;
    }

    /** Takes the rows of one file and the findings of the upload. */
    final class Writer implements Sink {
        private final Object upload;
        private final long file;
        private final Runnable each;
        private final List<ReadRow> rows = new ArrayList<>(CHUNK);
        private final List<Finding> findings = new ArrayList<>();
        private final Set<String> keys = new HashSet<>();
        private int number;

        Writer(java.util.UUID upload, long file, int firstNumber, Runnable each) {
            this.upload = upload;
            this.file = file;
            this.number = firstNumber;
            this.each = each;
        }

        @Override
        public void row(ReadRow row) {
            rows.add(row);
            if (row.usable()) {
                keys.add(row.key());
            }
            if (rows.size() == CHUNK) {
                write();
            }
        }

        @Override
        public void finding(Finding finding) {
            findings.add(finding);
            if (findings.size() == CHUNK) {
                write();
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
            if (!rows.isEmpty() || !findings.isEmpty()) {
                transactions.doInNew(() -> jdbi.useHandle(handle -> {
                    writeRows(handle);
                    writeFindings(handle);
                }));
                rows.clear();
                findings.clear();
            }
            each.run();
        }

        private void writeRows(Handle handle) {
            if (rows.isEmpty()) {
                return;
            }
            var batch = handle.prepareBatch(
                    "insert into returns.sent_row (file_id, child, line, natural_key, usable, cells) values (?, ?, ?, ?, ?, ?)");
            for (ReadRow row : rows) {
                batch.bind(0, file)
                        .bind(1, row.child())
                        .bind(2, row.line())
                        .bind(3, row.key())
                        .bind(4, row.usable())
                        .bind(5, row.cells())
                        .add();
            }
            batch.execute();
        }

        private void writeFindings(Handle handle) {
            if (findings.isEmpty()) {
                return;
            }
            var batch = handle.prepareBatch(
                    "insert into returns.finding (upload, number, code, severity, refused, module, file_name, line, column_name, cell, child, message)"
                            + " values (:upload, :number, :code, :severity, :refused, :module, :file, :line, :column, :value, :child, :message)");
            for (Finding finding : findings) {
                batch.bind("upload", upload)
                        .bind("number", number++)
                        .bind("code", finding.code())
                        .bind("severity", finding.severity().name())
                        .bind("refused", finding.refused() ? 1 : 0)
                        .bind("module", finding.module())
                        .bind("file", finding.file())
                        .bind("line", finding.line())
                        .bind("column", finding.column())
                        .bind("value", finding.value())
                        .bind("child", finding.child())
                        .bind("message", shortened(finding.message()))
                        .add();
            }
            batch.execute();
        }
    }

    private static String shortened(String message) {
        return message.length() <= 2000 ? message : message.substring(0, 1997) + "...";
    }

    /** Questions of one edition, written as they come. */
    final class QuestionWriter {
        private final java.util.UUID edition;
        private final List<Question> questions = new ArrayList<>();
        private int number;

        QuestionWriter(java.util.UUID edition) {
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
            transactions.doInNew(() -> jdbi.useHandle(handle -> {
                var batch = handle.prepareBatch(
                        "insert into returns.question (edition, number, child, kind, first_place, second_place, message)"
                                + " values (:edition, :number, :child, :kind, :first, :second, :message)");
                for (Question question : questions) {
                    batch.bind("edition", edition)
                            .bind("number", number++)
                            .bind("child", question.child())
                            .bind("kind", question.kind().name())
                            .bind("first", question.first())
                            .bind("second", question.second())
                            .bind("message", shortened(question.message()))
                            .add();
                }
                batch.execute();
            }));
            questions.clear();
        }
    }

    /** The rows of a file, its line in {@code sent_file} too. */
    void remove(long file) {
        int last = jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(max(line), 0) from returns.sent_row where file_id = :file")
                .bind("file", file)
                .mapTo(Integer.class)
                .one());
        chunks(
                last,
                (from, to) -> jdbi.useHandle(handle -> handle.execute(
                        "delete from returns.sent_row where file_id = ? and line > ? and line <= ?", file, from, to)));
        transactions.doInNew(() -> jdbi.useHandle(handle -> Uploads.forget(handle, file)));
    }

    void removeFindings(java.util.UUID upload) {
        numbered("returns.finding", "upload", upload);
        numbered("returns.vanished", "upload", upload);
    }

    /** Editions of questions that are not in use. */
    void removeQuestions(java.util.UUID kept) {
        List<java.util.UUID> old =
                jdbi.withHandle(handle -> handle.createQuery("select distinct edition from returns.question")
                        .mapTo(java.util.UUID.class)
                        .list());
        old.stream()
                .filter(edition -> !edition.equals(kept))
                .forEach(edition -> numbered("returns.question", "edition", edition));
    }

    private void numbered(String table, String column, java.util.UUID id) {
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
            transactions.doInNew(() -> chunk.between(after, after + CHUNK));
        }
    }

    /** The rows of a file in order of child and line; read in short queries, so that no cursor stays open. */
    static void usableKeys(Jdbi jdbi, long file, Consumer<Kept> each) {
        var cursor = new Cursor(jdbi, file);
        for (Kept row = cursor.next(); row != null; row = cursor.next()) {
            each.accept(row);
        }
    }

    record Kept(String child, int line, String naturalKey, String cells) {}

    /** Walks the usable rows of one file by child and line. */
    static final class Cursor {
        private static final int PAGE = 4000;

        /** Derby, which plans while the table is empty, is told to walk the key; PostgreSQL reads past the comment. */
        private static final String BY_CHILD =
                """
                select child, line, natural_key, cells from returns.sent_row --DERBY-PROPERTIES constraint=SENT_ROW_PK
                where file_id = :file and child >= :child and usable = true
                order by file_id, child, line fetch first :size rows only
                """;

        private final Jdbi jdbi;
        private final long file;
        private List<Kept> page = List.of();
        private int at;
        private Kept last;
        private int size = PAGE;
        private boolean ended;

        Cursor(Jdbi jdbi, long file) {
            this.jdbi = jdbi;
            this.file = file;
        }

        Kept next() {
            while (at == page.size()) {
                if (ended) {
                    return null;
                }
                read();
            }
            last = page.get(at++);
            return last;
        }

        /** From the child of the last row, leaving out what was seen: the index gives it without sorting. */
        private void read() {
            List<Kept> read = jdbi.withHandle(handle -> handle.createQuery(BY_CHILD)
                    .bind("file", file)
                    .bind("child", last == null ? "" : last.child())
                    .bind("size", size)
                    .map((row, context) ->
                            new Kept(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)))
                    .list());
            ended = read.size() < size;
            page = last == null ? read : read.stream().filter(this::isNew).toList();
            at = 0;
            size = page.isEmpty() && !ended ? size * 2 : PAGE;
        }

        private boolean isNew(Kept row) {
            int order = row.child().compareTo(last.child());
            return order > 0 || order == 0 && row.line() > last.line();
        }
    }
}
