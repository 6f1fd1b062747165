package org.hearth.core.care;

import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;

/** A book as text, to compare two of them whole; ids, which are new in each database, left out. */
final class AsText {
    private AsText() {}

    static List<String> of(CareBook book) {
        List<String> lines = new ArrayList<>();
        lines.add(book.coverage().toString());
        for (ChildHistory child : book.children()) {
            lines.add("%s born %s %s %s restricted %s alone %s"
                    .formatted(
                            child.reference(),
                            child.born(),
                            child.sex(),
                            child.ethnicity(),
                            child.isRestricted(),
                            child.unaccompanied()));
            child.told().forEach(row -> lines.add("  " + row));
            for (Episode episode : child.episodes()) {
                lines.add("  " + episode.toString().replaceAll("(id|child)=[0-9a-f-]{36}, ", ""));
            }
        }
        return lines;
    }
}
