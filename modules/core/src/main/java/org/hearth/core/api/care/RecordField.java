package org.hearth.core.api.care;

import java.util.Arrays;
import java.util.Optional;

/** A field of a record that a person may correct: of an episode, or of who a child is. */
public sealed interface RecordField permits EpisodeField, PersonField {

    /**
     * What a field is called, and where.
     *
     * @param key    its name in the API: {@code startedOn}
     * @param column the return's column: {@code DECOM}
     * @param isDate whether its text is a date as in ISO 8601
     */
    record Called(String key, String column, String words, boolean isDate) {}

    Called called();

    /** Its name in the API: {@code startedOn}. */
    default String key() {
        return called().key();
    }

    /** The return's column: {@code DECOM}. */
    default String column() {
        return called().column();
    }

    default String words() {
        return called().words();
    }

    /** Whether its text is a date as in ISO 8601. */
    default boolean isDate() {
        return called().isDate();
    }

    /** The one of the fields that has the key. */
    static <F extends RecordField> Optional<F> of(String key, F[] fields) {
        return Arrays.stream(fields).filter(field -> field.key().equals(key)).findFirst();
    }
}
