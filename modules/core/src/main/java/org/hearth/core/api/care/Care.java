package org.hearth.core.api.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The one door for what happens to a child in care, by hand. <em>Changes</em> (it happened) and <em>corrections</em> (we
 * were wrong) are separate verbs, facts and audit lines. Each joins the caller's transaction, or begins one; a refusal
 * is a {@link org.hearth.platform.api.RuleBroken} and changes nothing.
 */
public interface Care {

    /** The latest day on which something may be entered ahead of time, counted from today. */
    int DAYS_AHEAD = 28;

    /**
     * Waits until nobody else is recording anything of any child's care, and keeps others waiting until the caller's
     * transaction ends: for who decides by what is known of several children, such as whether a home has room.
     */
    void hold();

    /**
     * Care begins (RNE S). Someone with a new reference is entered; someone known must not be in care.
     *
     * @throws org.hearth.platform.api.RuleBroken if it is before birth, on or after the 18th birthday, before an earlier
     *     period of care ended, or more than 28 days ahead; or if an owner of the home refuses
     */
    Episode start(NewCare asked);

    /**
     * The child moves: the open episode ends that day (X1, with the reason), and another begins. Fires {@link
     * PlacementStarting}, which the owner of the home may refuse with a reason, then {@link PlacementStarted}, in one
     * transaction.
     *
     * @throws org.hearth.platform.api.RuleBroken if the child is not in care, if it is before birth, before the open
     *     episode began, on or after the 18th birthday or more than 28 days ahead; or if an owner of the home refuses
     */
    Episode place(NewPlacement asked);

    /** The legal status changes with the same carer in the same place (RNE L). The status it has already changes nothing. */
    Episode changeLegalStatus(UUID child, String legalStatus, LocalDate on);

    /**
     * Care ends.
     *
     * @param reason REC, not X1
     */
    Episode end(UUID child, LocalDate on, String reason);

    /**
     * We were wrong: the fields are as given, and always were. Each becomes the person's word, which a source that says
     * otherwise does not overwrite. Fields that are so already change nothing; when none differs, the version as it is now
     * is refused, and an earlier one is answered as the repeat of a correction already made.
     *
     * @param version the version that the person saw ({@link Recorded#version})
     * @param fields  text as in {@link EpisodeField}; {@code null} for blank
     * @throws RecordChanged if it is another version by now
     * @throws org.hearth.platform.api.RuleBroken naming the field, if there is no such episode, no reason, nothing
     *     changed, a text that is no date or no code, or if the child's episodes would overlap or leave the child's life
     */
    Recorded correct(UUID episode, long version, Map<EpisodeField, String> fields, String why);

    /**
     * A person accepts what was proposed: every mend of it or none, in their order, by the rules of {@link #correct} and
     * {@link #end}. It is told as that person's word, and its recording says that a proposal was accepted. Where a source
     * gave another value for a field that is corrected, the person has seen it and that difference is not asked again.
     *
     * <p>When everything is so already and the versions are earlier ones, it is answered as the repeat of an acceptance.
     *
     * @param mends one or more of one child, of different episodes
     * @return the episodes as they are known now, in the order of the mends
     * @throws RecordChanged if one of the episodes is another version by now
     * @throws org.hearth.platform.api.RuleBroken as {@link #correct} does
     */
    List<Recorded> accept(List<Mend> mends, String why);

    /**
     * The child's history as it would be known if the mends were accepted now, in their order, whatever their versions.
     * Nothing is recorded and nobody is told.
     *
     * @throws org.hearth.platform.api.RuleBroken as {@link #accept} would
     */
    ChildHistory supposing(ChildHistory child, List<Mend> mends);

    /** The episode as it is known now. */
    Optional<Recorded> episode(UUID episode);

    /** Every episode of the child as it is known now, in order. */
    List<Recorded> episodes(UUID child);

    /** The same of several children, read at once; without those of whom none is known. */
    Map<UUID, List<Recorded>> episodes(Set<UUID> children);

    /** The child who is known by the council's number now. */
    Optional<UUID> byReference(String reference);

    /** Everything ever recorded of the child's episodes, the latest recording first. */
    List<HistoryLine> history(UUID child);
}
