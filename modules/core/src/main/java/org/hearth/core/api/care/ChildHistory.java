package org.hearth.core.api.care;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One child as the book knows the child: who, and every episode held, in order. Immutable, and equal only to itself.
 */
public final class ChildHistory {
    private final UUID id;
    private final String reference;
    private final LocalDate born;
    private final String sex;
    private final String ethnicity;
    private final boolean restricted;
    private final Unaccompanied unaccompanied;
    private final List<Episode> episodes;

    /**
     * @param reference     the council's own number for the child (CHILD in the return)
     * @param born          {@code null} when no source gives it
     * @param unaccompanied {@code null} when no source says so
     */
    public ChildHistory(
            UUID id,
            String reference,
            LocalDate born,
            String sex,
            String ethnicity,
            boolean restricted,
            Unaccompanied unaccompanied,
            List<Episode> episodes) {
        this.id = id;
        this.reference = reference;
        this.born = born;
        this.sex = sex;
        this.ethnicity = ethnicity;
        this.restricted = restricted;
        this.unaccompanied = unaccompanied;
        this.episodes = List.copyOf(episodes);
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public LocalDate born() {
        return born;
    }

    public String sex() {
        return sex;
    }

    public String ethnicity() {
        return ethnicity;
    }

    /** Counted in every figure; shown in lists only as "restricted" to those without a reason. */
    public boolean isRestricted() {
        return restricted;
    }

    public Unaccompanied unaccompanied() {
        return unaccompanied;
    }

    public List<Episode> episodes() {
        return episodes;
    }

    /** The episode, not a short break, that is on during the day, or {@code null}: in care (GEN-02, GEN-05). */
    public Episode inCareOn(LocalDate day) {
        for (int i = episodes.size() - 1; i >= 0; i--) {
            Episode episode = episodes.get(i);
            if (episode.isOn(day) && !episode.isShortBreak()) {
                return episode;
            }
        }
        return null;
    }

    /** Completed years on the day (GEN-03); -1 when the birth date is not known. */
    public int ageOn(LocalDate day) {
        return born == null ? -1 : java.time.Period.between(born, day).getYears();
    }

    /** Whether the child came alone to seek asylum, and when that status ended. */
    public record Unaccompanied(LocalDate ceasedOn, Source source) {
        public boolean isOn(LocalDate day) {
            return ceasedOn == null || ceasedOn.isAfter(day);
        }
    }
}
