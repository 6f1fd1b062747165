package org.hearth.returns.writing;

import java.util.List;

/**
 * A row of a module as it is written, beside the row as it was sent. Cells stand in the order of the module's columns and
 * in the form in which they are written, so that two ways of writing the same are no difference.
 *
 * @param child  CHILD; empty when the row names nobody
 * @param line   of the row as sent in its file; {@code null} when it was not sent
 * @param isUsable whether the row as sent could be used
 * @param sent   {@code null} when it was not sent
 * @param now    {@code null} when it is not written
 * @param reason why it is not written, or stands there although it was not sent; {@code null} otherwise
 */
record Line(String child, Integer line, boolean isUsable, List<String> sent, List<String> now, String reason) {

    static Line asSent(String child, int line, boolean isUsable, List<String> cells) {
        return new Line(child, line, isUsable, cells, cells, null);
    }

    static Line added(String child, List<String> now, String reason) {
        return new Line(child, null, true, null, now, reason);
    }

    Line with(List<String> now) {
        return new Line(child, line, isUsable, sent, now, reason);
    }

    Line gone(String reason) {
        return new Line(child, line, isUsable, sent, null, reason);
    }

    boolean isWritten() {
        return now != null;
    }

    boolean differs() {
        return sent == null || now == null || !sent.equals(now);
    }
}
