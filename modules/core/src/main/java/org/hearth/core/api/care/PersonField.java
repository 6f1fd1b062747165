package org.hearth.core.api.care;

import java.util.Arrays;
import java.util.Optional;

/** A detail of who a child is that a person may correct, in the order of the return's Header. */
public enum PersonField {
    SEX("sex", "SEX", "Sex", false),
    BORN("born", "DOB", "Date of birth", true),
    ETHNICITY("ethnicity", "ETHNIC", "Ethnicity", false),
    PUPIL_NUMBER("pupilNumber", "UPN", "Unique pupil number", false),
    MOTHER("mother", "MOTHER", "Is a mother", false),
    MOTHER_SINCE("motherSince", "MC_DOB", "Date of birth of her child", true);

    private final String key;
    private final String column;
    private final String words;
    private final boolean date;

    PersonField(String key, String column, String words, boolean date) {
        this.key = key;
        this.column = column;
        this.words = words;
        this.date = date;
    }

    /** Its name in the API: {@code born}. */
    public String key() {
        return key;
    }

    /** The return's column: {@code DOB}. */
    public String column() {
        return column;
    }

    public String words() {
        return words;
    }

    /** Whether its text is a date as in ISO 8601. */
    public boolean isDate() {
        return date;
    }

    public static Optional<PersonField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
