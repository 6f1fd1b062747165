package org.hearth.core.api.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Where a person's word stands in what is known, of all children at once: what the rows of a source must be read with
 * before they are passed on. A person's word is one who corrected a record, or who told it by hand; it stays until the
 * difference that a source raises is settled ({@link Differences}).
 */
public interface PersonsWords {

    /** Every episode in which a person has stated anything, by child and in order. */
    List<OfEpisode> episodes();

    /** Of everyone of whom a person has stated any detail. */
    List<OfChild> details();

    /** The details of everyone as they are known now, whoever stated them. */
    List<OfChild> everyone();

    /** The same of some children alone, read at once and of one moment. */
    PersonsWords of(Set<UUID> children);

    /** The children of whom one of these pupil numbers is known now, whoever stated it. */
    Set<UUID> withPupilNumbers(Set<String> numbers);

    /**
     * @param stated       the fields that a person has stated; of one that only a person tells, those that are not blank
     * @param toldStart    the DECOM by which the bulk source knows it; {@code null} when only a person tells of it
     * @param toldSequence which of that source's episodes with that DECOM, from 0; {@code null} likewise
     */
    record OfEpisode(Episode episode, Set<EpisodeField> stated, LocalDate toldStart, Integer toldSequence) {
        public OfEpisode {
            stated = Set.copyOf(stated);
        }

        public boolean isOnlyAPersons() {
            return toldStart == null;
        }
    }

    /**
     * @param fields text as in {@link PersonField}; those that are blank are left out
     * @param stated the fields that a person has stated
     */
    record OfChild(UUID child, Map<PersonField, String> fields, Set<PersonField> stated) {
        public OfChild {
            fields = Map.copyOf(fields);
            stated = Set.copyOf(stated);
        }
    }
}
