package org.hearth.core.api.people;

import org.hearth.core.api.care.ChildHistory;
import org.hearth.platform.api.people.RowScope;

/**
 * The one predicate for whose records the present person may see: for list, count, search, export, API and drill-down
 * alike. It never decides what is counted: a figure counts every child.
 */
public interface Visibility {

    /** What the present person may see of {@code resource} ("children", "members", "working-papers" ...). */
    View of(String resource);

    /** Read once, asked for every row; holds no connection. */
    interface View {
        RowScope scope();

        /** Whether the child stands in this person's lists at all. */
        boolean includes(ChildHistory child);

        /** Whether who it is may be shown; when false the row reads "restricted". */
        boolean reveals(ChildHistory child);
    }
}
