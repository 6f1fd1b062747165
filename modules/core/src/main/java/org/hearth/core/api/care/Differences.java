package org.hearth.core.api.care;

import java.util.List;
import java.util.UUID;

/**
 * Questions raised where a source says other than a person said. The person's word stays until someone settles it. When
 * the source comes round to the person's word, the question goes away by itself.
 */
public interface Differences {

    /** Open ones, by the child's reference. */
    List<Difference> open();

    List<Difference> openOf(UUID child);

    /**
     * The person's word stays, and the same difference is not asked again.
     *
     * @throws org.hearth.platform.api.RuleBroken if there is no such open question, or no reason is given
     */
    void keepOurs(long difference, String why);

    /**
     * The source was right: its word is taken, and the field is the source's again.
     *
     * @throws org.hearth.platform.api.RuleBroken likewise
     */
    void takeTheirs(long difference, String why);

    /**
     * @param record the episode, or the child where the field tells who it is
     * @param field  {@link EpisodeField#key()} or a field of the person; {@code record} when the source does not list it
     * @param theirs {@code null} for blank
     */
    record Difference(
            long id,
            UUID child,
            String reference,
            UUID record,
            String field,
            String ours,
            String theirs,
            String where) {}
}
