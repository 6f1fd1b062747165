package org.hearth.committee.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.hearth.committee.frozen.Frozen;

/**
 * How the definitions of a report differ from those of the report published before it: a figure that is defined otherwise is
 * not to be read beside that of before.
 *
 * @param since the report it is compared with; {@code null} where none was published
 * @param added what is told for the first time, or again
 * @param gone  what is no longer told
 */
public record Redefined(String since, List<Change> changed, List<Frozen.Note> added, List<Frozen.Note> gone) {
    /** Of the first report. */
    public static final Redefined NOTHING_BEFORE = new Redefined(null, List.of(), List.of(), List.of());

    public Redefined {
        changed = List.copyOf(changed);
        added = List.copyOf(added);
        gone = List.copyOf(gone);
    }

    /** One reference whose name, purpose or source reads otherwise. */
    public record Change(Frozen.Note was, Frozen.Note now) {}

    public static Redefined between(String since, List<Frozen.Note> before, List<Frozen.Note> now) {
        var left = new LinkedHashMap<String, Frozen.Note>();
        before.forEach(note -> left.put(note.ref(), note));
        var changed = new ArrayList<Change>();
        var added = new ArrayList<Frozen.Note>();
        for (Frozen.Note note : now) {
            var was = left.remove(note.ref());
            if (was == null) {
                added.add(note);
            } else if (!was.equals(note)) {
                changed.add(new Change(was, note));
            }
        }
        return new Redefined(since, changed, added, List.copyOf(left.values()));
    }
}
