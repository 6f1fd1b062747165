package org.hearth.childrenincare.children;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.places.Places;

/**
 * One child's story as it is read: who, where on the day, the placements of each period of care with the changes of
 * legal status and the temporary stays folded into them, and a timeline. Newest first throughout.
 *
 * @param age         completed years on the day, {@code null} when not known
 * @param status      in words, for the identity bar: "In care", "Left care on 2025-03-31"
 * @param inCare      whether in care on the day
 * @param home        where the child lives on the day, {@code null} when not in care
 * @param away        the temporary stay that is on, in words; {@code null} when there is none
 * @param told        what the other modules of the return tell, by subject; those that the present person may not see are
 *                    left out
 */
public record ChildStory(
        String reference,
        LocalDate day,
        Integer age,
        LocalDate born,
        String sex,
        String ethnicity,
        String status,
        boolean inCare,
        Home home,
        String away,
        String unaccompanied,
        List<Care> periods,
        List<Legal> legal,
        List<Event> timeline,
        List<Stay> shortBreaks,
        List<ToldSubject> told) {

    /** Where a placement is; {@code miles} from home, {@code null} when not known. */
    public record Home(
            String place,
            String placeWords,
            String providerWords,
            String area,
            BigDecimal miles,
            Boolean atADistance,
            LocalDate since) {}

    /**
     * @param startKnown whether {@code from} is the day care began, or only the first day held
     * @param to         the day it ended, the 18th birthday at the latest; {@code null} without an end
     * @param heldUntil  without an end: the last day of which a source tells; {@code null} when that is any day
     */
    public record Care(
            LocalDate from,
            boolean startKnown,
            LocalDate to,
            LocalDate heldUntil,
            String need,
            String ended,
            List<Lived> placements) {}

    /** One placement; {@code days} to the day it ended, the last day it is known to go on, or the day asked about. */
    public record Lived(
            LocalDate from,
            LocalDate to,
            LocalDate heldUntil,
            long days,
            Home home,
            List<Stay> episodes,
            List<Stay> stays) {}

    /** An episode in words, its days as the source gives them. */
    public record Stay(
            java.util.UUID episode,
            LocalDate from,
            LocalDate to,
            LocalDate heldUntil,
            String reason,
            String status,
            String statusWords,
            String place,
            String placeWords,
            String endedBecause,
            String source) {}

    public record Legal(LocalDate from, LocalDate to, LocalDate heldUntil, String status, String words) {}

    public record Event(LocalDate on, Kind kind, String what) {}

    public enum Kind {
        CARE("Care"),
        MOVE("Placement"),
        LEGAL("Legal status"),
        TEMPORARY("Temporary stay"),
        OTHER("Other");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * @param book tells for which days it is held who came alone
     * @param sees whether the present person may see a resource of this child's: {@code children-health}
     */
    static ChildStory of(
            CareBook book, ChildHistory child, LocalDate day, Codes codes, Places places, Predicate<String> sees) {
        return new StoryTeller(book, child, day, codes, places).tell(Subjects.of(book, child, day, sees));
    }
}
