package org.hearth.core.api.codes;

/** A SEX code: M, F, U from 2024/25; 1 and 2 before. */
public record SexCode(String code, String meaning, Sex sex, Years inForce) implements Code {
    public enum Sex {
        MALE("male", "Male"),
        FEMALE("female", "Female"),
        UNKNOWN("not-known", "Not known");

        private final String key;
        private final String words;

        Sex(String key, String words) {
            this.key = key;
            this.words = words;
        }

        public String key() {
            return key;
        }

        public String words() {
            return words;
        }
    }
}
