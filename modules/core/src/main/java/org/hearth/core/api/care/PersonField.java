package org.hearth.core.api.care;

import java.util.Optional;

/** A detail of who a child is that a person may correct, in the order of the return's Header. */
public enum PersonField implements RecordField {
    SEX("sex", "SEX", "Sex", false),
    BORN("born", "DOB", "Date of birth", true),
    ETHNICITY("ethnicity", "ETHNIC", "Ethnicity", false),
    PUPIL_NUMBER("pupilNumber", "UPN", "Unique pupil number", false),
    MOTHER("mother", "MOTHER", "Is a mother", false),
    MOTHER_SINCE("motherSince", "MC_DOB", "Date of birth of her child", true);

    private final Called called;

    PersonField(String key, String column, String words, boolean date) {
        this.called = new Called(key, column, words, date);
    }

    @Override
    public Called called() {
        return called;
    }

    public static Optional<PersonField> of(String key) {
        return RecordField.of(key, values());
    }
}
