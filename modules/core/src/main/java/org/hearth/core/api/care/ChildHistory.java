package org.hearth.core.api.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hearth.core.api.people.Member;
import org.hearth.core.api.time.Ages;
import org.hearth.core.api.time.Period;

/**
 * One child as the book knows the child: who, and every episode held, in order. Immutable, and equal only to itself.
 */
public final class ChildHistory implements Member {
    private final UUID id;
    private final String reference;
    private final LocalDate born;
    private final LocalDate grownUpOn;
    private final String sex;
    private final String ethnicity;
    private final boolean restricted;
    private final Unaccompanied unaccompanied;
    private final List<Episode> episodes;
    /** The episodes, each no further than a leaving that a later one tells. */
    private final List<Episode> told;

    private final List<Episode> counted;
    private final PlacementRule rule;
    private final List<ToldSheet> toldByReturns;
    private final Map<ToldKind<?>, List<?>> read = new ConcurrentHashMap<>(4);
    private volatile List<PeriodOfCare> periods;

    /** With same-carer changes joined, as GEN-16 has it by default. */
    public ChildHistory(
            UUID id,
            String reference,
            LocalDate born,
            String sex,
            String ethnicity,
            boolean restricted,
            Unaccompanied unaccompanied,
            List<Episode> episodes) {
        this(
                id,
                reference,
                born,
                sex,
                ethnicity,
                restricted,
                unaccompanied,
                episodes,
                List.of(),
                PlacementRule.SAME_CARER_IS_ONE_PLACEMENT);
    }

    /**
     * Those of a list that counts children.
     *
     * @throws ClassCastException if it counts others
     */
    public static List<ChildHistory> of(List<? extends Member> members) {
        return members.stream().map(ChildHistory.class::cast).toList();
    }

    /**
     * @param reference     the council's own number for the child (CHILD in the return)
     * @param born          {@code null} when no source gives it
     * @param unaccompanied {@code null} when no source says so
     * @param episodes      in order ({@link Episode#IN_ORDER})
     * @param toldByReturns what returns tell of other things, in order ({@link ToldSheet#IN_ORDER})
     * @param rule          what makes two episodes one placement
     */
    public ChildHistory(
            UUID id,
            String reference,
            LocalDate born,
            String sex,
            String ethnicity,
            boolean restricted,
            Unaccompanied unaccompanied,
            List<Episode> episodes,
            List<ToldSheet> toldByReturns,
            PlacementRule rule) {
        this.id = id;
        this.reference = reference;
        this.born = born;
        this.grownUpOn = born == null ? LocalDate.MAX : Ages.birthday(born, 18);
        this.sex = sex;
        this.ethnicity = ethnicity;
        this.restricted = restricted;
        this.unaccompanied = unaccompanied;
        this.episodes = List.copyOf(episodes);
        this.toldByReturns = List.copyOf(toldByReturns);
        this.rule = rule;
        this.told = Folding.leftWithThose(this.episodes);
        var leavingOutShortBreaks = new ArrayList<Episode>(told.size());
        for (Episode episode : told) {
            if (!episode.isShortBreak()) {
                leavingOutShortBreaks.add(episode);
            }
        }
        this.counted = List.copyOf(leavingOutShortBreaks);
    }

    /** The same child, had these been the episodes, in order; to ask what a correction would change. */
    public ChildHistory with(List<Episode> others) {
        return new ChildHistory(
                id, reference, born, sex, ethnicity, restricted, unaccompanied, others, toldByReturns, rule);
    }

    /** The same child, had this been who it is; likewise. */
    public ChildHistory with(LocalDate bornOn, String otherSex, String otherEthnicity) {
        return new ChildHistory(
                id,
                reference,
                bornOn,
                otherSex,
                otherEthnicity,
                restricted,
                unaccompanied,
                episodes,
                toldByReturns,
                rule);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
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

    /**
     * The episode, not a short break, that is on during the day, or {@code null}: in care (GEN-02, GEN-05). Nobody is on
     * or after the 18th birthday, whatever an episode says (GEN-04).
     */
    public Episode inCareOn(LocalDate day) {
        if (!day.isBefore(grownUpOn)) {
            return null;
        }
        for (int i = counted.size() - 1; i >= 0; i--) {
            Episode episode = counted.get(i);
            if (episode.isOn(day)) {
                return episode;
            }
        }
        return null;
    }

    /** Completed years on the day (GEN-03); -1 when the birth date is not known. */
    public int ageOn(LocalDate day) {
        return born == null ? -1 : java.time.Period.between(born, day).getYears();
    }

    /** Every period of care held, in order, short breaks left out; worked out once. */
    public List<PeriodOfCare> periodsOfCare() {
        List<PeriodOfCare> known = periods;
        if (known == null) {
            known = Folding.fold(told, rule, grownUpOn);
            periods = known;
        }
        return known;
    }

    /** The period of care that is on during the day, or {@code null} when the child is not in care then. */
    public PeriodOfCare periodOn(LocalDate day) {
        Episode on = inCareOn(day);
        if (on != null) {
            for (PeriodOfCare period : periodsOfCare()) {
                if (period.episodes().contains(on)) {
                    return period;
                }
            }
        }
        return null;
    }

    /** Every placement of every period of care, in order (GEN-16). */
    public List<Placement> placements() {
        return periodsOfCare().stream()
                .flatMap(period -> period.placements().stream())
                .toList();
    }

    /**
     * Placements that share a day with the period, over all periods of care: what a count of placements counts (STA-01).
     * Left out are temporary stays with nothing before them, and what began and ended on one day.
     */
    public List<Placement> placementsIn(Period during) {
        return placements().stream()
                .filter(placement -> placement.isCounted() && placement.period().overlaps(during))
                .toList();
    }

    /** The placement that is on during the day, a temporary stay away from it included; {@code null} when not in care. */
    public Placement placementOn(LocalDate day) {
        Episode on = inCareOn(day);
        if (on != null) {
            for (PeriodOfCare period : periodsOfCare()) {
                for (Placement placement : period.placements()) {
                    if (placement.includes(on)) {
                        return placement;
                    }
                }
            }
        }
        return null;
    }

    /**
     * Where the child lives on the day, for every snapshot (indicators.md section 3): the episode that is on or, during a
     * temporary stay (T0 to T4), the one before it. The temporary one itself only when nothing precedes it; {@code null}
     * when the child is not in care.
     */
    public Episode livesOn(LocalDate day) {
        Episode on = inCareOn(day);
        if (on == null || !on.isTemporary()) {
            return on;
        }
        return placementOn(day).standingBefore(on);
    }

    /** Stays and agreements of short-break series (V3, V4), counted in nothing unless it says so. */
    public List<Episode> shortBreaks() {
        return episodes.stream().filter(Episode::isShortBreak).toList();
    }

    /** Every row that returns tell of the child beside episodes and who it is: by module, year and line. */
    public List<Told> told() {
        return toldByReturns.stream().flatMap(sheet -> sheet.rows().stream()).toList();
    }

    /** The child's reviews, health, times missing, as their kind reads them; worked out once. */
    @SuppressWarnings("unchecked")
    public <T> List<T> told(ToldKind<T> kind) {
        return (List<T>) read.computeIfAbsent(
                kind,
                asked -> List.copyOf(asked.read(toldByReturns.stream()
                        .filter(sheet -> sheet.module().equals(asked.module()))
                        .flatMap(sheet -> sheet.rows().stream())
                        .toList())));
    }

    /** Whether the child came alone to seek asylum, and when that status ended. */
    public record Unaccompanied(LocalDate ceasedOn, Source source) {
        public boolean isOn(LocalDate day) {
            return ceasedOn == null || ceasedOn.isAfter(day);
        }
    }
}
