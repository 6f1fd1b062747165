package org.hearth.core.care;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.core.api.care.PersonField;
import org.hearth.core.api.care.Source;

/**
 * A version of who a child is.
 *
 * @param statedBy the bulk source that says so; {@code null} when a person has stated any of it
 * @param byPerson the fields a person has stated; what a source says of the others is taken
 */
record PersonRow(
        long id,
        long recordedFrom,
        UUID child,
        String statedBy,
        String sex,
        LocalDate born,
        String ethnicity,
        String pupilNumber,
        String mother,
        LocalDate motherSince,
        Source source,
        Set<PersonField> byPerson) {

    boolean tellsTheSame(PersonRow other) {
        return Objects.equals(statedBy, other.statedBy)
                && texts().equals(other.texts())
                && source.equals(other.source)
                && byPerson.equals(other.byPerson);
    }

    /** As in {@link PersonField}; {@code null} for blank. */
    String text(PersonField field) {
        return switch (field) {
            case SEX -> sex;
            case BORN -> text(born);
            case ETHNICITY -> ethnicity;
            case PUPIL_NUMBER -> pupilNumber;
            case MOTHER -> mother;
            case MOTHER_SINCE -> text(motherSince);
        };
    }

    /** Those that are not blank. */
    Map<PersonField, String> texts() {
        var texts = new EnumMap<PersonField, String>(PersonField.class);
        for (PersonField field : PersonField.values()) {
            if (text(field) != null) {
                texts.put(field, text(field));
            }
        }
        return texts;
    }

    /** A new version with these texts for these fields, {@code null} for blank. */
    PersonRow with(Map<PersonField, String> texts, String statedBy, Source source, Set<PersonField> byPerson) {
        var all = new EnumMap<>(texts());
        all.putAll(texts);
        return of(child, all, statedBy, source, byPerson);
    }

    /** Entered by a person: what is given is that person's word, what is left blank a source may tell. */
    static PersonRow entered(UUID child, LocalDate born, String sex, String ethnicity, Source by) {
        var told = new EnumMap<PersonField, String>(PersonField.class);
        told.put(PersonField.BORN, text(born));
        told.put(PersonField.SEX, sex);
        told.put(PersonField.ETHNICITY, ethnicity);
        told.values().removeIf(Objects::isNull);
        return of(child, told, null, by, EnumSet.copyOf(told.keySet()));
    }

    static PersonRow of(
            UUID child, Map<PersonField, String> texts, String statedBy, Source source, Set<PersonField> byPerson) {
        return new PersonRow(
                0,
                0,
                child,
                statedBy,
                texts.get(PersonField.SEX),
                day(texts.get(PersonField.BORN)),
                texts.get(PersonField.ETHNICITY),
                texts.get(PersonField.PUPIL_NUMBER),
                texts.get(PersonField.MOTHER),
                day(texts.get(PersonField.MOTHER_SINCE)),
                source,
                byPerson);
    }

    static String names(Set<PersonField> fields) {
        return fields.isEmpty()
                ? null
                : fields.stream().sorted().map(PersonField::key).collect(Collectors.joining(","));
    }

    static Set<PersonField> fields(String names) {
        if (names == null || names.isEmpty()) {
            return Set.of();
        }
        var fields = EnumSet.noneOf(PersonField.class);
        for (String name : names.split(",")) {
            PersonField.of(name).ifPresent(fields::add);
        }
        return fields;
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
