package org.hearth.returns.merging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hearth.returns.api.Question;
import org.hearth.returns.api.Question.Told;
import org.hearth.returns.reading.Cells;

/** Collects what is asked about one child. */
final class Questions {
    private final String child;
    private final List<Question> all = new ArrayList<>();

    Questions(String child) {
        this.child = child;
    }

    /** @param second {@code null} where it is about one row */
    void ask(Question.Kind kind, Says first, Says second, String message) {
        ask(kind, "", first, second, message);
    }

    /** @param about what is asked of the two rows, where they may be asked about more than once */
    void ask(Question.Kind kind, String about, Says first, Says second, String message) {
        var told = new Told(about, first.says(), second == null ? Map.of() : second.says());
        all.add(new Question(
                id(kind, told), child, kind, first.where(), second == null ? null : second.where(), message, told));
    }

    /** Of what the rows say, and not of where they stand: the same rows sent again ask the same question. */
    private UUID id(Question.Kind kind, Told told) {
        List<String> parts = new ArrayList<>(List.of(child, kind.name(), told.about()));
        for (Map<String, String> row : List.of(told.first(), told.second())) {
            parts.add(String.valueOf(row.size()));
            new TreeMap<>(row).forEach((column, text) -> parts.addAll(List.of(column, text)));
        }
        try {
            ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256")
                    .digest(Cells.pack(parts).getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Question> all() {
        return all;
    }

    static String words(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
