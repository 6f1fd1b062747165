package org.hearth.returns.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hearth.returns.merging.ChildRows;
import org.hearth.returns.reading.ReadRow;
import org.jdbi.v3.core.Jdbi;

/** The rows that are held, as they were sent. */
@ApplicationScoped
public class HeldRows {
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
     * The rows of some children that can be used, of all the files together, by reference.
     *
     * @param files of modules that are put together
     */
    public List<ChildRows> of(Set<String> children, List<KeptFile> files) {
        var found = new ArrayList<ChildRows>();
        var all = new HeldChildren(jdbi, files);
        while (all.hasNext()) {
            ChildRows one = all.next();
            if (children.contains(one.child())) {
                found.add(one);
            }
        }
        return found;
    }

    /** Every row of the file in the order of its lines, refused ones too. */
    public void each(KeptFile file, Consumer<ReadRow> row) {
        SentRows.inLines(jdbi, file.id(), row);
    }
}
