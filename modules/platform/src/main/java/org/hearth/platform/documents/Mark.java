package org.hearth.platform.documents;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a piece of printed text belongs: which block, and what of it. The templates print it with the text, the
 * finishing pass reads it, puts the text under its tag and takes the mark out again.
 *
 * @param block  index of the block in the document; {@link #NOTICES} for what stands at the head of every page
 * @param row    0 where a part has no rows
 * @param column 0 where a part has no columns
 */
record Mark(int block, Part part, int row, int column) {
    static final int NOTICES = -1;

    private static final Pattern WRITTEN = Pattern.compile("hearth:(-?\\d+):([A-Z]+):(\\d+):(\\d+)");

    enum Part {
        NOTICE,
        TEXT,
        NUMBER,
        CAPTION,
        LABEL,
        BODY,
        HEADING,
        CELL,
        NOTE
    }

    static Mark of(int block, Part part) {
        return new Mark(block, part, 0, 0);
    }

    static Mark of(int block, Part part, int row) {
        return new Mark(block, part, row, 0);
    }

    String written() {
        return "hearth:%d:%s:%d:%d".formatted(block, part, row, column);
    }

    static Optional<Mark> read(String written) {
        var found = WRITTEN.matcher(written);
        return found.matches()
                ? Optional.of(new Mark(
                        Integer.parseInt(found.group(1)),
                        Part.valueOf(found.group(2)),
                        Integer.parseInt(found.group(3)),
                        Integer.parseInt(found.group(4))))
                : Optional.empty();
    }
}
