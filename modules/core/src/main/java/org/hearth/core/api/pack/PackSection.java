package org.hearth.core.api.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.figures.Figures;

/** A section of the committee pack: facts in, neutral blocks out. One application scoped class each. */
public interface PackSection {

    /** Stable: {@code near-home.where-our-children-live}. */
    String key();

    String title();

    /**
     * The question that it answers, read before its figures (committee-pack.md section 7); empty for a section that is no
     * topic page.
     */
    default String question() {
        return "";
    }

    /** Which pages of section 7 it gives, or a part of: of the others the paper says that they are missing, and why. */
    default List<TopicPage> gives() {
        return List.of();
    }

    /** The days this section needs measured for a pack as at the day. */
    List<LocalDate> days(LocalDate asAt);

    /**
     * The lines, or refs of all their lines, for which the commentary of this section answers: a red one on the scorecard asks
     * for its words. Empty where it answers for none.
     */
    default List<String> lines() {
        return List.of();
    }

    /** @param sheets one for each of {@link #days}, all from one reading of the book */
    List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets);

    /** The same for the meeting of a day; most sections say the same to every meeting. */
    default List<PackBlock> writeFor(LocalDate meeting, LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        return write(asAt, sheets);
    }

    /**
     * What always holds between counts of this pack, beyond the totals that its tables print: whoever withholds small
     * numbers must know it. A relation that names a count the pack does not hold is left out.
     */
    default List<Relation> relations(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        return List.of();
    }

    /** The publications whose figures this section sets beside ours, in words: they are source documents of the report. */
    default List<String> sources(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        return List.of();
    }
}
