package org.hearth.returns.keeping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.platform.api.db.Transactions;
import org.hearth.returns.api.Receipt.State;
import org.hearth.returns.reading.ReadRow;
import org.jdbi.v3.core.Jdbi;

/**
 * The rows that an upload would make vanish: those which the present file of its year and module has and it has not. They
 * are listed file by file as it is read; where many would go it waits for a yes; and where another upload has become
 * current meanwhile they are listed anew, and a yes that was said to the other list is none.
 */
final class Vanishing {
    /** More than this share of the module's rows vanishing needs a yes (ssda903.md section 6, item 1). */
    private static final double NEEDS_A_YES = 0.02;

    private final Jdbi jdbi;
    private final Transactions transactions;

    Vanishing(Jdbi jdbi, Transactions transactions) {
        this.jdbi = jdbi;
        this.transactions = transactions;
    }

    /**
     * Lists what one file would make vanish.
     *
     * @param keys the natural keys of its usable rows
     */
    void list(Upload upload, long file, String module, Set<String> keys) {
        var gone = new ArrayList<ReadRow>();
        KeptFile present = present(upload.yearEnds(), module);
        if (present != null) {
            var seen = new HashSet<String>();
            var before = new SentRows.Cursor(jdbi, present.id());
            for (ReadRow row = before.next(); row != null; row = before.next()) {
                if (!keys.contains(row.key()) && seen.add(row.key())) {
                    gone.add(row);
                }
            }
        }
        if (!gone.isEmpty()) {
            write(upload, module, present, gone);
        }
        // last, so that a list cut short is made anew
        transactions.doInNew(() -> jdbi.useHandle(
                handle -> Uploads.vanished(handle, file, gone.size(), present == null ? null : present.id())));
    }

    /** Lists anew for each file that was compared with one that is no longer the present one. */
    void listAgain(Upload upload) {
        for (KeptFile file : jdbi.withHandle(handle -> Uploads.files(handle, upload.id()))) {
            KeptFile present = present(upload.yearEnds(), file.module());
            Long now = present == null ? null : Long.valueOf(present.id());
            if (Objects.equals(now, jdbi.withHandle(handle -> Uploads.comparedWith(handle, file.id())))) {
                continue;
            }
            var keys = new HashSet<String>();
            var rows = new SentRows.Cursor(jdbi, file.id());
            for (ReadRow row = rows.next(); row != null; row = rows.next()) {
                if (row.usable()) {
                    keys.add(row.key());
                }
            }
            transactions.doInNew(() -> jdbi.useHandle(handle -> {
                Uploads.saidYes(handle, upload.id(), null);
                handle.execute(
                        "delete from returns.vanished where upload = ? and module = ?", upload.id(), file.module());
            }));
            list(upload, file.id(), file.module(), keys);
        }
    }

    /** Whether so little vanishes, or somebody has said yes, that it may take the place of what is held; else it waits. */
    boolean mayReplace(Upload upload) {
        if (upload.saidYes() != null) {
            return true;
        }
        String reason = jdbi.withHandle(handle -> Uploads.files(handle, upload.id())).stream()
                .filter(this::losesTooMuch)
                .map(file -> "%,d rows of %s held for %d/%02d are no longer there"
                        .formatted(file.vanished(), file.module(), upload.yearEnds() - 1, upload.yearEnds() % 100))
                .collect(Collectors.joining("; "));
        if (reason.isEmpty()) {
            return true;
        }
        String waits = "%s. That is more than 2%%, so nothing was replaced. Look at the list, then say yes or no."
                .formatted(reason);
        transactions.doInNew(() -> jdbi.useHandle(
                handle -> Uploads.move(handle, upload.id(), State.STAGED, State.WAITING_FOR_YES, waits)));
        return false;
    }

    private boolean losesTooMuch(KeptFile file) {
        KeptFile present = present(file.yearEnds(), file.module());
        return present != null && file.vanished() > NEEDS_A_YES * (present.accepted() + present.refused());
    }

    private KeptFile present(int year, String module) {
        return jdbi.withHandle(Uploads::held).stream()
                .filter(file -> file.yearEnds() == year && file.module().equals(module))
                .findFirst()
                .orElse(null);
    }

    private void write(Upload upload, String module, KeptFile present, List<ReadRow> gone) {
        int first = jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(max(number), -1) + 1 from returns.vanished where upload = :id")
                .bind("id", upload.id())
                .mapTo(Integer.class)
                .one());
        for (int from = 0; from < gone.size(); from += Rows.CHUNK) {
            int start = from;
            List<ReadRow> chunk = gone.subList(from, Math.min(gone.size(), from + Rows.CHUNK));
            transactions.doInNew(() -> jdbi.useHandle(handle -> {
                var batch = handle.prepareBatch(
                        "insert into returns.vanished (upload, number, module, natural_key, file_name, line) values (?, ?, ?, ?, ?, ?)");
                for (int i = 0; i < chunk.size(); i++) {
                    ReadRow row = chunk.get(i);
                    batch.bind(0, upload.id())
                            .bind(1, first + start + i)
                            .bind(2, module)
                            .bind(3, row.key())
                            .bind(4, present.name())
                            .bind(5, row.line())
                            .add();
                }
                batch.execute();
            }));
        }
    }
}
