package org.hearth.core.api.codes;

/** A SEX code: M, F, U from 2024/25; 1 and 2 before. */
public record SexCode(String code, String meaning, Sex sex, Years inForce) implements Code {
    public enum Sex {
        MALE,
        FEMALE,
        UNKNOWN
    }
}
