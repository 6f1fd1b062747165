package org.hearth.core.api.care;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who a child is: birth date, sex, ethnicity, pupil number. Details are told by the return and put right by a person,
 * whose word then stays until someone settles the question that a difference raises ({@link Differences}). They do not
 * <em>change</em> as care does; they only turn out to have been wrong.
 */
public interface Details {

    /** As they are known now; of someone of whom nothing is told, version 0 and every field blank. */
    Known of(UUID child);

    /** The same of several children, read at once. */
    Map<UUID, Known> of(Set<UUID> children);

    /**
     * We were wrong: the details are as given, and always were. Each becomes the person's word. Fields that are so
     * already change nothing; when none differs, the version as it is now is refused, and an earlier one is answered as
     * the repeat of a correction already made. Joins the caller's transaction, or begins one.
     *
     * @param version the version that the person saw
     * @param fields  text as in {@link PersonField}; {@code null} for blank
     * @throws DetailsChanged if it is another version by now
     * @throws org.hearth.platform.api.RuleBroken naming the field, if there is no reason, nothing changed, a text is no date or no code, or
     *     the birth date does not fit the care that is held
     */
    Known correct(UUID child, long version, Map<PersonField, String> fields, String why);

    /**
     * The same for what was proposed and the person accepts: its recording says so, and where a source gave another value
     * the person has seen it and that difference is not asked again.
     */
    Known accept(UUID child, long version, Map<PersonField, String> fields, String why);

    /**
     * The child as it would be known if the details were corrected so. Nothing is recorded.
     *
     * @throws org.hearth.platform.api.RuleBroken as {@link #correct} would
     */
    ChildHistory supposing(ChildHistory child, Map<PersonField, String> fields);

    /** The numbers by which schools knew and know the child, the latest first. */
    List<Identifier> pupilNumbers(UUID child);

    /** Everything ever recorded of them, the latest recording first. */
    List<Line> history(UUID child);

    /**
     * @param version  names what is known; 0 when nothing is
     * @param at       when it became known; {@code null} when nothing is
     * @param byPerson the fields that a person has stated
     */
    record Known(
            UUID child,
            long version,
            Instant at,
            String by,
            String why,
            Map<PersonField, String> fields,
            Set<PersonField> byPerson) {
        public Known {
            fields = fields.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(fields));
            byPerson = Set.copyOf(byPerson);
        }

        /** {@code null} for blank. */
        public String text(PersonField field) {
            return fields.get(field);
        }
    }

    /**
     * What one recording made known.
     *
     * @param was    what was known before; empty when it was new
     * @param is     what is known since; empty when it was withdrawn
     * @param source {@code person}, {@code proposal} where a person accepted one, or the bulk source
     */
    record Line(
            Map<PersonField, String> was,
            Map<PersonField, String> is,
            List<PersonField> fields,
            Instant at,
            String by,
            String why,
            String source) {

        /** Whether a person accepted what was proposed. */
        public boolean isAcceptedProposal() {
            return HistoryLine.PROPOSAL.equals(source);
        }
    }
}
