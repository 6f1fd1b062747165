package org.hearth.committee.frontsheet;

import java.util.Arrays;
import java.util.Optional;

/** The council's form of front sheet, chosen when a paper is made. */
public enum Form {
    CAMBRIDGESHIRE("cambridgeshire", "Cambridgeshire", "/committee/front-sheet.csv"),
    PETERBOROUGH("peterborough", "Peterborough", "/committee/front-sheet-peterborough.csv");

    private final String key;
    private final String words;
    private final String file;

    Form(String key, String words, String file) {
        this.key = key;
        this.words = words;
        this.file = file;
    }

    public String key() {
        return key;
    }

    public String words() {
        return words;
    }

    String file() {
        return file;
    }

    public static Optional<Form> of(String key) {
        return Arrays.stream(values()).filter(form -> form.key.equals(key)).findFirst();
    }
}
