package org.hearth.returns.keeping;

import jakarta.enterprise.inject.Vetoed;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hearth.returns.merging.ChildRows;
import org.hearth.returns.reading.ReadRow;
import org.jdbi.v3.core.Jdbi;

/**
 * Some children's rows of every file, as if no others were held. Only the blocks in which they stand are read, and each
 * once; the files are those that were held when it was made. For one question of one thread, and thrown away then.
 */
@Vetoed // made by HeldRows, whose scope it would inherit
final class RowsOfSome extends HeldRows {
    private static final Comparator<ReadRow> BY_CHILD_AND_LINE =
            Comparator.comparing(ReadRow::child).thenComparing(ReadRow::line);

    private final Jdbi jdbi;
    private final HeldRows all;
    private final List<KeptFile> files;
    private final Set<String> children;
    private final Map<SentRows.BlockKey, ByteBuffer> blocks;
    private final Map<Long, List<ReadRow>> rows = new HashMap<>();

    RowsOfSome(Jdbi jdbi, HeldRows all, Set<String> children) {
        this(jdbi, all, all.files(), children, new HashMap<>());
    }

    private RowsOfSome(
            Jdbi jdbi,
            HeldRows all,
            List<KeptFile> files,
            Set<String> children,
            Map<SentRows.BlockKey, ByteBuffer> blocks) {
        this.jdbi = jdbi;
        this.all = all;
        this.files = files;
        this.children = Set.copyOf(children);
        this.blocks = blocks;
    }

    @Override
    public List<KeptFile> files() {
        return files;
    }

    @Override
    public HeldRows only(Set<String> some) {
        return new RowsOfSome(jdbi, all, files, some, blocks);
    }

    @Override
    SentIndex index(KeptFile file) {
        return all.index(file);
    }

    @Override
    public Set<String> whoSent(KeptFile file, String column, Set<String> values) {
        return all.whoSent(file, column, values);
    }

    @Override
    public void each(KeptFile file, Consumer<ReadRow> row) {
        rows.computeIfAbsent(file.id(), each -> read(file)).forEach(row);
    }

    /** Run by run and line by line, as the whole file is read. */
    private List<ReadRow> read(KeptFile file) {
        SentIndex index = index(file);
        var found = new ArrayList<ReadRow>();
        var ofRun = new ArrayList<ReadRow>();
        int run = -1;
        for (SentRows.BlockKey key : index.blocks(children)) {
            if (key.run() != run) {
                addInLines(ofRun, found);
                run = key.run();
            }
            // a look-up by key for each block: some hundred rows come with it
            ByteBuffer block = blocks.computeIfAbsent(key, each -> SentRows.inflated(jdbi, each));
            for (ReadRow row : block == null ? List.<ReadRow>of() : Block.rows(block, this::mayBeOfThese)) {
                if (children.contains(index.child(row))) {
                    ofRun.add(row);
                }
            }
        }
        addInLines(ofRun, found);
        return found;
    }

    /** A row that names a child by a number that cannot be used is looked at itself. */
    private boolean mayBeOfThese(String child) {
        return child.isEmpty() || children.contains(SentIndex.joined(child));
    }

    private static void addInLines(List<ReadRow> ofRun, List<ReadRow> found) {
        ofRun.sort(Comparator.comparing(ReadRow::line));
        found.addAll(ofRun);
        ofRun.clear();
    }

    @Override
    Iterator<ChildRows> together(List<KeptFile> of) {
        return new HeldChildren(of, this::byChild);
    }

    private Supplier<ReadRow> byChild(KeptFile file) {
        var usable = new ArrayList<ReadRow>();
        each(file, row -> {
            if (row.usable()) {
                usable.add(row);
            }
        });
        usable.sort(BY_CHILD_AND_LINE);
        Iterator<ReadRow> rest = usable.iterator();
        return () -> rest.hasNext() ? rest.next() : null;
    }
}
