package org.hearth.returns.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearth.returns.merging.ChildRows;
import org.hearth.returns.reading.ReadRow;
import org.jdbi.v3.core.Jdbi;

/** The rows that are held, as they were sent. */
@ApplicationScoped
public class HeldRows {
    private final Map<Long, SentIndex> indexes = new ConcurrentHashMap<>();
    private Jdbi jdbi;

    HeldRows() {}

    @Inject
    public HeldRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is held now, newest year first, its modules in the return's order. */
    public List<KeptFile> files() {
        return jdbi.withHandle(Uploads::held);
    }

    /**
     * The same as if no others were held: of one moment, and read without reading what stands between.
     *
     * @param children by reference as it is {@link #joined}
     */
    public HeldRows only(Set<String> children) {
        return new RowsOfSome(jdbi, this, children);
    }

    /** A child's or a pupil's number as rows are joined by it: in capitals, without what stands around it. */
    public static String joined(String number) {
        return SentIndex.joined(number);
    }

    /**
     * The children in whose rows one of these values stands in the column.
     *
     * @param values as they are {@link #joined}
     */
    public Set<String> whoSent(KeptFile file, String column, Set<String> values) {
        return index(file).whoSent(jdbi, file, column, values);
    }

    /** Some children whom rows that can be used name, whoever they are; the same each time. */
    public Set<String> some(List<KeptFile> files) {
        var some = new LinkedHashSet<String>();
        files.forEach(file -> some.addAll(index(file).some()));
        return some;
    }

    SentIndex index(KeptFile file) {
        SentIndex known = indexes.get(file.id());
        if (known == null) {
            // files that are held no more are forgotten when a new one is read
            indexes.keySet().retainAll(files().stream().map(KeptFile::id).collect(Collectors.toSet()));
            known = indexes.computeIfAbsent(file.id(), each -> new SentIndex(jdbi, file));
        }
        return known;
    }

    /**
     * The rows of some children that can be used, of all the files together, by reference.
     *
     * @param files of modules that are put together
     */
    public List<ChildRows> of(Set<String> children, List<KeptFile> files) {
        var found = new ArrayList<ChildRows>();
        Iterator<ChildRows> all = together(files);
        while (all.hasNext()) {
            ChildRows one = all.next();
            if (children.contains(one.child())) {
                found.add(one);
            }
        }
        return found;
    }

    /** The files put together, child by child. */
    Iterator<ChildRows> together(List<KeptFile> files) {
        return new HeldChildren(jdbi, files);
    }

    /** Every row of the file in the order of its lines, refused ones too. */
    public void each(KeptFile file, Consumer<ReadRow> row) {
        SentRows.inLines(jdbi, file.id(), row);
    }
}
